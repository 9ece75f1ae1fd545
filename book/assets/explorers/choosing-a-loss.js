// A line through thirteen points, one of which the reader moves: what that does to the fits under MSE, MAE and Huber's loss.
explorer("choosing-a-loss", (box) => {
  const WEIGHTS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 13];
  const LENGTHS = [1.13, 1.98, 2.64, 3.33, 4.21, 4.87, 5.92, 6.96, 7.41, 8.08, 9.97, 10.66];
  const DELTA = 0.5;
  const [WIDE, HIGH] = [60, 16];
  const sum = (values) => values.reduce((total, value) => total + value, 0);

  // Weighted least squares; all weights 1 for MSE.
  const squares = (x, y, w) => {
    const total = sum(w);
    const [mx, my] = [x, y].map((values) => sum(values.map((value, i) => w[i] * value)) / total);
    const slope = sum(x.map((at, i) => w[i] * (at - mx) * (y[i] - my))) / sum(x.map((at, i) => w[i] * (at - mx) ** 2));
    return { slope, base: my - slope * mx };
  };
  const huber = (x, y) => {
    let line = squares(x, y, x.map(() => 1));
    for (let step = 0; step < 200; step += 1) {
      const pulls = x.map((at, i) => DELTA / Math.max(Math.abs(line.slope * at + line.base - y[i]), DELTA));
      line = squares(x, y, pulls);
    }
    return line;
  };
  // A line of least absolute error passes through two of the points, so all pairs are tried.
  const sizes = (x, y) => {
    let best = { slope: 0, base: 0 };
    let least = Infinity;
    for (let i = 0; i < x.length; i += 1) {
      for (let j = i + 1; j < x.length; j += 1) {
        if (x[i] === x[j]) continue;
        const slope = (y[j] - y[i]) / (x[j] - x[i]);
        const base = y[i] - slope * x[i];
        const total = sum(x.map((at, k) => Math.abs(slope * at + base - y[k])));
        if (total < least) [best, least] = [{ slope, base }, total];
      }
    }
    return best;
  };

  const plot = box.plot({
    x: [0, WIDE],
    y: [0, HIGH],
    xlabel: "weight",
    about: "Thirteen points and the lines of least MSE, MAE (dashed) and Huber's loss; one point can be moved",
  });
  // MAE's dashes are drawn last, so that Huber's line shows between them.
  const [mseLine, huberLine, maeLine] = ["a", "c", "b dashed"].map((look) => plot.segment(look));
  const fits = [
    { fit: (x, y) => squares(x, y, x.map(() => 1)), line: mseLine, reading: box.reading("MSE"), name: "MSE" },
    { fit: sizes, line: maeLine, reading: box.reading("MAE"), name: "MAE" },
    { fit: huber, line: huberLine, reading: box.reading("Huber"), name: "Huber" },
  ];
  WEIGHTS.forEach((weight, i) => plot.point("c").at(weight, LENGTHS[i]));
  plot.note("a", "MSE").at(WIDE - 0.5, 15, "end");
  plot.note("b", "MAE, dashed").at(WIDE - 0.5, 13.8, "end");
  plot.note("c", "Huber").at(WIDE - 0.5, 12.6, "end");
  const stray = plot.point("b");
  const note = plot.note("b", "yours");

  const length = box.slider("its length", { min: 0, max: 12, step: 0.25, value: 9, digits: 2 });
  const weight = box.slider("its weight", { min: 1, max: WIDE, step: 1, value: 11, digits: 0 });

  box.draw(() => {
    const x = [...WEIGHTS, weight.value];
    const y = [...LENGTHS, length.value];
    const slopes = fits.map(({ fit, line, reading, name }) => {
      const { slope, base } = fit(x, y);
      // Both ends where the line leaves the plot.
      const cuts = slope === 0 ? [0, WIDE] : [(0 - base) / slope, (HIGH - base) / slope].sort((p, q) => p - q);
      const [from, to] = [Math.max(0, cuts[0]), Math.min(WIDE, cuts[1])];
      line.between(from, slope * from + base, to, slope * to + base);
      reading.show(slope.toFixed(2).replace("-", "−"));
      return `${name} ${slope.toFixed(2)}`;
    });
    stray.at(weight.value, length.value);
    // Beside the point's lower edge, clear of the lines that go through it.
    const below = length.value > 2 ? length.value - 1.5 : length.value + 0.7;
    note.at(weight.value, below, weight.value > WIDE - 6 ? "end" : "start");
    box.say(`Your point: weight ${weight.value}, length ${length.value}. Slopes: ${slopes.join(", ")}.`);
  });
});
