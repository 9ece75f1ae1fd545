"""Visible checks of the activations notebook."""

from collections.abc import Callable
from typing import Any

import numpy as np

from autograder import expect
from autograder.checks import points
from autograder.layouts import read_only, strided
from autograder.learner import Function, given

# Each function is worked out once at these points, see the tuples below; arrays of every shape are made of them.
POINTS = (-3.0, -2.0, -0.5, 0.0, 0.25, 0.5, 1.0, 3.0)
MATRIX = np.array([[-2.0, -0.5, 0.0], [0.25, 1.0, 3.0]])
CUBE = np.array([[[-2.0, -0.5], [0.0, 0.25]], [[1.0, 3.0], [-3.0, 0.5]]])

# fmt: off
HALF = (-1.5, -1.0, -0.25, 0.0, 0.125, 0.25, 0.5, 1.5)  # linear with slope ½
STEP = (0.0, 0.0, 0.0, 1.0, 1.0, 1.0, 1.0, 1.0)
RELU = (0.0, 0.0, 0.0, 0.0, 0.25, 0.5, 1.0, 3.0)
RELU_GRAD = (0.0, 0.0, 0.0, 0.0, 1.0, 1.0, 1.0, 1.0)
LEAKY_RELU = (-0.03, -0.02, -0.005, 0.0, 0.25, 0.5, 1.0, 3.0)
SIGMOID = (
    0.04742587317756678, 0.11920292202211756, 0.37754066879814546, 0.5,
    0.5621765008857981, 0.6224593312018546, 0.7310585786300049, 0.9525741268224333,
)
SIGMOID_GRAD = (
    0.04517665973091213, 0.10499358540350652, 0.2350037122015945, 0.25,
    0.24613408273759835, 0.2350037122015945, 0.19661193324148185, 0.04517665973091213,
)
TANH = (
    -0.9950547536867305, -0.9640275800758169, -0.46211715726000974, 0.0,
    0.24491866240370913, 0.46211715726000974, 0.7615941559557649, 0.9950547536867305,
)
TANH_GRAD = (
    0.00986603716544019, 0.07065082485316447, 0.7864477329659274, 1.0,
    0.940014848806378, 0.7864477329659274, 0.4199743416140261, 0.00986603716544019,
)
SOFTPLUS = (
    0.04858735157374206, 0.1269280110429725, 0.4740769841801067, 0.6931471805599453,
    0.8259394198788436, 0.9740769841801067, 1.3132616875182228, 3.048587351573742,
)
ELU = (-0.950212931632136, -0.8646647167633873, -0.3934693402873666, 0.0, 0.25, 0.5, 1.0, 3.0)
SILU = (
    -0.14227761953270035, -0.23840584404423512, -0.18877033439907273, 0.0,
    0.14054412522144952, 0.3112296656009273, 0.7310585786300049, 2.8577223804672998,
)
GELU = (
    -0.003637392081773019, -0.04540230591222498, -0.15428599017485609, 0.0,
    0.149675350701685, 0.34571400982514394, 0.8411919906082767, 2.996362607918227,
)
# fmt: on

EACH = "each element by itself"
OVERFLOW = "e^1000 is more than a float64 can hold, and the formula can be arranged to do without it"


def worked(x: np.ndarray, values: tuple[float, ...]) -> np.ndarray:
    """The values that belong to the points in x, in the shape of x."""
    return np.vectorize(dict(zip(POINTS, values, strict=True)).get, otypes=[float])(x)


def shape(function: Function, values: tuple[float, ...]) -> None:
    """No axis, two and three."""
    lone = np.array(0.25)
    expect.table(
        function,
        [
            (lone, worked(lone, values), "an array without axes holds one number"),
            (MATRIX, worked(MATRIX, values), "element by element, whatever the shape"),
            (CUBE, worked(CUBE, values), "three axes are no exception"),
        ],
    )


