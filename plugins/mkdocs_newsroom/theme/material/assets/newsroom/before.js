// Runs before Material's script, which takes every `link[rel=alternate]` for the start of a whole other site: it asks
// for a sitemap.xml below it and leads clicks to that start. With a space behind the word its selector passes over
// them; the file that search engines read has the word alone.
document.querySelectorAll("link[rel=alternate][hreflang]").forEach(function (link) {
  "use strict";
  link.setAttribute("rel", "alternate ");
});
