// A true chance p and a forecast q: the entropy's arch, the forecast's cost as its tangent, and the gap between them.
explorer("cross-entropy", (box) => {
  const term = (weight, chance) => (weight === 0 ? 0 : -weight * Math.log(chance));
  const cost = (p, q) => term(p, q) + term(1 - p, 1 - q);
  const plot = box.plot({
    x: [0, 1],
    y: [0, 2],
    xlabel: "true probability p",
    about: "Entropy as an arch over the true probability, the cross-entropy of the chosen forecast as a straight line that touches it, and the gap between the two at the chosen truth",
  });
  const line = plot.curve("b dashed");
  const arch = plot.curve("a");
  const gap = plot.segment("c");
  const paid = plot.point("b");
  const least = plot.point("a");
  const lineNote = plot.note("b", "cost of the forecast");
  const gapNote = plot.note("c", "KL");
  plot.note("a", "entropy").at(0.5, 0.5, "middle");

  const truth = box.slider("truth p", { min: 0.05, max: 0.95, step: 0.05, value: 0.2 });
  const forecast = box.slider("forecast q", { min: 0.05, max: 0.95, step: 0.05, value: 0.6 });
  const crossEntropy = box.reading("cross-entropy");
  const entropy = box.reading("entropy of p");
  const divergence = box.reading("KL(p, q)");
  const swapped = box.reading("KL(q, p)");

  box.draw(() => {
    const [p, q] = [truth.value, forecast.value];
    const [low, high] = [cost(p, p), cost(p, q)];
    // A difference of two rounded sums: at p = q it may come out a hair below 0.
    const kl = (a, b) => Math.max(cost(a, b) - cost(a, a), 0).toFixed(3);
    arch.follow((at) => cost(at, at));
    line.follow((at) => cost(at, q));
    gap.between(p, low, p, high);
    least.at(p, low);
    paid.at(p, high);
    // Above the line on its falling side, where nothing else is.
    lineNote.at(q < 0.5 ? 0.43 : 0.57, cost(q < 0.5 ? 0.43 : 0.57, q) + 0.15, q < 0.5 ? "end" : "start");
    gapNote.at(p + (p < 0.85 ? 0.025 : -0.025), Math.min((low + high) / 2, 1.7), p < 0.85 ? "start" : "end");
    crossEntropy.show(high.toFixed(3));
    entropy.show(low.toFixed(3));
    divergence.show(kl(p, q));
    swapped.show(kl(q, p));
    box.say(`Truth ${p}, forecast ${q}: cross-entropy ${high.toFixed(3)}, entropy ${low.toFixed(3)}, divergence ${kl(p, q)}, the other way round ${kl(q, p)}.`);
  });
});
