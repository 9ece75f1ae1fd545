"""Hidden checks of the losses notebook."""

import numpy as np

import solutions
from autograder import expect
from autograder.checks.hidden import compare, numbers
from autograder.layouts import read_only, strided
from autograder.learner import Function, Given, given

# ---------------------------------------------------------------- targets and predictions


def near(rng: np.random.Generator, *shape: int) -> Given:
    """Random targets, and predictions with errors of either sign, some of them small, and one that is exact."""
    y_true, spread = numbers(rng, *shape), rng.choice([0.3, 1.0, 4.0], shape)
    y_pred = y_true + spread * numbers(rng, *shape, low=-1.0, high=1.0)
    if y_true.size > 2:
        y_pred.flat[-1] = y_true.flat[-1]
    return given(y_true, y_pred)


def vectors(rng: np.random.Generator) -> list[Given]:
    """One element, a few, many, small and large errors, and none at all."""
    exact = rng.integers(-8, 9, 4) / 4
    side = rng.choice([-1.0, 1.0], 5)
    far = given(side * numbers(rng, 5, low=20.0, high=50.0), -side * numbers(rng, 5, low=20.0, high=50.0))
    between = given(numbers(rng, 6, low=-15.0, high=15.0), numbers(rng, 6, low=-15.0, high=15.0))
    some = [near(rng, size) for size in (1, 1, 2, 7, 12)]
    return [*some, between, far, given(exact, exact.copy())]


def shapes(rng: np.random.Generator) -> list[Given]:
    """From one axis to four."""
    return [near(rng, *shape) for shape in ((3, 1), (1, 4), (1, 1), (2, 5), (5, 2), (3, 3), (3, 2, 4), (3, 1, 2, 2))]


def layouts(rng: np.random.Generator) -> list[Given]:
    """Integers, slices and arrays that may not be written to."""
    whole, other = rng.integers(-5, 6, 6), rng.integers(-5, 6, 6)
    return [
        given(whole, other),
        given(whole, numbers(rng, 6)),
        given(numbers(rng, 6), whole),
        given(rng.integers(-5, 6, (3, 2)), rng.integers(-5, 6, (3, 2))),
        given(strided(numbers(rng, 4)), strided(numbers(rng, 4))),
        given(strided(numbers(rng, 2, 3)), numbers(rng, 2, 3)),
        given(read_only(numbers(rng, 4)), read_only(numbers(rng, 4))),
        given(read_only(numbers(rng, 2, 3)), numbers(rng, 2, 3)),
    ]


def deltas(rng: np.random.Generator) -> list[Given]:
    """The same vectors with the default delta, a narrow one, a wide one, and errors of exactly delta."""
    rows = vectors(rng)
    options = [float(delta) for delta in rng.uniform([0.05, 0.4, 1.2, 3.0], [0.3, 0.9, 2.5, 8.0])]
    rows += [given(*row.args, delta=delta) for row in vectors(rng) for delta in options]
    exact = rng.integers(-8, 9, 5) / 4
    kink = given(exact, exact + rng.choice([-0.75, 0.75], 5), delta=0.75)
    return [*rows, kink, given(numbers(rng, 2, 3), numbers(rng, 2, 3), delta=options[2])]


def refused(function: Function, rng: np.random.Generator, gradient: bool = False) -> None:
    """Unlike shapes are refused; like ones still bring a result."""
    n, m = (int(k) for k in rng.choice(np.arange(2, 6), 2, replace=False))
    unlike = [((n,), (n, 1)), ((n, 1), (n,)), ((1, n), (n,)), ((n,), (1, n)), ((m, n), (n,)), ((n,), (m, n))]
    unlike += [((m, n), (m, 1)), ((1, n), (m, n)), ((m, n), (n, m)), ((n * m,), (n, m)), ((1,), (n,)), ((n,), (m,))]
    unlike += [((n, m, 2), (m, 2)), ((n, 1), (1, n)), ((n, n), (n,)), ((1,), (1, 1))]
    alike = [(n,), (n, 1), (m, n), (1, 1)]

    def arguments(first: tuple[int, ...], second: tuple[int, ...]) -> Given:
        return given(rng.integers(0, 2, first).astype(float), rng.uniform(0.1, 0.9, second))

    calls = function.many([arguments(*pair) for pair in unlike])
    well = function.many([arguments(shape, shape) for shape in alike])
    expect.raises(calls, ValueError, "the two shapes differ")
    for call, shape in zip(well, alike, strict=True):
        expect.numbers(call, shape if gradient else (), "the two shapes agree")


# ---------------------------------------------------------------- distributions


def chances(rng: np.random.Generator, *shape: int) -> np.ndarray:
    """Random distributions along the last axis, no probability of them small enough to be lost."""
    weights = rng.uniform(0.02, 1.0, shape)
    return weights / weights.sum(axis=-1, keepdims=True)


