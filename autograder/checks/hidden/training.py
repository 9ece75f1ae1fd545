"""Hidden checks of the training notebook."""

import numpy as np

import solutions
from autograder.checks.hidden import compare, numbers
from autograder.checks.trained import first_rows, learns, shaped
from autograder.digits import load_digits
from autograder.layouts import read_only, strided
from autograder.learner import given

SIZES = ((5, 4, 3, 6), (2, 3, 6, 4), (7, 3, 2, 3), (8, 6, 4, 10))
EDGES = (
    (1, 5, 4, 3),
    (4, 1, 3, 2),
    (6, 3, 1, 4),
    (5, 2, 3, 1),
    (1, 1, 1, 2),
    (4, 4, 4, 4),
    (3, 3, 2, 2),
    (12, 8, 5, 3),
)


def net(rng: np.random.Generator, pixels: int, units: int, classes: int, most: float = 1.0) -> dict:
    """Random parameters between −most and most."""
    shapes = {"W1": (pixels, units), "b1": (units,), "W2": (units, classes), "b2": (classes,)}
    return {name: numbers(rng, *shape, low=-most, high=most) for name, shape in shapes.items()}


def batches(rng: np.random.Generator, sizes: tuple, labelled: bool) -> list:
    """Nets and images of these sizes (images, pixels, units, classes), with labels where they are wanted."""
    rows = []
    for images, pixels, units, classes in sizes:
        labels = [rng.integers(0, classes, images)] if labelled else []
        rows.append(given(net(rng, pixels, units, classes), numbers(rng, images, pixels), *labels))
    return rows


def layouts(rng: np.random.Generator, labelled: bool) -> list:
    """Images of whole numbers, images and labels in slices, and everything read-only."""
    rows = []
    for lay in (np.array, strided, read_only):
        params = {name: lay(array) for name, array in net(rng, 4, 3, 5).items()}
        labels = [lay(rng.integers(0, 5, 6))] if labelled else []
        rows.append(given(params, lay(numbers(rng, 6, 4)), *labels))
    for _ in range(3):
        whole = [rng.integers(0, 5, 8)] if labelled else []
        rows.append(given(net(rng, 4, 5, 5, most=0.2), rng.integers(1, 17, (8, 4)), *whole))
    return rows


def far_apart(rng: np.random.Generator) -> list:
    """Logits out to ±45, large ones in one image and small ones in the next."""
    params = net(rng, 3, 2, 4)
    params["b2"] = numbers(rng, 4, low=-40.0, high=40.0)
    return [given(params, numbers(rng, 5, 3, low=-1.0, high=1.0), rng.integers(0, 4, 5))]


def test_forward_values(learner, rng):
    """random nets and images of several sizes."""
    compare(learner.forward, solutions.forward, batches(rng, SIZES, labelled=False))


def test_forward_shape(learner, rng):
    """one image, one pixel, one unit or one class, and square nets."""
    compare(learner.forward, solutions.forward, batches(rng, EDGES, labelled=False))


def test_forward_inputs(learner, rng):
    """whole numbers, slices and read-only arrays, unchanged afterwards."""
    compare(learner.forward, solutions.forward, layouts(rng, labelled=False), untouched=True)


def test_backward_values(learner, rng):
    """random nets, images and labels of several sizes, with logits near 0 and further out."""
    compare(learner.backward, solutions.backward, [*batches(rng, SIZES, labelled=True), *far_apart(rng)])


def test_backward_shape(learner, rng):
    """one image, one pixel, one unit or one class, and square nets."""
    compare(learner.backward, solutions.backward, batches(rng, EDGES, labelled=True))


def test_backward_inputs(learner, rng):
    """whole numbers, slices and read-only arrays, unchanged afterwards."""
    compare(learner.backward, solutions.backward, layouts(rng, labelled=True), untouched=True)


