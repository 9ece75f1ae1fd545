"""Visible checks of the losses notebook."""

import numpy as np

from autograder import expect
from autograder.checks import points
from autograder.layouts import read_only, strided
from autograder.learner import Given, given


def pair(first, second) -> Given:
    """Two arrays as the arguments of a call."""
    return given(np.array(first), np.array(second))


# Targets and predictions. The comments list the errors: predictions minus targets.
ONE = pair([2.0], [5.0])  # 3
TWO = pair([1.0, 2.0], [1.0, 4.0])  # 0, 2
BOTH_SIDES = pair([0.0, 0.0], [3.0, -3.0])  # 3, -3
EQUAL = pair([0.5, -1.25, 3.0], [0.5, -1.25, 3.0])  # 0, 0, 0
FRACTIONS = pair([0.5, -1.5, 2.0], [0.1, -1.0, 4.5])  # -0.4, 0.5, 2.5
OUTLIER = pair([1.0, 2.0, 3.0, 4.0], [1.0, 2.0, 3.0, 14.0])  # 0, 0, 0, 10
COLUMNS = pair([[1.0], [2.0], [3.0]], [[2.0], [4.0], [0.0]])  # 1, 2, -3
MATRICES = pair([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]], [[1.0, 3.0, 1.0], [7.0, 5.0, 10.0]])  # 0, 1, -2 and 3, 0, 4
CUBES = pair([[[0.0, 1.0]], [[2.0, 3.0]]], [[[1.0, 0.0]], [[4.0, 3.0]]])  # 1, -1 and 2, 0
WHOLE = pair([1, 2, 3], [1, 4, 0])  # 0, 2, -3
HALVES = pair([1, 2], [1.5, 1.75])  # 0.5, -0.25
HALF_TARGETS = pair([1.5, 1.75], [1, 2])  # -0.5, 0.25
SLICED = given(strided([1.0, 2.0, 3.0]), strided([1.0, 4.0, 0.0]))  # 0, 2, -3
LOCKED = given(read_only([1.0, 2.0, 3.0]), read_only([1.0, 4.0, 0.0]))  # 0, 2, -3

# Two distributions to a batch, one in each row.
BATCH = pair([[0.7, 0.2, 0.1], [0.5, 0.25, 0.25]], [[0.5, 0.25, 0.25], [0.7, 0.2, 0.1]])
TALL = pair([[0.5, 0.5], [0.9, 0.1], [0.5, 0.5]], [[0.25, 0.75], [0.5, 0.5], [0.5, 0.5]])
BLOCK = pair([[[0.5, 0.5]], [[0.25, 0.75]]], [[[0.25, 0.75]], [[0.5, 0.5]]])

OVERALL = "one number: the loss is over every element, whatever the shape"
KEEPS_SHAPE = "one slope for each prediction, each in its own place"
INTEGERS = "integers are numbers too"
MIXTURE = "one of the two may hold integers and the other fractions"
SLICE = "a slice such as x[::2] is an array like any other"
LOCK = "an argument is there to be read, not to be written to"
LAST_AXIS = "each distribution lies along the last axis and gives one number"


def refuses_unlike_shapes(function, gradient: bool = False) -> None:
    """Unlike shapes raise ValueError; like ones do not, whatever they are."""
    row, matrix = np.array([0.25, 0.5, 0.75]), np.array([[0.25, 0.5, 0.75], [0.5, 0.125, 0.5]])
    column, ones, grid = row.reshape(3, 1), np.ones(3), np.ones((2, 3))
    rows = [
        (ones, column, "NumPy would set each of 3 targets against each of 3 predictions"),
        (ones.reshape(3, 1), row, "NumPy would set each of 3 targets against each of 3 predictions"),
        (ones, row[:1], "NumPy would set all targets against one prediction"),
        (grid, matrix[:1], "NumPy would use the one row of predictions twice"),
        (ones, matrix, "NumPy would use the one row of targets twice"),
        (grid, matrix[:, :1], "NumPy would use each prediction three times"),
        (grid, matrix.reshape(3, 2), "as many numbers, but which belongs to which?"),
        (ones, row[:2], "one target has no prediction"),
    ]
    calls = function.many([given(*row[:2]) for row in rows])
    alike = function.many([given(ones.reshape(3, 1), column), given(grid, matrix)])
    _refused(calls, [row[2] for row in rows])
    for call in alike:
        expect.numbers(call, call.args[0].shape if gradient else (), "the two shapes agree, so there is no error")


