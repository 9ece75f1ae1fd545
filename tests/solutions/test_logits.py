"""Logits against mpmath and SciPy over ±1000, their losses' gradients, and the ends of the probability scale."""

import mpmath
import numpy as np
import pytest
import scipy.special
from mpmath import mp

import solutions

RNG = np.random.default_rng(4)


def exact(array) -> list:
    return [mp.mpf(float(value)) for value in np.ravel(array)]


def on_a_grid(shape, size) -> np.ndarray:
    """Logits up to ±size that are multiples of 1/64, so that their differences are exact in floating point."""
    return np.round(RNG.uniform(-size, size, size=shape) * 64) / 64


def plain_cross_entropy(labels, logits):
    """The mean of -log softmax(logits)[label], for rows of mpmath numbers."""
    losses = [mp.log(sum(mp.exp(z) for z in row)) - row[label] for label, row in zip(labels, logits, strict=True)]
    return sum(losses) / len(losses)


def test_compute_logits_by_hand():
    x, b = np.array([[1.0, 2.0], [0.0, -1.0]]), np.array([0.0, 5.0, 1.0])
    W = np.array([[1.0, 0.0, 3.0], [2.0, 1.0, 0.0]])
    np.testing.assert_array_equal(solutions.compute_logits(x, W, b), [[5.0, 7.0, 4.0], [-2.0, 4.0, 1.0]])


def test_compute_logits_is_one_sum_for_every_sample_and_class():
    x, W, b = RNG.normal(size=(5, 4)), RNG.normal(size=(4, 3)), RNG.normal(size=3)
    expected = [[sum(x[n, d] * W[d, c] for d in range(4)) + b[c] for c in range(3)] for n in range(5)]
    np.testing.assert_allclose(solutions.compute_logits(x, W, b), expected, rtol=1e-13, atol=1e-14)


PROBABILITIES = np.concatenate(
    [
        RNG.uniform(size=50),
        2.0 ** -np.arange(1, 1075, 41),
        1 - 2.0 ** -np.arange(1, 54, 4),
        0.5 + 2.0 ** -np.arange(2, 53, 5),
        0.5 - 2.0 ** -np.arange(2, 54, 5),
        0.25 + np.array([-1e-9, 0.0, 1e-9]),
        [5e-324, 1e-310, 1e-300, 0.1, 0.2, 0.9],
    ]
)


def test_logit_is_within_4_ulp_near_0_near_one_half_and_near_1(ulp_errors):
    with mpmath.workdps(400):
        expected = [mp.log(p / (1 - p)) for p in exact(PROBABILITIES)]
    halves = PROBABILITIES == 0.5
    assert np.all(solutions.logit(PROBABILITIES[halves]) == 0)
    rest = [value for value, half in zip(expected, halves, strict=True) if not half]
    assert ulp_errors(solutions.logit(PROBABILITIES[~halves]), rest).max() <= 4


def test_logit_agrees_with_scipy():
    expected = scipy.special.logit(PROBABILITIES)
    np.testing.assert_allclose(solutions.logit(PROBABILITIES), expected, rtol=1e-14, atol=1e-15)


def test_logit_at_both_ends_is_infinite_without_a_warning(no_warning):
    with no_warning():
        np.testing.assert_array_equal(solutions.logit(np.array([0.0, 1.0])), [-np.inf, np.inf])
        assert solutions.logit(0.0) == -np.inf
        assert solutions.logit(1.0) == np.inf
        assert solutions.logit(0) == -np.inf


@pytest.mark.parametrize("shape", [(), (1,), (2, 3)])
def test_logit_keeps_the_shape(shape):
    result = solutions.logit(RNG.uniform(size=shape))
    assert np.shape(result) == shape
    assert shape or isinstance(result, float)


@pytest.mark.parametrize("size", [1, 100, 1000])
def test_predict_proba_is_scipys_softmax_of_each_row(size, no_warning):
    logits = on_a_grid((7, 4), size)
    with no_warning():
        result = solutions.predict_proba(logits)
    np.testing.assert_allclose(result, scipy.special.softmax(logits, axis=1), rtol=1e-14, atol=1e-300)
    np.testing.assert_allclose(result.sum(axis=1), np.ones(7), rtol=1e-15)


@pytest.mark.parametrize("size", [1, 100, 1000])
def test_predict_proba_against_mpmath(size, ulp_errors):
    logits = on_a_grid((5, 4), size)
    with mpmath.workdps(50):
        sums = [sum(mp.exp(z) for z in exact(row)) for row in logits]
        expected = [mp.exp(z) / total for row, total in zip(logits, sums, strict=True) for z in exact(row)]
    assert ulp_errors(solutions.predict_proba(logits), expected).max() <= 6


