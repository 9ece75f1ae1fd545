// Shared helpers of the explorers: a plot, sliders, readings and a sentence for screen readers. No library.
//
//   explorer("name", (box) => {
//     const weight = box.slider("weight w", { min: 0, max: 4, step: 0.5, value: 1, digits: 1 });
//     const plot = box.plot({ x: [-8, 8], y: [0, 1], xlabel: "score x", about: "The sigmoid of w times x" });
//     const curve = plot.curve("a");          // classes a, b, c: the palette's first three colours
//     const slope = box.reading("slope");
//     box.draw(() => {                        // now, and whenever a slider moves
//       curve.follow((x) => 1 / (1 + Math.exp(-weight.value * x)));
//       slope.show((weight.value / 4).toFixed(3));
//       box.say(`The slope in the middle is ${weight.value / 4}.`);
//     });
//   });
"use strict";

const EXPLORER_WIDTH = 400;
const EXPLORER_DIGIT = 8; // width of a digit of a label
const EXPLORER_STEPS = 240;
const EXPLORER_QUIET_MS = 600;

function explorer(name, build) {
  document.querySelectorAll(`.explorer[data-explorer="${name}"]`).forEach((root, index) => {
    root.querySelector(".explorer-text").remove();
    build(explorerBox(root, `${name}-${index}`));
  });
}

function explorerBox(root, prefix) {
  const add = (parent, tag, attributes = {}, text = "") => {
    const spaces = { svg: "http://www.w3.org/2000/svg", html: "http://www.w3.org/1999/xhtml" };
    const inSvg = tag === "svg" || parent.namespaceURI === spaces.svg;
    const node = document.createElementNS(inSvg ? spaces.svg : spaces.html, tag);
    for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
    node.textContent = text;
    return parent.appendChild(node);
  };
  const picture = add(root, "div", { class: "explorer-picture" });
  const sliders = add(root, "div", { class: "explorer-sliders" });
  const readings = add(root, "dl", { class: "explorer-readings" });
  const status = add(root, "p", { class: "explorer-status", role: "status" });
  const drawings = [];
  let quiet = 0;
  let count = 0;

  return {
    slider(label, { min, max, step, value, digits = 2 }) {
      const id = `${prefix}-${(count += 1)}`;
      const row = add(sliders, "div", { class: "explorer-slider" });
      add(row, "label", { for: id }, label);
      const input = add(row, "input", { id, type: "range", min, max, step });
      input.value = value;
      const output = add(row, "output", { for: id });
      const print = () => { output.textContent = explorerNumber(Number(input.value), digits); };
      input.addEventListener("input", () => { print(); drawings.forEach((draw) => draw()); });
      print();
      return { get value() { return Number(input.value); } };
    },
    plot: (options) => explorerPlot(add, picture, options),
    reading(label) {
      const pair = add(readings, "div");
      add(pair, "dt", {}, label);
      const value = add(pair, "dd");
      return { show(text) { value.textContent = text; } };
    },
    // Said when the reader rests, not at every step of a slider.
    say(sentence) {
      clearTimeout(quiet);
      quiet = setTimeout(() => { status.textContent = sentence; }, EXPLORER_QUIET_MS);
    },
    draw(picture) {
      drawings.push(picture);
      picture();
    },
  };
}

function explorerNumber(value, digits) {
  return value.toFixed(digits).replace(/^-(0(\.0*)?)$/, "$1").replace("-", "−");
}

function explorerPlot(add, parent, { x, y, xlabel, about, height = 250, xticks = 4, yticks = 4 }) {
  const printed = (value) => String(Number(value.toFixed(2))).replace("-", "−");
  const ticks = (range, count) => Array.from({ length: count + 1 }, (_, i) => range[0] + (i / count) * (range[1] - range[0]));
  const [columns, rows] = [ticks(x, xticks), ticks(y, yticks)];
  // Room for the longest label on the left, and for half of the last one on the right.
  const widest = Math.max(...rows.map((value) => printed(value).length));
  const left = Math.max(38, 10 + EXPLORER_DIGIT * widest);
  const right = Math.max(12, 4 + (EXPLORER_DIGIT / 2) * printed(x[1]).length);
  const [top, bottom] = [12, 44];
  const svg = add(parent, "svg", { viewBox: `0 0 ${EXPLORER_WIDTH} ${height}`, role: "img", "aria-label": about });
  const across = (value) => left + ((value - x[0]) / (x[1] - x[0])) * (EXPLORER_WIDTH - left - right);
  const up = (value) => height - bottom - ((value - y[0]) / (y[1] - y[0])) * (height - top - bottom);
  const inside = (value) => Math.min(Math.max(value, y[0] - 2), y[1] + 2);

  columns.forEach((value) => {
    add(svg, "line", { class: "grid", x1: across(value), x2: across(value), y1: up(y[0]), y2: up(y[1]) });
    add(svg, "text", { class: "tick", x: across(value), y: height - bottom + 16, "text-anchor": "middle" }, printed(value));
  });
  rows.forEach((value) => {
    add(svg, "line", { class: "grid", x1: across(x[0]), x2: across(x[1]), y1: up(value), y2: up(value) });
    add(svg, "text", { class: "tick", x: left - 6, y: up(value) + 4, "text-anchor": "end" }, printed(value));
  });
  add(svg, "text", { class: "axis", x: (left + EXPLORER_WIDTH - right) / 2, y: height - 8, "text-anchor": "middle" }, xlabel);

  return {
    curve(colour) {
      const path = add(svg, "path", { class: `curve ${colour}` });
      return {
        follow(f) {
          const points = [];
          for (let i = 0; i <= EXPLORER_STEPS; i += 1) {
            const at = x[0] + (i / EXPLORER_STEPS) * (x[1] - x[0]);
            points.push(`${across(at).toFixed(1)} ${up(inside(f(at))).toFixed(1)}`);
          }
          path.setAttribute("d", `M${points.join("L")}`);
        },
      };
    },
    segment(colour) {
      const line = add(svg, "line", { class: `segment ${colour}` });
      return {
        between(x1, y1, x2, y2) {
          Object.entries({ x1: across(x1), y1: up(y1), x2: across(x2), y2: up(y2) })
            .forEach(([key, value]) => line.setAttribute(key, value.toFixed(1)));
        },
      };
    },
    point(colour) {
      const dot = add(svg, "circle", { class: `point ${colour}`, r: 5.5 });
      return { at(px, py) { dot.setAttribute("cx", across(px).toFixed(1)); dot.setAttribute("cy", up(py).toFixed(1)); } };
    },
    note(colour, text) {
      const label = add(svg, "text", { class: `note ${colour}` }, text);
      return {
        at(px, py, anchor = "start") {
          label.setAttribute("x", across(px).toFixed(1));
          label.setAttribute("y", up(py).toFixed(1));
          label.setAttribute("text-anchor", anchor);
        },
      };
    },
  };
}