def refuses_unlike_distributions(function) -> None:
    """The same for functions of two distributions."""
    lone, square = np.array([0.25, 0.25, 0.5]), np.array([[0.5, 0.25, 0.25], [0.25, 0.5, 0.25], [0.125, 0.125, 0.75]])
    rows = [
        (lone, square, "NumPy would use the one p for every q"),
        (square, lone, "NumPy would use the one q for every p"),
        (square[:2], square[:1], "NumPy would use the one q for every p"),
        (lone, square[:1], "one distribution and a batch of one are different things"),
        (lone, np.ones(1), "NumPy would use the one probability for every outcome"),
        (square[:, :2], np.ones((3, 1)), "NumPy would use the one probability for every outcome"),
        (square[:2], square[:2].reshape(3, 2), "as many numbers, but which belongs to which?"),
        (lone, np.array([0.5, 0.5]), "one outcome has no probability in q"),
    ]
    calls = function.many([given(*row[:2]) for row in rows])
    alike = function.many([given(square[:1], square[1:2]), given(square, square[::-1].copy())])
    _refused(calls, [row[2] for row in rows])
    for call in alike:
        expect.numbers(call, call.args[0].shape[:-1], "the two shapes agree, so there is no error")


def _refused(calls, reasons) -> None:
    for call, reason in zip(calls, reasons, strict=True):
        first, second = (argument.shape for argument in call.args)
        expect.raises([call], ValueError, f"the shapes {first} and {second} differ: {reason}")


@points(2)
def test_mse_values(learner):
    """Worked values: squares do not cancel, and a large error outweighs small ones."""
    expect.table(
        learner.mse,
        [
            (ONE, 9.0, "one error of 3, squared"),
            (TWO, 2.0, "the errors are 0 and 2: (0 + 4) / 2"),
            (BOTH_SIDES, 9.0, "squares do not cancel: (9 + 9) / 2"),
            (EQUAL, 0.0, "no error, no loss"),
            (FRACTIONS, 2.22, "the squares are 0.16, 0.25 and 6.25"),
            (OUTLIER, 25.0, "one error of 10 among four: 100 / 4"),
        ],
    )


@points(1)
def test_mse_shape(learner):
    """One number comes of arrays of any shape."""
    expect.table(
        learner.mse,
        [
            (COLUMNS, 14 / 3, OVERALL),
            (MATRICES, 5.0, OVERALL),
            (CUBES, 1.5, OVERALL),
        ],
    )


@points(1)
def test_mse_inputs(learner):
    """Integers, slices, arrays that may not be written to, and arguments that must stay as they are."""
    expect.table(
        learner.mse,
        [
            (WHOLE, 13 / 3, INTEGERS),
            (HALVES, 0.15625, MIXTURE),
            (HALF_TARGETS, 0.15625, MIXTURE),
            (SLICED, 13 / 3, SLICE),
            (LOCKED, 13 / 3, LOCK),
        ],
        untouched=True,
    )


@points(1)
def test_mse_errors(learner):
    """Unlike shapes are refused, like ones are not."""
    refuses_unlike_shapes(learner.mse)


@points(2)
def test_rmse_values(learner):
    """Worked values: the root is taken once, of the mean."""
    expect.table(
        learner.rmse,
        [
            (ONE, 3.0, "one error of 3: the root undoes the square"),
            (TWO, 1.4142135623730951, "the errors are 0 and 2: the root of (0 + 4) / 2"),
            (BOTH_SIDES, 3.0, "squares do not cancel: the root of (9 + 9) / 2"),
            (EQUAL, 0.0, "no error, no loss"),
            (FRACTIONS, 1.489966442575134, "the root of the mean of 0.16, 0.25 and 6.25"),
            (OUTLIER, 5.0, "one error of 10 among four: the root of 100 / 4"),
        ],
    )


@points(1)
def test_rmse_shape(learner):
    """One number comes of arrays of any shape."""
    expect.table(
        learner.rmse,
        [
            (COLUMNS, 2.160246899469287, OVERALL),
            (MATRICES, 2.23606797749979, OVERALL),
            (CUBES, 1.224744871391589, OVERALL),
        ],
    )


