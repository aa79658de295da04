// Words of a text and their search keys, the twin of outputs/search/words.py and stems.py: the same word must
// become the same keys here as in the index.

// Letters and digits; between them also accents, invisible joints and apostrophes.
const WORD = /[\p{L}\p{N}]+(?:['’\u00ad\u0300-\u036f\u200b-\u200d\u2060]+[\p{L}\p{N}]+)*[\u0300-\u036f]*/gu;
const SPELLED = {
  đ: "d", ð: "d", ħ: "h", ı: "i", ł: "l", ø: "o", ŧ: "t", ς: "σ", æ: "ae", œ: "oe", ß: "ss", þ: "th",
};
const SPELLED_LETTERS = new RegExp(`[${Object.keys(SPELLED).join("")}]`, "gu");
const VOWELS = "aeiouy";

/** The words of `text` in reading order, as they are written. */
export function tokens(text) {
  return text.match(WORD) || [];
}

/** The words of `text`, each with where it begins and ends: [word, start, end], in UTF-16 units. */
export function spans(text) {
  return Array.from(text.matchAll(WORD), (match) => [match[0], match.index, match.index + match[0].length]);
}

/** `word` without case, accents and apostrophes, in the letters that a foreign keyboard has. */
export function fold(word) {
  return word
    .normalize("NFKD")
    .toLowerCase()
    .replace(SPELLED_LETTERS, (letter) => SPELLED[letter])
    .replace(/[^\p{L}\p{N}]+/gu, "")
    .replaceAll("dj", "d");
}

export function foldedWords(text) {
  return tokens(text).map(fold).filter(Boolean);
}

/** What `stems` works with, made once from a language's rules (outputs/search/rules/<lang>.json). */
export function readRules({ endings, irregular }) {
  const replacements = new Map();
  for (const [row, tails] of endings)
    for (const ending of row.split(" "))
      for (const [tail, made] of Object.entries(tails))
        replacements.set(tail + ending.replace("-", ""), made.split(" ").map((stem) => stem.replace("-", "")));
  const paradigms = new Map();
  for (const line of irregular) {
    const forms = line.split(" ").map(fold);
    for (const form of forms) paradigms.set(form, [...new Set([...(paradigms.get(form) || []), forms[0]])]);
  }
  return { replacements, paradigms };
}

/** The stems of a folded word, with `rules` from `readRules`; without rules the word itself. */
export function stems(word, rules) {
  if (!rules || !/^[a-z]+$/.test(word)) return [word];
  return [...new Set([...(rules.paradigms.get(word) || []), ...regular(word, rules.replacements)])];
}

function regular(word, replacements) {
  for (let cut = 0; cut <= word.length; cut++) {
    const begin = word.slice(0, cut);
    const fitting = (replacements.get(word.slice(cut)) || []).map((end) => begin + end).filter(isStem);
    if (fitting.length) return fitting;
  }
  return [word];
}

function isStem(stem) {
  return stem.length >= 3 || (stem.length === 2 && VOWELS.includes(stem[0]));
}
