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

// A page that was opened as a file may not load its modules, so the exercises in it stay dead.
if (location.protocol === "file:") {
  document.querySelectorAll(".exercises-note, .progress-total").forEach((note) => {
    note.textContent = "This page was opened as a file, and then a browser runs no exercises. In the folder of the book run " +
      "“python -m http.server”, and open the address that it prints.";
  });
  document.querySelectorAll(".exercise-work, .exercise-buttons").forEach((part) => part.remove());
}
