// Runs before anything is shown: the colours that somebody has chosen, which Material has noted.
(function () {
  "use strict";
  var chosen = window.__md_get && window.__md_get("__palette");
  var colours = chosen && chosen.color;
  Object.keys(colours || {}).forEach(function (name) {
    document.body.setAttribute("data-md-color-" + name, colours[name]);
  });
})();

// And before Material's script, which takes every `link[rel=alternate]` for the start of a whole other site: it asks
// for a sitemap.xml below it and leads clicks to that start. With a space behind the word its selector passes over
// them. When that script has looked, the word stands alone again, for whatever looks for feeds.
(function () {
  "use strict";
  var links = document.querySelectorAll("link[rel=alternate]");
  function rename(rel) {
    links.forEach(function (link) {
      link.setAttribute("rel", rel);
    });
  }
  rename("alternate ");
  window.addEventListener("load", function () {
    rename("alternate");
  });
})();

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
