"""Hidden checks of the activations notebook."""

from collections.abc import Callable
from typing import Any

import numpy as np

import solutions
from autograder import expect
from autograder.checks.hidden import compare, numbers
from autograder.layouts import read_only, strided
from autograder.learner import Function, given


def elementwise(rng: np.random.Generator, reach: float = 100.0) -> list:
    """Lone numbers and vectors, with something of every size on both sides of 0, out to ±`reach`, and 0 itself."""
    edges = np.array([1e-5, 1e-4, 1e-3, 1e-2, 0.1, 0.5, 1.0, 2.0, 4.0, 10.0, np.sqrt(10.0 * reach), reach])
    right, left, mixed = rng.uniform(edges[:-1], edges[1:], (3, edges.size - 1))
    return [
        *(float(x) for x in numbers(rng, 4)),
        0.0,
        right,
        -left,
        np.append(rng.permutation(mixed * rng.choice([-1.0, 1.0], mixed.size)), [0.0, reach, -reach]),
    ]


def shapes(rng: np.random.Generator) -> list:
    """From no axis to three, square and not, with axes of length 1."""
    return [
        np.array(float(numbers(rng))),
        *(numbers(rng, *shape) for shape in [(1,), (2, 5), (3, 3), (3, 1), (1, 4), (2, 3, 4)]),
    ]


def layouts(rng: np.random.Generator) -> list:
    """Integers, slices, arrays that may not be written to, and some with nothing special about them."""
    whole = rng.integers(1, 6, 3)
    return [
        rng.integers(-5, 6, 6),
        np.concatenate([whole, [0], -whole]),
        np.concatenate([-whole, [0], whole]),
        rng.integers(-5, 6, (2, 3)),
        np.array(-rng.integers(1, 6)),
        numbers(rng, 5),
        abs(numbers(rng, 3)),
        -abs(numbers(rng, 3)),
        numbers(rng, 2, 3),
        numbers(rng, 2, 2, 2),
        np.array(-abs(float(numbers(rng)))),
        strided(numbers(rng, 4)),
        strided(numbers(rng, 2, 3)),
        strided(rng.integers(-5, 6, 4)),
        read_only(numbers(rng, 4)),
        read_only(numbers(rng, 3, 2)),
    ]


def far(rng: np.random.Generator) -> list:
    """Inputs out to ±1000, alone and together with near ones."""
    return [
        *(float(x) for x in numbers(rng, 2, low=-1000.0, high=-705.0)),
        *(float(x) for x in numbers(rng, 2, low=705.0, high=1000.0)),
        *(float(sign * x) for x in numbers(rng, 2, low=30.0, high=705.0) for sign in (-1, 1)),
        np.concatenate([numbers(rng, 3, low=-1000.0, high=1000.0), numbers(rng, 2), [-1000.0, 1000.0]]),
        numbers(rng, 2, 3, low=-1000.0, high=1000.0),
        # None near 0, where an answer that rounds would sometimes be caught here: that is for other checks.
        rng.integers(705, 1001, 5) * rng.choice([-1, 1], 5),
        np.array([-1000, 1000]),
    ]


def stable(function: Function, reference: Callable[..., Any], rows: list) -> None:
    """Far inputs, right, without a warning and unchanged afterwards."""
    compare(function, reference, rows, untouched=True)
    expect.silent(function.trace, "the formula can be arranged so that nothing overflows")


def with_option(rng: np.random.Generator, rows: list, name: str, low: float, high: float) -> list:
    """The same inputs, each with an option that is drawn anew."""
    return [given(x, **{name: float(rng.uniform(low, high))}) for x in rows]


def test_linear_values(learner, rng):
    """random numbers near 0 and further out, without and with slope."""
    rows = elementwise(rng)
    compare(learner.linear, solutions.linear, [*rows, *with_option(rng, rows, "slope", -3.0, 3.0)])


def test_linear_shape(learner, rng):
    """random arrays of up to three axes."""
    compare(learner.linear, solutions.linear, shapes(rng))


