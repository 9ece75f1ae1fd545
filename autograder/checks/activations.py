"""Visible checks of the activations notebook."""

import numpy as np

from autograder import expect
from autograder.checks import points
from autograder.layouts import read_only, strided

MATRIX = np.array([[-2.0, -0.5, 0.0], [0.25, 1.0, 3.0]])
CUBE = np.array([[[-2.0, -0.5], [0.0, 0.25]], [[1.0, 3.0], [-3.0, 0.5]]])


@points(2)
def test_relu_values(learner):
    """Worked values on both sides of the kink, and at it."""
    expect.table(
        learner.relu,
        [
            (2.5, 2.5, "a positive x passes through unchanged"),
            (-1.5, 0.0, "a negative x becomes 0"),
            (0.0, 0.0, "max(0, 0) is 0"),
            (0.25, 0.25, "a positive x passes through unchanged, however small"),
            (30.0, 30.0, "there is no upper bound: ReLU maps onto [0, ∞)"),
            (np.array([-3.0, -0.5, 0.0, 0.5, 3.0]), np.array([0.0, 0.0, 0.0, 0.5, 3.0]), "each element by itself"),
        ],
    )


@points(1)
def test_relu_shape(learner):
    """The result has the shape of x, from a single number to three axes."""
    expect.table(
        learner.relu,
        [
            (np.array(1.5), np.array(1.5), "an array without axes holds one number"),
            (MATRIX, np.array([[0.0, 0.0, 0.0], [0.25, 1.0, 3.0]]), "element by element, whatever the shape"),
            (CUBE, np.array([[[0.0, 0.0], [0.0, 0.25]], [[1.0, 3.0], [0.0, 0.5]]]), "three axes are no exception"),
        ],
    )


@points(1)
def test_relu_inputs(learner):
    """Integers, arrays that may not be written to, and arguments that must stay as they are."""
    whole = np.array([-2, 0, 3])
    expect.table(
        learner.relu,
        [
            (whole, np.array([0, 0, 3]), "integers are numbers too"),
            (np.array([-2.0, 0.5]), np.array([0.0, 0.5])),
            (strided([-2.0, 0.5, 4.0]), np.array([0.0, 0.5, 4.0]), "a slice such as x[::2] is an array like any other"),
            (read_only([-2.0, 0.5, 4.0]), np.array([0.0, 0.5, 4.0]), "an argument is there to be read, not to be written to"),
        ],
        untouched=True,
    )


@points(2)
def test_relu_grad_values(learner):
    """Worked slopes on both sides of the kink, and the convention at it."""
    expect.table(
        learner.relu_grad,
        [
            (2.5, 1.0, "right of 0 the graph is the line y = x, whose slope is 1"),
            (-1.5, 0.0, "left of 0 the graph is flat"),
            (0.0, 0.0, "at the kink any slope from 0 to 1 would do; this course takes 0"),
            (0.25, 1.0, "the slope is 1 as soon as x is positive"),
            (-30.0, 0.0, "left of 0 the graph is flat, however far"),
            (np.array([-3.0, -0.5, 0.0, 0.5, 3.0]), np.array([0.0, 0.0, 0.0, 1.0, 1.0]), "each element by itself"),
        ],
    )


@points(1)
def test_relu_grad_shape(learner):
    """The result has the shape of x, from a single number to three axes."""
    expect.table(
        learner.relu_grad,
        [
            (np.array(1.5), np.array(1.0), "an array without axes holds one number"),
            (MATRIX, np.array([[0.0, 0.0, 0.0], [1.0, 1.0, 1.0]]), "element by element, whatever the shape"),
            (CUBE, np.array([[[0.0, 0.0], [0.0, 1.0]], [[1.0, 1.0], [0.0, 1.0]]]), "three axes are no exception"),
        ],
    )


@points(1)
def test_relu_grad_inputs(learner):
    """Integers, arrays that may not be written to, and arguments that must stay as they are."""
    expect.table(
        learner.relu_grad,
        [
            (np.array([-2, 0, 3]), np.array([0, 0, 1]), "integers are numbers too"),
            (np.array([-2.0, 0.5]), np.array([0.0, 1.0])),
            (strided([-2.0, 0.5, 4.0]), np.array([0.0, 1.0, 1.0]), "a slice such as x[::2] is an array like any other"),
            (read_only([-2.0, 0.5, 4.0]), np.array([0.0, 1.0, 1.0]), "an argument is there to be read, not to be written to"),
        ],
        untouched=True,
    )


@points(2)
def test_sigmoid_values(learner):
    """Worked values, and the symmetry σ(−x) = 1 − σ(x)."""
    expect.table(
        learner.sigmoid,
        [
            (0.0, 0.5, "e⁰ is 1, so 1 / (1 + 1)"),
            (np.log(3.0), 0.75, "e^(−log 3) is 1/3, so 1 / (1 + 1/3)"),
            (-np.log(3.0), 0.25, "e^(log 3) is 3, so 1 / (1 + 3)"),
            (2.0, 0.8807970779778823),
            (-2.0, 0.11920292202211755),
            (5.0, 0.9933071490757153),
            (np.array([-1.0, 0.0, 0.5]), np.array([0.2689414213699951, 0.5, 0.6224593312018546]), "each element by itself"),
        ],
    )
    x = np.array([0.1, 1.5, 4.0])
    right, left = learner.sigmoid.many([x, -x])
    total = expect.numbers(left, (3,)) + expect.numbers(right, (3,))
    expect.holds(abs(total - 1) < 1e-9, left, "values that add up to 1 with those at −x", "σ(−x) = 1 − σ(x)")


