// The exercises at the end of a chapter: an editor each, the checks in the page, and what the browser keeps of them.
import { edit } from "./editor.js";
import { cellsUpTo, offerDownloads, released, root } from "./notebook.js";
import { NoPython, python, Stopped } from "./python.js";
import { keep, lasting, load, onOtherTab, standing } from "./store.js";

const NOT_KEPT =
  "This browser keeps nothing for this page: its storage is blocked or full. Your answers last until you close the " +
  "page, so download your notebook before you leave.";
const script = new URL("worker.js", import.meta.url);
let shared = null; // one Python for the page

function otherWays(exercise) {
  const links = exercise.closest(".practise").querySelectorAll(".practise-links a");
  if (!links.length) return [];
  const ways = [...links].map((link) => link.cloneNode(true));
  return ["Other ways to do this exercise: ", ...ways.flatMap((way, index) => (index ? [" · ", way] : [way])), "."];
}

/** The parts of an exercise that change. */
function partsOf(exercise) {
  const find = (part) => exercise.querySelector(`.exercise-${part}`);
  return {
    name: exercise.dataset.exercise,
    points: Number(exercise.dataset.points),
    area: exercise.querySelector("textarea"),
    state: find("state"),
    status: find("status"),
    report: find("report"),
    trouble: find("trouble"),
    check: find("check"),
    stop: find("stop"),
    reset: find("reset"),
  };
}

/** Tell the reader. What the report below shows too is "said": it is for those who listen. */
function say({ status }, words, how = "shown") {
  status.dataset.how = how;
  status.textContent = words;
}

function showStanding({ name, points, state }) {
  const [word, words] = standing(load(name), points);
  state.dataset.state = word;
  state.textContent = words;
}

/** Keep what is in the editor; with `score`, as checked. */
function remember(part, score) {
  const code = part.area.value;
  const untouched = code === part.area.defaultValue;
  if (!keep(part.name, untouched ? undefined : { code, score })) say(part, NOT_KEPT);
  showStanding(part);
}

async function check(exercise, part) {
  if (part.check.ariaDisabled === "true") return;
  const { assignment } = exercise.closest(".exercises").dataset;
  const code = part.area.value;
  shared ??= python({ root, script });
  part.check.ariaDisabled = "true";
  part.stop.hidden = false;
  part.trouble.hidden = true;
  try {
    say(part, "One moment …");
    shared.begin().catch(() => {}); // while the notebook comes; what goes wrong is said below
    const cells = cellsUpTo(await fetched(assignment), part.name);
    cells.at(-1)[1] = code;
    const result = await shared.check(part.name, cells, (words) => say(part, words));
    if (part.area.value === code) remember(part, result.score);
    part.report.innerHTML = result.html;
    part.report.querySelector(".fsd")?.removeAttribute("role"); // the status line says it, and says it once
    say(part, result.summary, "said");
  } catch (error) {
    if (error instanceof Stopped) say(part, "Stopped. Your answer is as you left it.");
    else explain(exercise, part, error);
  } finally {
    part.check.ariaDisabled = "false";
    part.stop.hidden = true;
  }
}

async function fetched(assignment) {
  try {
    return await released(assignment);
  } catch (error) {
    throw new NoPython(`The exercises could not be fetched. The network is away, or something on the way blocks them. Check again to try again. (${error.message})`);
  }
}

function explain(exercise, part, error) {
  say(part, error instanceof NoPython ? error.message : `Something went wrong. (${error.message})`);
  part.trouble.replaceChildren(...otherWays(exercise));
  part.trouble.hidden = false;
}

/** Back to what the exercise began with; the same button takes that back. */
function reset(part, redraw) {
  const undo = part.reset.dataset.undo;
  if (undo === undefined) {
    if (part.area.value === part.area.defaultValue) return;
    part.reset.dataset.undo = part.area.value;
    part.area.value = part.area.defaultValue;
    say(part, "Back to the beginning. The same button brings your answer back.");
  } else {
    part.area.value = undo;
    say(part, "Your answer is back.");
  }
  if (undo !== undefined) forgetUndo(part);
  else part.reset.textContent = "Bring my answer back";
  part.report.replaceChildren();
  remember(part);
  redraw();
}

function forgetUndo(part) {
  delete part.reset.dataset.undo;
  part.reset.textContent = "Reset";
}

function prepare(exercise) {
  const part = partsOf(exercise);
  const redraw = part.points ? edit(part.area, () => check(exercise, part)) : () => {};
  const show = () => {
    part.area.value = load(part.name)?.code ?? part.area.defaultValue;
    redraw();
    showStanding(part);
  };
  part.area.addEventListener("input", () => {
    forgetUndo(part);
    remember(part);
  });
  if (!part.points) {
    part.area.addEventListener("focus", () => {
      if (part.area.value === part.area.defaultValue) part.area.select(); // to be written over
    });
  }
  part.check?.addEventListener("click", () => check(exercise, part));
  part.stop?.addEventListener("click", () => shared.stop());
  part.reset.addEventListener("click", () => reset(part, redraw));
  onOtherTab((name) => {
    if (name === null || name === part.name) show();
  });
  show();
}

function openWhatTheAddressNames() {
  const named = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (named?.matches?.("details.exercise")) named.open = true;
}

document.querySelectorAll("details.exercise").forEach(prepare);
document.querySelectorAll(".exercises").forEach((box) => {
  offerDownloads(box);
  if (!lasting) box.querySelector(".exercises-note").append(` ${NOT_KEPT}`);
});
addEventListener("hashchange", openWhatTheAddressNames);
openWhatTheAddressNames();
