// For other websites. <script async src="https://…/embed/news.js" data-page="pl/szkoly/kreka/" data-title="…"></script>
// shows the latest news of that page in its place, in a frame that is as high as they are. data-theme="dark" is for
// dark websites.
(function () {
  "use strict";
  var script = document.currentScript;
  var page = script && script.dataset.page ? script.dataset.page.replace(/^\/+|\/+$/g, "") : "";
  if (!page) return;
  if (!script.src || !document.body || !document.body.contains(script)) {
    console.warn("The news of " + page + " are shown where their line stands: it must stand in the text, as it was copied.");
    return;
  }
  var folder = new URL(".", script.src);
  var address = new URL(page + "/", folder);
  if (!address.href.startsWith(folder.href)) return;
  if (script.dataset.theme === "dark") address.hash = "dark";

  // Not attributes: a website's own styles for frames would win over them.
  function set(name, value) { frame.style.setProperty(name, value, "important"); }

  var frame = document.createElement("iframe");
  frame.src = address.href;
  frame.title = script.dataset.title || folder.host;
  frame.loading = "lazy";
  frame.referrerPolicy = "no-referrer";
  set("width", "100%");
  set("height", "480px");
  set("border", "0");
  set("display", "block");

  // The frame's own word counts, wherever the site has moved to since: it is only a height.
  addEventListener("message", function (event) {
    var told = event.data;
    if (event.source !== frame.contentWindow || !told || told.newsroom !== "list") return;
    if (told.height > 0 && told.height < 10000) set("height", told.height + "px");
  });
  script.replaceWith(frame);
})();
