"""Visible checks of the softmax_argmax notebook."""

import numpy as np

from autograder import expect
from autograder.checks import points
from autograder.layouts import read_only, strided
from autograder.learner import given

# Scores are logarithms of small whole weights wherever that can be, so that every share is a fraction: e^(log w) is w.
WEIGHTS = np.array([[1.0, 2.0, 5.0], [3.0, 3.0, 2.0]])
SQUARE = np.array([[1.0, 3.0], [4.0, 1.0]])
CUBE = np.array([[[1.0, 3.0], [2.0, 2.0], [5.0, 5.0]], [[4.0, 1.0], [1.0, 1.0], [3.0, 2.0]]])
# The shares of each along an axis: weight by weight, over the sums along that axis.
ROWS = WEIGHTS / np.array([[8.0], [8.0]])
COLUMNS = WEIGHTS / np.array([[4.0, 5.0, 7.0]])
SQUARE_ROWS = SQUARE / np.array([[4.0], [5.0]])
SQUARE_COLUMNS = SQUARE / np.array([[5.0, 4.0]])
FRONT = CUBE / np.array([[[5.0, 4.0], [3.0, 3.0], [8.0, 7.0]]])
MIDDLE = CUBE / np.array([[[8.0, 10.0]], [[8.0, 4.0]]])
BACK = CUBE / np.array([[[4.0], [4.0], [10.0]], [[5.0], [2.0], [5.0]]])
ALONG = "each slice along the axis is a distribution of its own"
# The largest scores are +1000 in one row and −999 in the other.
FAR_ROWS = np.array([[1000.0, 999.0], [-1000.0, -999.0]])
FAR_SHARES = np.array([[0.7310585786300049, 0.2689414213699951], [0.2689414213699951, 0.7310585786300049]])


@points(2)
def test_softmax_values(learner):
    """Worked shares, of a vector and of every row of a batch, and what adding a number to all scores does."""
    expect.table(
        learner.softmax,
        [
            (np.array([0.0, 0.0]), np.array([0.5, 0.5]), "equal scores get equal shares"),
            (np.log([1.0, 3.0]), np.array([0.25, 0.75]), "e⁰ is 1 and e^(log 3) is 3, so the shares are 1/4 and 3/4"),
            (np.array([1.0, 2.0, 3.0]), np.array([0.09003057317038046, 0.24472847105479764, 0.6652409557748218])),
            (np.array([-2.5]), np.array([1.0]), "a lone score gets everything"),
            (np.log(WEIGHTS), ROWS, "by default along the last axis: each row adds up to 1"),
        ],
    )
    z = np.array([0.5, -1.5, 3.0, 2.0])
    plain, shifted = learner.softmax.many([z, z + 7.0])
    apart = expect.numbers(shifted, (4,)) - expect.numbers(plain, (4,))
    expect.holds(abs(apart) < 1e-9, shifted, "the same shares as with 7 less", "only differences between scores count")


@points(1)
def test_softmax_shape(learner):
    """The axis that you are asked for, in arrays of up to three axes."""
    expect.table(
        learner.softmax,
        [
            (given(np.log(WEIGHTS), axis=0), COLUMNS, "along axis 0 each column adds up to 1"),
            (np.log(SQUARE), SQUARE_ROWS, "as many rows as columns, and still row by row"),
            (given(np.log(SQUARE), axis=0), SQUARE_COLUMNS, "and column by column along axis 0"),
            (np.log(CUBE), BACK, "the last of three axes by default"),
            (given(np.log(CUBE), axis=0), FRONT, ALONG),
            (given(np.log(CUBE), axis=1), MIDDLE, ALONG),
            (given(np.log(CUBE), axis=-2), MIDDLE, "counted from the end, −2 is the middle one of three"),
        ],
    )


@points(1)
def test_softmax_inputs(learner):
    """Slices, arrays that may not be written to, and arguments that must stay as they are."""
    expect.table(
        learner.softmax,
        [
            (np.log([1.0, 3.0]), np.array([0.25, 0.75])),
            (np.log(WEIGHTS), ROWS),
            (given(np.log(WEIGHTS), axis=0), COLUMNS),
            (strided(np.log(WEIGHTS)), ROWS, "a slice such as x[:, ::2] is an array like any other"),
            (read_only(np.log(WEIGHTS)), ROWS, "an argument is there to be read, not to be written to"),
        ],
        untouched=True,
    )