def with_zeros(rng: np.random.Generator, *shape: int) -> np.ndarray:
    """The same with zeros among them, but at least one outcome left to each."""
    weights = rng.uniform(0.02, 1.0, shape) * (rng.uniform(size=shape) < 0.6)
    kept = rng.integers(shape[-1], size=(*shape[:-1], 1))
    np.put_along_axis(weights, kept, 1.0, axis=-1)
    return weights / weights.sum(axis=-1, keepdims=True)


def on_support(rng: np.random.Generator, p: np.ndarray) -> np.ndarray:
    """A `q` that is 0 only where `p` is, and there mostly."""
    weights = rng.uniform(0.02, 1.0, p.shape) * ((p > 0) | (rng.uniform(size=p.shape) < 0.4))
    return weights / weights.sum(axis=-1, keepdims=True)


LONE = ((2,), (3,), (5,), (9,))
BATCHES = ((1, 3), (4, 2), (2, 4), (3, 3), (4, 1), (3, 2, 4), (3, 1, 2), (3, 1, 2, 4))


def two(rng: np.random.Generator, shapes: tuple[tuple[int, ...], ...]) -> list[Given]:
    """Two random distributions without zeros for each shape."""
    return [given(chances(rng, *shape), chances(rng, *shape)) for shape in shapes]


def two_layouts(rng: np.random.Generator) -> list[Given]:
    """Slices and arrays that may not be written to, with zeros among them."""
    rows = []
    for shape in ((4,), (2, 3), (3, 2)):
        p = with_zeros(rng, *shape)
        q = on_support(rng, p)
        rows += [given(p, q), given(strided(p), strided(q)), given(read_only(p), read_only(q)), given(strided(p), q)]
    return rows


def two_with_zeros(rng: np.random.Generator) -> list[Given]:
    """Zeros in `p`, in `q`, in both at once, and rows of either kind in one batch."""
    rows = []
    for shape in ((2,), (4,), (6,), (3, 4), (5, 3), (2, 2, 3)):
        p = with_zeros(rng, *shape)
        rows += [given(p, chances(rng, *shape)), given(p, on_support(rng, p)), given(p, with_zeros(rng, *shape))]
        rows.append(given(p, p.copy()))
    one, other = np.eye(4)[rng.permutation(4)[:2]]
    return [*rows, given(one, one.copy()), given(one, other), given(chances(rng, 4), other)]


def unlike_distributions(function: Function, rng: np.random.Generator) -> None:
    """Unlike shapes are refused; like ones still bring a result."""
    n, k = (int(size) for size in rng.choice(np.arange(2, 6), 2, replace=False))
    unlike = [((k,), (n, k)), ((n, k), (k,)), ((k,), (1, k)), ((1, k), (k,)), ((1, k), (n, k)), ((n, k), (1, k))]
    unlike += [((k,), (k, k)), ((n, k), (n, 1)), ((1,), (k,)), ((n, k), (k, n)), ((k,), (n,)), ((2, n, k), (n, k))]
    unlike += [((k, k), (k,)), ((n, 1, k), (n, 2, k)), ((n, k), (n, 1, k))]
    alike = [(k,), (1, k), (n, k), (2, n, k)]
    calls = function.many([given(chances(rng, *first), chances(rng, *second)) for first, second in unlike])
    well = function.many([given(chances(rng, *shape), chances(rng, *shape)) for shape in alike])
    expect.raises(calls, ValueError, "the two shapes differ")
    for call, shape in zip(well, alike, strict=True):
        expect.numbers(call, shape[:-1], "the two shapes agree")


# ---------------------------------------------------------------- outcomes and their probabilities


def coins(rng: np.random.Generator, *shape: int) -> Given:
    """Random outcomes and probabilities strictly between 0 and 1."""
    return given(rng.integers(0, 2, shape).astype(float), rng.uniform(0.02, 0.98, shape))


def certain(rng: np.random.Generator, wrong: int, *shape: int) -> Given:
    """Outcomes of which about half were held to be certain, `wrong` of them wrongly."""
    y_true, p = rng.integers(0, 2, shape), rng.uniform(0.02, 0.98, shape)
    sure = rng.uniform(size=shape) < 0.5
    sure.flat[-1 - wrong :] = True
    p = np.where(sure, y_true, p)
    p.flat[p.size - wrong :] = 1 - p.flat[p.size - wrong :]
    return given(y_true.astype(float) if rng.uniform() < 0.5 else y_true, p)


def coin_layouts(rng: np.random.Generator) -> list[Given]:
    """Integer targets, slices and arrays that may not be written to."""
    rows = [certain(rng, 0, 5), certain(rng, 0, 2, 3), coins(rng, 4), coins(rng, 3, 2)]
    rows += [given(row.args[0].astype(int), row.args[1]) for row in rows]
    return [*rows, *(given(*map(kind, row.args)) for kind in (strided, read_only) for row in rows[:5])]


