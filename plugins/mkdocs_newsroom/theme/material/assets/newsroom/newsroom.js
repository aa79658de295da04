// The drop-downs of the header open and close without scripts; this closes them also on Escape, on a press
// elsewhere, and when the keyboard leaves them. Tables that are wider than the screen can be scrolled by keys. Buttons
// copy the text of the field before them; without scripts it is copied by hand.
(function () {
  "use strict";
  var drops = Array.prototype.slice.call(document.querySelectorAll(".nr-drop"));

  function closeExcept(target) {
    drops.forEach(function (drop) { if (!drop.contains(target)) drop.open = false; });
  }

  document.querySelectorAll(".nr-prose table").forEach(function (table) {
    if (table.scrollWidth > table.clientWidth) table.tabIndex = 0;
  });
  function copied(field) {
    field.focus();
    field.select();
    // Without HTTPS a browser has no clipboard to write to, but still this older way.
    if (!navigator.clipboard) return document.execCommand("copy") ? Promise.resolve() : Promise.reject();
    return navigator.clipboard.writeText(field.value);
  }

  // What was there before must be gone for a moment, else a second press is not announced.
  function say(place, text) {
    place.textContent = "";
    setTimeout(function () { place.textContent = text; }, 100);
  }

  document.querySelectorAll("[data-copied]").forEach(function (button) {
    var field = button.closest("div").querySelector("textarea");
    var said = button.nextElementSibling;
    button.hidden = false;
    button.addEventListener("click", function () {
      copied(field).then(
        function () { say(said, button.dataset.copied); },
        function () { say(said, button.dataset.failed); }
      );
    });
  });
  document.addEventListener("pointerdown", function (event) { closeExcept(event.target); });
  document.addEventListener("focusin", function (event) { closeExcept(event.target); });
  document.addEventListener("keydown", function (event) {
    if (event.key !== "Escape") return;
    drops.forEach(function (drop) {
      if (!drop.open) return;
      drop.open = false;
      drop.querySelector("summary").focus();
    });
  });
})();

// Suggestions below the search field of the header. Their scripts come when somebody goes to the field, not before, and
// where that fails, at the next key; Ctrl+K goes there, or to the page of the search where the header has only a link
// to it. Where the script of that page cannot be had, the page says so.
(function () {
  "use strict";
  var box = document.getElementById("nr-search-box");
  var field = box || document.getElementById("nr-search-q");

  var form = document.getElementById("nr-search-form");
  var suggesting = null;

  function suggest() {
    if (suggesting) return;
    suggesting = import("./search/box.js").then(function (module) { return module.suggest(box); });
    suggesting.catch(function () { suggesting = null; });
  }

  if (box) {
    box.addEventListener("focus", suggest);
    box.addEventListener("input", suggest);
  }
  if (form) {
    addEventListener("load", function () {
      if (!("ready" in form.dataset)) document.getElementById("nr-search-broken").hidden = false;
    });
  }
  document.addEventListener("keydown", function (event) {
    if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
    if (!field || document.querySelector("dialog[open]")) return;
    event.preventDefault();
    if (field.getClientRects().length) field.select();
    else document.querySelector(".nr-search-link").click();
  });
})();