@points(1)
def test_sigmoid_shape(learner):
    """The result has the shape of x, from a single number to three axes."""
    zero, matrix, cube = np.array(0.0), np.zeros((2, 3)), np.zeros((2, 1, 2))
    expect.table(
        learner.sigmoid,
        [
            (zero, np.array(0.5), "an array without axes holds one number"),
            (matrix, np.full((2, 3), 0.5), "element by element, whatever the shape"),
            (cube, np.full((2, 1, 2), 0.5), "three axes are no exception"),
            (
                MATRIX,
                np.array(
                    [
                        [0.11920292202211755, 0.3775406687981454, 0.5],
                        [0.5621765008857981, 0.7310585786300049, 0.9525741268224334],
                    ]
                ),
                "each element in its own place",
            ),
        ],
    )


@points(1)
def test_sigmoid_inputs(learner):
    """Integers, arrays that may not be written to, and arguments that must stay as they are."""
    due = np.array([0.11920292202211755, 0.5, 0.8807970779778823])
    expect.table(
        learner.sigmoid,
        [
            (np.array([-2, 0, 2]), due, "whole numbers in, fractions out"),
            (np.array([-2.0, 0.0, 2.0]), due),
            (strided([-2.0, 0.0, 2.0]), due, "a slice such as x[::2] is an array like any other"),
            (read_only([-2.0, 0.0, 2.0]), due, "an argument is there to be read, not to be written to"),
        ],
        untouched=True,
    )


@points(2)
def test_sigmoid_stability(learner):
    """Inputs as far out as ±1000, without a warning."""
    calls = expect.table(
        learner.sigmoid,
        [
            (-100.0, 3.720075976020836e-44, "for very negative x the sigmoid is e^x to all digits"),
            (-700.0, 9.859676543759770e-305, "small, but not 0"),
            (1000.0, 1.0, "the distance from 1 is less than a float64 can show"),
            (-1000.0, 0.0, "e^(−1000) is less than the smallest float64"),
            (np.array([-1000.0, 0.0, 1000.0]), np.array([0.0, 0.5, 1.0]), "far and near in one array"),
            (np.array([-1000, 1000]), np.array([0.0, 1.0]), "integers too"),
        ],
    )
    expect.silent(calls, "e^1000 is more than a float64 can hold, and the formula can be arranged to do without it")


@points(2)
def test_sigmoid_grad_values(learner):
    """Worked slopes, and that the slope is the same at x and −x."""
    expect.table(
        learner.sigmoid_grad,
        [
            (0.0, 0.25, "σ(0) is 1/2, so the slope is 1/2 · 1/2: it is never steeper"),
            (np.log(3.0), 0.1875, "σ is 3/4 there, so the slope is 3/4 · 1/4"),
            (-np.log(3.0), 0.1875, "σ is 1/4 there, so the slope is 1/4 · 3/4"),
            (2.0, 0.10499358540350662),
            (5.0, 0.006648056670790033),
            (
                np.array([-1.0, 0.0, 0.5]),
                np.array([0.19661193324148185, 0.25, 0.2350037122015945]),
                "each element by itself",
            ),
        ],
    )
    x = np.array([0.1, 1.5, 4.0])
    right, left = learner.sigmoid_grad.many([x, -x])
    apart = expect.numbers(left, (3,)) - expect.numbers(right, (3,))
    expect.holds(abs(apart) < 1e-9, left, "the same slopes as at −x", "the curve is symmetric about (0, 1/2)")


@points(1)
def test_sigmoid_grad_shape(learner):
    """The result has the shape of x, from a single number to three axes."""
    expect.table(
        learner.sigmoid_grad,
        [
            (np.array(0.0), np.array(0.25), "an array without axes holds one number"),
            (np.zeros((2, 3)), np.full((2, 3), 0.25), "element by element, whatever the shape"),
            (np.zeros((2, 1, 2)), np.full((2, 1, 2), 0.25), "three axes are no exception"),
            (
                MATRIX,
                np.array(
                    [
                        [0.10499358540350662, 0.2350037122015945, 0.25],
                        [0.24613408273759835, 0.19661193324148185, 0.04517665973091213],
                    ]
                ),
                "each element in its own place",
            ),
        ],
    )


@points(1)
def test_sigmoid_grad_inputs(learner):
    """Integers, arrays that may not be written to, and arguments that must stay as they are."""
    due = np.array([0.10499358540350662, 0.25, 0.10499358540350662])
    expect.table(
        learner.sigmoid_grad,
        [
            (np.array([-2, 0, 2]), due, "whole numbers in, fractions out"),
            (np.array([-2.0, 0.0, 2.0]), due),
            (strided([-2.0, 0.0, 2.0]), due, "a slice such as x[::2] is an array like any other"),
            (read_only([-2.0, 0.0, 2.0]), due, "an argument is there to be read, not to be written to"),
        ],
        untouched=True,
    )


@points(2)
def test_sigmoid_grad_stability(learner):
    """Inputs as far out as ±1000, without a warning."""
    calls = expect.table(
        learner.sigmoid_grad,
        [
            (-100.0, 3.720075976020836e-44, "far to the left the slope is e^x to all digits"),
            (100.0, 3.720075976020836e-44, "and to the right e^(−x): the two sides are mirror images"),
            (1000.0, 0.0, "the slope is less than the smallest float64"),
            (-1000.0, 0.0, "the slope is less than the smallest float64"),
            (np.array([-1000.0, 0.0, 1000.0]), np.array([0.0, 0.25, 0.0]), "far and near in one array"),
        ],
    )
    expect.silent(calls, "e^1000 is more than a float64 can hold, and the formula can be arranged to do without it")