@points(1)
def test_rmse_inputs(learner):
    """Integers, slices, arrays that may not be written to, and arguments that must stay as they are."""
    expect.table(
        learner.rmse,
        [
            (WHOLE, 2.0816659994661326, INTEGERS),
            (HALVES, 0.3952847075210474, MIXTURE),
            (HALF_TARGETS, 0.3952847075210474, MIXTURE),
            (SLICED, 2.0816659994661326, SLICE),
            (LOCKED, 2.0816659994661326, LOCK),
        ],
        untouched=True,
    )


@points(1)
def test_rmse_errors(learner):
    """Unlike shapes are refused, like ones are not."""
    refuses_unlike_shapes(learner.rmse)


@points(2)
def test_mae_values(learner):
    """Worked values: sizes do not cancel, and no error counts more than its size."""
    expect.table(
        learner.mae,
        [
            (ONE, 3.0, "one error of 3"),
            (TWO, 1.0, "the errors are 0 and 2: (0 + 2) / 2"),
            (BOTH_SIDES, 3.0, "sizes do not cancel: (3 + 3) / 2"),
            (EQUAL, 0.0, "no error, no loss"),
            (FRACTIONS, 3.4 / 3, "the sizes are 0.4, 0.5 and 2.5"),
            (OUTLIER, 2.5, "one error of 10 among four: 10 / 4"),
        ],
    )


@points(1)
def test_mae_shape(learner):
    """One number comes of arrays of any shape."""
    expect.table(
        learner.mae,
        [
            (COLUMNS, 2.0, OVERALL),
            (MATRICES, 10 / 6, OVERALL),
            (CUBES, 1.0, OVERALL),
        ],
    )


@points(1)
def test_mae_inputs(learner):
    """Integers, slices, arrays that may not be written to, and arguments that must stay as they are."""
    expect.table(
        learner.mae,
        [
            (WHOLE, 5 / 3, INTEGERS),
            (HALVES, 0.375, MIXTURE),
            (HALF_TARGETS, 0.375, MIXTURE),
            (SLICED, 5 / 3, SLICE),
            (LOCKED, 5 / 3, LOCK),
        ],
        untouched=True,
    )


@points(1)
def test_mae_errors(learner):
    """Unlike shapes are refused, like ones are not."""
    refuses_unlike_shapes(learner.mae)


@points(2)
def test_l1_loss_values(learner):
    """Worked values: a sum of sizes, not their mean."""
    expect.table(
        learner.l1_loss,
        [
            (ONE, 3.0, "one error of 3"),
            (TWO, 2.0, "the errors are 0 and 2: 0 + 2, a sum"),
            (BOTH_SIDES, 6.0, "sizes do not cancel: 3 + 3"),
            (EQUAL, 0.0, "no error, no loss"),
            (FRACTIONS, 3.4, "the sizes are 0.4, 0.5 and 2.5"),
            (OUTLIER, 10.0, "one error of 10 and nothing else"),
        ],
    )


@points(1)
def test_l1_loss_shape(learner):
    """One number comes of arrays of any shape."""
    expect.table(
        learner.l1_loss,
        [
            (COLUMNS, 6.0, OVERALL),
            (MATRICES, 10.0, OVERALL),
            (CUBES, 4.0, OVERALL),
        ],
    )


@points(1)
def test_l1_loss_inputs(learner):
    """Integers, slices, arrays that may not be written to, and arguments that must stay as they are."""
    expect.table(
        learner.l1_loss,
        [
            (WHOLE, 5.0, INTEGERS),
            (HALVES, 0.75, MIXTURE),
            (HALF_TARGETS, 0.75, MIXTURE),
            (SLICED, 5.0, SLICE),
            (LOCKED, 5.0, LOCK),
        ],
        untouched=True,
    )


@points(1)
def test_l1_loss_errors(learner):
    """Unlike shapes are refused, like ones are not."""
    refuses_unlike_shapes(learner.l1_loss)


@points(2)
def test_l2_loss_values(learner):
    """Worked values: a sum of squares, without ½ and without a root."""
    expect.table(
        learner.l2_loss,
        [
            (ONE, 9.0, "one error of 3, squared"),
            (TWO, 4.0, "the errors are 0 and 2: 0 + 4, a sum"),
            (BOTH_SIDES, 18.0, "squares do not cancel: 9 + 9"),
            (EQUAL, 0.0, "no error, no loss"),
            (FRACTIONS, 6.66, "the squares are 0.16, 0.25 and 6.25"),
            (OUTLIER, 100.0, "one error of 10 and nothing else"),
        ],
    )