def inputs(
    function: Function, values: tuple[float, ...], whole: str = "integers are numbers too", **options: float
) -> None:
    """Integers, floats, a slice and a read-only array, all left as they were."""
    rows = [
        (np.array([3, 0, -2]), whole),
        (np.array([-2.0, 0.5]), EACH),
        (strided([-2.0, 0.5, 3.0]), "a slice such as x[::2] is an array like any other"),
        (read_only([-2.0, 0.5, 3.0]), "an argument is there to be read, not to be written to"),
    ]
    expect.table(function, [(given(x, **options), worked(x, values), why) for x, why in rows], untouched=True)


def mirrored(function: Function, due: Callable[..., Any], rule: str) -> None:
    """What f(−x) has to do with f(x): `due` says it in code, `rule` in words."""
    x = np.array([0.1, 1.5, 4.0])
    right, left = function.many([x, -x])
    off = expect.numbers(left, (3,)) - due(expect.numbers(right, (3,)), x)
    # Both values may be off by a relative 1e-9, and are 4 at the most.
    expect.holds(abs(off) < 1e-8, left, f"values that obey {rule}", "every x obeys it")


def far(function: Function, rows: list[tuple[Any, ...]]) -> None:
    """Right far out, without a warning, and with the arguments left as they were."""
    expect.silent(expect.table(function, rows, untouched=True), OVERFLOW)


@points(2)
def test_linear_values(learner):
    """Worked values on lines of several slopes, and with the default slope of 1."""
    expect.table(
        learner.linear,
        [
            (2.5, 2.5, "with the slope left at 1 the result is x itself"),
            (-1.5, -1.5, "negative numbers are treated as positive ones are"),
            (0.0, 0.0, "the line goes through (0, 0)"),
            (given(3.0, slope=2.0), 6.0, "2 · 3"),
            (given(-3.0, slope=0.5), -1.5, "½ · (−3)"),
            (given(0.0, slope=5.0), 0.0, "whatever the slope, the line goes through (0, 0)"),
            (given(3.0, slope=-2.0), -6.0, "a line with a negative slope falls"),
            (given(3.0, slope=0.0), 0.0, "a line with slope 0 is flat"),
            (given(np.array([-2.0, 0.25, 4.0]), slope=3.0), np.array([-6.0, 0.75, 12.0]), EACH),
        ],
    )


@points(1)
def test_linear_shape(learner):
    """The result has the shape of x, from a single number to three axes."""
    shape(learner.linear, POINTS)


@points(1)
def test_linear_inputs(learner):
    """Integers, arrays that may not be written to, and arguments that must stay as they are."""
    inputs(learner.linear, HALF, "whole numbers in, fractions out", slope=0.5)


@points(2)
def test_binary_step_values(learner):
    """Worked values on both sides of the edge, and at it."""
    expect.table(
        learner.binary_step,
        [
            (2.5, 1.0, "x ≥ 0 holds"),
            (-1.5, 0.0, "x ≥ 0 does not hold"),
            (0.0, 1.0, "0 ≥ 0 holds: the edge belongs to the upper side"),
            (0.25, 1.0, "every positive x gives 1, however small"),
            (-0.25, 0.0, "every negative x gives 0, however near to 0"),
            (30.0, 1.0, "the step is 1 high, however far to the right"),
            (np.array([-3.0, -0.5, 0.0, 0.5, 3.0]), np.array([0.0, 0.0, 1.0, 1.0, 1.0]), EACH),
            (np.array([-3.0, -0.5]), np.array([0.0, 0.0]), "each element is compared with 0, not with the others"),
        ],
    )


@points(1)
def test_binary_step_shape(learner):
    """The result has the shape of x, from a single number to three axes."""
    shape(learner.binary_step, STEP)


@points(1)
def test_binary_step_inputs(learner):
    """Integers, arrays that may not be written to, and arguments that must stay as they are."""
    inputs(learner.binary_step, STEP)


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
            (np.array([-3.0, -0.5, 0.0, 0.5, 3.0]), np.array([0.0, 0.0, 0.0, 0.5, 3.0]), EACH),
        ],
    )


@points(1)
def test_relu_shape(learner):
    """The result has the shape of x, from a single number to three axes."""
    shape(learner.relu, RELU)


