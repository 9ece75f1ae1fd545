"""Hidden checks of the logits notebook."""

import numpy as np

import solutions
from autograder import expect
from autograder.checks.hidden import compare, numbers
from autograder.layouts import read_only, strided
from autograder.learner import given

SIZES = [(1, 3), (4, 1), (5, 2), (3, 3), (2, 6), (7, 4)]


def layer(rng: np.random.Generator, n: int, d: int, c: int):
    """Samples, weights and biases of those sizes."""
    return numbers(rng, n, d), numbers(rng, d, c), numbers(rng, c)


def labelled(rng: np.random.Generator, n: int, c: int):
    """Labels and logits of those sizes."""
    return rng.integers(0, c, n), numbers(rng, n, c)


def near_and_far(rng: np.random.Generator) -> list[np.ndarray]:
    """Batches of logits around 0, all of them small, all negative, all positive, and up to ±30."""
    return [
        numbers(rng, 5, 3),
        numbers(rng, 4, 4),
        numbers(rng, 3, 3, low=-0.005, high=0.005),
        numbers(rng, 3, 2) - 20.0,
        numbers(rng, 2, 3) + 20.0,
        numbers(rng, 6, 2, low=-30.0, high=30.0),
    ]


def outcomes(rng: np.random.Generator, *shape: int, far: float = 4.0):
    """Outcomes that are 0.0 or 1.0, and logits, of that shape."""
    return rng.integers(0, 2, shape).astype(float), numbers(rng, *shape, low=-far, high=far)


def distinct(rng: np.random.Generator, n: int, c: int, far: float = 4.0) -> np.ndarray:
    """Logits of those sizes, no two in a row closer to each other than `far / c`."""
    steps = np.linspace(-far, far, c) + numbers(rng, n, c, low=-0.5, high=0.5) * far / c
    return rng.permuted(steps, axis=1)


def rows_apart(rng: np.random.Generator, n: int, c: int) -> np.ndarray:
    """Logits whose rows lie up to 2000 apart, close together within a row."""
    centres = rng.permutation(np.linspace(-996.0, 996.0, n))
    return centres[:, None] + numbers(rng, n, c)


def far_batches(rng: np.random.Generator) -> list[np.ndarray]:
    """Batches with logits out to ±1000: rows far apart, logits far apart within a row, all at one end."""
    return [
        numbers(rng, 4, 3, low=-1000.0, high=1000.0),
        rows_apart(rng, 2, 3),
        rows_apart(rng, 5, 4),
        np.concatenate([numbers(rng, 2, 2), [[1000.0, -1000.0], [-1000.0, -1000.0]]]),
        numbers(rng, 3, 2, low=-1000.0, high=-980.0),
        numbers(rng, 3, 2, low=980.0, high=1000.0),
    ]


def labels_for(rng: np.random.Generator, batches: list[np.ndarray]) -> list:
    """Each batch with random labels, and the first with the least likely class of every row too."""
    rows = [given(rng.integers(0, batch.shape[1], len(batch)), batch) for batch in batches]
    return [*rows, given(batches[0].argmin(axis=1), batches[0])]


def by_layout(*arrays: np.ndarray) -> list:
    """The same arguments as they are, as slices, and read-only."""
    return [given(*arrays), given(*map(strided, arrays)), given(*map(read_only, arrays))]


def test_compute_logits_values(learner, rng):
    """random samples, weights and biases."""
    rows = [given(*layer(rng, *sizes)) for sizes in [(3, 2, 4), (2, 3, 3), (3, 3, 2), (4, 4, 4)]]
    compare(learner.compute_logits, solutions.compute_logits, rows)


def test_compute_logits_shape(learner, rng):
    """batches of different sizes, one sample, feature or class among them."""
    rows = [given(*layer(rng, *sizes)) for sizes in [(1, 1, 1), (1, 4, 3), (6, 1, 2), (5, 3, 1), (2, 5, 7)]]
    compare(learner.compute_logits, solutions.compute_logits, rows)


def test_compute_logits_inputs(learner, rng):
    """integers in x, slices and read-only arrays, unchanged afterwards."""
    x, W, b = layer(rng, 4, 3, 2)
    rows = [given(rng.integers(-5, 6, (4, 3)), W, b), *by_layout(x, W, b)]
    compare(learner.compute_logits, solutions.compute_logits, rows, untouched=True)