@points(1)
def test_l2_loss_shape(learner):
    """One number comes of arrays of any shape."""
    expect.table(
        learner.l2_loss,
        [
            (COLUMNS, 14.0, OVERALL),
            (MATRICES, 30.0, OVERALL),
            (CUBES, 6.0, OVERALL),
        ],
    )


@points(1)
def test_l2_loss_inputs(learner):
    """Integers, slices, arrays that may not be written to, and arguments that must stay as they are."""
    expect.table(
        learner.l2_loss,
        [
            (WHOLE, 13.0, INTEGERS),
            (HALVES, 0.3125, MIXTURE),
            (HALF_TARGETS, 0.3125, MIXTURE),
            (SLICED, 13.0, SLICE),
            (LOCKED, 13.0, LOCK),
        ],
        untouched=True,
    )


@points(1)
def test_l2_loss_errors(learner):
    """Unlike shapes are refused, like ones are not."""
    refuses_unlike_shapes(learner.l2_loss)


@points(2)
def test_huber_values(learner):
    """Worked values of both pieces, with the default delta and with others."""
    apart = pair([0.0, 0.0], [0.5, 3.0])
    expect.table(
        learner.huber,
        [
            (pair([2.0], [2.5]), 0.125, "an error of ½ is within delta = 1: ½ · ½²"),
            (ONE, 2.5, "an error of 3 is beyond delta = 1: 1 · (3 − ½ · 1)"),
            (apart, 1.3125, "1/8 and 2.5, and their mean"),
            (BOTH_SIDES, 2.5, "an error of −3 is as large as one of 3"),
            (EQUAL, 0.0, "no error, no loss"),
            (FRACTIONS, 0.735, "0.08, 0.125 and 2.0"),
            (given(*apart.args, delta=2.0), 2.0625, "with delta = 2: ½ · ½² = 0.125 and 2 · (3 − 1) = 4"),
            (given(*apart.args, delta=0.25), 0.40625, "with delta = ¼: ¼ · (½ − ⅛) and ¼ · (3 − ⅛)"),
            (given(*BOTH_SIDES.args, delta=4.0), 4.5, "an error of 3 is within delta = 4: ½ · 3²"),
            (given(*OUTLIER.args, delta=20.0), 12.5, "with a wide delta it is half the mean squared error"),
        ],
    )


@points(1)
def test_huber_shape(learner):
    """One number comes of arrays of any shape."""
    expect.table(
        learner.huber,
        [
            (COLUMNS, 1.5, OVERALL),
            (MATRICES, 8 / 6, OVERALL),
            (CUBES, 0.625, OVERALL),
        ],
    )


@points(1)
def test_huber_inputs(learner):
    """Integers, slices, arrays that may not be written to, and arguments that must stay as they are."""
    expect.table(
        learner.huber,
        [
            (WHOLE, 4 / 3, INTEGERS),
            (HALVES, 0.078125, MIXTURE),
            (HALF_TARGETS, 0.078125, MIXTURE),
            (SLICED, 4 / 3, SLICE),
            (LOCKED, 4 / 3, LOCK),
        ],
        untouched=True,
    )


@points(1)
def test_huber_errors(learner):
    """Unlike shapes are refused, like ones are not."""
    refuses_unlike_shapes(learner.huber)


@points(2)
def test_mse_grad_values(learner):
    """Worked slopes: their sign, and their factors 2 and 1/n."""
    expect.table(
        learner.mse_grad,
        [
            (ONE, np.array([6.0]), "2 · 3 / 1: a prediction that is too high has a positive slope"),
            (pair([5.0], [2.0]), np.array([-6.0]), "a prediction that is too low has a negative slope"),
            (TWO, np.array([0.0, 2.0]), "2 · 0 / 2 and 2 · 2 / 2"),
            (EQUAL, np.zeros(3), "no error, no slope: the least loss is here"),
            (FRACTIONS, np.array([-0.8 / 3, 1.0 / 3, 5.0 / 3]), "2/3 of each error"),
            (OUTLIER, np.array([0.0, 0.0, 0.0, 5.0]), "a slope in proportion to the error: 2 · 10 / 4"),
        ],
    )


@points(1)
def test_mse_grad_shape(learner):
    """The result has the shape of the predictions, and n counts every element."""
    expect.table(
        learner.mse_grad,
        [
            (COLUMNS, np.array([[2 / 3], [4 / 3], [-2.0]]), KEEPS_SHAPE),
            (MATRICES, np.array([[0.0, 1 / 3, -2 / 3], [1.0, 0.0, 4 / 3]]), KEEPS_SHAPE),
            (CUBES, np.array([[[0.5, -0.5]], [[1.0, 0.0]]]), KEEPS_SHAPE),
        ],
    )


