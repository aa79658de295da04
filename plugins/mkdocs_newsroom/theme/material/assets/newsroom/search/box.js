// Suggestions below the search field of the header: an editable combobox with a listbox.
// Source: ARIA Authoring Practices Guide, "Combobox Pattern".
import { element, phrasesFrom } from "./phrases.js";
import { titleOf } from "./results.js";

const PAUSE = 120; // milliseconds without a key, until what is typed is looked for
const MOST = 6;
const ENTITIES = ["projects", "schools", "networks", "partners"];
const base = new URL("../../../", import.meta.url);

/** Makes the field of the form offer what may be meant. Where that fails, the form leads to the page of the search. */
export async function suggest(field) {
  const form = field.form;
  const [phrases, engine] = await Promise.all([
    phrasesFrom(form.action),
    import("./engine.js").then((module) => module.openSearch(base, document.documentElement.lang)),
  ]);
  const list = element("div", "nr-suggest");
  const told = element("p", "nr-unseen");
  let turn = 0;
  let pause = 0;
  let active = -1;

  list.id = "nr-suggestions";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", phrases.word("suggestions").textContent);
  told.setAttribute("role", "status");
  form.append(list, told);
  field.setAttribute("role", "combobox");
  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-controls", list.id);
  close();

  function open() {
    list.hidden = false;
    field.setAttribute("aria-expanded", "true");
  }

  function close() {
    turn += 1; // an answer that is on its way opens nothing any more
    clearTimeout(pause);
    list.hidden = true;
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
      const { total, results } = await engine.search(query, { limit: MOST });
      if (own === turn) show(query, total, results);
    } catch {
      if (own === turn) close();
    }
  }

  function show(query, total, results) {
    const isEntity = (result) => ENTITIES.includes(result.kind);
    const first = [...results.filter(isEntity), ...results.filter((result) => !isEntity(result))];
    const all = new URL(form.action);
    all.search = new URLSearchParams({ q: query });
    list.replaceChildren(
      ...first.map((result, number) => suggestion(result, number, phrases)),
      option(all, first.length, "nr-suggest__all", ...phrases.word("find").childNodes, phrases.word("all", { query })),
    );
    told.replaceChildren(phrases.count(total));
    choose(-1);
    open();
  }

  field.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(look, PAUSE);
  });

  field.addEventListener("keydown", (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const isOpen = !list.hidden;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (isOpen) step(event.key === "ArrowDown" ? 1 : -1);
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
  const detail = [result.date && result.date.text, ...(result.date ? [] : result.names)].filter(Boolean).join(" · ");
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
