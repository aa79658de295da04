// Which of the documents that answer are wanted: filters, and phrases in quotation marks.

import { eachPosting, readDocument } from "./index_files.js";
import { howMany } from "./matching.js";
import { foldedWords } from "./words.js";

const BATCH = 5; // documents that are read at once for a phrase
const MOST_READ = 60;

export function readFilters(index) {
  return index.file(index.manifest.filters);
}

/** As `openSearch` says. */
export async function filterNames(index) {
  const names = Object.entries(await readFilters(index)).map(([kind, rows]) => [
    kind,
    rows.map(([id, name, , lang = null]) => ({ id, name, lang })),
  ]);
  return Object.fromEntries(names);
}

/** Whether a document passes the `chosen` filters, [[kind, ids], …], beside those of the kind `other`. */
export function narrowing(rows, chosen) {
  const sets = chosen.map(([kind, ids]) => [kind, union(rows[kind], ids)]);
  return (document, other) => sets.every(([kind, set]) => kind === other || set.has(document));
}

function union(rows = [], ids) {
  const found = new Set();
  for (const [id, , postings] of rows) if (ids.includes(id)) eachPosting(postings, (document) => found.add(document));
  return found;
}

/** How many answers each filter would leave, beside those of other kinds that are chosen. */
export function counted(rowsByKind, { ordered, complete }, passes) {
  const counts = {};
  for (const [kind, rows] of Object.entries(rowsByKind)) {
    const there = new Set(ordered.filter((document) => passes(document, kind)));
    counts[kind] = {};
    for (const [id, , postings] of rows) {
      const count = { all: 0, complete: 0 };
      eachPosting(postings, (document) => {
        count.all += there.has(document);
        count.complete += there.has(document) && complete.has(document);
      });
      counts[kind][id] = howMany(count.all, count.complete);
    }
  }
  return counts;
}

/**
 * The documents in which all phrases stand, word for word, as many as are `wanted`, and whether there may be more.
 * `goOn` throws when nobody waits for them any more.
 */
export async function holding(index, documents, phrases, wanted, goOn) {
  const found = [];
  const most = Math.min(documents.length, MOST_READ);
  let read = 0;
  while (read < most && found.length < wanted) {
    goOn();
    const batch = documents.slice(read, Math.min(read + BATCH, most));
    const data = await Promise.all(batch.map((document) => readDocument(index, document)));
    found.push(...batch.filter((_, number) => hasAll(data[number], phrases)));
    read += batch.length;
  }
  return { documents: found, isAtLeast: found.length > 0 && read < documents.length };
}

function hasAll({ title, names = [], texts = [] }, phrases) {
  const said = [title, ...names.map((name) => [].concat(name)[0]), ...texts.map(([, text]) => text)];
  const words = said.map((text) => ` ${foldedWords(text).join(" ")} `);
  return phrases.every((phrase) => words.some((text) => text.includes(` ${phrase.join(" ")} `)));
}
