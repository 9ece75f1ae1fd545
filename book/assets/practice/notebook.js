// The released notebook of an assignment, and the learner's answers in it.
import { load } from "./store.js";

const gradeId = (cell) => cell.metadata?.nbgrader?.grade_id;
const isAnswer = (cell) => Boolean(cell.metadata?.nbgrader?.solution);
const text = (cell) => [cell.source].flat().join("");
const lines = (source) => source.split(/(?<=\n)/);
const fetched = new Map();

/** The way from the page to the book's first folder. */
export const root = document.documentElement.dataset.content_root ?? "./";

/** The notebook as it was released; fetched once. */
export async function released(assignment) {
  if (!fetched.has(assignment)) {
    const answer = await fetch(`${root}downloads/${assignment}.ipynb`);
    if (!answer.ok) throw new Error(`${answer.status} for ${answer.url}`);
    fetched.set(assignment, await answer.json());
  }
  return structuredClone(fetched.get(assignment));
}

/** The cells to run for an exercise, [name, code] each: the learner's of the same assignment up to its own. */
export function cellsUpTo(notebook, exercise) {
  const answers = notebook.cells.filter((cell) => cell.cell_type === "code" && isAnswer(cell));
  const last = answers.findIndex((cell) => gradeId(cell) === exercise);
  return answers.slice(0, last + 1).map((cell) => [gradeId(cell), load(gradeId(cell))?.code ?? text(cell)]);
}

/** Put the learner's answers into a notebook. Returns how many there were, of how many. */
export function fill(notebook) {
  const answers = notebook.cells.filter(isAnswer);
  const given = answers.filter((cell) => load(gradeId(cell)));
  for (const cell of given) cell.source = lines(load(gradeId(cell)).code);
  return [given.length, answers.length];
}

/** Hand a file to the browser's downloads. */
export function save(name, content, type) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Make the buttons inside `place` that download a notebook do so, and say in their status what it holds. */
export function offerDownloads(place) {
  for (const button of place.querySelectorAll("button[data-download]")) {
    const assignment = button.dataset.download;
    const status = button.parentElement.querySelector("[role=status]");
    button.addEventListener("click", async () => {
      try {
        const notebook = await released(assignment);
        const [given, all] = fill(notebook);
        save(`${assignment}.ipynb`, `${JSON.stringify(notebook, null, 1)}\n`, "application/x-ipynb+json");
        status.textContent = `${assignment}.ipynb holds ${given} of ${all} answers.`;
      } catch (error) {
        status.textContent = `The notebook could not be fetched (${error.message}). Your answers are safe: try again with a network.`;
      }
    });
  }
}
