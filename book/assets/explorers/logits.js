// Evidence on the scale of the logit: the same step wherever it starts, and not at all the same in probability.
explorer("logits", (box) => {
  const logit = (p) => Math.log(p / (1 - p));
  const sigmoid = (z) => 1 / (1 + Math.exp(-z));
  const inside = (z) => Math.min(Math.max(z, -8), 8);
  const plot = box.plot({
    x: [0, 1],
    y: [-8, 8],
    xlabel: "probability",
    about: "The logit against the probability, with a step up by the evidence and the step across that it makes",
  });
  const curve = plot.curve("a");
  const up = plot.segment("ink");
  const across = plot.segment("b");
  const before = plot.point("a");
  const after = plot.point("b");
  const upNote = plot.note("ink", "evidence");
  const acrossNote = plot.note("b", "gain");
  curve.follow((p) => inside(logit(p)));

  const start = box.slider("before", { min: 0.02, max: 0.98, step: 0.01, value: 0.5 });
  const evidence = box.slider("evidence", { min: -4, max: 4, step: 0.25, value: 2 });
  const factor = box.reading("odds ×");
  const result = box.reading("after");
  const gain = box.reading("gain");

  box.draw(() => {
    const p = start.value;
    const [from, to] = [logit(p), logit(p) + evidence.value];
    const q = sigmoid(to);
    up.between(p, from, p, to);
    across.between(p, to, q, to);
    before.at(p, from);
    after.at(q, to);
    // Beside the step, on the side where the other step does not run, unless there is no room.
    const leftwards = evidence.value > 0 ? p > 0.25 : p > 0.75;
    upNote.at(p + (leftwards ? -0.02 : 0.02), (from + to) / 2, leftwards ? "end" : "start");
    acrossNote.at((p + q) / 2, to + (evidence.value < 0 ? -1.2 : 0.5), "middle");
    factor.show(Math.exp(evidence.value).toPrecision(3));
    result.show(q.toFixed(3));
    gain.show((q - p).toFixed(3).replace("-", "−"));
    box.say(`Evidence ${evidence.value} takes a probability of ${p} to ${q.toFixed(3)}.`);
  });
});
