// The filters: selects to choose from, and the chosen ones as chips that take them away again.
import { element, inLanguage } from "./phrases.js";

/**
 * `choices` are those of the index, {schools: [{id, name, lang}], …}. An option without results in `counts` is left out,
 * unless it is chosen or its own filter is what leaves the others out.
 */
export function fillSelects(selects, choices, chosen, counts) {
  for (const select of selects) {
    const key = select.dataset.filter;
    const [current = ""] = chosen[key] || [];
    const known = !current && counts && counts[key];
    const options = (choices[key] || [])
      .filter(({ id }) => !known || known[id] || id === current)
      .map(({ id, name, lang }) => inLanguage(new Option(known && known[id] ? `${name} (${known[id]})` : name, id), lang));
    select.replaceChildren(select.options[0], ...options);
    select.value = current;
    if (select.selectedIndex < 0) select.selectedIndex = 0; // an address may name what there is no more
    select.closest(".nr-filter").hidden = !(choices[key] || []).length;
  }
}

/** A chip for each filter that is set; `remove(key, id)` is called when one is pressed. */
export function chips(chosen, choices, phrases, remove) {
  return Object.entries(chosen).flatMap(([key, ids]) =>
    ids.map((id) => {
      const known = choices && (choices[key] || []).find((one) => one.id === id);
      const name = known ? known.name : id;
      const sign = key === "year" ? null : phrases.kind(key).querySelector("svg");
      const button = element("button", "", sign, inLanguage(element("span", "", name), known && known.lang), ...phrases.word("close").childNodes);
      button.type = "button";
      button.setAttribute("aria-label", phrases.word("remove", { name }).textContent);
      button.addEventListener("click", () => remove(key, id));
      return element("li", `nr-chip nr-kind--${key}`, button);
    }),
  );
}