@points(1)
def test_mse_grad_inputs(learner):
    """Integers, slices, arrays that may not be written to, and arguments that must stay as they are."""
    expect.table(
        learner.mse_grad,
        [
            (WHOLE, np.array([0.0, 4 / 3, -2.0]), INTEGERS),
            (HALVES, np.array([0.5, -0.25]), MIXTURE),
            (HALF_TARGETS, np.array([-0.5, 0.25]), MIXTURE),
            (SLICED, np.array([0.0, 4 / 3, -2.0]), SLICE),
            (LOCKED, np.array([0.0, 4 / 3, -2.0]), LOCK),
        ],
        untouched=True,
    )


@points(1)
def test_mse_grad_errors(learner):
    """Unlike shapes are refused, like ones are not."""
    refuses_unlike_shapes(learner.mse_grad, gradient=True)


@points(2)
def test_mae_grad_values(learner):
    """Worked slopes: a sign over n, and 0 where there is no error."""
    expect.table(
        learner.mae_grad,
        [
            (ONE, np.array([1.0]), "a prediction that is too high has a positive slope: 1 / 1"),
            (pair([5.0], [2.0]), np.array([-1.0]), "a prediction that is too low has a negative slope"),
            (TWO, np.array([0.0, 0.5]), "0 where there is no error, and 1 / 2"),
            (EQUAL, np.zeros(3), "no error, no slope: of all slopes at the kink this course takes 0"),
            (FRACTIONS, np.array([-1 / 3, 1 / 3, 1 / 3]), "the sign of the error counts, not its size"),
            (OUTLIER, np.array([0.0, 0.0, 0.0, 0.25]), "an error of 10 pulls no harder than one of 1"),
            (pair([0.0, 1.0], [1e-9, 1.0 - 1e-9]), np.array([0.5, -0.5]), "an error is an error, however small"),
        ],
    )


@points(1)
def test_mae_grad_shape(learner):
    """The result has the shape of the predictions, and n counts every element."""
    expect.table(
        learner.mae_grad,
        [
            (COLUMNS, np.array([[1 / 3], [1 / 3], [-1 / 3]]), KEEPS_SHAPE),
            (MATRICES, np.array([[0.0, 1 / 6, -1 / 6], [1 / 6, 0.0, 1 / 6]]), KEEPS_SHAPE),
            (CUBES, np.array([[[0.25, -0.25]], [[0.25, 0.0]]]), KEEPS_SHAPE),
        ],
    )


@points(1)
def test_mae_grad_inputs(learner):
    """Integers, slices, arrays that may not be written to, and arguments that must stay as they are."""
    expect.table(
        learner.mae_grad,
        [
            (WHOLE, np.array([0.0, 1 / 3, -1 / 3]), INTEGERS),
            (HALVES, np.array([0.5, -0.5]), MIXTURE),
            (HALF_TARGETS, np.array([-0.5, 0.5]), MIXTURE),
            (SLICED, np.array([0.0, 1 / 3, -1 / 3]), SLICE),
            (LOCKED, np.array([0.0, 1 / 3, -1 / 3]), LOCK),
        ],
        untouched=True,
    )


@points(1)
def test_mae_grad_errors(learner):
    """Unlike shapes are refused, like ones are not."""
    refuses_unlike_shapes(learner.mae_grad, gradient=True)


@points(2)
def test_entropy_values(learner):
    """Worked values, in nats."""
    expect.table(
        learner.entropy,
        [
            (np.array([0.5, 0.5]), 0.6931471805599453, "a fair coin: −log ½ = log 2, in nats"),
            (np.full(4, 0.25), 1.3862943611198906, "four equally likely outcomes: log 4"),
            (np.array([0.5, 0.25, 0.25]), 1.0397207708399179, "½ log 2 + ¼ log 4 + ¼ log 4 = 1.5 log 2"),
            (np.array([0.75, 0.25]), 0.5623351446188084, "a loaded coin is less uncertain than a fair one"),
            (np.array([0.2, 0.3, 0.5]), 1.0296530140645734),
            (np.array([0.5, 0.2, 0.3]), 1.0296530140645734, "the order of the outcomes makes no difference"),
        ],
    )


