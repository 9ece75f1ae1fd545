// A sum of ReLUs that draws a sine: how many it takes, and which of them are active at x.
explorer("why-nonlinear", (box) => {
  const end = 2 * Math.PI;
  const plot = box.plot({
    x: [0, 7],
    y: [-1.5, 1.5],
    yticks: 6,
    xticks: 7,
    xlabel: "x (drawn from 0 to 2π)",
    about: "A sine, dashed, the sum of ReLUs that draws it, and the piece at the chosen x",
  });
  const sine = plot.curve("b dashed");
  const sum = plot.curve("a");
  const piece = plot.segment("ink");
  const point = plot.point("a");
  const sineNote = plot.note("b", "sine");

  const units = box.slider("number of ReLUs", { min: 1, max: 32, step: 1, value: 4, digits: 0 });
  const at = box.slider("x", { min: 0, max: 6.25, step: 0.05, value: 2 });
  const gap = box.reading("largest gap");
  const active = box.reading("active at x");
  const slope = box.reading("their slopes add up to");

  box.draw(() => {
    const n = units.value;
    const width = end / n;
    const rise = (i) => (Math.sin((i + 1) * width) - Math.sin(i * width)) / width;
    const coefficients = Array.from({ length: n }, (_, i) => rise(i) - (i > 0 ? rise(i - 1) : 0));
    const value = (x) => coefficients.reduce((total, c, i) => total + c * Math.max(0, x - i * width), 0);
    sine.follow(Math.sin);
    sum.follow(value);
    const x = at.value;
    const on = coefficients.filter((_, i) => x > i * width).length;
    const steep = coefficients.slice(0, on).reduce((total, c) => total + c, 0);
    const start = Math.max(0, on - 1) * width;
    piece.between(start, value(start), start + width, value(start + width));
    point.at(x, value(x));
    sineNote.at(1.75, 1.15);
    let largest = 0;
    for (let i = 0; i <= 4000; i += 1) {
      const z = (i / 4000) * end;
      largest = Math.max(largest, Math.abs(Math.sin(z) - value(z)));
    }
    gap.show(largest.toFixed(4));
    active.show(`${on} of ${n}`);
    slope.show(explorerNumber(steep, 3));
    box.say(`With ${n} ReLUs the largest gap is ${largest.toFixed(4)}. At x ${x.toFixed(2)}, ${on} are active and their slopes add up to ${steep.toFixed(2)}.`);
  });
});