def test_linear_inputs(learner, rng):
    """integers, slices and read-only arrays, unchanged afterwards, with slope."""
    rows = with_option(rng, layouts(rng), "slope", -3.0, 3.0)
    compare(learner.linear, solutions.linear, rows, untouched=True)


def test_binary_step_values(learner, rng):
    """random numbers near 0 and further out."""
    compare(learner.binary_step, solutions.binary_step, elementwise(rng))


def test_binary_step_shape(learner, rng):
    """random arrays of up to three axes."""
    compare(learner.binary_step, solutions.binary_step, shapes(rng))


def test_binary_step_inputs(learner, rng):
    """integers, slices and read-only arrays, unchanged afterwards."""
    compare(learner.binary_step, solutions.binary_step, layouts(rng), untouched=True)


def test_relu_values(learner, rng):
    """random numbers near 0 and further out."""
    compare(learner.relu, solutions.relu, elementwise(rng))


def test_relu_shape(learner, rng):
    """random arrays of up to three axes."""
    compare(learner.relu, solutions.relu, shapes(rng))


def test_relu_inputs(learner, rng):
    """integers, slices and read-only arrays, unchanged afterwards."""
    compare(learner.relu, solutions.relu, layouts(rng), untouched=True)


def test_relu_grad_values(learner, rng):
    """random numbers near 0 and further out."""
    compare(learner.relu_grad, solutions.relu_grad, elementwise(rng))


def test_relu_grad_shape(learner, rng):
    """random arrays of up to three axes."""
    compare(learner.relu_grad, solutions.relu_grad, shapes(rng))


def test_relu_grad_inputs(learner, rng):
    """integers, slices and read-only arrays, unchanged afterwards."""
    compare(learner.relu_grad, solutions.relu_grad, layouts(rng), untouched=True)


def test_leaky_relu_values(learner, rng):
    """random numbers near 0 and further out, without and with negative_slope."""
    rows = elementwise(rng)
    compare(learner.leaky_relu, solutions.leaky_relu, [*rows, *with_option(rng, rows, "negative_slope", 0.0, 1.0)])


def test_leaky_relu_shape(learner, rng):
    """random arrays of up to three axes."""
    compare(learner.leaky_relu, solutions.leaky_relu, shapes(rng))


def test_leaky_relu_inputs(learner, rng):
    """integers, slices and read-only arrays, unchanged afterwards, with negative_slope."""
    rows = with_option(rng, layouts(rng), "negative_slope", 0.0, 1.0)
    compare(learner.leaky_relu, solutions.leaky_relu, rows, untouched=True)


def test_sigmoid_values(learner, rng):
    """random numbers near 0 and further out."""
    compare(learner.sigmoid, solutions.sigmoid, elementwise(rng))


def test_sigmoid_shape(learner, rng):
    """random arrays of up to three axes."""
    compare(learner.sigmoid, solutions.sigmoid, shapes(rng))


def test_sigmoid_inputs(learner, rng):
    """integers, slices and read-only arrays, unchanged afterwards."""
    compare(learner.sigmoid, solutions.sigmoid, layouts(rng), untouched=True)


def test_sigmoid_stability(learner, rng):
    """inputs out to ±1000, without a warning."""
    stable(learner.sigmoid, solutions.sigmoid, far(rng))


def test_sigmoid_grad_values(learner, rng):
    """random numbers near 0 and further out."""
    compare(learner.sigmoid_grad, solutions.sigmoid_grad, elementwise(rng))


def test_sigmoid_grad_shape(learner, rng):
    """random arrays of up to three axes."""
    compare(learner.sigmoid_grad, solutions.sigmoid_grad, shapes(rng))


def test_sigmoid_grad_inputs(learner, rng):
    """integers, slices and read-only arrays, unchanged afterwards."""
    compare(learner.sigmoid_grad, solutions.sigmoid_grad, layouts(rng), untouched=True)


def test_sigmoid_grad_stability(learner, rng):
    """inputs out to ±1000, without a warning."""
    stable(learner.sigmoid_grad, solutions.sigmoid_grad, far(rng))


def test_tanh_values(learner, rng):
    """random numbers near 0 and further out."""
    compare(learner.tanh, solutions.tanh, elementwise(rng))


