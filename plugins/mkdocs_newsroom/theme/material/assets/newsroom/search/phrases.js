// The words and signs around the results, in the language of the edition. They stand in a <template> of the page of
// the search and are copied from there: plural forms by the categories of CLDR, as `Intl.PluralRules` tells them.

const ID = "nr-search-words";

/** Of this page, when it is that of the search. */
export function phrasesHere() {
  return phrases(document.getElementById(ID).content, document.documentElement.lang);
}

/** Of the page of the search at `url`, for all others. */
export async function phrasesFrom(url) {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${answer.status} ${url}`);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  return phrases(page.getElementById(ID).content, page.documentElement.lang);
}

function phrases(source, lang) {
  const plural = new Intl.PluralRules(lang);

  function copy(selector) {
    const found = source.querySelector(selector);
    return found && document.importNode(found, true);
  }

  function word(name, values = {}) {
    const made = copy(`[data-word="${name}"]`);
    const texts = document.createTreeWalker(made, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      texts.currentNode.data = texts.currentNode.data.replace(/\{(\w+)\}/g, (_, key) => values[key]);
    }
    return made;
  }

  return {
    lang,
    word,
    /** How many results: "count", or "least" when there may be more. */
    count(number, kind = "count") {
      const exact = `${kind}-${plural.select(number)}`;
      const name = source.querySelector(`[data-word="${exact}"]`) ? exact : `${kind}-other`;
      return word(name, { count: number });
    },
    /** The sign of a kind of result, and its name. */
    kind: (kind) => copy(`[data-kind="${kind}"]`) || copy('[data-kind="page"]'),
    /** The badge of another language; null for the edition's own. */
    language: (code) => (code === lang ? null : copy(`[data-language="${code}"]`)),
  };
}

const REST = 1000; // milliseconds: who still types is not told of each answer

/** Tells people who hear the page, in a live region, once nothing new has come for a while, and nothing twice. */
export function sayer(region) {
  let pause = 0;
  return (text) => {
    clearTimeout(pause);
    pause = setTimeout(() => {
      if (region.textContent !== text) region.textContent = text;
    }, REST);
  };
}

/** Marks what is in another language than its surroundings. */
export function inLanguage(element, lang, around) {
  if (lang && lang !== around) element.lang = lang;
  return element;
}

/** Parts of a text, of which some are marked because they answer the question. */
export function marked(parts) {
  const made = document.createDocumentFragment();
  for (const part of parts) {
    if (!part.marked) {
      made.append(part.text);
      continue;
    }
    const mark = document.createElement("mark");
    mark.append(part.text);
    made.append(mark);
  }
  return made;
}

export function element(tag, className, ...children) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...children.filter(Boolean));
  return made;
}
