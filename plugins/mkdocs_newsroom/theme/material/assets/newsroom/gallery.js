// Opens the photos of an item over the whole screen. Without this file their links do the same, by address alone:
// the view that the address names is shown. Here the keys, swipes and the Back of the browser work as well: an open
// view is one step of the history, however many photos are looked at.
(function () {
  "use strict";
  const SWIPE = 50; // CSS pixels
  const views = Array.from(document.querySelectorAll("dialog.nr-view"));
  if (!views.length || !views[0].showModal) return;

  let goesBack = false; // a view tells late that it is closed: two may do so before the one step back is made

  const openView = () => views.find((view) => view.open);
  const viewNamed = (hash) => views.find((view) => "#" + view.id === hash);
  const linkOf = (view, direction) => view.querySelector(".nr-view__" + direction);

  function reveal(view, direction) {
    const before = openView();
    // A dialog that closes gives the focus back to what had it; some browsers do not focus what is clicked.
    if (before) before.close();
    else document.getElementById(linkOf(view, "close").hash.slice(1)).focus({ preventScroll: true });
    view.showModal();
    const link = direction && (linkOf(view, direction) || linkOf(view, direction === "next" ? "previous" : "next"));
    if (link) link.focus();
    ["previous", "next"].map((way) => linkOf(view, way)).filter(Boolean).forEach((near) => {
      viewNamed(near.hash).querySelector("img").loading = "eager";
    });
  }

  function open(view) {
    reveal(view);
    history.pushState({ photo: "#" + view.id }, "");
  }

  function step(direction) {
    const link = linkOf(openView(), direction);
    if (!link) return;
    reveal(viewNamed(link.hash), direction);
    history.replaceState({ photo: link.hash }, "");
  }

  // An address that names a view, or a page that was left with one open and is loaded again.
  function followAddress() {
    const named = viewNamed(location.hash);
    if (named) {
      location.replace(linkOf(named, "close").hash);
      open(named);
    } else if (history.state && history.state.photo && !openView()) {
      reveal(viewNamed(history.state.photo));
    }
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest(".nr-open, .nr-view a[href^='#']");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if (link.matches(".nr-open")) open(viewNamed(link.hash));
    else if (link.matches(".nr-view__close")) openView().close();
    else step(link.matches(".nr-view__next") ? "next" : "previous");
  });

  document.addEventListener("keydown", (event) => {
    if (!openView() || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (event.key === "ArrowLeft") step("previous");
    else if (event.key === "ArrowRight") step("next");
  });

  views.forEach((view) => {
    let start = null;
    view.addEventListener("touchstart", (event) => {
      start = event.touches.length === 1 ? event.touches[0] : null;
    }, { passive: true });
    view.addEventListener("touchend", (event) => {
      if (!start || (window.visualViewport && visualViewport.scale > 1.01)) return;
      const across = event.changedTouches[0].clientX - start.clientX;
      const down = event.changedTouches[0].clientY - start.clientY;
      start = null;
      if (Math.abs(across) > SWIPE && Math.abs(across) > 2 * Math.abs(down)) step(across < 0 ? "next" : "previous");
    });
    view.addEventListener("close", () => {
      if (goesBack || openView() || !history.state || !history.state.photo) return;
      goesBack = true;
      history.back();
    });
  });

  addEventListener("popstate", (event) => {
    goesBack = false;
    const view = event.state && viewNamed(event.state.photo);
    if (view) reveal(view);
    else if (openView()) openView().close();
  });
  addEventListener("hashchange", followAddress);
  followAddress();
})();