@points(1)
def test_entropy_shape(learner):
    """One number for each distribution, and the distributions lie along the last axis."""
    expect.table(
        learner.entropy,
        [
            (np.array([[0.75, 0.25]]), np.array([0.5623351446188084]), "a batch of one gives an array of one"),
            (BATCH.args[0], np.array([0.8018185525433373, 1.0397207708399179]), LAST_AXIS),
            (TALL.args[0], np.array([0.6931471805599453, 0.32508297339144826, 0.6931471805599453]), LAST_AXIS),
            (BLOCK.args[0], np.array([[0.6931471805599453], [0.5623351446188084]]), LAST_AXIS),
        ],
    )


@points(1)
def test_entropy_inputs(learner):
    """Slices, arrays that may not be written to, and arguments that must stay as they are."""
    expect.table(
        learner.entropy,
        [
            (np.array([0.75, 0.25]), 0.5623351446188084),
            (np.array([0.0, 0.5, 0.5]), 0.6931471805599453, "zeros must still be zeros afterwards"),
            (strided([0.75, 0.25]), 0.5623351446188084, SLICE),
            (read_only([0.0, 0.75, 0.25]), 0.5623351446188084, LOCK),
        ],
        untouched=True,
    )


@points(2)
def test_entropy_stability(learner):
    """Zeros among the probabilities: 0 · log 0 counts as 0."""
    expect.table(
        learner.entropy,
        [
            (np.array([1.0, 0.0]), 0.0, "one outcome is certain, so there is nothing to be uncertain about"),
            (np.array([0.0, 1.0]), 0.0, "one outcome is certain, wherever it stands"),
            (np.array([0.5, 0.0, 0.5]), 0.6931471805599453, "an outcome that never happens adds nothing"),
            (
                np.array([[0.0, 0.0, 1.0], [0.2, 0.3, 0.5], [0.75, 0.0, 0.25]]),
                np.array([0.0, 1.0296530140645734, 0.5623351446188084]),
                "each row by itself",
            ),
        ],
    )


@points(2)
def test_cross_entropy_values(learner):
    """Worked values in nats, and that p and q have different parts to play."""
    expect.table(
        learner.cross_entropy,
        [
            (pair([0.5, 0.5], [0.5, 0.5]), 0.6931471805599453, "where q is p it is the entropy of p, here log 2"),
            (pair([1.0, 0.0], [0.25, 0.75]), 1.3862943611198906, "the first outcome is certain: −log ¼ = log 4"),
            (pair([0.5, 0.5], [0.25, 0.75]), 0.8369882167858358, "½ log 4 + ½ log (4/3)"),
            (pair([0.25, 0.75], [0.5, 0.5]), 0.6931471805599453, "p gives the weights, q goes into the logarithm"),
            (pair([0.2, 0.3, 0.5], [0.1, 0.6, 0.3]), 1.2157511078915744),
            (pair([0.1, 0.6, 0.3], [0.2, 0.3, 0.5]), 1.0912716280069552, "swapping the two changes the value"),
        ],
    )


@points(1)
def test_cross_entropy_shape(learner):
    """One number for each pair of distributions, which lie along the last axis."""
    expect.table(
        learner.cross_entropy,
        [
            (
                pair([[0.5, 0.5]], [[0.25, 0.75]]),
                np.array([0.8369882167858358]),
                "a batch of one gives an array of one",
            ),
            (BATCH, np.array([0.9010913347279289, 1.1563432233264026]), LAST_AXIS),
            (TALL, np.array([0.8369882167858358, 0.6931471805599453, 0.6931471805599453]), LAST_AXIS),
            (BLOCK, np.array([[0.8369882167858358], [0.6931471805599453]]), LAST_AXIS),
        ],
    )


@points(1)
def test_cross_entropy_inputs(learner):
    """Slices, arrays that may not be written to, and arguments that must stay as they are."""
    expect.table(
        learner.cross_entropy,
        [
            (pair([0.5, 0.5], [0.25, 0.75]), 0.8369882167858358),
            (pair([0.0, 0.5, 0.5], [0.0, 0.25, 0.75]), 0.8369882167858358, "zeros must still be zeros afterwards"),
            (given(strided([0.5, 0.5]), strided([0.25, 0.75])), 0.8369882167858358, SLICE),
            (given(read_only([0.0, 0.5, 0.5]), read_only([0.0, 0.25, 0.75])), 0.8369882167858358, LOCK),
        ],
        untouched=True,
    )


