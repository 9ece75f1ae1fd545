// A's share beside a B of 0: the step of argmax and softmax at a temperature, with its slope at A's score.
explorer("argmax", (box) => {
  const sigmoid = (z) => (z >= 0 ? 1 / (1 + Math.exp(-z)) : Math.exp(z) / (1 + Math.exp(z)));
  const plot = box.plot({
    x: [-3, 3],
    y: [0, 1.25],
    xlabel: "score of A, beside a B of 0",
    xticks: 6,
    yticks: 5,
    about: "A's share by softmax against A's score, its slope, dashed, and the step of argmax",
  });
  const lost = plot.segment("ink");
  const won = plot.segment("ink");
  const slopeCurve = plot.curve("b dashed");
  const curve = plot.curve("a");
  const slopePoint = plot.point("b");
  const point = plot.point("a");
  lost.between(-3, 0, 0, 0);
  won.between(0, 1, 3, 1);
  plot.note("ink", "argmax").at(2.95, 1.05, "end");
  plot.note("a", "softmax").at(-2.95, 1.13);
  plot.note("b", "slope (dashed)").at(-2.95, 1.02);

  const score = box.slider("score of A", { min: -3, max: 3, step: 0.25, value: -1 });
  const temperature = box.slider("temperature", { min: 0.2, max: 3, step: 0.05, value: 2 });
  const decision = box.reading("argmax");
  const share = box.reading("share of A");
  const slope = box.reading("slope");

  box.draw(() => {
    const [a, t] = [score.value, temperature.value];
    const value = (z) => sigmoid(z / t);
    const rise = (z) => (value(z) * sigmoid(-z / t)) / t;
    curve.follow(value);
    slopeCurve.follow(rise);
    point.at(a, value(a));
    slopePoint.at(a, rise(a));
    // A stands first, so it wins a tie.
    decision.show(a >= 0 ? "A" : "B");
    share.show(value(a).toFixed(3));
    slope.show(rise(a).toFixed(3));
    box.say(`Score ${a}, temperature ${t}: argmax says ${a >= 0 ? "A" : "B"}, share ${value(a).toFixed(2)}, slope ${rise(a).toFixed(3)}.`);
  });
});
