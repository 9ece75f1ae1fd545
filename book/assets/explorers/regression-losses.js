// One guess for five waiting times: where the squared and the absolute loss are least, and what the fifth wait does to that.
explorer("regression-losses", (box) => {
  const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const plot = box.plot({
    x: [0, 20],
    y: [0, 20],
    xlabel: "guess, in minutes",
    about: "RMSE and, dashed, MAE of one guess for five waits; the waits are dots on the axis",
  });
  const mae = plot.curve("b dashed");
  const rmse = plot.curve("a");
  const rmseLeast = plot.segment("a");
  const maeLeast = plot.segment("b");
  const dots = [0, 1, 2, 3, 4].map(() => plot.point("c"));
  const maePoint = plot.point("b");
  const rmsePoint = plot.point("a");
  const rmseNote = plot.note("a", "RMSE");
  const maeNote = plot.note("b", "MAE");

  const fifth = box.slider("fifth wait", { min: 0, max: 20, step: 1, value: 5, digits: 0 });
  const guess = box.slider("your guess", { min: 0, max: 20, step: 0.5, value: 10, digits: 1 });
  const rmseAt = box.reading("RMSE least at");
  const maeAt = box.reading("MAE least at");
  const yourRmse = box.reading("RMSE of your guess");
  const yourMae = box.reading("MAE of your guess");

  box.draw(() => {
    const waits = [1, 2, 3, 4, fifth.value];
    const squared = (at) => Math.sqrt(mean(waits.map((wait) => (at - wait) ** 2)));
    const absolute = (at) => mean(waits.map((wait) => Math.abs(at - wait)));
    const middle = mean(waits);
    const median = [...waits].sort((a, b) => a - b)[2];
    rmse.follow(squared);
    mae.follow(absolute);
    rmseLeast.between(middle, 0, middle, squared(middle));
    maeLeast.between(median, 0, median, absolute(median));
    waits.forEach((wait, i) => dots[i].at(wait, 0));
    rmsePoint.at(guess.value, squared(guess.value));
    maePoint.at(guess.value, absolute(guess.value));
    rmseNote.at(19.8, Math.min(squared(19.8) + 1.2, 18.8), "end");
    maeNote.at(19.8, absolute(19.8) - 3.4, "end");
    rmseAt.show(middle.toFixed(1));
    maeAt.show(median.toFixed(1));
    yourRmse.show(squared(guess.value).toFixed(2));
    yourMae.show(absolute(guess.value).toFixed(2));
    box.say(`Fifth wait ${fifth.value}: RMSE is least at ${middle.toFixed(1)}, MAE at ${median}. Guess ${guess.value}: RMSE ${squared(guess.value).toFixed(2)}, MAE ${absolute(guess.value).toFixed(2)}.`);
  });
});
