// The learner's answers, kept by the browser under the name of the function, for every chapter and through every
// update of the book. An answer is { code, score }; it has a score while it is as it was when last checked.
const PREFIX = "from-scores-to-decisions/";

function openStorage() {
  try {
    localStorage.setItem(`${PREFIX}?`, "");
    localStorage.removeItem(`${PREFIX}?`);
    return localStorage;
  } catch {
    return null; // blocked, or full
  }
}

const storage = openStorage();
const memory = new Map();

/** Whether answers outlive the page. */
export const lasting = storage !== null;

/** The answer to an exercise; undefined where there is none. */
export function load(name) {
  try {
    const text = storage ? storage.getItem(PREFIX + name) : memory.get(name);
    const answer = JSON.parse(text ?? "null");
    return typeof answer?.code === "string" ? answer : undefined;
  } catch {
    return undefined;
  }
}

/** Keep an answer; without one, forget it. Returns false where the browser has no room left. */
export function keep(name, answer) {
  if (!storage) {
    if (answer) memory.set(name, JSON.stringify(answer));
    else memory.delete(name);
    return true;
  }
  try {
    if (answer) storage.setItem(PREFIX + name, JSON.stringify(answer));
    else storage.removeItem(PREFIX + name);
    return true;
  } catch {
    return false;
  }
}

/** Call `changed(name)` when another tab changes an answer. */
export function onOtherTab(changed) {
  addEventListener("storage", (event) => {
    if (event.key === null) changed(null);
    else if (event.key.startsWith(PREFIX)) changed(event.key.slice(PREFIX.length));
  });
}

/** Where an exercise stands: a word for the style sheet, and words for the reader. */
export function standing(answer, points) {
  if (!answer) return ["new", points ? `${points} points` : "in words"];
  if (!points) return ["written", "written"];
  if (answer.score === undefined) return ["unchecked", "not checked"];
  if (answer.score >= points) return ["solved", "✓ solved"];
  return ["begun", `${answer.score} of ${points} points`];
}
