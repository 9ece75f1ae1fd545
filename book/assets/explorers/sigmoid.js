// One neuron, σ(w x + b): what the weight and the bias do to the curve, and to the slope at a point.
explorer("sigmoid", (box) => {
  const sigmoid = (z) => (z >= 0 ? 1 / (1 + Math.exp(-z)) : Math.exp(z) / (1 + Math.exp(z)));
  const plot = box.plot({
    x: [-8, 8],
    y: [0, 1],
    xlabel: "input x",
    about: "The curve σ(w x + b), its tangent at the chosen x, and its slope, dashed",
  });
  const slopeCurve = plot.curve("b dashed");
  const curve = plot.curve("a");
  const tangent = plot.segment("ink");
  const slopePoint = plot.point("b");
  const point = plot.point("a");
  const curveNote = plot.note("a", "output");
  const slopeNote = plot.note("b", "slope");

  const x = box.slider("input x", { min: -8, max: 8, step: 0.25, value: 1 });
  const weight = box.slider("weight w", { min: 0.25, max: 4, step: 0.25, value: 1 });
  const bias = box.slider("bias b", { min: -4, max: 4, step: 0.25, value: 0 });
  const output = box.reading("output");
  const slope = box.reading("slope");
  const ratio = box.reading("slope ÷ w");

  box.draw(() => {
    const [w, b] = [weight.value, bias.value];
    const value = (at) => sigmoid(w * at + b);
    const rise = (at) => w * value(at) * sigmoid(-(w * at + b));
    curve.follow(value);
    slopeCurve.follow(rise);
    const [px, py, m] = [x.value, value(x.value), rise(x.value)];
    // A tangent of one length on the page, kept inside the plot.
    const reach = Math.min(1.6 / Math.hypot(1, 11 * m), py / m, (1 - py) / m);
    tangent.between(px - reach, py - reach * m, px + reach, py + reach * m);
    point.at(px, py);
    slopePoint.at(px, m);
    curveNote.at(7.9, 0.93 > value(7.9) ? value(7.9) - 0.08 : 0.9, "end");
    slopeNote.at(-7.9, rise(-7.9) + 0.05);
    output.show(py.toFixed(4));
    slope.show(m.toFixed(4));
    ratio.show((m / w).toFixed(4));
    box.say(`At x ${px}, weight ${w}, bias ${b}: output ${py.toFixed(3)}, slope ${m.toFixed(3)}, slope over weight ${(m / w).toFixed(3)}.`);
  });
});