# ---------------------------------------------------------------- the checks


def test_mse_values(learner, rng):
    """random vectors with small, large and no errors."""
    compare(learner.mse, solutions.mse, vectors(rng))


def test_mse_shape(learner, rng):
    """random arrays of one axis to four."""
    compare(learner.mse, solutions.mse, shapes(rng))


def test_mse_inputs(learner, rng):
    """integers, slices and read-only arrays, unchanged afterwards."""
    compare(learner.mse, solutions.mse, layouts(rng), untouched=True)


def test_mse_errors(learner, rng):
    """random pairs of shapes that differ, and some that do not."""
    refused(learner.mse, rng)


def test_rmse_values(learner, rng):
    """random vectors with small, large and no errors."""
    compare(learner.rmse, solutions.rmse, vectors(rng))


def test_rmse_shape(learner, rng):
    """random arrays of one axis to four."""
    compare(learner.rmse, solutions.rmse, shapes(rng))


def test_rmse_inputs(learner, rng):
    """integers, slices and read-only arrays, unchanged afterwards."""
    compare(learner.rmse, solutions.rmse, layouts(rng), untouched=True)


def test_rmse_errors(learner, rng):
    """random pairs of shapes that differ, and some that do not."""
    refused(learner.rmse, rng)


def test_mae_values(learner, rng):
    """random vectors with small, large and no errors."""
    compare(learner.mae, solutions.mae, vectors(rng))


def test_mae_shape(learner, rng):
    """random arrays of one axis to four."""
    compare(learner.mae, solutions.mae, shapes(rng))


def test_mae_inputs(learner, rng):
    """integers, slices and read-only arrays, unchanged afterwards."""
    compare(learner.mae, solutions.mae, layouts(rng), untouched=True)


def test_mae_errors(learner, rng):
    """random pairs of shapes that differ, and some that do not."""
    refused(learner.mae, rng)


def test_l1_loss_values(learner, rng):
    """random vectors with small, large and no errors."""
    compare(learner.l1_loss, solutions.l1_loss, vectors(rng))


def test_l1_loss_shape(learner, rng):
    """random arrays of one axis to four."""
    compare(learner.l1_loss, solutions.l1_loss, shapes(rng))


def test_l1_loss_inputs(learner, rng):
    """integers, slices and read-only arrays, unchanged afterwards."""
    compare(learner.l1_loss, solutions.l1_loss, layouts(rng), untouched=True)


def test_l1_loss_errors(learner, rng):
    """random pairs of shapes that differ, and some that do not."""
    refused(learner.l1_loss, rng)


def test_l2_loss_values(learner, rng):
    """random vectors with small, large and no errors."""
    compare(learner.l2_loss, solutions.l2_loss, vectors(rng))


def test_l2_loss_shape(learner, rng):
    """random arrays of one axis to four."""
    compare(learner.l2_loss, solutions.l2_loss, shapes(rng))


def test_l2_loss_inputs(learner, rng):
    """integers, slices and read-only arrays, unchanged afterwards."""
    compare(learner.l2_loss, solutions.l2_loss, layouts(rng), untouched=True)


def test_l2_loss_errors(learner, rng):
    """random pairs of shapes that differ, and some that do not."""
    refused(learner.l2_loss, rng)


def test_huber_values(learner, rng):
    """random vectors with small, large and no errors, and several deltas."""
    compare(learner.huber, solutions.huber, deltas(rng))


def test_huber_shape(learner, rng):
    """random arrays of one axis to four."""
    compare(learner.huber, solutions.huber, shapes(rng))


def test_huber_inputs(learner, rng):
    """integers, slices and read-only arrays, unchanged afterwards."""
    compare(learner.huber, solutions.huber, layouts(rng), untouched=True)


def test_huber_errors(learner, rng):
    """random pairs of shapes that differ, and some that do not."""
    refused(learner.huber, rng)


def test_mse_grad_values(learner, rng):
    """random vectors with small, large and no errors."""
    compare(learner.mse_grad, solutions.mse_grad, vectors(rng))


def test_mse_grad_shape(learner, rng):
    """random arrays of one axis to four."""
    compare(learner.mse_grad, solutions.mse_grad, shapes(rng))


def test_mse_grad_inputs(learner, rng):
    """integers, slices and read-only arrays, unchanged afterwards."""
    compare(learner.mse_grad, solutions.mse_grad, layouts(rng), untouched=True)


def test_mse_grad_errors(learner, rng):
    """random pairs of shapes that differ, and some that do not."""
    refused(learner.mse_grad, rng, gradient=True)


