// On `/`: lead a first visitor to the edition of the browser's language; someone who comes from a page of this
// site came to choose. On the server's 404.html: the language that the address begins with speaks first.
(function () {
  "use strict";
  var main = document.querySelector("[data-base]");
  if (!main) return;
  var doors = Array.prototype.slice.call(main.querySelectorAll("[data-language]"));

  function doorOf(code) {
    var short = String(code || "").toLowerCase().split("-")[0];
    return doors.find(function (door) { return door.dataset.language === short; });
  }

  if (main.hasAttribute("data-lost")) {
    var path = location.pathname;
    var base = main.dataset.base || "/";
    var rest = path.indexOf(base) === 0 ? path.slice(base.length) : path;
    var first = doorOf(rest.split("/").filter(Boolean)[0]);
    if (!first) return;
    document.documentElement.lang = first.dataset.language;
    document.title = "404 · " + first.querySelector("h2").textContent;
    first.setAttribute("data-first", "");
    first.parentNode.insertBefore(first, first.parentNode.firstChild);
    return;
  }

  if (document.referrer && new URL(document.referrer).origin === location.origin) return;
  var wanted = (navigator.languages || [navigator.language]).map(doorOf).filter(Boolean)[0];
  if (wanted) location.replace(wanted.querySelector("a").href);
})();