def test_logit_values(learner, rng):
    """random probabilities, near one half and near the ends."""
    lone = [float(p) for p in numbers(rng, 4, low=0.001, high=0.999)]
    small = 10.0 ** numbers(rng, 3, low=-6.0, high=-2.0)
    rows = [*lone, numbers(rng, 7, low=0.001, high=0.999), small, 1 - small, numbers(rng, 4, low=0.49, high=0.51)]
    compare(learner.logit, solutions.logit, rows)


def test_logit_shape(learner, rng):
    """random arrays of up to three axes."""
    rows = [numbers(rng, *shape, low=0.01, high=0.99) for shape in [(1,), (2, 5), (3, 1), (2, 3, 4)]]
    compare(learner.logit, solutions.logit, [np.array(float(numbers(rng, low=0.01, high=0.99))), *rows])


def test_logit_inputs(learner, rng):
    """slices and read-only arrays, unchanged afterwards."""
    p = np.append(numbers(rng, 5, low=0.01, high=0.99), [0.0, 1.0])
    rows = [*by_layout(p), *by_layout(numbers(rng, 2, 3, low=0.01, high=0.99))]
    compare(learner.logit, solutions.logit, rows, untouched=True)


def test_logit_stability(learner, rng):
    """0 and 1, alone and among others, without a warning."""
    ends = np.concatenate([[0.0, 1.0], numbers(rng, 4, low=1e-6, high=0.999)])
    rows = [0.0, 1.0, rng.permutation(ends), np.array([[0.0], [0.0], [float(numbers(rng, low=0.1, high=0.9))]])]
    rows += [np.array(0.0), np.array(1.0), np.array([1.0])]
    compare(learner.logit, solutions.logit, rows)
    expect.silent(learner.logit.trace, "the infinities at 0 and 1 are meant")


def test_predict_proba_values(learner, rng):
    """random logits, near 0 and further out."""
    compare(learner.predict_proba, solutions.predict_proba, near_and_far(rng))


def test_predict_proba_shape(learner, rng):
    """batches of different sizes, one sample or class among them."""
    compare(learner.predict_proba, solutions.predict_proba, [numbers(rng, *size) for size in SIZES])


def test_predict_proba_inputs(learner, rng):
    """slices and read-only arrays, unchanged afterwards."""
    compare(learner.predict_proba, solutions.predict_proba, by_layout(numbers(rng, 4, 3)), untouched=True)


def test_predict_proba_stability(learner, rng):
    """logits out to ±1000, in rows far apart, without a warning."""
    compare(learner.predict_proba, solutions.predict_proba, far_batches(rng))
    expect.silent(learner.predict_proba.trace, "each row can be shifted so that nothing overflows")


def test_predict_values(learner, rng):
    """random logits, near 0 and further out, of either sign."""
    rows = [
        distinct(rng, 6, 4),
        distinct(rng, 4, 4),
        distinct(rng, 5, 3, far=0.001) + 0.5,
        distinct(rng, 5, 3) - 20.0,
        distinct(rng, 5, 3) + 20.0,
        distinct(rng, 5, 3, far=10.0) + 80.0,
        distinct(rng, 5, 3, far=80.0),
    ]
    compare(learner.predict, solutions.predict, rows, integers=True)


def test_predict_shape(learner, rng):
    """batches of different sizes, one sample or class among them."""
    rows = [distinct(rng, *size) for size in SIZES]
    compare(learner.predict, solutions.predict, rows, integers=True)


def test_predict_inputs(learner, rng):
    """slices and read-only arrays, unchanged afterwards."""
    rows = by_layout(distinct(rng, 5, 3))
    compare(learner.predict, solutions.predict, rows, integers=True, untouched=True)


def test_cross_entropy_from_logits_values(learner, rng):
    """random labels and logits, near 0 and further out."""
    rows = labels_for(rng, near_and_far(rng))
    compare(learner.cross_entropy_from_logits, solutions.cross_entropy_from_logits, rows)


