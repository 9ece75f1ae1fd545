// Three shares against the temperature: it sharpens and flattens, and never changes who leads.
explorer("softmax", (box) => {
  const softmax = (scores, temperature) => {
    const largest = Math.max(...scores);
    const exps = scores.map((z) => Math.exp((z - largest) / temperature));
    const sum = exps.reduce((a, b) => a + b);
    return exps.map((e) => e / sum);
  };
  const names = ["cat", "dog", "rabbit"];
  const colours = ["a", "b dashed", "c"];
  const plot = box.plot({
    x: [0, 8],
    y: [0, 1],
    xlabel: "temperature T",
    about: "The shares of cat, dog and rabbit against the temperature, and a mark at the chosen temperature",
  });
  const mark = plot.segment("ink");
  const curves = colours.map((colour) => plot.curve(colour));
  const points = ["a", "b", "c"].map((colour) => plot.point(colour));
  // In the corner that no curve reaches.
  ["cat", "dog (dashed)", "rabbit"].forEach((name, i) => plot.note("abc"[i], name).at(7.9, 0.92 - 0.1 * i, "end"));

  const temperature = box.slider("temperature", { min: 0.1, max: 8, step: 0.1, value: 1, digits: 1 });
  const dog = box.slider("dog's score", { min: -3, max: 5, step: 0.25, value: 1 });
  const shift = box.slider("add to all", { min: -1000, max: 1000, step: 10, value: 0, digits: 0 });
  const readings = names.map((name) => box.reading(name));

  box.draw(() => {
    const scores = [2, dog.value, -1].map((z) => z + shift.value);
    const shares = softmax(scores, temperature.value);
    curves.forEach((curve, i) => curve.follow((t) => softmax(scores, Math.max(t, 1e-3))[i]));
    points.forEach((point, i) => point.at(temperature.value, shares[i]));
    mark.between(temperature.value, 0, temperature.value, 1);
    readings.forEach((reading, i) => reading.show(shares[i].toFixed(3)));
    box.say(`At temperature ${temperature.value}: ${names.map((name, i) => `${name} ${shares[i].toFixed(2)}`).join(", ")}.`);
  });
});
