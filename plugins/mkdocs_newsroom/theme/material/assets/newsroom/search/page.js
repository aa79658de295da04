// The page of the search: results while somebody types, in an address that can be shared, reloaded and gone back to.
import { chips, fillSelects } from "./filters.js";
import { phrasesHere, sayer } from "./phrases.js";
import { base, resultItem } from "./results.js";
import { PAGE_SIZE, chosenAlso, isEmpty, pauseFor, readState, withFilter, writeState } from "./state.js";

const PATIENCE = 500; // milliseconds until it is said that the search goes on
const LONGEST_TITLE = 60; // characters of a query in the title of the page

const phrases = phrasesHere();
const title = document.title;
const form = document.getElementById("nr-search-form");
const field = form.elements.q;
const found = document.querySelector(".nr-found");
const contents = document.querySelector(".nr-contents");
const panel = found.querySelector(".nr-filters");
const selects = [...found.querySelectorAll("select")];
const active = found.querySelector(".nr-active");
const status = found.querySelector(".nr-found__count");
const heading = document.getElementById("nr-results-title");
const tell = sayer(found.querySelector("[role=status]"));
const box = document.getElementById("nr-results");
const list = box.querySelector("ol");
const advice = found.querySelector(".nr-advice");
const again = found.querySelector(".nr-found__again");
const more = found.querySelector(".nr-found__more");

let state = readState(location.search);
let isSettled = true; // the address is one that somebody may want to come back to
let typing = 0;
let turn = 0;
let waiting = new AbortController();
let opening = null;
let choices = null;

function engine() {
  opening ??= import("./engine.js").then((module) => module.openSearch(base, phrases.lang));
  opening.catch(() => { opening = null; });
  return opening;
}

// --- what is asked for

function go(next, way) {
  const address = location.pathname + writeState(next);
  state = next;
  if (address !== location.pathname + location.search) history[way](null, "", address);
  followAddress();
}

function followAddress() {
  const asked = state.query.length > LONGEST_TITLE ? `${state.query.slice(0, LONGEST_TITLE)}…` : state.query;
  document.title = asked ? `${asked} – ${title}` : title;
  for (const link of document.querySelectorAll(".nr-drop--languages a[hreflang], .nr-footer__languages a[hreflang]")) {
    link.search = location.search;
  }
  return show();
}

function typed() {
  const query = field.value.trim();
  if (query === state.query) return;
  const isNew = isSettled && !isEmpty(state);
  isSettled = false;
  go({ ...state, query, page: 1 }, isNew ? "pushState" : "replaceState");
}

function filtered(key, values) {
  isSettled = true;
  go({ ...state, filters: withFilter(state.filters, key, values), page: 1 }, "pushState");
}

// --- what is shown

/** Puts the answer in the place of the one before, which stays until then; an answer that comes late is dropped. */
async function show(from = 0) {
  const own = ++turn;
  waiting.abort();
  waiting = new AbortController();
  if (isEmpty(state)) return showNothingAsked();
  found.hidden = false;
  box.dataset.state = "loading";
  box.setAttribute("aria-busy", "true");
  const slow = setTimeout(() => say(phrases.word("searching")), PATIENCE);
  try {
    const answer = await ask(state, from, waiting.signal);
    if (own === turn) showAnswer(answer, from);
  } catch {
    if (own === turn) showFailure(from);
  } finally {
    clearTimeout(slow);
  }
}

async function ask({ query, filters, page }, offset, signal) {
  const search = await engine();
  const limit = page * PAGE_SIZE - offset;
  const wanted = { filters, offset, limit, withCounts: panel.open, signal };
  if (panel.open || Object.keys(filters).length) choices = choices || (await search.filters());
  return search.search(query, wanted);
}

