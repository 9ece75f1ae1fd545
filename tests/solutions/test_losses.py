"""The losses against mpmath and SciPy, their gradients against differences, and every case at the edge."""

import mpmath
import numpy as np
import pytest
import scipy.special
from mpmath import mp

import solutions

RNG = np.random.default_rng(2)
SHAPES = [(1,), (2,), (7,), (3, 4), (2, 3, 2)]
REGRESSION = ["mse", "rmse", "mae", "l1_loss", "l2_loss", "huber", "mse_grad", "mae_grad"]
LOG_3 = np.log(3.0)


def exact(array) -> list:
    return [mp.mpf(float(value)) for value in np.ravel(array)]


def huber_of(r, delta=1.0):
    return r**2 / 2 if abs(r) <= delta else delta * (abs(r) - mp.mpf(delta) / 2)


PLAIN = {
    "mse": lambda r: sum(e**2 for e in r) / len(r),
    "rmse": lambda r: mp.sqrt(sum(e**2 for e in r) / len(r)),
    "mae": lambda r: sum(abs(e) for e in r) / len(r),
    "l1_loss": lambda r: sum(abs(e) for e in r),
    "l2_loss": lambda r: sum(e**2 for e in r),
    "huber": lambda r: sum(huber_of(e) for e in r) / len(r),
}


def allowed_ulps(terms: int) -> float:
    """Terms of one sign: 4 ulp for the formula, and each addition can round by half a unit more."""
    return 4 + terms / 2


def errors_in(y_true, y_pred) -> list:
    return [p - t for t, p in zip(exact(y_true), exact(y_pred), strict=True)]


@pytest.mark.parametrize("name", PLAIN)
@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("scale", [1e-3, 1.0, 1000.0])
def test_regression_losses_against_mpmath(name, shape, scale, ulp_errors):
    y_true, y_pred = scale * RNG.normal(size=(2, *shape))
    with mpmath.workdps(50):
        expected = PLAIN[name](errors_in(y_true, y_pred))
    result = getattr(solutions, name)(y_true, y_pred)
    assert np.shape(result) == ()
    assert ulp_errors(result, [expected]).max() <= allowed_ulps(y_true.size)


@pytest.mark.parametrize("delta", [0.1, 1.0, 2.5, 100.0])
def test_huber_against_scipy_for_every_delta(delta):
    y_true, y_pred = 3 * RNG.normal(size=(2, 50))
    expected = np.mean(scipy.special.huber(delta, y_pred - y_true))
    assert solutions.huber(y_true, y_pred, delta=delta) == pytest.approx(expected, rel=1e-14)


def test_huber_at_exactly_delta_is_both_pieces():
    assert solutions.huber(np.array([0.0]), np.array([2.0]), delta=2.0) == 2.0 == 0.5 * 2.0**2 == 2.0 * (2.0 - 1.0)


def test_regression_losses_by_hand():
    y_true, y_pred = np.array([1, 2, 3, 4]), np.array([1, 4, 3, 0])
    assert solutions.l1_loss(y_true, y_pred) == 6
    assert solutions.l2_loss(y_true, y_pred) == 20
    assert solutions.mae(y_true, y_pred) == 1.5
    assert solutions.mse(y_true, y_pred) == 5
    assert solutions.rmse(y_true, y_pred) == np.sqrt(5)
    assert solutions.huber(y_true, y_pred) == (1.5 + 3.5) / 4
    np.testing.assert_array_equal(solutions.mse_grad(y_true, y_pred), [0, 1, 0, -2])
    np.testing.assert_array_equal(solutions.mae_grad(y_true, y_pred), [0, 0.25, 0, -0.25])


@pytest.mark.parametrize("name", REGRESSION)
def test_unsigned_integers_are_subtracted_as_numbers(name):
    y_true, y_pred = np.array([3, 250], dtype=np.uint8), np.array([5, 0], dtype=np.uint8)
    function = getattr(solutions, name)
    np.testing.assert_array_equal(function(y_true, y_pred), function(y_true.astype(float), y_pred.astype(float)))


