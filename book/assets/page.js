// What is wider than a phone scrolls by itself. It must then be reachable by keyboard, and only then.
(() => {
  const wide = ".bd-article .katex-display, .bd-article .highlight pre, .bd-article .scrolls";
  const mark = () => document.querySelectorAll(wide).forEach((box) => {
    if (box.scrollWidth > box.clientWidth + 1) box.tabIndex = 0;
    else box.removeAttribute("tabindex");
  });
  addEventListener("resize", mark);
  mark();
})();