@points(1)
def test_relu_inputs(learner):
    """Integers, arrays that may not be written to, and arguments that must stay as they are."""
    inputs(learner.relu, RELU)


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
            (np.array([-3.0, -0.5, 0.0, 0.5, 3.0]), np.array([0.0, 0.0, 0.0, 1.0, 1.0]), EACH),
        ],
    )


@points(1)
def test_relu_grad_shape(learner):
    """The result has the shape of x, from a single number to three axes."""
    shape(learner.relu_grad, RELU_GRAD)


@points(1)
def test_relu_grad_inputs(learner):
    """Integers, arrays that may not be written to, and arguments that must stay as they are."""
    inputs(learner.relu_grad, RELU_GRAD)


@points(2)
def test_leaky_relu_values(learner):
    """Worked values on both sides of the kink, with the default leak of 0.01 and with others."""
    expect.table(
        learner.leaky_relu,
        [
            (2.5, 2.5, "a positive x passes through unchanged"),
            (-2.0, -0.02, "0.01 · (−2): the leak is 0.01 unless another is given"),
            (0.0, 0.0, "both pieces are 0 at 0"),
            (0.25, 0.25, "a positive x passes through unchanged, however small"),
            (-30.0, -0.3, "0.01 · (−30): the leak is a line without a lower bound"),
            (given(-2.0, negative_slope=0.25), -0.5, "0.25 · (−2)"),
            (given(3.0, negative_slope=0.25), 3.0, "the leak is for the negative side alone"),
            (given(-3.0, negative_slope=0.0), 0.0, "with a leak of 0 it is the plain ReLU"),
            (given(np.array([-3.0, -0.5, 0.0, 0.5]), negative_slope=0.5), np.array([-1.5, -0.25, 0.0, 0.5]), EACH),
        ],
    )


@points(1)
def test_leaky_relu_shape(learner):
    """The result has the shape of x, from a single number to three axes."""
    shape(learner.leaky_relu, LEAKY_RELU)


@points(1)
def test_leaky_relu_inputs(learner):
    """Integers, arrays that may not be written to, and arguments that must stay as they are."""
    inputs(learner.leaky_relu, LEAKY_RELU, "whole numbers in, fractions out: 0.01 · (−2) is no integer")


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
            (np.array([-1.0, 0.0, 0.5]), np.array([0.2689414213699951, 0.5, 0.6224593312018546]), EACH),
        ],
    )
    mirrored(learner.sigmoid, lambda right, x: 1 - right, "σ(−x) = 1 − σ(x)")


@points(1)
def test_sigmoid_shape(learner):
    """The result has the shape of x, from a single number to three axes."""
    shape(learner.sigmoid, SIGMOID)


@points(1)
def test_sigmoid_inputs(learner):
    """Integers, arrays that may not be written to, and arguments that must stay as they are."""
    inputs(learner.sigmoid, SIGMOID, "whole numbers in, fractions out")


@points(2)
def test_sigmoid_stability(learner):
    """Inputs as far out as ±1000, without a warning."""
    far(
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
            (np.array([-1.0, 0.0, 0.5]), np.array([0.19661193324148185, 0.25, 0.2350037122015945]), EACH),
        ],
    )
    mirrored(learner.sigmoid_grad, lambda right, x: right, "σ′(−x) = σ′(x)")


@points(1)
def test_sigmoid_grad_shape(learner):
    """The result has the shape of x, from a single number to three axes."""
    shape(learner.sigmoid_grad, SIGMOID_GRAD)


@points(1)
def test_sigmoid_grad_inputs(learner):
    """Integers, arrays that may not be written to, and arguments that must stay as they are."""
    inputs(learner.sigmoid_grad, SIGMOID_GRAD, "whole numbers in, fractions out")


@points(2)
def test_sigmoid_grad_stability(learner):
    """Inputs as far out as ±1000, without a warning."""
    far(
        learner.sigmoid_grad,
        [
            (-100.0, 3.720075976020836e-44, "far to the left the slope is e^x to all digits"),
            (100.0, 3.720075976020836e-44, "and to the right e^(−x): the two sides are mirror images"),
            (1000.0, 0.0, "the slope is less than the smallest float64"),
            (-1000.0, 0.0, "the slope is less than the smallest float64"),
            (np.array([-1000.0, 0.0, 1000.0]), np.array([0.0, 0.25, 0.0]), "far and near in one array"),
            (np.array([-1000, 1000]), np.array([0.0, 0.0]), "integers too"),
        ],
    )


