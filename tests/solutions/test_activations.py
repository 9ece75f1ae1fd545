"""The activations against their plain formulas in 1000 digits, against SciPy, and at their edges."""

import mpmath
import numpy as np
import pytest
import scipy.special
from mpmath import mp

import solutions
from solutions import activations

# 1000 digits, so that the plain formulas lose nothing even where e^1000 meets e^-1000 and is squared.
DIGITS = 1000


def step(x):
    return mp.mpf(1 if x >= 0 else 0)


def sigma(x):
    return 1 / (1 + mp.exp(-x))


def tanh(x):
    return (mp.exp(x) - mp.exp(-x)) / (mp.exp(x) + mp.exp(-x))


def gelu_u(x):
    return mp.sqrt(2 / mp.pi) * (x + mp.mpf("0.044715") * x**3)


PLAIN = {
    "linear": lambda x: x,
    "binary_step": step,
    "relu": lambda x: max(x, mp.mpf(0)),
    "relu_grad": lambda x: mp.mpf(1 if x > 0 else 0),
    "leaky_relu": lambda x: x if x > 0 else mp.mpf(0.01) * x,
    "sigmoid": sigma,
    "sigmoid_grad": lambda x: sigma(x) * (1 - sigma(x)),
    "tanh": tanh,
    "tanh_grad": lambda x: 1 - tanh(x) ** 2,
    "softplus": lambda x: mp.log(1 + mp.exp(x)),
    "elu": lambda x: x if x > 0 else mp.exp(x) - 1,
    "silu": lambda x: x * sigma(x),
    "gelu": lambda x: x / 2 * (1 + mp.tanh(gelu_u(x))),
}
STABLE = ["sigmoid", "sigmoid_grad", "tanh", "tanh_grad", "softplus", "elu", "silu", "gelu"]


def grid() -> np.ndarray:
    """Points over ±1000: even, random, tiny, and on both sides of where e^x overflows, underflows or is lost in 1."""
    random = np.random.default_rng(1)
    positive = np.concatenate(
        [
            np.linspace(0, 1000, 81),
            random.uniform(0, 1, 25),
            random.uniform(0, 40, 50),
            random.uniform(0, 760, 25),
            2.0 ** -np.arange(1, 60, 4),
            [1e-300, 1e-20, 18.7, 19.1, 36.7, 36.8, 37.0, 354.0, 372.6, 708.3, 708.5, 709.7, 709.8, 744.4, 745.2],
        ]
    )
    return np.concatenate([-positive[::-1], positive])


X = grid()


def truth(name: str) -> list:
    with mpmath.workdps(DIGITS):
        return [PLAIN[name](mp.mpf(float(x))) for x in X]


def test_every_activation_is_compared_with_its_plain_formula():
    assert set(PLAIN) == set(activations.__all__)


@pytest.mark.parametrize("name", [name for name in PLAIN if name not in ("silu", "gelu")])
def test_within_4_ulp_of_the_plain_formula_over_1000(name, ulp_errors):
    assert ulp_errors(getattr(solutions, name)(X), truth(name)).max() <= 4


def test_silu_is_within_4_ulp_where_the_sigmoid_is_a_normal_float(ulp_errors):
    errors = ulp_errors(solutions.silu(X), truth("silu"))
    assert errors[X >= -708].max() <= 4
    # Below -708 the sigmoid has lost digits to underflow, and the factor x magnifies what is missing.
    assert np.all(errors[X < -708] * np.spacing(np.abs(solutions.silu(X[X < -708]))) <= 1e-320)


def test_gelu_is_as_accurate_as_the_rounding_of_its_exponent_allows(ulp_errors):
    errors = ulp_errors(solutions.gelu(X), truth("gelu"))
    with mpmath.workdps(50):
        exponent = np.array([float(abs(2 * gelu_u(mp.mpf(float(x))))) for x in X])
    # On the left the result is x e^(2u): u is rounded a few times, and e^(2u) magnifies that by |2u|.
    allowed = 4 + np.where(X < 0, 4 * exponent, 0)
    normal = exponent < 708
    right = X > 0
    assert np.all(errors[normal | right] <= allowed[normal | right])
    assert np.all(np.abs(solutions.gelu(X[~normal & ~right])) <= 1e-304)


@pytest.mark.parametrize("alpha", [0.5, 1.0, 2.5])
def test_elu_with_alpha(alpha, ulp_errors):
    with mpmath.workdps(DIGITS):
        expected = [mp.mpf(x) if x > 0 else alpha * (mp.exp(x) - 1) for x in map(float, X)]
    assert ulp_errors(solutions.elu(X, alpha=alpha), expected).max() <= 4


@pytest.mark.parametrize("slope", [0.0, 0.01, 0.25, 1.0])
def test_leaky_relu_with_a_slope(slope):
    np.testing.assert_array_equal(solutions.leaky_relu(X, negative_slope=slope), np.where(X > 0, X, slope * X))


@pytest.mark.parametrize("slope", [-2.0, 0.0, 0.5])
def test_linear_with_a_slope(slope):
    np.testing.assert_array_equal(solutions.linear(X, slope=slope), slope * X)


