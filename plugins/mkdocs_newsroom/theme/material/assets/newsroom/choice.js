// On `/`: lead a first visitor to the edition of the browser's language; someone who comes from a page of this
// site came to choose. On the server's 404.html: the language that the address begins with speaks first.
(function () {
  "use strict";
  var main = document.querySelector("[data-base]");
  if (!main) return;
  var doors = Array.prototype.slice.call(main.querySelectorAll("[data-language]"));

  function codeOf(door) { return door.dataset.language.toLowerCase(); }

  // RFC 4647, 3.4: "sr-Latn-BA" is also answered by "sr-Latn", and by "sr".
  function doorOf(wanted) {
    var parts = String(wanted || "").toLowerCase().split("-");
    while (parts.length) {
      var code = parts.join("-");
      var found = doors.find(function (door) { return codeOf(door) === code; });
      if (found) return found;
      parts.pop();
      if (parts.length && parts[parts.length - 1].length === 1) parts.pop();
    }
    return undefined;
  }

  // Whom nothing answers may read what is written elsewhere ("pt-PT" and "pt-BR"), unless it is in another script.
  function kinOf(wanted) {
    var parts = String(wanted || "").toLowerCase().split("-");
    if (parts.length > 1 && parts[1].length === 4) return undefined;
    return doors.find(function (door) { return codeOf(door).indexOf(parts[0] + "-") === 0; });
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
  var languages = navigator.languages || [navigator.language];
  var wanted = languages.map(doorOf).concat(languages.map(kinOf)).filter(Boolean)[0];
  if (wanted) location.replace(wanted.querySelector("a").href);
})();