@points(2)
def test_tanh_values(learner):
    """Worked values, and the symmetry tanh(−x) = −tanh(x)."""
    expect.table(
        learner.tanh,
        [
            (0.0, 0.0, "e⁰ − e⁰ is 0"),
            (np.log(2.0), 0.6, "e^x is 2 and e^(−x) is ½, so (2 − ½) / (2 + ½)"),
            (-np.log(2.0), -0.6, "e^x is ½ and e^(−x) is 2, so (½ − 2) / (½ + 2)"),
            (np.log(3.0), 0.8, "e^x is 3 and e^(−x) is 1/3, so (3 − 1/3) / (3 + 1/3)"),
            (0.1, 0.09966799462495582, "near 0 the curve is nearly the line y = x"),
            (5.0, 0.9999092042625951, "near 1, but not 1"),
            (np.array([-1.0, 0.0, 0.5]), np.array([-0.7615941559557649, 0.0, 0.46211715726000974]), EACH),
        ],
    )
    mirrored(learner.tanh, lambda right, x: -right, "tanh(−x) = −tanh(x)")


@points(1)
def test_tanh_shape(learner):
    """The result has the shape of x, from a single number to three axes."""
    shape(learner.tanh, TANH)


@points(1)
def test_tanh_inputs(learner):
    """Integers, arrays that may not be written to, and arguments that must stay as they are."""
    inputs(learner.tanh, TANH, "whole numbers in, fractions out")


@points(2)
def test_tanh_stability(learner):
    """Inputs as far out as ±1000, without a warning."""
    far(
        learner.tanh,
        [
            (30.0, 1.0, "the distance from 1 is less than a float64 can show"),
            (1000.0, 1.0, "the distance from 1 is less than a float64 can show"),
            (-1000.0, -1.0, "the same on the other side"),
            (np.array([-1000.0, 0.5, 1000.0]), np.array([-1.0, 0.46211715726000974, 1.0]), "far and near in one array"),
            (np.array([-1000, 0, 1000]), np.array([-1.0, 0.0, 1.0]), "integers too"),
        ],
    )


@points(2)
def test_tanh_grad_values(learner):
    """Worked slopes, and that the slope is the same at x and −x."""
    expect.table(
        learner.tanh_grad,
        [
            (0.0, 1.0, "tanh(0) is 0, so the slope is 1 − 0: it is never steeper"),
            (np.log(2.0), 0.64, "tanh is 0.6 there, so the slope is 1 − 0.36"),
            (-np.log(2.0), 0.64, "tanh is −0.6 there, and its square is 0.36 again"),
            (np.log(3.0), 0.36, "tanh is 0.8 there, so the slope is 1 − 0.64"),
            (5.0, 0.0001815832309438067, "nearly flat, but not quite"),
            (np.array([-1.0, 0.0, 0.5]), np.array([0.4199743416140261, 1.0, 0.7864477329659274]), EACH),
        ],
    )
    mirrored(learner.tanh_grad, lambda right, x: right, "tanh′(−x) = tanh′(x)")


@points(1)
def test_tanh_grad_shape(learner):
    """The result has the shape of x, from a single number to three axes."""
    shape(learner.tanh_grad, TANH_GRAD)


@points(1)
def test_tanh_grad_inputs(learner):
    """Integers, arrays that may not be written to, and arguments that must stay as they are."""
    inputs(learner.tanh_grad, TANH_GRAD, "whole numbers in, fractions out")


@points(2)
def test_tanh_grad_stability(learner):
    """Inputs as far out as ±1000, without a warning."""
    far(
        learner.tanh_grad,
        [
            (30.0, 3.502604305078608e-26, "far out the slope is 4 e^(−2|x|) to all digits"),
            (1000.0, 0.0, "the slope is less than the smallest float64"),
            (-1000.0, 0.0, "the slope is less than the smallest float64"),
            (np.array([-1000.0, 0.5, 1000.0]), np.array([0.0, 0.7864477329659274, 0.0]), "far and near in one array"),
            (np.array([-1000, 0, 1000]), np.array([0.0, 1.0, 0.0]), "integers too"),
        ],
    )


