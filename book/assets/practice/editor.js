// A textarea that is pleasant to write Python in. It stays a textarea: phones, screen readers and undo know what to do.
const INDENT = "    ";
const FEWEST_LINES = 6;
const KEYWORDS =
  "False|None|True|and|as|assert|break|class|continue|def|del|elif|else|except|finally|for|from|global|if|import|in|is|" +
  "lambda|nonlocal|not|or|pass|raise|return|try|while|with|yield";
// The classes are those that Pygments gives, so that the book's own colours apply.
const TOKENS = [
  ["c1", "#[^\\n]*"],
  ["s", "[rbfRBF]{0,2}(?:\"\"\"[^]*?(?:\"\"\"|$)|'''[^]*?(?:'''|$)|\"(?:\\\\.|[^\"\\\\\\n])*\"?|'(?:\\\\.|[^'\\\\\\n])*'?)"],
  ["mi", "\\b\\d[\\d_]*(?:\\.\\d*)?(?:[eE][+-]?\\d+)?"],
  ["k", `\\b(?:${KEYWORDS})\\b`],
  ["", "\\w+"],
];
const TOKEN = new RegExp(TOKENS.map(([, pattern]) => `(${pattern})`).join("|"), "g");

function coloured(code) {
  const page = document.createDocumentFragment();
  let last = 0;
  for (const match of code.matchAll(TOKEN)) {
    const [kind] = TOKENS[match.slice(1).findIndex((group) => group !== undefined)];
    if (!kind) continue;
    page.append(code.slice(last, match.index));
    const span = document.createElement("span");
    span.className = kind;
    span.textContent = match[0];
    page.append(span);
    last = match.index + match[0].length;
  }
  page.append(code.slice(last), "\n");
  return page;
}

/** Type `text` in place of the selection, so that the browser's own undo takes it back. */
function type(area, text) {
  if (document.execCommand?.("insertText", false, text)) return;
  area.setRangeText(text, area.selectionStart, area.selectionEnd, "end");
  area.dispatchEvent(new Event("input", { bubbles: true }));
}

function lineBefore(area) {
  const before = area.value.slice(0, area.selectionStart);
  return before.slice(before.lastIndexOf("\n") + 1);
}

function shiftLines(area, outwards) {
  const from = area.value.lastIndexOf("\n", area.selectionStart - 1) + 1;
  const to = Math.max(area.selectionEnd - (area.value[area.selectionEnd - 1] === "\n" ? 1 : 0), from);
  const end = area.value.indexOf("\n", to) < 0 ? area.value.length : area.value.indexOf("\n", to);
  const old = area.value.slice(from, end);
  const shifted = outwards ? old.replace(/^ {1,4}/gm, "") : old.replace(/^(?=.)/gm, INDENT);
  if (shifted === old) return;
  area.setSelectionRange(from, end);
  type(area, shifted);
  area.setSelectionRange(from, from + shifted.length);
}

/** Prepare `area`, the textarea in an `.editor`. Ctrl+Enter or Shift+Enter call `run`. Returns what redraws it. */
export function edit(area, run) {
  const picture = document.createElement("div");
  picture.className = "editor-colours";
  picture.ariaHidden = "true";
  area.before(picture);
  area.parentElement.classList.add("coloured");
  const draw = () => {
    picture.replaceChildren(coloured(area.value));
    area.rows = Math.max(FEWEST_LINES, area.value.split("\n").length);
  };
  let leaving = false; // after Escape, Tab leaves the editor as it leaves any other field

  area.addEventListener("input", draw);
  area.addEventListener("blur", () => { leaving = false; });
  area.addEventListener("keydown", (event) => {
    const lone = area.selectionStart === area.selectionEnd;
    if (event.isComposing) return;
    if (event.key === "Escape") leaving = true;
    else if (event.key === "Tab" && !leaving && !event.ctrlKey && !event.altKey && !event.metaKey) {
      event.preventDefault();
      if (lone && !event.shiftKey) type(area, INDENT.slice(lineBefore(area).length % INDENT.length));
      else shiftLines(area, event.shiftKey);
    } else if (event.key === "Enter" && (event.ctrlKey || event.metaKey || event.shiftKey)) {
      event.preventDefault();
      run();
    } else if (event.key === "Enter") {
      event.preventDefault();
      const line = lineBefore(area);
      type(area, `\n${line.match(/^ */)[0]}${/:\s*(#.*)?$/.test(line) ? INDENT : ""}`);
    } else if (event.key === "Backspace" && lone && /^(?: {4})+$/.test(lineBefore(area))) {
      event.preventDefault();
      area.setSelectionRange(area.selectionStart - INDENT.length, area.selectionStart);
      if (!document.execCommand?.("delete")) type(area, "");
    }
    if (!["Escape", "Tab", "Shift"].includes(event.key)) leaving = false;
  });
  draw();
  return draw;
}