def test_predict_by_hand():
    result = solutions.predict(np.array([[0.1, 2.0, -1.0], [3.0, 0.0, 0.5], [-5.0, -4.0, -3.0]]))
    np.testing.assert_array_equal(result, [1, 0, 2])
    assert np.issubdtype(result.dtype, np.integer)
    assert result.shape == (3,)


@pytest.mark.parametrize("size", [0.1, 1, 30, 1000])
@pytest.mark.parametrize("shape", [(1, 2), (5, 3), (8, 10)])
def test_cross_entropy_from_logits_against_mpmath(size, shape, no_warning):
    labels, logits = RNG.integers(0, shape[1], size=shape[0]), on_a_grid(shape, size)
    with mpmath.workdps(1000):
        expected = float(plain_cross_entropy(labels, [exact(row) for row in logits]))
    with no_warning():
        result = solutions.cross_entropy_from_logits(labels, logits)
    assert np.shape(result) == ()
    # No bound in ulp where every label's logit is far above the rest: the loss is then nearly 0.
    np.testing.assert_allclose(result, expected, rtol=2e-15, atol=1e-15)


def test_cross_entropy_from_logits_is_exact_at_the_ends(no_warning):
    with no_warning():
        assert solutions.cross_entropy_from_logits(np.array([0]), np.array([[-1000.0, 1000.0]])) == 2000.0
        assert solutions.cross_entropy_from_logits(np.array([1]), np.array([[-1000.0, 1000.0]])) == 0.0
        assert solutions.cross_entropy_from_logits(np.array([0, 1]), np.zeros((2, 4))) == np.log(4)


@pytest.mark.parametrize("shape", [(1, 2), (4, 3), (3, 5)])
def test_cross_entropy_gradient_against_central_differences_and_mpmath(shape, numerical_gradient, true_gradient):
    labels, logits = RNG.integers(0, shape[1], size=shape[0]), 3 * RNG.normal(size=shape)
    grad = solutions.cross_entropy_from_logits_grad(labels, logits)
    assert grad.shape == shape
    differences = numerical_gradient(lambda z: solutions.cross_entropy_from_logits(labels, z), logits)
    np.testing.assert_allclose(grad, differences, rtol=1e-7, atol=1e-9)
    true = true_gradient(lambda z: plain_cross_entropy(labels, z), logits).astype(float)
    # softmax - 1 loses relative digits where the softmax is nearly 1, hence an absolute bound.
    np.testing.assert_allclose(grad, true, rtol=1e-14, atol=1e-15)


def test_cross_entropy_gradient_is_exact_at_the_ends(no_warning):
    with no_warning():
        grad = solutions.cross_entropy_from_logits_grad(np.array([0, 1]), np.array([[-1000.0, 1000.0]] * 2))
    np.testing.assert_array_equal(grad, [[-0.5, 0.5], [0.0, 0.0]])


@pytest.mark.parametrize("size", [0.1, 1, 30, 1000])
@pytest.mark.parametrize("shape", [(1,), (6,), (3, 1), (2, 3)])
def test_binary_cross_entropy_from_logits_against_mpmath_and_scipy(size, shape, ulp_errors, no_warning):
    y, logits = RNG.integers(0, 2, size=shape), RNG.uniform(-size, size, size=shape)
    with mpmath.workdps(1000):
        signed = [z if outcome == 0 else -z for outcome, z in zip(exact(y), exact(logits), strict=True)]
        expected = sum(mp.log(1 + mp.exp(z)) for z in signed) / len(signed)
    with no_warning():
        result = solutions.binary_cross_entropy_from_logits(y, logits)
    assert np.shape(result) == ()
    # No term is negative: 4 ulp, and each addition can round by half a unit more.
    assert ulp_errors(result, [expected]).max() <= 4 + y.size / 2
    reference = -np.mean(scipy.special.log_expit(np.where(y == 1, logits, -logits)))
    assert result == pytest.approx(reference, rel=1e-14)


@pytest.mark.parametrize(
    ("y", "logit", "expected"),
    [(0, 1000.0, 1000.0), (1, -1000.0, 1000.0), (1, 1000.0, 0.0), (0, -1000.0, 0.0), (1, 0.0, np.log(2.0))],
)
def test_binary_cross_entropy_from_logits_at_the_ends(y, logit, expected, no_warning):
    with no_warning():
        assert solutions.binary_cross_entropy_from_logits(np.array([y]), np.array([logit])) == expected


@pytest.mark.parametrize("z", [20.0, 40.0, 100.0, 700.0])
def test_binary_cross_entropy_from_logits_keeps_its_digits_where_it_is_tiny(z, ulp_errors):
    with mpmath.workdps(400):
        expected = mp.log(1 + mp.exp(-mp.mpf(z)))
    assert ulp_errors(solutions.binary_cross_entropy_from_logits(np.array([1]), np.array([z])), [expected]).max() <= 4
    assert ulp_errors(solutions.binary_cross_entropy_from_logits(np.array([0]), np.array([-z])), [expected]).max() <= 4