@points(2)
def test_softmax_stability(learner):
    """Scores as far out as ±1000, without a warning."""
    calls = expect.table(
        learner.softmax,
        [
            (np.array([1000.0, 1000.0]), np.array([0.5, 0.5]), "equal scores get equal shares, however large"),
            (np.array([-1000.0, -1000.0]), np.array([0.5, 0.5]), "and however small"),
            (np.array([999.0, 1000.0]), FAR_SHARES[1], "the same as for the scores 0 and 1"),
            (np.array([-1000.0, 0.0, 1000.0]), np.array([0.0, 0.0, 1.0]), "far apart, one takes all"),
            (FAR_ROWS, FAR_SHARES, "one row far up and one far down, each a distribution of its own"),
            (given(FAR_ROWS.T, axis=0), FAR_SHARES.T, "the same in columns"),
        ],
    )
    expect.silent(calls, "e^1000 is more than a float64 can hold, and only differences between scores count")


@points(2)
def test_log_softmax_values(learner):
    """Worked logarithms of shares, of a vector and of every row of a batch, and that the shares add up to 1."""
    expect.table(
        learner.log_softmax,
        [
            (np.array([0.0, 0.0]), np.log([0.5, 0.5]), "both shares are 1/2, and log ½ is −0.693"),
            (np.log([1.0, 3.0]), np.log([0.25, 0.75]), "the shares are 1/4 and 3/4; take their natural logarithms"),
            (np.array([1.0, 2.0, 3.0]), np.array([-2.40760596444438, -1.4076059644443804, -0.4076059644443803])),
            (np.array([-2.5]), np.array([0.0]), "a lone score has the share 1, and log 1 is 0"),
            (np.array([3.0, 43.0]), np.array([-40.0, 0.0]), "e^(−40) is small, but its logarithm is just −40"),
            (np.log(WEIGHTS), np.log(ROWS), "by default along the last axis, row by row"),
        ],
    )
    call = learner.log_softmax(np.array([0.5, -1.5, 3.0, 2.0]))
    total = np.exp(expect.numbers(call, (4,))).sum()
    expect.holds(abs(total - 1) < 1e-9, call, "logarithms whose exponentials add up to 1", "they are log-probabilities")


@points(1)
def test_log_softmax_shape(learner):
    """The axis that you are asked for, in arrays of up to three axes."""
    expect.table(
        learner.log_softmax,
        [
            (given(np.log(WEIGHTS), axis=0), np.log(COLUMNS), "along axis 0 each column is a distribution"),
            (np.log(SQUARE), np.log(SQUARE_ROWS), "as many rows as columns, and still row by row"),
            (given(np.log(SQUARE), axis=0), np.log(SQUARE_COLUMNS), "and column by column along axis 0"),
            (np.log(CUBE), np.log(BACK), "the last of three axes by default"),
            (given(np.log(CUBE), axis=0), np.log(FRONT), ALONG),
            (given(np.log(CUBE), axis=1), np.log(MIDDLE), ALONG),
            (given(np.log(CUBE), axis=-2), np.log(MIDDLE), "counted from the end, −2 is the middle one of three"),
        ],
    )


@points(1)
def test_log_softmax_inputs(learner):
    """Slices, arrays that may not be written to, and arguments that must stay as they are."""
    expect.table(
        learner.log_softmax,
        [
            (np.log([1.0, 3.0]), np.log([0.25, 0.75])),
            (np.log(WEIGHTS), np.log(ROWS)),
            (given(np.log(WEIGHTS), axis=0), np.log(COLUMNS)),
            (strided(np.log(WEIGHTS)), np.log(ROWS), "a slice such as x[:, ::2] is an array like any other"),
            (read_only(np.log(WEIGHTS)), np.log(ROWS), "an argument is there to be read, not to be written to"),
        ],
        untouched=True,
    )


@points(2)
def test_log_softmax_stability(learner):
    """Scores as far out as ±1000, also where the share itself is 0 to a float, without a warning."""
    calls = expect.table(
        learner.log_softmax,
        [
            (np.array([1000.0, 1000.0]), np.log([0.5, 0.5]), "equal scores get equal shares, however large"),
            (np.array([-1000.0, -1000.0]), np.log([0.5, 0.5]), "and however small"),
            (
                np.array([0.0, 1000.0]),
                np.array([-1000.0, 0.0]),
                "the share e^(−1000) is 0 to a float, its logarithm is not",
            ),
            (np.array([-1000.0, 0.0, 1000.0]), np.array([-2000.0, -1000.0, 0.0]), "a difference of scores, no more"),
            (FAR_ROWS, np.log(FAR_SHARES), "one row far up and one far down, each a distribution of its own"),
            (given(FAR_ROWS.T, axis=0), np.log(FAR_SHARES.T), "the same in columns"),
        ],
    )
    expect.silent(calls, "e^1000 is more than a float64 can hold, and the logarithm can be taken before it matters")


