// Runs before Material's script, which takes every `link[rel=alternate]` for the start of a whole other site: it asks
// for a sitemap.xml below it and leads clicks to that start. With a space behind the word its selector passes over
// them; the file that search engines read has the word alone.
document.querySelectorAll("link[rel=alternate][hreflang]").forEach(function (link) {
  "use strict";
  link.setAttribute("rel", "alternate ");
});

// Material's script also notes the colours on every page, chosen or not. They are kept only once somebody has chosen.
(function () {
  "use strict";
  var keep = window.__md_set;
  var isChosen = Boolean(window.__md_get && window.__md_get("__palette"));
  if (!keep) return;
  document.addEventListener("change", function (event) {
    if (event.target.name === "__palette") isChosen = true;
  }, true);
  window.__md_set = function (key) {
    if (key !== "__palette" || isChosen) keep.apply(this, arguments);
  };
})();
