// One ReLU unit, five bills: how long a first step kills it, and what a leak changes.
explorer("relu", (box) => {
  const used = [1, 2, 3, 4, 5];
  const bills = used.map((x) => Math.max(0, x - 2));
  const plot = box.plot({
    x: [0, 6],
    y: [-2, 6],
    xticks: 6,
    xlabel: "gigabytes used",
    about: "Five bills as points, the unit's answer as a line, and the sum w x + b before the ReLU as a straight line",
  });
  const sum = plot.segment("ink");
  const answer = plot.curve("a");
  const points = used.map(() => plot.point("c"));
  const sumNote = plot.note("ink", "sum");
  const answerNote = plot.note("a", "answer");

  const first = box.slider("size of the first step", { min: 0.02, max: 0.2, step: 0.01, value: 0.05 });
  const later = box.slider("later steps of 0.05", { min: 0, max: 100, step: 1, value: 0, digits: 0 });
  const leak = box.slider("leak", { min: 0, max: 0.2, step: 0.01, value: 0 });
  const active = box.reading("active for");
  const slope = box.reading("slope of the loss in w");
  const loss = box.reading("loss");

  const measure = (w, b, leaking) => {
    const [total, n] = [{ loss: 0, w: 0, b: 0, active: 0 }, used.length];
    used.forEach((x, i) => {
      const at = w * x + b;
      const error = (at > 0 ? at : leaking * at) - bills[i];
      const pass = at > 0 ? 1 : leaking;
      total.loss += (error * error) / n;
      total.w += (2 * error * pass * x) / n;
      total.b += (2 * error * pass) / n;
      total.active += at > 0 ? 1 : 0;
    });
    return total;
  };

  box.draw(() => {
    let [w, b] = [1, 0];
    for (let step = 0; step <= later.value; step += 1) {
      const rate = step === 0 ? first.value : 0.05;
      const now = measure(w, b, leak.value);
      [w, b] = [w - rate * now.w, b - rate * now.b];
    }
    const end = measure(w, b, leak.value);
    const reply = (x) => { const at = w * x + b; return at > 0 ? at : leak.value * at; };
    // Where the sum leaves the plot.
    const edge = Math.min(6, ((w < 0 ? -2 : 6) - b) / w);
    sum.between(0, b, edge, w * edge + b);
    answer.follow(reply);
    points.forEach((point, i) => point.at(used[i], bills[i]));
    sumNote.at(0.1, Math.max(b - 0.75, -1.9));
    // Above the line where that is above the bills, else below it.
    answerNote.at(5.9, Math.min(reply(5.9) + (reply(5.9) > 3 ? 0.5 : -0.9), 5.6), "end");
    active.show(`${end.active} of 5`);
    slope.show(explorerNumber(end.w, 3));
    loss.show(end.loss.toFixed(3));
    box.say(`First step ${first.value}, ${later.value} later steps, leak ${leak.value}: the unit is active for ${end.active} of 5 customers, the loss is ${end.loss.toFixed(2)}.`);
  });
});