@points(2)
def test_softmax_temperature_values(learner):
    """Worked shares at temperatures of 1, below it and above it."""
    expect.table(
        learner.softmax_temperature,
        [
            (np.log([1.0, 3.0]), np.array([0.25, 0.75]), "without a temperature it is 1: the plain softmax"),
            (given(np.log([1.0, 3.0]), temperature=0.5), np.array([0.1, 0.9]), "halving T squares the odds: 1 to 9"),
            (
                given(np.log([1.0, 9.0]), temperature=2.0),
                np.array([0.25, 0.75]),
                "T = 2 takes the root of the odds: 1 to 3",
            ),
            (
                given(np.array([1.0, 2.0, 3.0]), temperature=10.0),
                np.array([0.3006096053557273, 0.3322249935333472, 0.3671654011109255]),
                "a high temperature brings the shares close to each other",
            ),
            (
                given(np.array([1.0, 2.0, 3.0]), temperature=0.25),
                np.array([0.00032932043896389293, 0.017980286735531547, 0.9816903928255045]),
                "a low temperature gives the largest score nearly everything",
            ),
            (given(np.log(WEIGHTS**2), temperature=2.0), ROWS, "by default along the last axis: each row adds up to 1"),
        ],
    )


@points(1)
def test_softmax_temperature_shape(learner):
    """The axis that you are asked for, in arrays of up to three axes."""
    expect.table(
        learner.softmax_temperature,
        [
            (given(np.log(WEIGHTS), axis=0), COLUMNS, "along axis 0 each column adds up to 1"),
            (given(np.log(WEIGHTS**2), temperature=2.0, axis=0), COLUMNS, "also at another temperature"),
            (given(np.log(WEIGHTS**2), temperature=2.0, axis=1), ROWS, "along axis 1 each row adds up to 1"),
            (given(np.log(SQUARE**2), temperature=2.0), SQUARE_ROWS, "as many rows as columns, and still row by row"),
            (given(np.log(CUBE**2), temperature=2.0), BACK, "the last of three axes by default"),
            (given(np.log(CUBE**2), temperature=2.0, axis=0), FRONT, ALONG),
            (
                given(np.log(CUBE**2), temperature=2.0, axis=-2),
                MIDDLE,
                "counted from the end, −2 is the middle one of three",
            ),
        ],
    )


@points(1)
def test_softmax_temperature_inputs(learner):
    """Slices, arrays that may not be written to, and arguments that must stay as they are."""
    expect.table(
        learner.softmax_temperature,
        [
            (np.log(WEIGHTS), ROWS),
            (given(np.log([1.0, 3.0]), temperature=0.5), np.array([0.1, 0.9])),
            (given(np.log(WEIGHTS**2), temperature=2.0, axis=0), COLUMNS),
            (
                given(strided(np.log(WEIGHTS**2)), temperature=2.0),
                ROWS,
                "a slice such as x[:, ::2] is an array like any other",
            ),
            (
                given(read_only(np.log(WEIGHTS**2)), temperature=2.0),
                ROWS,
                "an argument is there to be read, not to be written to",
            ),
        ],
        untouched=True,
    )


@points(2)
def test_softmax_temperature_stability(learner):
    """Scores as far out as ±1000, low temperatures and high ones, without a warning."""
    calls = expect.table(
        learner.softmax_temperature,
        [
            (np.array([999.0, 1000.0]), FAR_SHARES[1], "the same as for the scores 0 and 1"),
            (given(np.array([998.0, 1000.0]), temperature=2.0), FAR_SHARES[1], "a difference of 2, over T = 2"),
            (given(np.array([999.5, 1000.0]), temperature=0.5), FAR_SHARES[1], "a difference of ½, over T = ½"),
            (given(np.array([0.0, 0.001]), temperature=0.001), FAR_SHARES[1], "a thousandth over a thousandth"),
            (given(np.array([-1000.0, 1000.0]), temperature=2000.0), FAR_SHARES[1], "hot enough, and both get a share"),
            (given(np.array([-1000.0, 0.0, 1000.0]), temperature=0.5), np.array([0.0, 0.0, 1.0]), "one takes all"),
            (given(0.8 * FAR_ROWS, temperature=0.8), FAR_SHARES, "one row far up and one far down"),
            (given(FAR_ROWS.T, temperature=1.0, axis=0), FAR_SHARES.T, "the same in columns"),
        ],
    )
    expect.silent(calls, "e^1000 is more than a float64 can hold, and only differences between scores count")


