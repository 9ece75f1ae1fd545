// A quiz explains an answer when the reader asks for it, so that moving through the options with the arrow keys
// gives nothing away. Without this script the style sheet explains whatever is chosen.
document.querySelectorAll("form.quiz").forEach((quiz) => {
  const button = quiz.querySelector(".quiz-check");
  const status = quiz.querySelector(".quiz-status");
  quiz.classList.add("quiz-asks");
  button.hidden = false;
  quiz.addEventListener("change", () => {
    quiz.classList.remove("quiz-checked");
    status.textContent = "";
  });
  quiz.addEventListener("submit", (event) => {
    event.preventDefault();
    const chosen = quiz.querySelector("input:checked");
    quiz.classList.toggle("quiz-checked", Boolean(chosen));
    if (!chosen) {
      status.textContent = "Choose an answer first.";
      return;
    }
    const right = chosen.closest(".quiz-option").classList.contains("quiz-right");
    status.textContent = right ? "Right." : "Not this one. Read why above, then try again.";
  });
});
