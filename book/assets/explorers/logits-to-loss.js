// Three classes: the loss against the true class's logit, its slope there, and the gradient of all three.
explorer("logits-to-loss", (box) => {
  const logSumExp = (row) => {
    const most = Math.max(...row);
    return most + Math.log(row.reduce((sum, z) => sum + Math.exp(z - most), 0));
  };
  const signed = (value) => `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(3)}`;
  const plot = box.plot({
    x: [-10, 10],
    y: [0, 12],
    xlabel: "logit of the true class",
    about: "The loss against the logit of the true class, with its tangent at the chosen value, and the lead that the true class lacks, dashed",
  });
  const lack = plot.curve("b dashed");
  const curve = plot.curve("a");
  const tangent = plot.segment("ink");
  const point = plot.point("a");
  plot.note("a", "loss").at(9.6, 11, "end");
  plot.note("b", "lead it lacks (dashed)").at(9.6, 9.8, "end");

  const truth = box.slider("true class", { min: -9, max: 9, step: 0.5, value: 1, digits: 1 });
  const rival = box.slider("rival", { min: -4, max: 4, step: 0.5, value: 2, digits: 1 });
  const third = box.slider("third class", { min: -4, max: 4, step: 0.5, value: 0, digits: 1 });
  const loss = box.reading("loss");
  const slope = box.reading("gradient");
  const size = box.reading("its sum");

  box.draw(() => {
    const others = [rival.value, third.value];
    const row = [truth.value, ...others];
    const value = (at) => logSumExp([at, ...others]) - at;
    curve.follow(value);
    lack.follow((at) => Math.max(at, ...others) - at);
    const [x, y] = [truth.value, value(truth.value)];
    const shares = row.map((z) => Math.exp(z - logSumExp(row)));
    const grad = [shares[0] - 1, shares[1], shares[2]];
    // Shortened where it would leave the plot.
    const reach = Math.min(2.5 / Math.hypot(1, grad[0]), y / -grad[0], 10 - Math.abs(x));
    tangent.between(x - reach, y - reach * grad[0], x + reach, y + reach * grad[0]);
    point.at(x, y);
    loss.show(y.toFixed(3));
    slope.show(`(${grad.map(signed).join(", ")})`);
    size.show(grad.reduce((sum, part) => sum + part, 0).toFixed(3).replace("-0.000", "0.000"));
    box.say(`Logits ${row.join(", ")}: loss ${y.toFixed(2)}, gradient ${grad.map((part) => part.toFixed(2)).join(", ")}.`);
  });
});
