"""Softmax and its relatives against mpmath and SciPy over ±1000; argmax and one-hot at their edges."""

import mpmath
import numpy as np
import pytest
import scipy.special
from mpmath import mp

import solutions

RNG = np.random.default_rng(3)


def on_a_grid(shape, size=1000.0) -> np.ndarray:
    """Scores up to ±size that are multiples of 1/64, so that their differences are exact in floating point."""
    return np.round(RNG.uniform(-size, size, size=shape) * 64) / 64


ROWS = [
    np.array([0.0]),
    np.array([1000.0, 1000.0]),
    np.array([1000.0, -1000.0]),
    np.array([1000.0, 999.0, 998.0]),
    np.array([-1000.0, -1000.0, -999.5]),
    np.array([0.0, 710.0, 709.0, -745.0]),
    *[on_a_grid(5, size) for size in (1, 10, 100, 1000)],
    *[1000 + on_a_grid(8, size) for size in (1, 10)],
]


def exact(array) -> list:
    return [mp.mpf(float(value)) for value in np.ravel(array)]


def plain_softmax(z) -> list:
    exps = [mp.exp(value) for value in z]
    return [value / sum(exps) for value in exps]


@pytest.mark.parametrize("z", ROWS, ids=str)
def test_softmax_against_mpmath(z, ulp_errors, no_warning):
    with mpmath.workdps(50):
        expected = plain_softmax(exact(z))
    with no_warning():
        result = solutions.softmax(z)
    # 4 ulp, and each addition in the sum can round by half a unit more.
    assert ulp_errors(result, expected).max() <= 4 + z.size / 2


@pytest.mark.parametrize("size", [1, 10, 100, 1000])
def test_softmax_of_scores_off_the_grid_is_limited_by_their_rounding_alone(size):
    z = RNG.uniform(-size, size, size=9)
    with mpmath.workdps(50):
        expected = np.array([float(value) for value in plain_softmax(exact(z))])
    # A difference of scores near 1000 is rounded by up to 1e-13, which the exponential makes a relative error.
    np.testing.assert_allclose(solutions.softmax(z), expected, rtol=2e-16 * (size + 10), atol=1e-322)


@pytest.mark.parametrize("z", ROWS, ids=str)
def test_log_softmax_against_mpmath(z, no_warning):
    with mpmath.workdps(1000):
        exps = [mp.exp(value) for value in exact(z)]
        expected = np.array([float(value - mp.log(sum(exps))) for value in exact(z)])
    with no_warning():
        result = solutions.log_softmax(z)
    # Where one score is far above the rest its value is nearly 0: there the error is small but has no bound in ulp.
    np.testing.assert_allclose(result, expected, rtol=1e-15, atol=1e-15)


def test_log_softmax_is_finite_where_softmax_underflows():
    z = np.array([0.0, 1000.0])
    np.testing.assert_array_equal(solutions.softmax(z), [0.0, 1.0])
    np.testing.assert_array_equal(solutions.log_softmax(z), [-1000.0, 0.0])


@pytest.mark.parametrize("axis", [0, 1, 2, -1, -2, -3])
@pytest.mark.parametrize("name", ["softmax", "log_softmax", "softmax_temperature"])
def test_any_axis_against_scipy(name, axis):
    z = on_a_grid((3, 4, 5))
    reference = {
        "softmax": scipy.special.softmax,
        "log_softmax": scipy.special.log_softmax,
        "softmax_temperature": scipy.special.softmax,
    }[name]
    np.testing.assert_allclose(getattr(solutions, name)(z, axis=axis), reference(z, axis=axis), rtol=1e-14, atol=1e-15)


def test_log_softmax_is_the_score_minus_scipys_logsumexp():
    z = on_a_grid((6, 4))
    expected = z - scipy.special.logsumexp(z, axis=-1, keepdims=True)
    np.testing.assert_allclose(solutions.log_softmax(z), expected, rtol=1e-14, atol=1e-13)