@pytest.mark.parametrize(
    ("name", "reference"),
    [
        ("sigmoid", scipy.special.expit),
        ("sigmoid_grad", lambda x: scipy.special.expit(x) * scipy.special.expit(-x)),
        ("tanh", np.tanh),
        ("softplus", lambda x: -scipy.special.log_expit(-x)),
        ("softplus", lambda x: scipy.special.logsumexp([np.zeros_like(x), x], axis=0)),
        ("elu", lambda x: np.where(x > 0, x, scipy.special.expm1(np.minimum(x, 0)))),
        ("silu", lambda x: x * scipy.special.expit(x)),
        ("binary_step", lambda x: np.heaviside(x, 1.0)),
        ("relu_grad", lambda x: np.heaviside(x, 0.0)),
    ],
)
def test_agrees_with_scipy_and_numpy(name, reference):
    np.testing.assert_allclose(getattr(solutions, name)(X), reference(X), rtol=1e-14, atol=1e-300)


def test_gelu_is_close_to_the_exact_normal_distribution():
    difference = np.abs(solutions.gelu(X) - X * scipy.special.ndtr(X))
    assert 1e-4 < difference.max() < 5e-4


@pytest.mark.parametrize("name", STABLE)
def test_no_warning_up_to_1000(name, no_warning):
    with no_warning():
        array = getattr(solutions, name)(np.linspace(-1000, 1000, 2001))
        scalars = [getattr(solutions, name)(x) for x in (-1000.0, -1000, 0.0, 1000, 1000.0)]
    assert np.all(np.isfinite(array))
    assert np.all(np.isfinite(scalars))


@pytest.mark.parametrize(
    ("name", "at_minus_1000", "at_0", "at_1000"),
    [
        ("sigmoid", 0.0, 0.5, 1.0),
        ("sigmoid_grad", 0.0, 0.25, 0.0),
        ("tanh", -1.0, 0.0, 1.0),
        ("tanh_grad", 0.0, 1.0, 0.0),
        ("softplus", 0.0, np.log(2.0), 1000.0),
        ("elu", -1.0, 0.0, 1000.0),
        ("silu", 0.0, 0.0, 1000.0),
        ("gelu", 0.0, 0.0, 1000.0),
        ("relu", 0.0, 0.0, 1000.0),
        ("relu_grad", 0.0, 0.0, 1.0),
        ("leaky_relu", -10.0, 0.0, 1000.0),
        ("binary_step", 0.0, 1.0, 1.0),
    ],
)
def test_exact_at_the_ends_and_at_0(name, at_minus_1000, at_0, at_1000):
    function = getattr(solutions, name)
    assert (function(-1000.0), function(0.0), function(1000.0)) == (at_minus_1000, at_0, at_1000)


@pytest.mark.parametrize(("grad", "function"), [("sigmoid_grad", "sigmoid"), ("tanh_grad", "tanh")])
def test_gradients_against_central_differences_and_mpmath(grad, function, ulp_errors):
    x = np.linspace(-30, 30, 121)
    step_size = 1e-5
    f = getattr(solutions, function)
    differences = (f(x + step_size) - f(x - step_size)) / (2 * step_size)
    np.testing.assert_allclose(getattr(solutions, grad)(x), differences, rtol=1e-8, atol=1e-10)
    with mpmath.workdps(50):
        exact = [mpmath.diff(PLAIN[function], mp.mpf(float(value))) for value in x]
    assert ulp_errors(getattr(solutions, grad)(x), exact).max() <= 4


def test_relu_grad_against_central_differences_away_from_the_kink():
    x = np.concatenate([np.linspace(-5, -0.01, 20), np.linspace(0.01, 5, 20)])
    differences = (solutions.relu(x + 1e-3) - solutions.relu(x - 1e-3)) / 2e-3
    np.testing.assert_allclose(solutions.relu_grad(x), differences, rtol=1e-9)


@pytest.mark.parametrize(
    ("name", "lowest"), [("silu", (-1.2784645427610738, -0.27846454276107374)), ("gelu", (-0.7524614, -0.1700408))]
)
def test_silu_and_gelu_have_the_minimum_that_their_documentation_names(name, lowest):
    x = np.linspace(-3, 0, 300_001)
    y = getattr(solutions, name)(x)
    assert x[np.argmin(y)] == pytest.approx(lowest[0], abs=1e-3)
    assert y.min() == pytest.approx(lowest[1], abs=1e-6)


@pytest.mark.parametrize("name", activations.__all__)
@pytest.mark.parametrize("shape", [(), (1,), (5,), (2, 3), (2, 1, 3), (0,)])
def test_the_result_has_the_shape_of_the_input(name, shape):
    x = np.random.default_rng(0).normal(size=shape)
    result = getattr(solutions, name)(x)
    assert np.shape(result) == shape
    assert result.dtype == np.float64


@pytest.mark.parametrize("name", activations.__all__)
def test_a_scalar_gives_a_scalar_and_integers_count_as_floats(name):
    function = getattr(solutions, name)
    for x in (-2, 0, 3):
        assert isinstance(function(float(x)), float)
        assert function(x) == function(float(x)) == function(np.float64(x)) == function(np.array([x]))[0]
