// A stretched and shifted sigmoid, a σ(k x) + c: which three numbers make it tanh.
explorer("tanh", (box) => {
  const sigmoid = (z) => (z >= 0 ? 1 / (1 + Math.exp(-z)) : Math.exp(z) / (1 + Math.exp(z)));
  const plot = box.plot({
    x: [-4, 4],
    y: [-1.5, 1.5],
    yticks: 6,
    xlabel: "x",
    about: "Tanh, dashed, and the stretched and shifted sigmoid",
  });
  const aim = plot.curve("b dashed");
  const curve = plot.curve("a");
  const aimNote = plot.note("b", "tanh");

  const inner = box.slider("inner factor k", { min: 0.5, max: 3, step: 0.25, value: 1 });
  const outer = box.slider("outer factor a", { min: 0.5, max: 3, step: 0.25, value: 1 });
  const shift = box.slider("shift c", { min: -1.5, max: 0.5, step: 0.25, value: 0 });
  const gap = box.reading("largest gap");
  const slope = box.reading("slope at 0");
  const range = box.reading("range");

  box.draw(() => {
    const [k, a, c] = [inner.value, outer.value, shift.value];
    const value = (x) => a * sigmoid(k * x) + c;
    curve.follow((x) => Math.min(Math.max(value(x), -1.5), 1.5));
    aim.follow(Math.tanh);
    aimNote.at(-3.9, -0.82);
    // Far out both are flat, so −20 to 20 holds the largest gap.
    let largest = 0;
    for (let i = -4000; i <= 4000; i += 1) largest = Math.max(largest, Math.abs(value(i / 200) - Math.tanh(i / 200)));
    gap.show(largest.toFixed(3));
    slope.show(((a * k) / 4).toFixed(3));
    range.show(`${explorerNumber(c, 2)} to ${explorerNumber(a + c, 2)}`);
    box.say(`Inner factor ${k}, outer factor ${a}, shift ${c}: the slope at 0 is ${((a * k) / 4).toFixed(2)}, the largest gap to tanh ${largest.toFixed(3)}.`);
  });
});
