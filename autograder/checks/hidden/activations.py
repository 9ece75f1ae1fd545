"""Hidden checks of the activations notebook."""

import numpy as np

import solutions
from autograder import expect
from autograder.checks.hidden import compare, numbers
from autograder.layouts import read_only, strided


def elementwise(rng: np.random.Generator) -> list:
    """Lone numbers and vectors, near 0 and further out, with 0 among them."""
    lone = [float(x) for x in numbers(rng, 4)]
    return [*lone, 0.0, numbers(rng, 7), numbers(rng, 5, low=-30.0, high=30.0), np.append(numbers(rng, 3), 0.0)]


def shapes(rng: np.random.Generator) -> list:
    """From no axis to three."""
    return [np.array(float(numbers(rng))), numbers(rng, 1), numbers(rng, 2, 5), numbers(rng, 3, 1), numbers(rng, 2, 3, 4)]


def layouts(rng: np.random.Generator) -> list:
    """Integers, slices and arrays that may not be written to."""
    return [
        rng.integers(-5, 6, 6),
        rng.integers(-5, 6, (2, 3)),
        numbers(rng, 5),
        strided(numbers(rng, 2, 3)),
        read_only(numbers(rng, 4)),
    ]


def far(rng: np.random.Generator) -> list:
    """Inputs out to ±1000, alone and together with near ones."""
    return [
        *(float(x) for x in numbers(rng, 3, low=-1000.0, high=-705.0)),
        *(float(x) for x in numbers(rng, 3, low=705.0, high=1000.0)),
        np.concatenate([numbers(rng, 3, low=-1000.0, high=1000.0), numbers(rng, 2), [-1000.0, 1000.0]]),
        rng.integers(-1000, 1001, 5),
    ]


def stable(function, reference, rng) -> None:
    """Far inputs, right and without a warning."""
    compare(function, reference, far(rng))
    expect.silent(function.trace, "the formula can be arranged so that nothing overflows")


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
    stable(learner.sigmoid, solutions.sigmoid, rng)


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
    stable(learner.sigmoid_grad, solutions.sigmoid_grad, rng)