@pytest.mark.parametrize("name", ["mse", "mae"])
@pytest.mark.parametrize("shape", SHAPES)
def test_gradients_against_central_differences_and_mpmath(name, shape, numerical_gradient, true_gradient, ulp_errors):
    y_true, y_pred = RNG.normal(size=(2, *shape))
    loss, grad = getattr(solutions, name), getattr(solutions, f"{name}_grad")(y_true, y_pred)
    assert grad.shape == shape
    np.testing.assert_allclose(grad, numerical_gradient(lambda p: loss(y_true, p), y_pred), rtol=1e-7, atol=1e-9)
    targets = exact(y_true)
    true = true_gradient(lambda p: PLAIN[name]([b - a for a, b in zip(targets, p.ravel(), strict=True)]), y_pred)
    assert ulp_errors(grad, true).max() <= 4


@pytest.mark.parametrize("name", REGRESSION)
@pytest.mark.parametrize(("left", "right"), [((3,), (3, 1)), ((3,), (4,)), ((2, 3), (3,)), ((1,), ()), ((3,), (1,))])
def test_shapes_that_differ_are_refused_by_name(name, left, right):
    for first, second in [(left, right), (right, left)]:
        with pytest.raises(ValueError, match="shapes differ") as caught:
            getattr(solutions, name)(np.zeros(first), np.zeros(second))
        assert str(first) in str(caught.value)
        assert str(second) in str(caught.value)


@pytest.mark.parametrize("name", ["cross_entropy", "kl_divergence", "binary_cross_entropy"])
@pytest.mark.parametrize(("left", "right"), [((3,), (3, 1)), ((3,), (4,)), ((2, 3), (3,)), ((3,), (1,))])
def test_distributions_of_different_shapes_are_refused_by_name(name, left, right):
    for first, second in [(left, right), (right, left)]:
        with pytest.raises(ValueError, match="shapes differ") as caught:
            getattr(solutions, name)(np.ones(first), np.ones(second))
        assert str(first) in str(caught.value)
        assert str(second) in str(caught.value)


def distributions(shape, zeros=False) -> np.ndarray:
    weights = RNG.uniform(size=shape) ** 4
    if zeros:
        weights = np.where(RNG.uniform(size=shape) < 0.3, 0.0, weights)
        weights[..., 0] = 1.0
    return weights / weights.sum(axis=-1, keepdims=True)


@pytest.mark.parametrize("shape", [(2,), (5,), (3, 4), (2, 3, 6)])
@pytest.mark.parametrize("zeros", [False, True])
def test_entropies_against_mpmath_and_scipy(shape, zeros, ulp_errors):
    p, q = distributions(shape, zeros), distributions(shape)
    rows = list(zip(p.reshape(-1, shape[-1]), q.reshape(-1, shape[-1]), strict=True))
    entropies, crosses, divergences = solutions.entropy(p), solutions.cross_entropy(p, q), solutions.kl_divergence(p, q)
    assert np.shape(entropies) == np.shape(crosses) == np.shape(divergences) == shape[:-1]
    with mpmath.workdps(50):
        h = [-sum(a * mp.log(a) for a in exact(row) if a > 0) for row, _ in rows]
        ce = [-sum(a * mp.log(b) for a, b in zip(exact(r), exact(s), strict=True) if a > 0) for r, s in rows]
        kl = [float(c - e) for c, e in zip(ce, h, strict=True)]
    assert ulp_errors(entropies, h).max() <= allowed_ulps(shape[-1])
    assert ulp_errors(crosses, ce).max() <= allowed_ulps(shape[-1])
    # The terms of a divergence have both signs and nearly cancel: no bound in ulp, but a small absolute one.
    np.testing.assert_allclose(np.ravel(divergences), kl, rtol=1e-14, atol=2e-15)
    np.testing.assert_allclose(entropies, scipy.special.entr(p).sum(axis=-1), rtol=1e-14)
    np.testing.assert_allclose(divergences, scipy.special.rel_entr(p, q).sum(axis=-1), rtol=1e-14, atol=2e-15)
    np.testing.assert_allclose(crosses, -scipy.special.xlogy(p, q).sum(axis=-1), rtol=1e-14)


