// Reads the files of an index, which outputs/search/index.py makes and describes.

import { readRules } from "./words.js";

export const FULL_WEIGHT = 8; // of postings
const VERSION = 2; // of the files
const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const VALUE = new Map(Array.from(DIGITS, (digit, value) => [digit, value]));

/** What is known of the index in `folder`, a URL; its files are fetched when they are asked for, and kept. */
export async function openIndex(folder) {
  const { text, data: manifest } = await readJson(new URL("index.json", folder), { cache: "no-cache" });
  // A page that has been open since before another release: its scripts are too old, and loading it anew helps.
  if (manifest.version !== VERSION) throw new Error(`index of version ${manifest.version}`);
  const kept = new Map();
  const file = (name) => {
    if (!kept.has(name)) {
      const read = readJson(new URL(`${name}.json`, folder)).then(({ data }) => data);
      read.catch(() => kept.delete(name));
      kept.set(name, read);
    }
    return kept.get(name);
  };
  const rules = new Map();
  for (const [code, data] of Object.entries(manifest.languages)) rules.set(code, data && readRules(data));
  const own = new Set();
  eachPosting(manifest.own, (document) => own.add(document));
  return { text, manifest, rules, own, file, blocks: manifest.blocks.split(" "), terms: new Map() };
}

/** The text of a file and what it says. What was cut off on its way may be kept by the browser: it is fetched again. */
async function readJson(url, options) {
  const text = await fetchedText(url, options);
  try {
    return { text, data: JSON.parse(text) };
  } catch {
    const again = await fetchedText(url, { cache: "reload" });
    return { text: again, data: JSON.parse(again) };
  }
}

async function fetchedText(url, options) {
  const response = await fetch(url, options);
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  return response.text();
}

/** The number of the file that has the rows from `key` on. */
export function placeOf({ manifest: { terms } }, key) {
  let low = 0;
  let high = terms.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (terms[middle] <= key) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The rows of a file by key, in the order of the keys. */
async function readTerms(index, place) {
  if (!index.terms.has(place)) {
    const rows = await index.file(index.manifest.termFiles[place]);
    index.terms.set(place, new Map(rows.map(([key, postings, words]) => [key, { postings, words }])));
  }
  return index.terms.get(place);
}

export async function readAllTerms(index, places) {
  await Promise.all([...new Set(places)].map((place) => readTerms(index, place)));
}

/** The row of a key, from files that were read. */
export function rowOf(index, key) {
  const rows = index.terms.get(placeOf(index, key));
  return rows && rows.get(key);
}

export function unshared(before, coded) {
  return before.slice(0, VALUE.get(coded[0])) + coded.slice(1);
}

/** Calls `take(document, weight)` for each posting. */
export function eachPosting(postings, take) {
  let document = -1;
  let number = 0;
  let shift = 0;
  for (const digit of postings) {
    const value = VALUE.get(digit);
    number += (value & 31) * 2 ** shift;
    shift += 5;
    if (value < 32) {
      document += Math.floor(number / FULL_WEIGHT);
      take(document, number % FULL_WEIGHT);
      number = shift = 0;
    }
  }
}

export async function readDocument(index, number) {
  const { blockSize } = index.manifest;
  const block = Math.floor(number / blockSize);
  return (await index.file(`b${block}-${index.blocks[block]}`))[number % blockSize];
}