function showAnswer({ total, isAtLeast, isGuess, results, counts }, from) {
  const items = results.map((result) => resultItem(result, phrases));
  if (from) list.append(...items);
  else list.replaceChildren(...items);
  if (from) (items.length ? items[0].querySelector("a") : heading).focus();
  const { length } = list.children;
  const isFull = length > 0 && length % PAGE_SIZE === 0;
  more.hidden = length >= total && !(isAtLeast && isFull);
  advice.hidden = total > 0;
  settlePage(length);
  showFilters(counts);
  settle(total ? "done" : "empty");
  if (!total) say(phrases.word("nothing"));
  else if (isGuess) say(phrases.word("guess"));
  else say(phrases.count(total, isAtLeast ? "least" : "count"));
}

/** An address may ask for more pages than there are. */
function settlePage(length) {
  const page = Math.max(1, Math.ceil(length / PAGE_SIZE));
  if (page >= state.page) return;
  state = { ...state, page };
  history.replaceState(history.state, "", location.pathname + writeState(state));
}

function showFailure(from) {
  if (!from) list.replaceChildren();
  more.hidden = advice.hidden = true;
  again.hidden = false;
  if (from) again.focus(); // what was pressed is gone
  showFilters();
  settle("error");
  say(phrases.word(navigator.onLine ? "broken" : "offline"));
}

function showNothingAsked() {
  found.hidden = true;
  list.replaceChildren();
  say("");
  settle("idle");
}

function settle(name) {
  box.dataset.query = state.query;
  box.dataset.state = name;
  box.removeAttribute("aria-busy");
  if (name !== "error") {
    if (document.activeElement === again) heading.focus();
    again.hidden = true;
  }
  contents.hidden = name === "done";
}

function say(words) {
  status.replaceChildren(words);
  tell(status.textContent);
}

/** Where people go on who have taken a filter away: what they pressed is gone. */
function focusFilters() {
  (found.hidden ? field : panel.querySelector("summary")).focus();
}

function showFilters(counts) {
  const made = chips(state.filters, choices, phrases, (key, id) => {
    filtered(key, state.filters[key].filter((one) => one !== id));
    focusFilters();
  });
  active.hidden = !made.length;
  active.querySelector("ul").replaceChildren(...made);
  active.querySelector(".nr-active__none").hidden = made.length < 2;
  if (choices) fillSelects(selects, choices, state.filters, counts);
}

// --- what people do

field.addEventListener("input", () => {
  clearTimeout(typing);
  typing = setTimeout(typed, pauseFor(field.value));
});

form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(typing);
  typed();
  isSettled = true;
  // The keyboard makes room for the results.
  if (matchMedia("(pointer: coarse)").matches && !found.hidden) heading.focus({ preventScroll: true });
});

selects.forEach((select) => {
  const key = select.dataset.filter;
  select.addEventListener("change", () => filtered(key, chosenAlso(state.filters[key], select.value)));
});

panel.addEventListener("toggle", () => {
  if (panel.open) show();
});

active.querySelector(".nr-active__none").addEventListener("click", () => {
  isSettled = true;
  go({ ...state, filters: {}, page: 1 }, "pushState");
  focusFilters();
});

more.addEventListener("click", () => {
  state = { ...state, page: Math.floor(list.children.length / PAGE_SIZE) + 1 };
  history.replaceState(null, "", location.pathname + writeState(state));
  show(list.children.length);
});

again.addEventListener("click", () => {
  // Until then a browser may remember that a script could not be loaded, and the scripts may be too old for the index.
  if (navigator.onLine) location.reload();
  else show();
});

addEventListener("online", () => {
  if (box.dataset.state === "error") show();
});

addEventListener("popstate", () => {
  const next = readState(location.search);
  if (writeState(next) === writeState(state)) return;
  clearTimeout(typing);
  state = next;
  field.value = state.query;
  isSettled = true;
  followAddress();
});

// Back from a result: to the place in the list, which is there only after the answer.
addEventListener("pagehide", () => history.replaceState({ scroll: scrollY }, ""));

form.dataset.ready = ""; // newsroom.js looks for it
engine().catch(() => {}); // that it fails is said when something is asked for
if (field.value.trim()) typed(); // what was typed before this script was there
else field.value = state.query;
const { scroll } = history.state || {};
followAddress().then(() => {
  if (scroll) scrollTo(0, scroll);
});