@points(1)
def test_softmax_temperature_errors(learner):
    """A ValueError for a temperature of 0 or less."""
    z = np.array([1.0, 2.0])
    expect.raises(
        learner.softmax_temperature.many(
            [given(z, temperature=0.0), given(z, temperature=-1.0), given(z, temperature=-0.001)]
        ),
        ValueError,
        "z / 0 has no value, and a temperature below 0 would favour the smallest score",
    )


@points(2)
def test_softmax_jacobian_values(learner):
    """Worked matrices, and that every row and every column adds up to 0."""
    expect.table(
        learner.softmax_jacobian,
        [
            (
                np.array([0.0, 0.0]),
                np.array([[0.25, -0.25], [-0.25, 0.25]]),
                "½ · (1 − ½) on the diagonal, ½ · (0 − ½) beside it",
            ),
            (
                np.log([1.0, 3.0]),
                np.array([[0.1875, -0.1875], [-0.1875, 0.1875]]),
                "the shares are 1/4 and 3/4: 1/4 · 3/4 on the diagonal, −1/4 · 3/4 beside it",
            ),
            (
                np.log([1.0, 2.0, 5.0]),
                np.array([[7.0, -2.0, -5.0], [-2.0, 12.0, -10.0], [-5.0, -10.0, 15.0]]) / 64,
                "the shares are 1/8, 2/8 and 5/8; all entries are whole numbers over 64",
            ),
        ],
    )
    call = learner.softmax_jacobian(np.array([0.5, -1.5, 3.0, 2.0]))
    jacobian = expect.numbers(call, (4, 4))
    expect.holds(
        abs(jacobian.sum(axis=1)) < 1e-9, call, "rows that add up to 0", "a shift of all scores changes no share"
    )
    expect.holds(abs(jacobian.sum(axis=0)) < 1e-9, call, "columns that add up to 0", "the shares always add up to 1")


@points(1)
def test_softmax_jacobian_shape(learner):
    """One row and one column for each score, from one score to four."""
    expect.table(
        learner.softmax_jacobian,
        [
            (
                np.array([2.5]),
                np.array([[0.0]]),
                "a lone score always has the share 1, so nothing changes: shape (1, 1)",
            ),
            (np.zeros(3), (3 * np.eye(3) - 1) / 9, "three scores, three by three derivatives"),
            (np.zeros(4), (4 * np.eye(4) - 1) / 16, "four scores, four by four derivatives"),
        ],
    )


@points(1)
def test_softmax_jacobian_inputs(learner):
    """Slices, arrays that may not be written to, and arguments that must stay as they are."""
    due = np.array([[7.0, -2.0, -5.0], [-2.0, 12.0, -10.0], [-5.0, -10.0, 15.0]]) / 64
    expect.table(
        learner.softmax_jacobian,
        [
            (np.log([1.0, 2.0, 5.0]), due),
            (strided(np.log([1.0, 2.0, 5.0])), due, "a slice such as x[::2] is an array like any other"),
            (read_only(np.log([1.0, 2.0, 5.0])), due, "an argument is there to be read, not to be written to"),
        ],
        untouched=True,
    )


@points(2)
def test_softmax_jacobian_stability(learner):
    """Scores as far out as ±1000, without a warning."""
    calls = expect.table(
        learner.softmax_jacobian,
        [
            (np.array([1000.0, 1000.0]), np.array([[0.25, -0.25], [-0.25, 0.25]]), "the same as for two scores of 0"),
            (np.array([-1000.0, -1000.0]), np.array([[0.25, -0.25], [-0.25, 0.25]]), "the same as for two scores of 0"),
            (
                np.array([999.0, 1000.0]),
                0.19661193324148185 * np.array([[1.0, -1.0], [-1.0, 1.0]]),
                "the same as for the scores 0 and 1",
            ),
            (np.array([-1000.0, 0.0, 1000.0]), np.zeros((3, 3)), "where one score takes all, no share moves"),
        ],
    )
    expect.silent(calls, "e^1000 is more than a float64 can hold, and only differences between scores count")


@points(2)
def test_argmax_values(learner):
    """Positions at the start, in the middle and at the end, among negative numbers, and of several equal ones."""
    expect.table(
        learner.argmax,
        [
            (np.array([0.2, 0.7, 0.1]), 1, "the largest is 0.7, and positions are counted from 0"),
            (np.array([5.0, 2.0, -7.0]), 0, "the largest stands first; −7 is large only without its sign"),
            (np.array([2.0, 1.0, 3.0]), 2, "the largest stands last, behind a smaller one"),
            (np.array([-3.0, -1.5, -2.0]), 1, "among negative numbers the largest is the one nearest to 0"),
            (np.array([-100.0, -99.5]), 1, "however far down: the largest of those that are there"),
            (np.array([0.1, 0.7, 0.2, 0.7]), 1, "of equal ones the first"),
            (np.array([0.0, 0.0, 0.0]), 0, "of equal ones the first"),
            (np.array([1.2, 1.9, 1.5]), 1, "fractions count: 1.9 is more than 1.2"),
            (np.array([1.0, 1.000001]), 1, "close is not equal"),
            (np.array([-4.0]), 0, "a lone entry is the largest"),
        ],
        integers=True,
    )