@points(2)
def test_cross_entropy_stability(learner):
    """Zeros in p add nothing, and a zero in q is infinitely bad where p is not 0."""
    expect.table(
        learner.cross_entropy,
        [
            (pair([1.0, 0.0], [1.0, 0.0]), 0.0, "certain and right: nothing is lost"),
            (
                pair([0.5, 0.5, 0.0], [0.25, 0.75, 0.0]),
                0.8369882167858358,
                "where p is 0 the term is 0, even if q is 0",
            ),
            (pair([0.0, 1.0, 0.0], [0.0, 0.25, 0.75]), 1.3862943611198906, "where p is 0 the term is 0, whatever q is"),
            (pair([0.0, 1.0], [1.0, 0.0]), np.inf, "what happened was held to be impossible"),
            (pair([0.75, 0.25], [1.0, 0.0]), np.inf, "what happens one time in four was held to be impossible"),
            (
                pair([[0.5, 0.5], [1.0, 0.0], [0.0, 1.0]], [[0.0, 1.0], [1.0, 0.0], [0.5, 0.5]]),
                np.array([np.inf, 0.0, 0.6931471805599453]),
                "each row by itself",
            ),
        ],
    )


@points(1)
def test_cross_entropy_errors(learner):
    """Unlike shapes are refused, like ones are not."""
    refuses_unlike_distributions(learner.cross_entropy)


@points(2)
def test_kl_divergence_values(learner):
    """Worked values in nats, and that KL(p, q) is not KL(q, p)."""
    expect.table(
        learner.kl_divergence,
        [
            (pair([0.5, 0.5], [0.5, 0.5]), 0.0, "nothing is lost by expecting what is true"),
            (pair([1.0, 0.0], [0.25, 0.75]), 1.3862943611198906, "the first outcome is certain: log (1 / ¼) = log 4"),
            (pair([0.5, 0.5], [0.25, 0.75]), 0.14384103622589045, "½ log 2 + ½ log (2/3)"),
            (pair([0.25, 0.75], [0.5, 0.5]), 0.13081203594113697, "swapping the two changes the value"),
            (pair([0.2, 0.3, 0.5], [0.1, 0.6, 0.3]), 0.18609809382700082),
            (pair([0.1, 0.6, 0.3], [0.2, 0.3, 0.5]), 0.19332590315017545, "swapping the two changes the value"),
            (pair([0.7, 0.2, 0.1], [0.7, 0.2, 0.1]), 0.0, "nothing is lost by expecting what is true"),
        ],
    )


@points(1)
def test_kl_divergence_shape(learner):
    """One number for each pair of distributions, which lie along the last axis."""
    expect.table(
        learner.kl_divergence,
        [
            (
                pair([[0.5, 0.5]], [[0.25, 0.75]]),
                np.array([0.14384103622589045]),
                "a batch of one gives an array of one",
            ),
            (BATCH, np.array([0.0992727821845916, 0.11662245248648474]), LAST_AXIS),
            (TALL, np.array([0.14384103622589045, 0.3680642071684971, 0.0]), LAST_AXIS),
            (BLOCK, np.array([[0.14384103622589045], [0.13081203594113697]]), LAST_AXIS),
        ],
    )


@points(1)
def test_kl_divergence_inputs(learner):
    """Slices, arrays that may not be written to, and arguments that must stay as they are."""
    expect.table(
        learner.kl_divergence,
        [
            (pair([0.5, 0.5], [0.25, 0.75]), 0.14384103622589045),
            (pair([0.0, 0.5, 0.5], [0.0, 0.25, 0.75]), 0.14384103622589045, "zeros must still be zeros afterwards"),
            (given(strided([0.5, 0.5]), strided([0.25, 0.75])), 0.14384103622589045, SLICE),
            (given(read_only([0.0, 0.5, 0.5]), read_only([0.0, 0.25, 0.75])), 0.14384103622589045, LOCK),
        ],
        untouched=True,
    )


