// Suggestions below the search field of the header: an editable combobox with a listbox.
// Source: ARIA Authoring Practices Guide, "Combobox Pattern".
import { element, phrasesFrom, sayer } from "./phrases.js";
import { base, namesOf, titleOf } from "./results.js";
import { pauseFor } from "./state.js";

const MOST = 6;

/** Makes the field of the form offer what may be meant. Where that fails, the form leads to the page of the search. */
export async function suggest(field) {
  const form = field.form;
  const [phrases, engine] = await Promise.all([
    phrasesFrom(form.action),
    import("./engine.js").then((module) => module.openSearch(base, document.documentElement.lang)),
  ]);
  const list = element("div", "nr-suggest");
  const told = element("p", "nr-unseen");
  const none = element("p", "nr-suggest nr-suggest__none");
  const tell = sayer(told);
  let turn = 0;
  let pause = 0;
  let active = -1;
  let answered = ""; // the query that the options answer

  list.id = "nr-suggestions";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", phrases.word("suggestions").textContent);
  none.hidden = true;
  told.setAttribute("role", "status");
  form.append(list, none, told);
  field.setAttribute("role", "combobox");
  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-controls", list.id);
  close();

  function close() {
    turn += 1; // an answer that is on its way opens nothing any more
    clearTimeout(pause);
    list.hidden = none.hidden = true;
    field.setAttribute("aria-expanded", "false");
    choose(-1);
  }

  function choose(number) {
    active = number;
    [...list.children].forEach((option, index) => option.setAttribute("aria-selected", String(index === number)));
    const option = list.children[number];
    if (!option) return field.removeAttribute("aria-activedescendant");
    field.setAttribute("aria-activedescendant", option.id);
    return option.scrollIntoView({ block: "nearest" });
  }

  function step(by) {
    const count = list.children.length;
    // Between the last and the first is the field itself.
    choose(((active + 1 + by + count + 1) % (count + 1)) - 1);
  }

  async function look() {
    const query = field.value.trim();
    if (!query) return close();
    const own = ++turn;
    try {
      const answer = await engine.search(query, { limit: MOST });
      if (own === turn) show(query, answer);
    } catch {
      if (own === turn) close();
    }
  }

  function show(query, { total, isAtLeast, results }) {
    const all = new URL(form.action);
    all.search = new URLSearchParams({ q: query });
    list.replaceChildren(
      ...results.map((result, number) => suggestion(result, number, phrases)),
      option(all, results.length, "nr-suggest__all", ...phrases.word("find").childNodes, phrases.word("all", { query })),
    );
    answered = query;
    choose(-1);
    none.replaceChildren(phrases.word("nothing"));
    none.hidden = total > 0;
    list.hidden = !total;
    field.setAttribute("aria-expanded", String(total > 0));
    const said = total ? phrases.count(total, isAtLeast ? "least" : "count") : phrases.word("nothing");
    tell(said.textContent);
  }

  field.addEventListener("input", () => {
    clearTimeout(pause);
    choose(-1); // of the answer to another query
    pause = setTimeout(look, pauseFor(field.value));
  });

  field.addEventListener("keydown", (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const isOpen = !list.hidden;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (isOpen && answered === field.value.trim()) step(event.key === "ArrowDown" ? 1 : -1);
      else if (event.key === "ArrowDown") look();
    } else if (event.key === "Enter" && isOpen && active >= 0) {
      list.children[active].click();
    } else if (event.key === "Escape" && isOpen) {
      close();
    } else {
      if (event.key === "Home" || event.key === "End") choose(-1); // the cursor in the field moves
      return;
    }
    event.preventDefault();
  });

  list.addEventListener("mousedown", (event) => event.preventDefault()); // the field keeps the focus
  form.addEventListener("focusout", (event) => {
    if (!form.contains(event.relatedTarget)) close();
  });
  if (document.activeElement === field) look(); // what was typed meanwhile
}

function suggestion(result, number, phrases) {
  const title = element("span", "nr-suggest__title", titleOf(result, phrases));
  const kind = phrases.kind(result.kind);
  const detail = result.date ? result.date.text : namesOf(result);
  const about = element("span", "nr-suggest__about", kind, detail, phrases.language(result.lang));
  const made = option(new URL(result.url, base), number, "", title, about);
  if (result.lang !== phrases.lang) made.hreflang = result.lang;
  return made;
}

function option(url, number, className, ...children) {
  const made = element("a", className, ...children);
  made.id = `nr-suggestion-${number}`;
  made.href = url;
  made.tabIndex = -1;
  made.setAttribute("role", "option");
  return made;
}
