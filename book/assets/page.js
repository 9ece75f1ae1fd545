// What is wider than a phone scrolls by itself. It must then be reachable by keyboard, and only then. The browser tells
// when it has laid a box out, so that nothing has to be laid out early for this; until then any box may be a wide one.
(() => {
  const wide = ":is(.katex-display, pre, .cell_output > .output, .scrolls, .pst-scrollable-table-container)";
  const watch = new ResizeObserver((seen) => {
    const boxes = seen.map(({ target }) => [target, target.scrollWidth > target.clientWidth + 1]);
    boxes.forEach(([box, scrolls]) => (scrolls ? box.setAttribute("tabindex", "0") : box.removeAttribute("tabindex")));
  });
  document.querySelectorAll(`.bd-article ${wide}`).forEach((box) => {
    box.tabIndex = 0;
    watch.observe(box);
  });
})();

// Who goes far down needs the true height of what is between: it is laid out now, not guessed any longer. A browser that
// has this much to lay out gives up its own way to the end, so the key End is answered here.
const layOut = () => document.documentElement.classList.add("laid-out");
addEventListener("click", ({ target }) => target.closest("a[href^='#']") && layOut());
addEventListener("keydown", (event) => {
  const { key, altKey, shiftKey, target } = event;
  const elsewhere = target.isContentEditable || target.closest("input, textarea, select, dialog");
  if (key !== "End" || altKey || shiftKey || elsewhere) return;
  event.preventDefault();
  layOut();
  scrollTo(scrollX, document.documentElement.scrollHeight);
});

// A page that was opened as a file may not load its modules, so the exercises in it stay dead.
if (location.protocol === "file:") {
  document.querySelectorAll(".exercises-note, .progress-total").forEach((note) => {
    note.textContent = "This page was opened as a file, and then a browser runs no exercises. In the folder of the book run " +
      "“python -m http.server”, and open the address that it prints.";
  });
  document.querySelectorAll(".exercise-work, .exercise-buttons").forEach((part) => part.remove());
}
