// One result as it is shown: what it is, its title, when, whose, and where the words stand in its text.
import { element, inLanguage, marked } from "./phrases.js";

/** Of the site: what a result's address and the index are relative to. */
export const base = new URL("../../../../", import.meta.url);

export function resultItem(result, phrases) {
  const link = element("a", "nr-cover", titleOf(result, phrases));
  link.href = new URL(result.url, base);
  if (result.lang !== phrases.lang) link.hreflang = result.lang;
  const excerpt = result.excerpt.length > 0 && element("p", "nr-result__excerpt", marked(result.excerpt));
  if (excerpt) inLanguage(excerpt, result.excerptLang, phrases.lang);
  return element(
    "li",
    "nr-result",
    element("p", "nr-card__meta", phrases.kind(result.kind), time(result.date), phrases.language(result.lang)),
    element("h3", "nr-result__title", link),
    excerpt,
    result.names.length > 0 && element("p", "nr-result__names", namesOf(result)),
  );
}

/** Each in its language. */
export function namesOf({ names }) {
  const made = document.createDocumentFragment();
  names.forEach(({ text, lang }, number) => {
    made.append(number ? " · " : "", lang ? inLanguage(element("span", "", text), lang) : text);
  });
  return made;
}

/** With its marked words, in its language. */
export function titleOf(result, phrases) {
  return inLanguage(element("span", "", marked(result.title)), result.titleLang, phrases.lang);
}

function time(date) {
  if (!date) return null;
  const made = element("time", "", date.text);
  made.dateTime = date.iso;
  return made;
}
