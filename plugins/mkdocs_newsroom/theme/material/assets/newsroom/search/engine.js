// Answers queries from the index of an edition, made by outputs/search/index.py.
// All that comes from the index is data: show it as text, never as HTML.

import { openIndex, readDocument } from "./index_files.js";
import { answering, guessedDocuments, match, wordDocuments } from "./matching.js";
import { counted, filterNames, holding, narrowing, readFilters } from "./narrowing.js";
import { marker, resultOf } from "./shown.js";
import { foldedWords } from "./words.js";

const QUOTED = /["„“”«»]([^"„“”«»]+)["„“”«»]/g;

/**
 * The index of the edition `lang` of the site at `base`, a URL that ends in a slash.
 *
 * `search(query, {filters, offset, limit, withCounts, signal})` resolves to
 * `{total, isAtLeast, results, counts, isGuess}`; `filters` are `{schools: [ids], year: ["2021"], …}`: any of a kind,
 * and all kinds. A result is `{url, kind, lang, title, titleLang, date: {iso, text}, names, excerpt, excerptLang}`,
 * where `url` is relative to the base, `title` and `excerpt` are lists of `{text, marked}`, and `names` of
 * `{text, lang}`. `isGuess`: nothing was found but words that begin like those of the query. `isAtLeast`: a phrase in
 * quotation marks was looked for in as many documents as had to be shown, and there may be more. `counts` are not known
 * of phrases. `filters()` resolves to `{schools: [{id, name, lang}], …}`. A `lang` is null where it is the edition's.
 *
 * All reject with an Error when a file cannot be had, and with an AbortError when `signal` says so.
 */
export async function openSearch(base, lang) {
  const folder = new URL(`search/${lang}/`, base);
  let index = await openIndex(folder);

  // Another build may have taken the place of the one whose files this manifest names.
  async function withFreshIndex(ask, signal) {
    try {
      return await ask(index);
    } catch (error) {
      stopIf(signal);
      const fresh = await openIndex(folder);
      if (fresh.text === index.text) throw error;
      index = fresh;
      return ask(index);
    }
  }

  return {
    search: (query, options = {}) =>
      withFreshIndex((current) => search(current, String(query), options), options.signal),
    filters: () => withFreshIndex(filterNames),
  };
}

function stopIf(signal) {
  if (signal && signal.aborted) throw new DOMException("a newer query", "AbortError");
}

/** Whether the query asks for words that stand just so: the answer costs more than others. */
export function hasPhrase(query) {
  return Array.from(query.matchAll(QUOTED)).length > 0;
}

async function search(index, query, { filters = {}, offset = 0, limit = 10, withCounts = false, signal }) {
  const chosen = Object.entries(filters).filter(([, ids]) => ids && ids.length);
  const filterRows = chosen.length || withCounts ? readFilters(index) : null;
  const phrases = Array.from(query.matchAll(QUOTED), ([, words]) => foldedWords(words)).filter((words) => words.length);
  const found = await everyAnswer(index, foldedWords(query), phrases.length > 0, chosen.length > 0, signal);
  const rows = filterRows && (await filterRows);
  const passes = narrowing(rows, chosen);
  const passing = answering(found.ordered.filter((document) => passes(document)), found.complete);
  const { documents, isAtLeast } = phrases.length
    ? await holding(index, passing, phrases, offset + limit, () => stopIf(signal))
    : { documents: passing, isAtLeast: false };
  const shown = documents.slice(offset, offset + limit);
  const data = await Promise.all(shown.map((document) => readDocument(index, document)));
  stopIf(signal);
  return {
    total: documents.length,
    isAtLeast,
    results: data.map((document) => resultOf(document, marker(found))),
    counts: withCounts && !phrases.length ? counted(rows, found, passes) : undefined,
    isGuess: found.isGuess && documents.length > 0,
  };
}

/** `{ordered, complete, words, beginnings, isGuess}`, as `match` says; without words, all if there are filters. */
async function everyAnswer(index, words, isExact, isFiltered, signal) {
  if (!words.length) {
    const ordered = isFiltered ? everyDocument(index) : [];
    return { ordered, complete: new Set(ordered), words: new Set(), beginnings: [], isGuess: false };
  }
  const found = await match(index, words, wordDocuments);
  stopIf(signal);
  if (found.ordered.length || isExact) return { ...found, isGuess: false };
  return { ...(await match(index, words, guessedDocuments)), isGuess: true };
}

/** All numbers of documents, the newest first. */
function everyDocument({ manifest: { documents, others, firstNews } }) {
  const first = (number) => (number < others ? number : number - others + firstNews);
  return Array.from({ length: documents }, (_, number) => first(documents - 1 - number));
}
