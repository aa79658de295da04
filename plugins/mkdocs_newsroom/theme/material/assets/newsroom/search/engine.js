// Answers queries from the index of an edition, made by outputs/search/index.py.
// All that comes from the index is data: show it as text, never as HTML.

import {
  FULL_WEIGHT, eachPosting, openIndex, placeOf, readAllTerms, readDocument, rowOf, unshared,
} from "./index_files.js";
import { marker, resultOf } from "./shown.js";
import { fold, stems, tokens } from "./words.js";

// How a word of a document may be related to one of the query, and what that is worth.
const EXACT = 1;
const SAME_STEM = 0.75;
const BEGINNING = 0.3;
const OWN_LANGUAGE = 2; // times as much: so another language comes first only where it has more of the word

const SHORT = 3; // letters: such words do not decide where longer ones are
const FEW = 10; // results with all words: if there are fewer, some with some words follow
const MOST_FILES = 3; // of terms, for one beginning of a word
const MOST_READ = 60; // documents, in which a phrase in quotation marks is looked for
const MOST_KEYS = 8; // of a whole name, whose words may have several stems
const LAST = "\uffff";

/**
 * The index of the edition `lang` of the site at `base`, a URL that ends in a slash.
 *
 * `search(query, {filters, offset, limit, withCounts, signal})` resolves to
 * `{total, results, counts, isGuess}`; `filters` are `{schools: [ids], year: ["2021"], …}`: any of a kind, and all kinds.
 * A result is `{url, kind, lang, title, titleLang, date: {iso, text}, names, excerpt, excerptLang}`, where `url` is
 * relative to the base, and `title` and `excerpt` are lists of `{text, marked}`. `isGuess`: nothing was found but words
 * that begin like those of the query. `filters()` resolves to `{schools: [{id, name}], …}`.
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

// --- queries

/** What is asked for: words in their folded form, and phrases, which are lists of words. */
function readQuery(query) {
  const phrases = Array.from(query.matchAll(/["„“”«»]([^"„“”«»]+)["„“”«»]/g), (match) => foldedWords(match[1]));
  const words = foldedWords(query);
  const different = [...new Set(words)];
  const long = different.filter((word) => word.length > SHORT || /\d/.test(word));
  const needed = long.length ? long : different;
  const helping = different.filter((word) => !needed.includes(word) && word.length === SHORT);
  return { words, needed, helping, phrases: phrases.filter((phrase) => phrase.length) };
}

function foldedWords(text) {
  return tokens(text).map(fold).filter(Boolean);
}

async function search(index, query, { filters = {}, offset = 0, limit = 10, withCounts = false, signal }) {
  const chosen = Object.entries(filters).filter(([, ids]) => ids && ids.length);
  const filterRows = chosen.length || withCounts ? readFilters(index) : null;
  const asked = readQuery(query);
  let isGuess = false;
  let found;
  if (asked.words.length) {
    found = await match(index, asked, wordDocuments);
    stopIf(signal);
    if (!found.documents.length && !asked.phrases.length) {
      found = await match(index, asked, guessedDocuments);
      isGuess = found.documents.length > 0;
    }
  } else found = { documents: chosen.length ? everyDocument(index) : [], words: new Set(), beginnings: [] };
  if (asked.phrases.length) found.documents = await withPhrases(index, found.documents, asked.phrases);
  stopIf(signal);
  const lets = filterRows && (await filterRows);
  const passing = chosen.map(([kind, ids]) => [kind, union(lets[kind], ids)]);
  const passes = (document, other) => passing.every(([kind, set]) => kind === other || set.has(document));
  const documents = found.documents.filter((document) => passes(document));
  const shown = documents.slice(offset, offset + limit);
  const data = await Promise.all(shown.map((document) => readDocument(index, document)));
  stopIf(signal);
  return {
    total: documents.length,
    results: data.map((document) => resultOf(document, marker(found))),
    counts: withCounts ? counted(lets, found.documents, passes) : undefined,
    isGuess,
  };
}

/** All numbers of documents, the newest first. */
function everyDocument({ manifest: { documents, others, firstNews } }) {
  const first = (number) => (number < others ? number : number - others + firstNews);
  return Array.from({ length: documents }, (_, number) => first(documents - 1 - number));
}

/**
 * The documents that answer, best first, and what to mark in them. `look` finds those of one word:
 * `{documents: Map(number -> worth), words, beginnings}`.
 */
async function match(index, { words, needed, helping }, look) {
  const [hits, helpers, named] = await Promise.all([
    Promise.all(needed.map((word) => look(index, word))),
    Promise.all(helping.map((word) => look(index, word))),
    namedDocuments(index, words),
  ]);
  const scores = new Map(); // number -> [how many needed words, score]
  for (const { documents } of hits) {
    const rarity = Math.log(1 + index.manifest.documents / (documents.size || 1));
    for (const [document, worth] of documents) {
      const score = scores.get(document) || scores.set(document, [0, 0]).get(document);
      score[0] += 1;
      score[1] += worth * rarity * (index.own.has(document) ? OWN_LANGUAGE : 1);
    }
  }
  for (const { documents } of helpers)
    for (const [document, worth] of documents) if (scores.has(document)) scores.get(document)[1] += worth;
  for (const document of named) scores.set(document, [Infinity, (scores.get(document) || [0, 0])[1]]);
  const ordered = [...scores].sort(([one, a], [other, b]) => compare(b[0], a[0]) || b[1] - a[1] || other - one);
  const complete = ordered.filter(([, [count]]) => count >= needed.length);
  const enough = complete.length ? Math.max(complete.length, FEW) : ordered.length;
  const documents = ordered.slice(0, enough).map(([document]) => document);
  const both = [...hits, ...helpers];
  return {
    documents,
    words: new Set(both.flatMap((hit) => hit.words)),
    beginnings: both.flatMap((hit) => hit.beginnings),
  };
}

function compare(one, other) {
  return one === other ? 0 : one < other ? -1 : 1;
}

/** Those that have a word: itself, with another ending, or as their beginning. */
async function wordDocuments(index, word) {
  const keys = [];
  for (const [lang, rules] of index.rules) for (const stem of stems(word, rules)) keys.push([lang, stem]);
  const range = beginningPlaces(index, word);
  await readAllTerms(index, [placeOf(index, word), ...keys.map(([, stem]) => placeOf(index, stem)), ...range]);
  const related = new Set();
  for (const [lang, stem] of keys) {
    const row = rowOf(index, stem);
    const forms = row && row.words && row.words[lang];
    if (forms) for (const coded of forms.split(" ")) related.add(unshared(stem, coded));
  }
  related.delete(word);
  await readAllTerms(index, [...related].map((form) => placeOf(index, form)));
  const weights = [new Map(), new Map(), new Map()];
  gather(index, [word], weights[0]);
  gather(index, related, weights[1]);
  gather(index, beginningWith(index, word, range), weights[2]);
  const documents = new Map();
  [EXACT, SAME_STEM, BEGINNING].forEach((value, kind) => {
    for (const [document, weight] of weights[kind])
      if (!documents.has(document)) documents.set(document, value * (1 + weight));
      else if (value === SAME_STEM) documents.set(document, documents.get(document) + (weight * value) / 4);
  });
  return { documents, words: [word, ...related], beginnings: range.length ? [word] : [] };
}

/** Those with words of the same beginning, as long as three fifths of the word. */
async function guessedDocuments(index, word) {
  const beginning = word.slice(0, Math.max(SHORT, Math.ceil(word.length * 0.6)));
  const range = beginningPlaces(index, beginning);
  await readAllTerms(index, range);
  const documents = new Map();
  gather(index, beginningWith(index, beginning, range), documents);
  for (const [document, weight] of documents) documents.set(document, BEGINNING * (1 + weight));
  return { documents, words: [], beginnings: range.length ? [beginning] : [] };
}

/** The files with all words of a beginning; none when it is so short that they are too many. */
function beginningPlaces(index, beginning) {
  const first = placeOf(index, beginning);
  const count = placeOf(index, beginning + LAST) - first + 1;
  if (beginning.length < 2 || count > MOST_FILES) return [];
  return Array.from({ length: count }, (_, number) => first + number);
}

function* beginningWith(index, beginning, places) {
  for (const place of places)
    for (const key of index.terms.get(place).keys()) {
      if (key > beginning + LAST) return;
      if (key !== beginning && key.startsWith(beginning) && !key.endsWith(" ")) yield key;
    }
}

/** Adds up how much the words say about each document, from 0 to 1. */
function gather(index, words, weights) {
  for (const word of words) {
    const row = rowOf(index, word);
    if (row)
      eachPosting(row.postings, (document, weight) => {
        const rest = 1 - (weight + 0.5) / FULL_WEIGHT;
        weights.set(document, 1 - (1 - (weights.get(document) || 0)) * rest);
      });
  }
}

/** Those whose whole name the query is. */
async function namedDocuments(index, words) {
  const keys = new Set();
  for (const rules of index.rules.values()) {
    let begun = [""];
    for (const word of words)
      begun = stems(word, rules).flatMap((stem) => begun.map((key) => `${key}${stem} `)).slice(0, MOST_KEYS);
    for (const key of begun) keys.add(key);
  }
  await readAllTerms(index, [...keys].map((key) => placeOf(index, key)));
  const named = new Set();
  for (const key of keys) {
    const row = rowOf(index, key);
    if (row) eachPosting(row.postings, (document) => named.add(document));
  }
  return named;
}

/** Of the best of the documents those in which all phrases stand, word for word. */
async function withPhrases(index, documents, phrases) {
  const best = documents.slice(0, MOST_READ);
  const data = await Promise.all(best.map((document) => readDocument(index, document)));
  return best.filter((_, number) => {
    const { title, names = [], texts = [] } = data[number];
    const words = [title, ...names, ...texts.map(([, text]) => text)].map((text) => ` ${foldedWords(text).join(" ")} `);
    return phrases.every((phrase) => words.some((text) => text.includes(` ${phrase.join(" ")} `)));
  });
}

// --- filters

function readFilters(index) {
  return index.file(index.manifest.filters);
}

async function filterNames(index) {
  const names = Object.entries(await readFilters(index)).map(([kind, rows]) => [
    kind,
    rows.map(([id, name]) => ({ id, name })),
  ]);
  return Object.fromEntries(names);
}

function union(rows = [], ids) {
  const found = new Set();
  for (const [id, , postings] of rows) if (ids.includes(id)) eachPosting(postings, (document) => found.add(document));
  return found;
}

/** How many of the documents each filter would let through, beside those of other kinds that are chosen. */
function counted(rowsByKind, documents, passes) {
  const counts = {};
  for (const [kind, rows] of Object.entries(rowsByKind)) {
    const there = new Set(documents.filter((document) => passes(document, kind)));
    counts[kind] = {};
    for (const [id, , postings] of rows) {
      let count = 0;
      eachPosting(postings, (document) => (count += there.has(document)));
      counts[kind][id] = count;
    }
  }
  return counts;
}
