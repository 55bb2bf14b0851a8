// A figure in another page: with ?figure=entropy_explorer, or =entropy_explorer-2 for the second of its kind, the page
// shows that figure alone, as wide as its frame, with a link to the chapter. The widgets' link.js writes such addresses.
"use strict";

{
  const asked = /^(\w+?)(?:-([1-9]\d*))?$/.exec(new URLSearchParams(location.search).get("figure") ?? "");

  // Nothing else is drawn, so the page loads no other figure either: host.js starts what is near the window.
  const RULES = `
    html.qk-embed { scroll-padding: 0; }
    html.qk-embed body :not(.qk-embed-way, .qk-embed-shown, .qk-embed-shown *) { display: none !important; }
    html.qk-embed :is(body, .qk-embed-way) {
      display: block !important; position: static !important; overflow: visible !important;
      width: auto !important; max-width: none !important; height: auto !important; min-height: 0 !important;
      margin: 0 !important; padding: 0 !important; border: 0 !important;
    }
    .qk-embed-shown { padding: 8px; }
    .qk-embed-back { margin: 0; padding: 0 8px 8px; font-size: 0.85rem; }`;

  if (asked) {
    const page = document.documentElement,
      style = document.createElement("style");
    style.textContent = RULES;
    document.head.append(style);
    page.classList.add("qk-embed");

    addEventListener("DOMContentLoaded", () => {
      const place = document.querySelectorAll(`.qk-of-${asked[1]}`)[Number(asked[2] ?? 1) - 1];
      if (!place) {
        page.classList.remove("qk-embed"); // there is no such figure: the chapter is what comes nearest
        return;
      }
      place.classList.add("qk-embed-shown");
      place.after(backLink());
      for (let way = place.parentElement; way && way !== document.body; way = way.parentElement) {
        way.classList.add("qk-embed-way");
      }
    });
  }

  function backLink() {
    const link = document.createElement("a"),
      line = document.createElement("p");
    link.textContent = `From: ${document.title}`;
    link.target = "_blank";
    const aim = () => link.setAttribute("href", location.pathname.replace(/.*\//, "") + location.hash);
    aim();
    // the address follows the figure's state
    for (const act of ["pointerdown", "focus", "click"]) link.addEventListener(act, aim);
    line.className = "qk-embed-back qk-embed-shown";
    line.append(link);
    return line;
  }
}