@pytest.mark.parametrize("temperature", [0.01, 0.25, 1.0, 3.0, 1000.0])
@pytest.mark.parametrize("z", ROWS, ids=str)
def test_softmax_temperature_against_mpmath(z, temperature, no_warning):
    with mpmath.workdps(50):
        expected = [float(s) for s in plain_softmax([value / mp.mpf(temperature) for value in exact(z)])]
    with no_warning():
        result = solutions.softmax_temperature(z, temperature=temperature)
    # The division by T is rounded, and the exponential makes a relative error of it: at most 745 * 2^-53 of a value.
    np.testing.assert_allclose(result, expected, rtol=1e-13, atol=1e-322)


@pytest.mark.parametrize("temperature", [0, 0.0, -1.0, -1e-300])
def test_a_temperature_that_is_not_positive_is_refused(temperature):
    with pytest.raises(ValueError, match="temperature"):
        solutions.softmax_temperature(np.array([1.0, 2.0]), temperature=temperature)


def test_temperatures_reach_from_one_hot_to_uniform(no_warning):
    z = np.array([1.0, 3.0, 2.0, -1000.0])
    with no_warning():
        np.testing.assert_array_equal(solutions.softmax_temperature(z, temperature=1e-3), [0, 1, 0, 0])
        np.testing.assert_allclose(solutions.softmax_temperature(z, temperature=1e9), np.full(4, 0.25), rtol=1e-5)


@pytest.mark.parametrize("z", ROWS, ids=str)
def test_jacobian_against_mpmath(z, no_warning):
    with mpmath.workdps(50):
        s = plain_softmax(exact(z))
        expected = [[float(s[i] * ((i == j) - s[j])) for j in range(len(s))] for i in range(len(s))]
    with no_warning():
        result = solutions.softmax_jacobian(z)
    # s (1 - s) loses relative digits where s is nearly 1; the absolute error stays that of the probabilities.
    np.testing.assert_allclose(result, expected, rtol=1e-14, atol=1e-15)


def test_jacobian_against_central_differences():
    z = RNG.normal(size=6)
    for j, direction in enumerate(np.eye(6)):
        difference = (solutions.softmax(z + 1e-6 * direction) - solutions.softmax(z - 1e-6 * direction)) / 2e-6
        np.testing.assert_allclose(solutions.softmax_jacobian(z)[:, j], difference, rtol=1e-6, atol=1e-10)


@pytest.mark.parametrize(
    ("x", "index"),
    [
        ([3.0], 0),
        ([1, 5, 2], 1),
        ([2.0, 7.0, 7.0, 1.0], 1),
        ([-3.0, -1.0, -2.0], 1),
        ([0.0, -0.0], 0),
        ([-1000.0, 1000.0, 1000.0], 1),
    ],
)
def test_argmax_by_hand_the_first_of_equals(x, index):
    for given in (np.array(x), x):
        result = solutions.argmax(given)
        assert result == index
        assert type(result) is int


def test_argmax_agrees_with_numpy():
    for _ in range(50):
        x = RNG.integers(-3, 4, size=RNG.integers(1, 9))
        assert solutions.argmax(x) == np.argmax(x)


def test_argmax_of_nothing_is_refused():
    for empty in (np.array([]), []):
        with pytest.raises(ValueError, match="empty"):
            solutions.argmax(empty)


def test_one_hot_by_hand():
    expected = np.array([[0.0, 0.0, 1.0], [1.0, 0.0, 0.0], [0.0, 0.0, 1.0]])
    result = solutions.one_hot(np.array([2, 0, 2]), 3)
    np.testing.assert_array_equal(result, expected)
    assert result.dtype == np.float64
    np.testing.assert_array_equal(solutions.one_hot([2, 0, 2], num_classes=3), expected)


@pytest.mark.parametrize("labels", [[-1], [3], [0, 1, 3], [0, -1, 2], [-3]])
def test_a_label_out_of_range_is_refused(labels):
    with pytest.raises(ValueError, match="labels must be from 0 to 2"):
        solutions.one_hot(np.array(labels), 3)
