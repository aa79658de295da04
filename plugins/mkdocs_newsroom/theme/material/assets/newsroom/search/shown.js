// What is shown of a document that was found: its title and a passage, with the words that were looked for marked.

import { fold, spans } from "./words.js";

const EXCERPT = 200; // characters
const BEFORE = 40; // characters of an excerpt that stand before its first marked word

/** Whether a word, as it is written, is one of those that were found. */
export function marker({ words, beginnings }) {
  return (written) => {
    const word = fold(written);
    return words.has(word) || beginnings.some((beginning) => word.startsWith(beginning));
  };
}

/** A document as `openSearch` says. */
export function resultOf({ url, kind, lang, title, titleLang, date, names = [], texts = [] }, isMarked) {
  const excerpts = texts.map(([language, text]) => ({ lang: language, ...excerptOf(text, isMarked) }));
  const best = excerpts.reduce((one, other) => (other.count > one.count ? other : one), excerpts[0]);
  return {
    url,
    kind,
    lang,
    title: marked(title, isMarked),
    titleLang: titleLang || lang,
    date: date ? { iso: date[0], text: date[1] } : null,
    names,
    excerpt: best ? best.pieces : [],
    excerptLang: best ? best.lang : lang,
  };
}

/** The passage with most different marked words, and their count. */
function excerptOf(text, isMarked) {
  const words = spans(text);
  const hits = words.filter(([word]) => isMarked(word));
  let best = { start: 0, count: 0 };
  hits.forEach(([, start], number) => {
    const inside = new Set();
    for (let at = number; at < hits.length && hits[at][2] <= start - BEFORE + EXCERPT; at++) inside.add(fold(hits[at][0]));
    if (inside.size > best.count) best = { start, count: inside.size };
  });
  const from = Math.max(0, Math.min(best.start - BEFORE, text.length - EXCERPT));
  const inside = words.filter(([, start, end]) => start >= from && end <= from + EXCERPT);
  if (!inside.length) return { pieces: [], count: 0 };
  const first = from === 0 ? 0 : inside[0][1];
  const next = words[words.indexOf(inside[inside.length - 1]) + 1];
  const last = next ? inside[inside.length - 1][2] : text.length;
  const pieces = marked(text.slice(first, last).replaceAll("\n", " "), isMarked);
  if (first) pieces.unshift({ text: "… ", marked: false });
  if (next) pieces.push({ text: " …", marked: false });
  return { pieces, count: best.count };
}

function marked(text, isMarked) {
  const pieces = [];
  let at = 0;
  for (const [word, start, end] of spans(text))
    if (isMarked(word)) {
      if (start > at) pieces.push({ text: text.slice(at, start), marked: false });
      pieces.push({ text: word, marked: true });
      at = end;
    }
  if (at < text.length) pieces.push({ text: text.slice(at), marked: false });
  return pieces;
}
