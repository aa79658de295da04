// Which documents answer the words of a query, and how well.

import { FULL_WEIGHT, eachPosting, placeOf, readAllTerms, rowOf, unshared } from "./index_files.js";
import { stems } from "./words.js";

// How a word of a document may be related to one of the query, and what that is worth.
const EXACT = 1;
const SAME_STEM = 0.75;
const BEGINNING = 0.3;
const OWN_LANGUAGE = 2; // times as much: so another language comes first only where it has more of the word

const SHORT = 3; // letters: such words decide only where they are rare
const RARE = 10; // one document in so many
const FEW = 10; // results with all words: if there are fewer, some with some words follow
const MOST_FILES = 6; // of terms, for one beginning of a word
const MOST_KEYS = 8; // of a whole name, whose words may have several stems
const LAST = "\uffff";

// What stands before others: what the query is a name of, then what has all its words in a name. Within both, shorter
// names, of which the query says more, come first: they have a greater weight.
const NAMED = 2 * FULL_WEIGHT;
const NAMED_BY_WORDS = FULL_WEIGHT;

/**
 * The documents that have any of the folded words, the best first (`ordered`), those of them that have all that are
 * needed (`complete`), and what to mark in them (`words`, `beginnings`). `look` finds those of one word:
 * `{documents: Map(number -> worth), words, beginnings}`.
 */
export async function match(index, asked, look) {
  const different = [...new Set(asked)];
  const last = asked[asked.length - 1]; // the one that somebody may still be typing
  const looked = different.some((word) => word.length > 1) ? different.filter(isMoreThanALetter) : different;
  const [hits, tiers] = await Promise.all([
    Promise.all(looked.map((word) => look(index, word, word === last))),
    namedDocuments(index, asked, different),
  ]);
  const decides = hits.map(({ documents }, number) => isLong(looked[number]) || isRare(index, documents));
  const isNeeded = decides.some(Boolean) ? decides : hits.map(() => true);
  const scores = new Map(); // number -> [how many needed words, score]
  hits.forEach(({ documents }, number) => {
    const rarity = Math.log(1 + index.manifest.documents / (documents.size || 1));
    for (const [document, worth] of documents) {
      const score = scores.get(document) || scores.set(document, [0, 0]).get(document);
      score[0] += isNeeded[number];
      score[1] += worth * rarity * (index.own.has(document) ? OWN_LANGUAGE : 1);
    }
  });
  const all = isNeeded.filter(Boolean).length;
  for (const document of tiers.keys()) scores.set(document, [all, (scores.get(document) || [0, 0])[1]]);
  const tier = (document) => tiers.get(document) || 0;
  const ordered = [...scores]
    .filter(([, [count]]) => count)
    .sort(([one, a], [other, b]) => tier(other) - tier(one) || b[0] - a[0] || b[1] - a[1] || other - one);
  return {
    ordered: ordered.map(([document]) => document),
    complete: new Set(ordered.filter(([, [count]]) => count === all).map(([document]) => document)),
    words: new Set(hits.flatMap((hit) => hit.words)),
    beginnings: hits.flatMap((hit) => hit.beginnings),
  };
}

/** Of ordered documents those that are an answer: with all words, and if these are few, some with some words. */
export function answering(ordered, complete) {
  return ordered.slice(0, howMany(ordered.length, ordered.filter((document) => complete.has(document)).length));
}

/** How many answers there are among `all` documents of which some are complete. */
export function howMany(all, complete) {
  return complete ? Math.min(all, Math.max(complete, FEW)) : all;
}

function isMoreThanALetter(word) {
  return word.length > 1 || /\d/.test(word);
}

function isLong(word) {
  return word.length > SHORT || /\d/.test(word);
}

function isRare(index, documents) {
  return documents.size > 0 && documents.size * RARE <= index.manifest.documents;
}

// --- documents of a word

/** Those that have a word: itself, with another ending, or, when `isLast`, as their beginning. */
export async function wordDocuments(index, word, isLast) {
  const keys = [];
  for (const [lang, rules] of index.rules) for (const stem of stems(word, rules)) keys.push([lang, stem]);
  const range = isLast ? beginningPlaces(index, word) : [];
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
export async function guessedDocuments(index, word) {
  const beginning = word.slice(0, Math.max(SHORT, Math.ceil(word.length * 0.6)));
  const range = beginningPlaces(index, beginning);
  await readAllTerms(index, range);
  const documents = new Map();
  gather(index, beginningWith(index, beginning, range), documents);
  for (const [document, weight] of documents) documents.set(document, BEGINNING * (1 + weight));
  return { documents, words: [], beginnings: range.length ? [beginning] : [] };
}

/** The files with the words of a beginning; of a short one only the first of them. */
function beginningPlaces(index, beginning) {
  const first = placeOf(index, beginning);
  const count = placeOf(index, beginning + LAST) - first + 1;
  return Array.from({ length: Math.min(count, MOST_FILES) }, (_, number) => first + number);
}

function* beginningWith(index, beginning, places) {
  for (const place of places)
    for (const key of index.terms.get(place).keys()) {
      if (key > beginning + LAST) return;
      if (key !== beginning && key.startsWith(beginning) && !/[ .]$/.test(key)) yield key;
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

// --- documents of a name; its keys are those of outputs/search/names.py

async function namedDocuments(index, words, different) {
  const whole = wholeNameKeys(index, words);
  const parts = different.map((word) => [...stemsOf(index, word)].map((stem) => `${stem}.`));
  await readAllTerms(index, [...whole, ...parts.flat()].map((key) => placeOf(index, key)));
  const tiers = new Map();
  const take = (document, tier) => tiers.set(document, Math.max(tier, tiers.get(document) || 0));
  for (const [document, weight] of byAllWords(index, parts)) if (weight) take(document, NAMED_BY_WORDS + weight);
  for (const key of whole) eachOf(index, key, (document, weight) => take(document, NAMED + weight));
  return tiers;
}

function wholeNameKeys(index, words) {
  const keys = new Set();
  for (const rules of index.rules.values()) {
    let begun = [""];
    for (const word of words)
      begun = stems(word, rules).flatMap((stem) => begun.map((key) => `${key}${stem} `)).slice(0, MOST_KEYS);
    for (const key of begun) keys.add(key);
  }
  return keys;
}

/** What has all words in its names or the name of its kind, each with its greatest weight: 0 if only its kind has them. */
function byAllWords(index, parts) {
  return parts
    .map((keys) => {
      const found = new Map();
      const take = (document, weight) => found.set(document, Math.max(weight, found.get(document) || 0));
      for (const key of keys) eachOf(index, key, take);
      return found;
    })
    .reduce((all, found) => {
      const both = [...all].filter(([document]) => found.has(document));
      return new Map(both.map(([document, weight]) => [document, Math.max(weight, found.get(document))]));
    });
}

function stemsOf(index, word) {
  return new Set([...index.rules.values()].flatMap((rules) => stems(word, rules)));
}

function eachOf(index, key, take) {
  const row = rowOf(index, key);
  if (row) eachPosting(row.postings, take);
}
