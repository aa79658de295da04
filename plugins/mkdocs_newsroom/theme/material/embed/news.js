// For other websites. <script async src="https://…/embed/news.js" data-page="pl/szkoly/kreka/" data-title="…"></script>
// shows the latest news of that page in its place, in a frame that is as high as they are.
(function () {
  "use strict";
  var script = document.currentScript;
  var page = script && script.dataset.page ? script.dataset.page.replace(/^\/+|\/+$/g, "") : "";
  if (!page) return;
  var site = new URL("..", script.src);
  var folder = new URL("embed/", site);
  var address = new URL(page + "/", folder);
  if (!address.href.startsWith(folder.href)) return;

  var frame = document.createElement("iframe");
  frame.src = address.href;
  frame.title = script.dataset.title || site.host;
  frame.loading = "lazy";
  frame.referrerPolicy = "no-referrer";
  frame.width = "100%";
  frame.height = "480";
  frame.style.border = "0";
  frame.style.display = "block";

  addEventListener("message", function (event) {
    var told = event.data;
    if (event.source !== frame.contentWindow || event.origin !== site.origin || !told || told.newsroom !== "list") return;
    if (told.height > 0 && told.height < 10000) frame.height = String(told.height);
  });
  script.replaceWith(frame);
})();
