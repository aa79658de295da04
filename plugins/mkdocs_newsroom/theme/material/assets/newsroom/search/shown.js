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
    names: names.map((name) => (typeof name === "string" ? { text: name, lang: null } : { text: name[0], lang: name[1] })),
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
  const to = Math.min(text.length, from + EXCERPT);
  const inside = words.filter(([, start, end]) => start >= from && end <= to);
  // One long word fills it: it is cut like what is no word at all.
  const [first, last] = inside.length ? ends(words, inside, from, to) : [from, to];
  const pieces = marked(asSentences(text.slice(first, last)), isMarked);
  if (first) pieces.unshift({ text: "… ", marked: false });
  if (last < text.length) pieces.push({ text: " …", marked: false });
  return { pieces, count: best.count };
}

/** Where the words inside begin and end, with the signs at the ends of the text as far as there is room for them. */
function ends(words, inside, from, to) {
  const last = inside[inside.length - 1];
  return [from === 0 ? 0 : inside[0][1], last === words[words.length - 1] ? to : last[2]];
}

/** Parts of a page as one line: what does not end like a sentence is set apart. */
function asSentences(text) {
  return text.replace(/\s*\n\s*/g, (gap, at) => (/[.!?…:;,]["”“»)]*$/.test(text.slice(0, at)) ? " " : " · "));
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