def test_tanh_shape(learner, rng):
    """random arrays of up to three axes."""
    compare(learner.tanh, solutions.tanh, shapes(rng))


def test_tanh_inputs(learner, rng):
    """integers, slices and read-only arrays, unchanged afterwards."""
    compare(learner.tanh, solutions.tanh, layouts(rng), untouched=True)


def test_tanh_stability(learner, rng):
    """inputs out to ±1000, without a warning."""
    stable(learner.tanh, solutions.tanh, far(rng))


def test_tanh_grad_values(learner, rng):
    """random numbers near 0 and further out."""
    compare(learner.tanh_grad, solutions.tanh_grad, elementwise(rng))


def test_tanh_grad_shape(learner, rng):
    """random arrays of up to three axes."""
    compare(learner.tanh_grad, solutions.tanh_grad, shapes(rng))


def test_tanh_grad_inputs(learner, rng):
    """integers, slices and read-only arrays, unchanged afterwards."""
    compare(learner.tanh_grad, solutions.tanh_grad, layouts(rng), untouched=True)


def test_tanh_grad_stability(learner, rng):
    """inputs out to ±1000, without a warning."""
    stable(learner.tanh_grad, solutions.tanh_grad, far(rng))


def test_softplus_values(learner, rng):
    """random numbers near 0 and further out."""
    compare(learner.softplus, solutions.softplus, elementwise(rng))


def test_softplus_shape(learner, rng):
    """random arrays of up to three axes."""
    compare(learner.softplus, solutions.softplus, shapes(rng))


def test_softplus_inputs(learner, rng):
    """integers, slices and read-only arrays, unchanged afterwards."""
    compare(learner.softplus, solutions.softplus, layouts(rng), untouched=True)


def test_softplus_stability(learner, rng):
    """inputs out to ±1000, without a warning."""
    stable(learner.softplus, solutions.softplus, far(rng))


def test_elu_values(learner, rng):
    """random numbers near 0 and further out, without and with alpha."""
    rows = elementwise(rng)
    compare(learner.elu, solutions.elu, [*rows, *with_option(rng, rows, "alpha", 0.1, 3.0)])


def test_elu_shape(learner, rng):
    """random arrays of up to three axes."""
    compare(learner.elu, solutions.elu, shapes(rng))


def test_elu_inputs(learner, rng):
    """integers, slices and read-only arrays, unchanged afterwards, with alpha."""
    rows = with_option(rng, layouts(rng), "alpha", 0.1, 3.0)
    compare(learner.elu, solutions.elu, rows, untouched=True)


def test_elu_stability(learner, rng):
    """inputs out to ±1000, without a warning, without and with alpha."""
    rows = far(rng)
    stable(learner.elu, solutions.elu, [*rows, *with_option(rng, rows, "alpha", 0.1, 3.0)])


def test_silu_values(learner, rng):
    """random numbers near 0 and further out."""
    compare(learner.silu, solutions.silu, elementwise(rng))


def test_silu_shape(learner, rng):
    """random arrays of up to three axes."""
    compare(learner.silu, solutions.silu, shapes(rng))


def test_silu_inputs(learner, rng):
    """integers, slices and read-only arrays, unchanged afterwards."""
    compare(learner.silu, solutions.silu, layouts(rng), untouched=True)


def test_silu_stability(learner, rng):
    """inputs out to ±1000, without a warning."""
    stable(learner.silu, solutions.silu, far(rng))


def test_gelu_values(learner, rng):
    """random numbers near 0 and further out."""
    compare(learner.gelu, solutions.gelu, elementwise(rng, reach=20.0))


def test_gelu_shape(learner, rng):
    """random arrays of up to three axes."""
    compare(learner.gelu, solutions.gelu, shapes(rng))


def test_gelu_inputs(learner, rng):
    """integers, slices and read-only arrays, unchanged afterwards."""
    compare(learner.gelu, solutions.gelu, layouts(rng), untouched=True)


def test_gelu_stability(learner, rng):
    """inputs out to ±1000, without a warning."""
    stable(learner.gelu, solutions.gelu, far(rng))