def test_mae_grad_values(learner, rng):
    """random vectors with small, large and no errors."""
    compare(learner.mae_grad, solutions.mae_grad, vectors(rng))


def test_mae_grad_shape(learner, rng):
    """random arrays of one axis to four."""
    compare(learner.mae_grad, solutions.mae_grad, shapes(rng))


def test_mae_grad_inputs(learner, rng):
    """integers, slices and read-only arrays, unchanged afterwards."""
    compare(learner.mae_grad, solutions.mae_grad, layouts(rng), untouched=True)


def test_mae_grad_errors(learner, rng):
    """random pairs of shapes that differ, and some that do not."""
    refused(learner.mae_grad, rng, gradient=True)


def test_entropy_values(learner, rng):
    """random distributions of several sizes."""
    compare(learner.entropy, solutions.entropy, [chances(rng, *shape) for shape in LONE])


def test_entropy_shape(learner, rng):
    """random batches of one axis to four."""
    compare(learner.entropy, solutions.entropy, [chances(rng, *shape) for shape in BATCHES])


def test_entropy_inputs(learner, rng):
    """slices and read-only arrays, unchanged afterwards."""
    rows = [given(row.args[0]) for row in two_layouts(rng)]
    compare(learner.entropy, solutions.entropy, rows, untouched=True)


def test_entropy_stability(learner, rng):
    """random distributions with zeros among them."""
    rows = [with_zeros(rng, *shape) for shape in (*LONE, *BATCHES)]
    compare(learner.entropy, solutions.entropy, [*rows, *np.eye(3)])


def test_cross_entropy_values(learner, rng):
    """random pairs of distributions."""
    compare(learner.cross_entropy, solutions.cross_entropy, two(rng, LONE))


def test_cross_entropy_shape(learner, rng):
    """random batches of one axis to four."""
    compare(learner.cross_entropy, solutions.cross_entropy, two(rng, BATCHES))


def test_cross_entropy_inputs(learner, rng):
    """slices and read-only arrays, unchanged afterwards."""
    compare(learner.cross_entropy, solutions.cross_entropy, two_layouts(rng), untouched=True)


def test_cross_entropy_stability(learner, rng):
    """random distributions with zeros in p, in q and in both."""
    compare(learner.cross_entropy, solutions.cross_entropy, two_with_zeros(rng))


def test_cross_entropy_errors(learner, rng):
    """random pairs of shapes that differ, and some that do not."""
    unlike_distributions(learner.cross_entropy, rng)


def test_kl_divergence_values(learner, rng):
    """random pairs of distributions."""
    compare(learner.kl_divergence, solutions.kl_divergence, two(rng, LONE))


def test_kl_divergence_shape(learner, rng):
    """random batches of one axis to four."""
    compare(learner.kl_divergence, solutions.kl_divergence, two(rng, BATCHES))


def test_kl_divergence_inputs(learner, rng):
    """slices and read-only arrays, unchanged afterwards."""
    compare(learner.kl_divergence, solutions.kl_divergence, two_layouts(rng), untouched=True)


def test_kl_divergence_stability(learner, rng):
    """random distributions with zeros in p, in q and in both."""
    compare(learner.kl_divergence, solutions.kl_divergence, two_with_zeros(rng))


def test_kl_divergence_errors(learner, rng):
    """random pairs of shapes that differ, and some that do not."""
    unlike_distributions(learner.kl_divergence, rng)


def test_binary_cross_entropy_values(learner, rng):
    """random outcomes and probabilities."""
    compare(learner.binary_cross_entropy, solutions.binary_cross_entropy, [coins(rng, n) for n in (1, 1, 2, 3, 8)])


def test_binary_cross_entropy_shape(learner, rng):
    """random arrays of one axis to four."""
    shapes = ((3, 1), (1, 4), (1, 1), (2, 5), (5, 2), (3, 2, 4), (3, 1, 2, 2))
    compare(learner.binary_cross_entropy, solutions.binary_cross_entropy, [coins(rng, *shape) for shape in shapes])


def test_binary_cross_entropy_inputs(learner, rng):
    """integer targets, slices and read-only arrays, unchanged afterwards."""
    compare(learner.binary_cross_entropy, solutions.binary_cross_entropy, coin_layouts(rng), untouched=True)


def test_binary_cross_entropy_stability(learner, rng):
    """probabilities of 0 and 1 among others, right and wrong."""
    rows = [certain(rng, wrong, *shape) for wrong in (0, 0, 1, 2) for shape in ((3,), (8,), (2, 4))]
    compare(learner.binary_cross_entropy, solutions.binary_cross_entropy, rows)


def test_binary_cross_entropy_errors(learner, rng):
    """random pairs of shapes that differ, and some that do not."""
    refused(learner.binary_cross_entropy, rng)
