// The page that shows where a learner stands, and looks after the answers as a whole.
import { offerDownloads, save } from "./notebook.js";
import { keep, lasting, load, onOtherTab, standing } from "./store.js";

const FORMAT = "from-scores-to-decisions answers";
const rows = [...document.querySelectorAll("tr[data-exercise]")];
const tools = document.querySelector(".progress-tools");
const find = (part) => tools.querySelector(`.progress-${part}`);
const say = (text) => { find("status").textContent = text; };

function draw() {
  let [solved, all, score, most] = [0, 0, 0, 0];
  for (const row of rows) {
    const points = Number(row.dataset.points);
    const answer = load(row.dataset.exercise);
    const [word, words] = standing(answer, points);
    const cell = row.querySelector(".exercise-state");
    cell.dataset.state = word;
    cell.textContent = words;
    if (!points) continue;
    all += 1;
    solved += word === "solved";
    most += points;
    score += Math.min(answer?.score ?? 0, points);
  }
  const kept = lasting ? "" : " This browser keeps nothing for this page, so nothing is known from other pages.";
  find("total").textContent = `${solved} of ${all} exercises solved, ${score} of ${most} points.${kept}`;
}

function saveAnswers() {
  const answers = {};
  for (const { dataset } of rows) if (load(dataset.exercise)) answers[dataset.exercise] = load(dataset.exercise);
  save("my-answers.json", JSON.stringify({ format: FORMAT, answers }, null, 1), "application/json");
  say(`my-answers.json holds ${Object.keys(answers).length} answers.`);
}

async function loadAnswers(file) {
  let content = null;
  try {
    content = JSON.parse(await file.text());
  } catch { /* said below */ }
  if (content?.format !== FORMAT || typeof content.answers !== "object") {
    say(`${file.name} is not a file of answers that this page has saved. Nothing was changed.`);
    return;
  }
  const known = rows.map((row) => row.dataset.exercise).filter((name) => typeof content.answers[name]?.code === "string");
  if (known.some((name) => load(name)) && !confirm("Answers in the file take the place of those that are here. Go on?")) return;
  // What the file says was solved was solved elsewhere; it is kept as unchecked, since a file can say anything.
  const whole = known.every((name) => keep(name, { code: content.answers[name].code }));
  say(whole ? `${known.length} answers taken from ${file.name}. Check them again in their chapters.` : "This browser has no room for them.");
  draw();
}

function forget() {
  if (!confirm("All your answers in this browser will be gone. Save them to a file first if you may want them again. Forget them?")) return;
  for (const { dataset } of rows) keep(dataset.exercise);
  say("All answers are forgotten.");
  draw();
}

offerDownloads(document);
const input = tools.querySelector("input");
find("save").addEventListener("click", saveAnswers);
find("load").addEventListener("click", () => input.click());
find("forget").addEventListener("click", forget);
input.addEventListener("change", async () => {
  if (input.files.length) await loadAnswers(input.files[0]);
  input.value = "";
});
onOtherTab(draw);
draw();