def steps(rng: np.random.Generator, sizes: tuple[tuple[int, int, int], ...]) -> list:
    """Random parameters, random gradients and random learning rates."""
    return [
        given(net(rng, *size), net(rng, *size, most=3.0), rate)
        for size in sizes
        for rate in (float(numbers(rng, low=0.001, high=0.9)), float(numbers(rng, low=1.1, high=5.0)))
    ]


def test_sgd_step_values(learner, rng):
    """random parameters, gradients and learning rates below and above 1."""
    compare(learner.sgd_step, solutions.sgd_step, steps(rng, ((4, 3, 2), (2, 5, 3))))


def test_sgd_step_shape(learner, rng):
    """one pixel, one unit or one class, and square nets."""
    compare(learner.sgd_step, solutions.sgd_step, steps(rng, ((1, 3, 2), (3, 1, 2), (3, 2, 1), (4, 4, 4), (1, 1, 1))))


def test_sgd_step_inputs(learner, rng):
    """slices and read-only arrays, unchanged afterwards."""
    rows = []
    for lay in (np.array, strided, read_only):
        params, grads = net(rng, 4, 3, 5), net(rng, 4, 3, 5)
        rows.append(
            given(
                {k: lay(v) for k, v in params.items()},
                {k: lay(v) for k, v in grads.items()},
                float(numbers(rng, low=0.01)),
            )
        )
    compare(learner.sgd_step, solutions.sgd_step, rows, untouched=True)


def decisions(rng: np.random.Generator, sizes: tuple) -> list:
    """Random labels and logits of these sizes (images, classes), some images decided rightly and some not."""
    rows = []
    for images, classes in sizes:
        logits = numbers(rng, images, classes)
        labels = np.where(rng.random(images) < 0.6, logits.argmax(axis=1), rng.integers(0, classes, images))
        rows.append(given(labels, logits))
    return rows


def test_accuracy_values(learner, rng):
    """random labels and logits, and logits that are all negative."""
    rows = decisions(rng, ((7, 4), (30, 10), (6, 3), (101, 5)))
    labels = rng.integers(0, 4, 9)
    compare(learner.accuracy, solutions.accuracy, [*rows, given(labels, numbers(rng, 9, 4, low=-40.0, high=-1.0))])


def test_accuracy_shape(learner, rng):
    """one image, one or two classes, and as many images as classes."""
    compare(learner.accuracy, solutions.accuracy, decisions(rng, ((1, 5), (1, 1), (8, 1), (9, 2), (5, 5), (3, 8))))


def test_accuracy_inputs(learner, rng):
    """slices and read-only arrays, unchanged afterwards."""
    rows = decisions(rng, ((11, 4), (7, 3), (13, 6)))
    laid = [given(*map(lay, row.args)) for lay, row in zip((np.array, strided, read_only), rows, strict=True)]
    compare(learner.accuracy, solutions.accuracy, laid, untouched=True)


def test_train_values(learner, rng):
    """the same images with the digits under other names, and other seeds."""
    x, labels, x_test, labels_test = load_digits()
    names = rng.permutation(10)
    options = [{"seed": int(seed)} for seed in rng.integers(3, 10_000, 3)]
    learns(learner.train, (x, names[labels], x_test, names[labels_test]), options)


def test_train_shape(learner, rng):
    """other numbers of hidden units, images and images a batch."""
    rows = []
    for hidden in rng.integers(2, 100, 2):
        x, labels = first_rows(int(rng.integers(40, 90)))
        rate, batch, seed = float(numbers(rng, low=0.05, high=0.3)), int(rng.integers(5, 30)), int(rng.integers(1000))
        rows.append(
            given(x, labels, hidden=int(hidden), epochs=2, learning_rate=rate, batch_size=batch, seed=seed),
        )
    shaped(learner.train, rows)


def test_train_inputs(learner, rng):
    """slices and read-only arrays, unchanged afterwards."""
    rows = []
    for lay in (np.array, strided, read_only):
        x, labels = map(lay, first_rows(int(rng.integers(40, 60))))
        rows.append(given(x, labels, hidden=9, epochs=2, batch_size=10, seed=int(rng.integers(1000))))
    shaped(learner.train, rows, untouched=True)