def test_entropies_by_hand(no_warning):
    with no_warning():
        certain, fair = np.array([0.0, 1.0]), np.array([0.5, 0.5])
        assert solutions.entropy(certain) == 0
        assert solutions.entropy(fair) == np.log(2)
        assert solutions.entropy(np.full(3, 1 / 3)) == pytest.approx(LOG_3, rel=1e-15)
        assert solutions.cross_entropy(certain, fair) == np.log(2)
        assert solutions.cross_entropy(certain, certain) == 0
        assert solutions.kl_divergence(certain, fair) == np.log(2)
        assert solutions.kl_divergence(fair, fair) == 0


@pytest.mark.parametrize("name", ["cross_entropy", "kl_divergence"])
def test_excluding_what_happens_costs_infinity_without_a_warning(name, no_warning):
    p, q = np.array([[0.5, 0.5], [1.0, 0.0], [0.0, 1.0]]), np.array([[1.0, 0.0], [1.0, 0.0], [1.0, 0.0]])
    with no_warning():
        np.testing.assert_array_equal(getattr(solutions, name)(p, q), [np.inf, 0.0, np.inf])


def test_divergence_of_a_tiny_probability_is_finite(no_warning):
    with no_warning():
        assert solutions.kl_divergence(np.array([1.0, 0.0]), np.array([1e-310, 1.0])) == -np.log(1e-310)


@pytest.mark.parametrize("name", ["entropy", "cross_entropy", "kl_divergence", "binary_cross_entropy"])
def test_no_result_is_minus_zero(name):
    certain = np.array([0.0, 1.0])
    value = getattr(solutions, name)(*([certain] if name == "entropy" else [certain, certain]))
    assert value == 0
    assert not np.signbit(value)


@pytest.mark.parametrize("shape", SHAPES)
def test_binary_cross_entropy_against_mpmath_and_scipy(shape, ulp_errors):
    y, p = RNG.integers(0, 2, size=shape), RNG.uniform(size=shape) ** 6
    with mpmath.workdps(50):
        terms = [-mp.log(b) if a == 1 else -mp.log(1 - b) for a, b in zip(exact(y), exact(p), strict=True)]
        expected = sum(terms) / len(terms)
    result = solutions.binary_cross_entropy(y, p)
    assert np.shape(result) == ()
    assert ulp_errors(result, [expected]).max() <= allowed_ulps(y.size)
    reference = -np.mean(scipy.special.xlogy(y, p) + scipy.special.xlog1py(1 - y, -p))
    assert result == pytest.approx(reference, rel=1e-14)


@pytest.mark.parametrize(
    ("y", "p", "expected"),
    [
        ([1, 0], [1.0, 0.0], 0.0),
        ([1, 1], [1.0, 0.5], np.log(2) / 2),
        ([0, 0], [1.0, 0.5], np.inf),
        ([1], [0.0], np.inf),
        ([0, 1], [1.0, 0.0], np.inf),
        ([0], [1e-300], 1e-300),
        ([1], [1e-300], -np.log(1e-300)),
    ],
)
def test_binary_cross_entropy_of_certain_predictions(y, p, expected, no_warning):
    with no_warning():
        assert solutions.binary_cross_entropy(np.array(y), np.array(p)) == expected


def test_binary_cross_entropy_takes_targets_between_0_and_1_too():
    y, p = np.array([0.25, 0.5]), np.array([0.5, 0.25])
    expected = -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
    assert solutions.binary_cross_entropy(y, p) == pytest.approx(expected, rel=1e-15)