@points(2)
def test_softplus_values(learner):
    """Worked values, and the rule softplus(−x) = softplus(x) − x."""
    expect.table(
        learner.softplus,
        [
            (0.0, 0.6931471805599453, "e⁰ is 1, so log(1 + 1)"),
            (np.log(3.0), 1.3862943611198906, "e^(log 3) is 3, so log(1 + 3)"),
            (-np.log(3.0), 0.28768207245178096, "e^(−log 3) is 1/3, so log(1 + 1/3)"),
            (5.0, 5.006715348489118, "a little more than x"),
            (12.0, 12.000006144193477, "still a little more than x"),
            (-5.0, 0.006715348489118068, "a little more than 0"),
            (
                np.array([-1.0, 0.0, 0.5]),
                np.array([0.3132616875182228, 0.6931471805599453, 0.9740769841801067]),
                EACH,
            ),
        ],
    )
    mirrored(learner.softplus, lambda right, x: right - x, "softplus(−x) = softplus(x) − x")


@points(1)
def test_softplus_shape(learner):
    """The result has the shape of x, from a single number to three axes."""
    shape(learner.softplus, SOFTPLUS)


@points(1)
def test_softplus_inputs(learner):
    """Integers, arrays that may not be written to, and arguments that must stay as they are."""
    inputs(learner.softplus, SOFTPLUS, "whole numbers in, fractions out")


@points(2)
def test_softplus_stability(learner):
    """Inputs as far out as ±1000, without a warning."""
    far(
        learner.softplus,
        [
            (30.0, 30.000000000000092, "a little more than x, though hardly"),
            (1000.0, 1000.0, "the distance from x is less than a float64 can show"),
            (-1000.0, 0.0, "e^(−1000) is less than the smallest float64"),
            (
                np.array([-1000.0, 0.0, 1000.0]),
                np.array([0.0, 0.6931471805599453, 1000.0]),
                "far and near in one array",
            ),
            (np.array([-1000, 1000]), np.array([0.0, 1000.0]), "integers too"),
        ],
    )


@points(2)
def test_elu_values(learner):
    """Worked values on both sides of 0, with the default alpha of 1 and with others."""
    expect.table(
        learner.elu,
        [
            (2.5, 2.5, "a positive x passes through unchanged"),
            (0.0, 0.0, "e⁰ − 1 is 0"),
            (-np.log(2.0), -0.5, "e^(−log 2) is ½, so ½ − 1"),
            (-5.0, -0.9932620530009145, "near −1, which is −alpha, but not below it"),
            (0.25, 0.25, "a positive x passes through unchanged, however small"),
            (given(-np.log(2.0), alpha=2.0), -1.0, "2 (½ − 1)"),
            (given(3.0, alpha=2.0), 3.0, "alpha is for the negative side alone"),
            (given(0.0, alpha=2.0), 0.0, "2 (e⁰ − 1) is 0"),
            (
                given(np.array([-1.0, -0.5, 0.0, 0.5]), alpha=0.5),
                np.array([-0.31606027941427883, -0.1967346701436833, 0.0, 0.5]),
                EACH,
            ),
        ],
    )


@points(1)
def test_elu_shape(learner):
    """The result has the shape of x, from a single number to three axes."""
    shape(learner.elu, ELU)


@points(1)
def test_elu_inputs(learner):
    """Integers, arrays that may not be written to, and arguments that must stay as they are."""
    inputs(learner.elu, ELU, "whole numbers in, fractions out")


@points(2)
def test_elu_stability(learner):
    """Inputs as far out as ±1000, without a warning."""
    far(
        learner.elu,
        [
            (-1000.0, -1.0, "e^(−1000) is less than the smallest float64, so −1 is left"),
            (1000.0, 1000.0, "a positive x passes through: its e^x is not wanted"),
            (given(-1000.0, alpha=0.5), -0.5, "far to the left the curve comes down to −alpha"),
            (
                np.array([-1000.0, -0.5, 1000.0]),
                np.array([-1.0, -0.3934693402873666, 1000.0]),
                "far and near in one array",
            ),
            (np.array([-1000, 0, 1000]), np.array([-1.0, 0.0, 1000.0]), "integers too"),
        ],
    )


