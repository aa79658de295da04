// The drop-downs of the header open and close without scripts; this closes them also on Escape, on a press
// elsewhere, and when the keyboard leaves them. Tables that are wider than the screen can be scrolled by keys.
(function () {
  "use strict";
  var drops = Array.prototype.slice.call(document.querySelectorAll(".nr-drop"));

  function closeExcept(target) {
    drops.forEach(function (drop) { if (!drop.contains(target)) drop.open = false; });
  }

  document.querySelectorAll(".nr-prose table").forEach(function (table) {
    if (table.scrollWidth > table.clientWidth) table.tabIndex = 0;
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
