// Gradient descent on one weight: four inputs of 3, of which three belong to class 1. Where does the rate become too large?
explorer("training", (box) => {
  const START = -1;
  const MOST = 20;
  const sigmoid = (z) => (z >= 0 ? 1 / (1 + Math.exp(-z)) : Math.exp(z) / (1 + Math.exp(z)));
  const softplus = (z) => Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z)));
  const loss = (w) => 0.75 * softplus(-3 * w) + 0.25 * softplus(3 * w);
  const slope = (w) => 3 * (sigmoid(3 * w) - 0.75);
  const plot = box.plot({
    x: [-2, 4],
    y: [0, 3],
    xlabel: "weight w",
    xticks: 6,
    yticks: 3,
    about: "The loss as a function of one weight, a valley, and the path of gradient descent through it",
  });
  const curve = plot.curve("a");
  const path = Array.from({ length: MOST }, () => plot.segment("b"));
  const first = plot.point("c");
  const last = plot.point("b");
  const lossNote = plot.note("a", "loss");
  const startNote = plot.note("c", "start");

  const rate = box.slider("learning rate", { min: 0.05, max: 2, step: 0.05, value: 0.1 });
  const steps = box.slider("steps", { min: 0, max: MOST, step: 1, value: 6, digits: 0 });
  const lossReading = box.reading("loss");
  const weightReading = box.reading("w");
  const stepReading = box.reading("last step");

  curve.follow(loss);
  lossNote.at(3.6, loss(3.6) - 0.75);
  first.at(START, loss(START));
  startNote.at(START + 0.2, loss(START) + 0.08);
  box.draw(() => {
    const taken = steps.value;
    let w = START;
    let step = 0;
    path.forEach((segment, index) => {
      const from = w;
      if (index < taken) {
        step = -rate.value * slope(w);
        w += step;
      }
      segment.between(from, loss(from), w, loss(w));
    });
    last.at(w, loss(w));
    lossReading.show(loss(w).toFixed(4));
    weightReading.show(w.toFixed(3).replace("-", "−"));
    stepReading.show(step.toFixed(3).replace("-", "−"));
    box.say(`Learning rate ${rate.value}, after ${taken} steps: weight ${w.toFixed(3)}, loss ${loss(w).toFixed(4)}.`);
  });
});