@points(2)
def test_silu_values(learner):
    """Worked values, and the rule silu(−x) = silu(x) − x."""
    expect.table(
        learner.silu,
        [
            (0.0, 0.0, "0 · ½"),
            (np.log(3.0), 0.8239592165010823, "σ is 3/4 there, so 3/4 · log 3"),
            (-np.log(3.0), -0.27465307216702745, "σ is 1/4 there, so 1/4 · (−log 3)"),
            (2.0, 1.7615941559557649),
            (5.0, 4.966535745378576, "a little less than x"),
            (-5.0, -0.03346425462142428, "a little less than 0"),
            (
                np.array([-1.0, 0.0, 0.5]),
                np.array([-0.2689414213699951, 0.0, 0.3112296656009273]),
                EACH,
            ),
        ],
    )
    mirrored(learner.silu, lambda right, x: right - x, "silu(−x) = silu(x) − x")


@points(1)
def test_silu_shape(learner):
    """The result has the shape of x, from a single number to three axes."""
    shape(learner.silu, SILU)


@points(1)
def test_silu_inputs(learner):
    """Integers, arrays that may not be written to, and arguments that must stay as they are."""
    inputs(learner.silu, SILU, "whole numbers in, fractions out")


@points(2)
def test_silu_stability(learner):
    """Inputs as far out as ±1000, without a warning."""
    far(
        learner.silu,
        [
            (1000.0, 1000.0, "the distance from x is less than a float64 can show"),
            (-1000.0, 0.0, "1000 · e^(−1000) is less than the smallest float64"),
            (
                np.array([-1000.0, 0.5, 1000.0]),
                np.array([0.0, 0.3112296656009273, 1000.0]),
                "far and near in one array",
            ),
            (np.array([-1000, 0, 1000]), np.array([0.0, 0.0, 1000.0]), "integers too"),
        ],
    )


@points(2)
def test_gelu_values(learner):
    """Worked values, and the rule gelu(−x) = gelu(x) − x."""
    expect.table(
        learner.gelu,
        [
            (0.0, 0.0, "½ · 0 · (1 + 0)"),
            (1.0, 0.8411919906082767, "√(2/π) · 1.044715 is 0.833562, whose tanh is 0.682384, so ½ · 1 · 1.682384"),
            (-1.0, -0.1588080093917233, "tanh is −0.682384 there, so ½ · (−1) · 0.317616"),
            (2.0, 1.954597694087775),
            (-2.0, -0.04540230591222498),
            (0.5, 0.34571400982514394),
            (np.array([-1.0, 0.0, 0.5]), np.array([-0.1588080093917233, 0.0, 0.34571400982514394]), EACH),
        ],
    )
    mirrored(learner.gelu, lambda right, x: right - x, "gelu(−x) = gelu(x) − x")


@points(1)
def test_gelu_shape(learner):
    """The result has the shape of x, from a single number to three axes."""
    shape(learner.gelu, GELU)


@points(1)
def test_gelu_inputs(learner):
    """Integers, arrays that may not be written to, and arguments that must stay as they are."""
    inputs(learner.gelu, GELU, "whole numbers in, fractions out")


@points(2)
def test_gelu_stability(learner):
    """Inputs as far out as ±1000, without a warning."""
    far(
        learner.gelu,
        [
            (30.0, 30.0, "the distance from x is less than a float64 can show"),
            (1000.0, 1000.0, "the distance from x is less than a float64 can show"),
            (-1000.0, 0.0, "1 + tanh u is less than the smallest float64"),
            (
                np.array([-1000.0, 0.5, 1000.0]),
                np.array([0.0, 0.34571400982514394, 1000.0]),
                "far and near in one array",
            ),
            (np.array([-1000, 0, 1000]), np.array([0.0, 0.0, 1000.0]), "integers too"),
        ],
    )