def test_cross_entropy_from_logits_shape(learner, rng):
    """batches of different sizes, one sample or class among them."""
    rows = [given(*labelled(rng, *size)) for size in SIZES]
    compare(learner.cross_entropy_from_logits, solutions.cross_entropy_from_logits, rows)


def test_cross_entropy_from_logits_inputs(learner, rng):
    """slices and read-only arrays, unchanged afterwards."""
    rows = by_layout(*labelled(rng, 5, 3))
    compare(learner.cross_entropy_from_logits, solutions.cross_entropy_from_logits, rows, untouched=True)


def test_cross_entropy_from_logits_stability(learner, rng):
    """logits out to ±1000, in rows far apart, without a warning."""
    rows = labels_for(rng, far_batches(rng))
    compare(learner.cross_entropy_from_logits, solutions.cross_entropy_from_logits, rows)
    expect.silent(learner.cross_entropy_from_logits.trace, "each row can be shifted so that nothing overflows")


def test_cross_entropy_from_logits_grad_values(learner, rng):
    """random labels and logits, near 0 and further out."""
    rows = labels_for(rng, near_and_far(rng))
    compare(learner.cross_entropy_from_logits_grad, solutions.cross_entropy_from_logits_grad, rows)


def test_cross_entropy_from_logits_grad_shape(learner, rng):
    """batches of different sizes, one sample or class among them."""
    rows = [given(*labelled(rng, *size)) for size in SIZES]
    compare(learner.cross_entropy_from_logits_grad, solutions.cross_entropy_from_logits_grad, rows)


def test_cross_entropy_from_logits_grad_inputs(learner, rng):
    """slices and read-only arrays, unchanged afterwards."""
    rows = by_layout(*labelled(rng, 5, 3))
    compare(learner.cross_entropy_from_logits_grad, solutions.cross_entropy_from_logits_grad, rows, untouched=True)


def test_cross_entropy_from_logits_grad_stability(learner, rng):
    """logits out to ±1000, in rows far apart, without a warning."""
    rows = labels_for(rng, far_batches(rng))
    compare(learner.cross_entropy_from_logits_grad, solutions.cross_entropy_from_logits_grad, rows)
    expect.silent(learner.cross_entropy_from_logits_grad.trace, "each row can be shifted so that nothing overflows")


def test_binary_cross_entropy_from_logits_values(learner, rng):
    """random outcomes and logits, near 0 and further out."""
    rows = [
        given(*outcomes(rng, 1)),
        given(*outcomes(rng, 5)),
        given(*outcomes(rng, 6, far=8.0)),
        given(*outcomes(rng, 4, far=0.005)),
    ]
    compare(learner.binary_cross_entropy_from_logits, solutions.binary_cross_entropy_from_logits, rows)


def test_binary_cross_entropy_from_logits_shape(learner, rng):
    """arrays of one, two and three axes."""
    rows = [given(*outcomes(rng, *shape)) for shape in [(1,), (5, 1), (1, 4), (3, 2), (3, 3), (2, 3, 4)]]
    compare(learner.binary_cross_entropy_from_logits, solutions.binary_cross_entropy_from_logits, rows)


def test_binary_cross_entropy_from_logits_inputs(learner, rng):
    """integer outcomes, slices and read-only arrays, unchanged afterwards."""
    y, z = outcomes(rng, 4, 3)
    rows = [given(y.astype(int), z), *by_layout(y, z), *by_layout(y.astype(int)[0], z[0])]
    compare(learner.binary_cross_entropy_from_logits, solutions.binary_cross_entropy_from_logits, rows, untouched=True)


def test_binary_cross_entropy_from_logits_stability(learner, rng):
    """logits out to ±1000, right and wrong, without a warning."""
    function = learner.binary_cross_entropy_from_logits
    y, z = outcomes(rng, 6, far=1000.0)
    rows = [
        given(y, z),
        given((z < 0).astype(float), z),
        given((z > 0).astype(int), z),
        given(np.array([0.0, 1.0]), numbers(rng, 2, low=705.0, high=1000.0) * np.array([1.0, -1.0])),
        given(*outcomes(rng, 2, 3, far=1000.0)),
    ]
    compare(function, solutions.binary_cross_entropy_from_logits, rows)
    expect.silent(function.trace, "the formula can be arranged so that nothing overflows")
