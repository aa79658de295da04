// What is asked for, and how the address of the page says it: ?q=škola&school=kreka&year=2021&page=2

export const PAGE_SIZE = 10;
const PAUSE = 150; // milliseconds without a key, until what is typed is looked for
const PAUSE_FOR_PHRASE = 600; // its answer costs more
const QUOTE = /["„“”«»]/;
const LONGEST = 200; // characters, as many as the field takes
const MOST_PAGES = 20; // an address with page=9999 does not fetch the whole site

/** The filters by their name in the address; the index knows them by the section. */
const NAMES = { project: "projects", school: "schools", network: "networks", partner: "partners", year: "year" };

export function readState(search) {
  const given = new URLSearchParams(search);
  const filters = {};
  for (const [name, key] of Object.entries(NAMES)) {
    const values = [...new Set(given.getAll(name).filter(Boolean))];
    if (values.length) filters[key] = values;
  }
  const page = Math.min(Math.max(Number.parseInt(given.get("page"), 10) || 1, 1), MOST_PAGES);
  return { query: (given.get("q") || "").slice(0, LONGEST).trim(), filters, page };
}

/** The same as one string: "" or what begins with "?". */
export function writeState({ query, filters, page }) {
  const said = new URLSearchParams();
  if (query) said.append("q", query);
  for (const [name, key] of Object.entries(NAMES)) {
    for (const value of filters[key] || []) said.append(name, value);
  }
  if (page > 1) said.append("page", page);
  const text = said.toString();
  return text && `?${text}`;
}

export function isEmpty({ query, filters }) {
  return !query && !Object.keys(filters).length;
}

export function pauseFor(query) {
  return QUOTE.test(query) ? PAUSE_FOR_PHRASE : PAUSE;
}

/** The values of a filter when one is chosen: in the place of another, but beside several ("": none). */
export function chosenAlso(current = [], value) {
  if (!value) return [];
  return current.length > 1 ? [...new Set([...current, value])] : [value];
}

/** The filters with other values for one; without it when there are none. */
export function withFilter(filters, key, values) {
  const { [key]: _, ...others } = filters;
  return values.length ? { ...others, [key]: values } : others;
}