@points(1)
def test_argmax_inputs(learner):
    """Integers, slices, arrays that may not be written to, and arguments that must stay as they are."""
    expect.table(
        learner.argmax,
        [
            (np.array([3, 9, -4, 9]), 1, "integers are numbers too"),
            (np.array([-3, -9, -4]), 0, "integers are numbers too"),
            (np.array([0.5, -1.0, 2.5, 1.0]), 2),
            (strided([0.5, -1.0, 2.5, 1.0]), 2, "a slice such as x[::2] is an array like any other"),
            (read_only([0.5, -1.0, 2.5, 1.0]), 2, "an argument is there to be read, not to be written to"),
        ],
        integers=True,
        untouched=True,
    )


@points(1)
def test_argmax_errors(learner):
    """A ValueError for an empty vector."""
    expect.raises(
        learner.argmax.many([np.array([]), np.array([], dtype=np.int64)]),
        ValueError,
        "there is nothing to choose, and any position would point at nothing",
    )


@points(2)
def test_one_hot_values(learner):
    """Worked rows, with classes in any order, repeated, and absent."""
    expect.table(
        learner.one_hot,
        [
            (given(np.array([0]), 2), np.array([[1.0, 0.0]]), "class 0 is the first column"),
            (
                given(np.array([2, 0]), 3),
                np.array([[0.0, 0.0, 1.0], [1.0, 0.0, 0.0]]),
                "one row for each label, with the 1 in the label's column",
            ),
            (
                given(np.array([1, 1, 0]), 4),
                np.array([[0.0, 1.0, 0.0, 0.0], [0.0, 1.0, 0.0, 0.0], [1.0, 0.0, 0.0, 0.0]]),
                "classes 2 and 3 have their columns though no label names them",
            ),
            (
                given(np.array([1, 2, 0]), 3),
                np.array([[0.0, 1.0, 0.0], [0.0, 0.0, 1.0], [1.0, 0.0, 0.0]]),
                "as many labels as classes: rows are labels, columns are classes",
            ),
        ],
    )


@points(1)
def test_one_hot_shape(learner):
    """As many rows as labels and as many columns as classes: more of the one, more of the other, and one of each."""
    expect.table(
        learner.one_hot,
        [
            (given(np.array([4]), 6), np.array([[0.0, 0.0, 0.0, 0.0, 1.0, 0.0]]), "one label is still one row"),
            (
                given(np.array([1, 0, 1, 1]), 2),
                np.array([[0.0, 1.0], [1.0, 0.0], [0.0, 1.0], [0.0, 1.0]]),
                "more labels than classes",
            ),
            (given(np.array([0, 0, 0]), 1), np.array([[1.0], [1.0], [1.0]]), "one class is still one column"),
            (
                given(np.array([0, 0]), 3),
                np.array([[1.0, 0.0, 0.0], [1.0, 0.0, 0.0]]),
                "the number of classes is given",
            ),
        ],
    )


@points(1)
def test_one_hot_inputs(learner):
    """Slices, arrays that may not be written to, and arguments that must stay as they are."""
    due = np.array([[0.0, 0.0, 1.0], [1.0, 0.0, 0.0]])
    expect.table(
        learner.one_hot,
        [
            (given(np.array([2, 0]), 3), due),
            (given(strided([2, 0]), 3), due, "a slice such as x[::2] is an array like any other"),
            (given(read_only([2, 0]), 3), due, "an argument is there to be read, not to be written to"),
        ],
        untouched=True,
    )


@points(1)
def test_one_hot_errors(learner):
    """A ValueError for a label outside 0 … num_classes − 1, on either side and at any place."""
    expect.raises(
        learner.one_hot.many(
            [
                given(np.array([0, 3]), 3),
                given(np.array([7, 1]), 3),
                given(np.array([0, -1, 1]), 3),
                given(np.array([-3, 2]), 3),
                given(np.array([-5]), 3),
            ]
        ),
        ValueError,
        "three classes are 0, 1 and 2; a negative label would count columns from the end",
    )