@points(2)
def test_kl_divergence_stability(learner):
    """Zeros in p add nothing, and a zero in q is infinitely bad where p is not 0."""
    expect.table(
        learner.kl_divergence,
        [
            (pair([1.0, 0.0], [1.0, 0.0]), 0.0, "the two agree, and 0 · log (0 / 0) counts as 0"),
            (
                pair([0.5, 0.5, 0.0], [0.25, 0.75, 0.0]),
                0.14384103622589045,
                "where p is 0 the term is 0, even if q is 0",
            ),
            (pair([0.0, 1.0, 0.0], [0.0, 0.25, 0.75]), 1.3862943611198906, "where p is 0 the term is 0, whatever q is"),
            (pair([0.0, 1.0], [1.0, 0.0]), np.inf, "what happened was held to be impossible"),
            (pair([0.75, 0.25], [1.0, 0.0]), np.inf, "what happens one time in four was held to be impossible"),
            (
                pair([[0.5, 0.5], [1.0, 0.0], [0.0, 1.0]], [[0.0, 1.0], [1.0, 0.0], [0.5, 0.5]]),
                np.array([np.inf, 0.0, 0.6931471805599453]),
                "each row by itself",
            ),
        ],
    )


@points(1)
def test_kl_divergence_errors(learner):
    """Unlike shapes are refused, like ones are not."""
    refuses_unlike_distributions(learner.kl_divergence)


@points(2)
def test_binary_cross_entropy_values(learner):
    """Worked values for both outcomes, in nats."""
    expect.table(
        learner.binary_cross_entropy,
        [
            (pair([1.0], [0.25]), 1.3862943611198906, "a 1 that was given ¼: −log ¼ = log 4"),
            (pair([0.0], [0.25]), 0.2876820724517809, "a 0 that was given 1 − ¼: −log ¾ = log (4/3)"),
            (pair([1.0, 0.0], [0.5, 0.5]), 0.6931471805599453, "the mean of log 2 and log 2"),
            (pair([1.0, 0.0], [0.25, 0.25]), 0.8369882167858358, "the mean of log 4 and log (4/3)"),
            (pair([1.0, 1.0, 0.0, 0.0], [0.9, 0.5, 0.5, 0.1]), 0.3992538481088858),
            (pair([0.0, 0.0, 1.0], [0.2, 0.6, 0.3]), 0.7811356958381003),
        ],
    )


@points(1)
def test_binary_cross_entropy_shape(learner):
    """One number comes of arrays of any shape."""
    expect.table(
        learner.binary_cross_entropy,
        [
            (pair([[1.0], [0.0], [0.0]], [[0.25], [0.25], [0.5]]), 0.789041204710539, OVERALL),
            (
                pair([[1.0, 0.0, 0.0], [0.0, 1.0, 1.0]], [[0.25, 0.25, 0.5], [0.75, 0.5, 0.5]]),
                0.8566187227285663,
                OVERALL,
            ),
            (pair([[[1.0, 0.0]], [[1.0, 1.0]]], [[[0.25, 0.25]], [[0.5, 0.25]]]), 0.9383544938128768, OVERALL),
        ],
    )


@points(1)
def test_binary_cross_entropy_inputs(learner):
    """Integer targets, slices, arrays that may not be written to, and arguments that must stay as they are."""
    due = 0.8369882167858358
    expect.table(
        learner.binary_cross_entropy,
        [
            (pair([1, 0], [0.25, 0.25]), due, "a target may be an integer"),
            (
                pair([1, 0, 1, 0], [1.0, 0.0, 0.25, 0.25]),
                due / 2,
                "zeros and ones must still be what they were afterwards",
            ),
            (given(strided([1.0, 0.0]), strided([0.25, 0.25])), due, SLICE),
            (given(read_only([1, 0]), read_only([0.25, 0.25])), due, LOCK),
        ],
        untouched=True,
    )


@points(2)
def test_binary_cross_entropy_stability(learner):
    """Probabilities of exactly 0 and 1: nothing is lost where they are right, everything where they are wrong."""
    expect.table(
        learner.binary_cross_entropy,
        [
            (pair([1.0], [1.0]), 0.0, "certain and right: −log 1"),
            (pair([0.0], [0.0]), 0.0, "certain and right: −log (1 − 0)"),
            (pair([1.0, 0.0, 1.0], [1.0, 0.0, 0.125]), 0.6931471805599453, "0, 0 and log 8: a mean over all three"),
            (pair([1.0], [0.0]), np.inf, "what happened was held to be impossible"),
            (pair([0.0], [1.0]), np.inf, "what did not happen was held to be certain"),
            (pair([1.0, 0.0, 0.0], [0.5, 1.0, 0.0]), np.inf, "one that is certain and wrong spoils the mean"),
            (pair([1, 0], [1.0, 0.0]), 0.0, "integer targets too"),
        ],
    )


@points(1)
def test_binary_cross_entropy_errors(learner):
    """Unlike shapes are refused, like ones are not."""
    refuses_unlike_shapes(learner.binary_cross_entropy)
