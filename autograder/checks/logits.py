"""Visible checks of the logits notebook."""

import numpy as np

from autograder import expect
from autograder.checks import points
from autograder.layouts import read_only, strided
from autograder.learner import given

SLICE = "a slice such as x[::2] is an array like any other"
READ_ONLY = "an argument is there to be read, not to be written to"


@points(2)
def test_compute_logits_values(learner):
    """Worked scores: one sample with one feature, several classes, several samples."""
    W = np.array([[1.0, 0.0, 3.0], [0.0, 1.0, -1.0]])
    expect.table(
        learner.compute_logits,
        [
            (
                given(np.array([[2.0]]), np.array([[3.0]]), np.array([1.0])),
                np.array([[7.0]]),
                "2 · 3 + 1: weigh first, then add the bias",
            ),
            (
                given(np.array([[1.0, 2.0]]), W, np.zeros(3)),
                np.array([[1.0, 2.0, 1.0]]),
                "each column of W makes the score of one class",
            ),
            (
                given(np.array([[1.0, 2.0], [0.5, -1.0]]), W, np.array([0.1, -1.0, 2.0])),
                np.array([[1.1, 1.0, 3.0], [0.6, -2.0, 4.5]]),
                "one row of scores for each sample, and each class has its own bias",
            ),
            (
                given(np.array([[1.0, 2.0], [3.0, 4.0]]), np.array([[1.0, -1.0], [0.5, 2.0]]), np.array([10.0, 20.0])),
                np.array([[12.0, 23.0], [15.0, 25.0]]),
                "W has one column a class and b one number a class, also where all the sizes are equal",
            ),
        ],
    )


@points(1)
def test_compute_logits_shape(learner):
    """The result has a row for each sample and a column for each class, be it only one."""
    x = np.array([[1.0, 0.0, -1.0], [0.5, 2.0, 0.25], [0.0, 1.0, 1.0], [-2.0, 0.0, 3.0]])
    W = np.array([[1.0, -2.0], [0.5, 1.0], [2.0, 0.0]])
    expect.table(
        learner.compute_logits,
        [
            (
                given(x[:1], W, np.array([1.0, -1.0])),
                np.array([[0.0, -3.0]]),
                "a batch of one sample is still a batch",
            ),
            (
                given(x, W[:, :1], np.array([0.5])),
                np.array([[-0.5], [2.5], [3.0], [4.5]]),
                "with one class there is still a column for it",
            ),
            (
                given(x[:, :1], W[:1], np.array([1.0, -1.0])),
                np.array([[2.0, -3.0], [1.5, -2.0], [1.0, -1.0], [-1.0, 3.0]]),
                "one feature, two classes",
            ),
            (
                given(x, W, np.array([1.0, -1.0])),
                np.array([[0.0, -3.0], [3.0, 0.0], [3.5, 0.0], [5.0, 3.0]]),
                "(4, 3) times (3, 2) is (4, 2)",
            ),
        ],
    )


@points(1)
def test_compute_logits_inputs(learner):
    """Samples that hold integers, slices, and arguments that must stay as they are."""
    x, W, b = np.array([[1.0, -2.0], [0.0, 4.0]]), np.array([[0.5, 1.0], [0.25, -1.0]]), np.array([0.5, -0.25])
    due = np.array([[0.5, 2.75], [1.5, -4.25]])
    expect.table(
        learner.compute_logits,
        [
            (given(x, W, b), due),
            (given(x.astype(int), W, b), due, "whole numbers in x, fractions in the scores"),
            (given(strided(x), strided(W), strided(b)), due, SLICE),
            (given(read_only(x), read_only(W), read_only(b)), due, READ_ONLY),
        ],
        untouched=True,
    )


@points(2)
def test_logit_values(learner):
    """Worked values on both sides of one half, and logit(1 − p) = −logit(p)."""
    expect.table(
        learner.logit,
        [
            (0.5, 0.0, "even odds: log(0.5 / 0.5) is log 1"),
            (0.75, 1.0986122886681098, "the odds are 0.75 / 0.25 = 3, and log 3 is 1.0986…"),
            (0.2, -1.3862943611198906, "the odds are 0.2 / 0.8 = 1/4, and log(1/4) is −log 4"),
            (0.1, -2.197224577336219, "the odds are 1 to 9"),
            (0.999, 6.906754778648553, "a probability stops at 1, its logit at nothing"),
            (
                np.array([0.01, 0.25, 0.8]),
                np.array([-4.59511985013459, -1.0986122886681098, 1.3862943611198908]),
                "each element by itself",
            ),
        ],
    )
    p = np.array([0.001, 0.125, 0.45])
    right, left = learner.logit.many([p, 1 - p])
    total = expect.numbers(left, (3,)) + expect.numbers(right, (3,))
    expect.holds(abs(total) < 1e-9, left, "values that add up to 0 with those at 1 − p", "logit(1 − p) = −logit(p)")


@points(1)
def test_logit_shape(learner):
    """The result has the shape of p, from a single number to three axes."""
    three = 1.0986122886681098
    expect.table(
        learner.logit,
        [
            (np.array(0.5), np.array(0.0), "an array without axes holds one number"),
            (np.array([0.75]), np.array([three]), "an array of one number is still an array"),
            (
                np.array([[0.25, 0.5, 0.75], [0.75, 0.25, 0.5]]),
                np.array([[-three, 0.0, three], [three, -three, 0.0]]),
                "element by element, whatever the shape",
            ),
            (
                np.array([[[0.25], [0.5]], [[0.75], [0.25]]]),
                np.array([[[-three], [0.0]], [[three], [-three]]]),
                "three axes are no exception",
            ),
        ],
    )


@points(1)
def test_logit_inputs(learner):
    """Slices, arrays that may not be written to, and arguments that must stay as they are."""
    p, due = [0.2, 0.5, 0.9, 1.0], np.array([-1.3862943611198906, 0.0, 2.1972245773362196, np.inf])
    expect.table(
        learner.logit,
        [
            (np.array(p), due),
            (strided(p), due, SLICE),
            (read_only(p), due, READ_ONLY),
        ],
        untouched=True,
    )


@points(2)
def test_logit_stability(learner):
    """The ends 0 and 1, without a warning."""
    calls = expect.table(
        learner.logit,
        [
            (0.0, -np.inf, "odds of 0 to 1, and the logarithm falls without end towards 0"),
            (1.0, np.inf, "odds of 1 to 0, which grow without end as p nears 1"),
            (np.array([0.0, 0.5, 1.0]), np.array([-np.inf, 0.0, np.inf]), "ends and middle in one array"),
            (np.array([[1.0, 1e-6]]), np.array([[np.inf, -13.815509557963774]]), "near the end is not at the end"),
        ],
    )
    expect.silent(calls, "the infinities are meant here, so NumPy should not be left to complain about them")


@points(2)
def test_predict_proba_values(learner):
    """Worked probabilities, and that they do not change when a row is shifted."""
    expect.table(
        learner.predict_proba,
        [
            (np.array([[0.0, 0.0]]), np.array([[0.5, 0.5]]), "equal scores, equal probabilities"),
            (np.log([[3.0, 1.0]]), np.array([[0.75, 0.25]]), "e^(log 3) is 3 and e^(log 1) is 1, so 3/4 and 1/4"),
            (np.log([[1.0, 7.0, 2.0]]), np.array([[0.1, 0.7, 0.2]]), "1, 7 and 2 of 10: each is divided by their sum"),
            (
                np.array([[1.0, 2.0], [3.0, -1.0]]),
                np.array([[0.2689414213699951, 0.7310585786300049], [0.9820137900379085, 0.01798620996209156]]),
                "each row by itself: it belongs to one sample",
            ),
            (
                np.array([[-3.0, 0.25, 1.5], [4.0, -2.0, 0.75]]),
                np.array(
                    [
                        [0.008561096217348307, 0.22079358150920855, 0.7706453222734432],
                        [0.9603814235418298, 0.0023805475440342467, 0.03723802891413595],
                    ]
                ),
                "scores may be negative, probabilities not",
            ),
        ],
    )
    z = np.array([[0.5, -1.0, 2.0], [1.0, 1.5, -0.5]])
    here, shifted = learner.predict_proba.many([z, z + 3.0])
    apart = expect.numbers(shifted, (2, 3)) - expect.numbers(here, (2, 3))
    expect.holds(abs(apart) < 1e-9, shifted, "the same as for logits 3 lower", "only differences of logits matter")


@points(1)
def test_predict_proba_shape(learner):
    """The result has the shape of the logits, with one sample or one class too."""
    expect.table(
        learner.predict_proba,
        [
            (np.log([[1.0, 2.0, 1.0]]), np.array([[0.25, 0.5, 0.25]]), "a batch of one sample is still a batch"),
            (np.array([[2.0], [-1.0], [0.5]]), np.ones((3, 1)), "a single class has probability 1"),
            (
                np.log([[1.0, 3.0], [4.0, 1.0], [1.0, 1.0], [2.0, 3.0]]),
                np.array([[0.25, 0.75], [0.8, 0.2], [0.5, 0.5], [0.4, 0.6]]),
                "more samples than classes",
            ),
            (
                np.log([[1.0, 1.0, 1.0, 1.0], [1.0, 2.0, 3.0, 4.0]]),
                np.array([[0.25, 0.25, 0.25, 0.25], [0.1, 0.2, 0.3, 0.4]]),
                "more classes than samples",
            ),
        ],
    )


@points(1)
def test_predict_proba_inputs(learner):
    """Slices, arrays that may not be written to, and arguments that must stay as they are."""
    z, due = np.log([[1.0, 3.0], [4.0, 1.0], [2.0, 3.0]]), np.array([[0.25, 0.75], [0.8, 0.2], [0.4, 0.6]])
    expect.table(
        learner.predict_proba,
        [(z, due), (strided(z), due, SLICE), (read_only(z), due, READ_ONLY)],
        untouched=True,
    )


@points(2)
def test_predict_proba_stability(learner):
    """Logits as far out as ±1000, in rows far apart, without a warning."""
    calls = expect.table(
        learner.predict_proba,
        [
            (
                np.array([[1000.0, 998.0]]),
                np.array([[0.8807970779778824, 0.11920292202211756]]),
                "the same as for 2 and 0: only the difference matters",
            ),
            (np.array([[-1000.0, 1000.0]]), np.array([[0.0, 1.0]]), "e^(−2000) is less than the smallest float64"),
            (
                np.array([[-1000.0, -1001.0, -1003.0], [1000.0, 999.0, 0.0]]),
                np.array(
                    [
                        [0.7053845126982412, 0.25949646034241913, 0.03511902695933972],
                        [0.7310585786300049, 0.2689414213699951, 0.0],
                    ]
                ),
                "a row is measured against its own largest logit, not against another row's",
            ),
        ],
    )
    expect.silent(calls, "e^1000 is more than a float64 can hold, and the row can be shifted first")


@points(2)
def test_predict_values(learner):
    """The class of the largest logit, whatever its sign and however close the second."""
    expect.table(
        learner.predict,
        [
            (np.array([[0.0, 2.0]]), np.array([1]), "2 is the largest, and it stands at index 1"),
            (np.array([[3.0, -1.0, 0.5]]), np.array([0]), "classes are counted from 0"),
            (np.array([[-4.0, -3.0, -0.5]]), np.array([2]), "the largest of negative numbers is the one nearest 0"),
            (
                np.array([[0.1, 2.0, -5.0], [3.0, 0.0, 0.5], [-1.0, -2.0, -0.5]]),
                np.array([1, 0, 2]),
                "each row by itself: it belongs to one sample",
            ),
            (
                np.array([[0.25, 0.75, 0.5], [0.12341, 0.12342, 0.1], [-0.3, -0.2, -0.6]]),
                np.array([1, 1, 1]),
                "a logit need not be a whole number, and the second may be close",
            ),
            (
                np.array([[50.0, 60.0, 40.0], [-80.0, -60.0, -90.0]]),
                np.array([1, 1]),
                "50 and 60 differ, though a sigmoid would take both to 1",
            ),
        ],
        integers=True,
    )


@points(1)
def test_predict_shape(learner):
    """The result has one index for each sample, and a single axis."""
    expect.table(
        learner.predict,
        [
            (np.array([[0.5, 1.0, 4.0, -2.0]]), np.array([2]), "a batch of one sample is still a batch"),
            (np.array([[2.0], [-1.0], [0.5]]), np.array([0, 0, 0]), "with one class there is nothing to choose"),
            (
                np.array([[1.0, 3.0], [4.0, 1.0], [0.0, 0.5], [2.0, -3.0], [1.5, 1.0]]),
                np.array([1, 0, 1, 0, 0]),
                "more samples than classes",
            ),
            (
                np.array([[0.0, 1.0, 2.0, 3.0], [7.0, 1.0, 2.0, 3.0]]),
                np.array([3, 0]),
                "more classes than samples",
            ),
        ],
        integers=True,
    )


@points(1)
def test_predict_inputs(learner):
    """Slices, arrays that may not be written to, and arguments that must stay as they are."""
    z, due = np.array([[0.5, 3.0, 1.0], [-4.0, -1.0, -0.5], [2.0, 1.0, -3.0]]), np.array([1, 2, 0])
    expect.table(
        learner.predict,
        [(z, due), (strided(z), due, SLICE), (read_only(z), due, READ_ONLY)],
        integers=True,
        untouched=True,
    )


@points(2)
def test_cross_entropy_from_logits_values(learner):
    """Worked losses of one sample and of several."""
    expect.table(
        learner.cross_entropy_from_logits,
        [
            (
                given(np.array([0]), np.array([[0.0, 0.0]])),
                0.6931471805599453,
                "both classes have probability 1/2, and −log(1/2) is log 2",
            ),
            (
                given(np.array([0]), np.log([[3.0, 1.0]])),
                0.2876820724517809,
                "the true class has probability 3/4, and −log(3/4) is 0.2876…",
            ),
            (
                given(np.array([1]), np.log([[3.0, 1.0]])),
                1.3862943611198906,
                "the true class has probability 1/4, and −log(1/4) is 1.3862…",
            ),
            (given(np.array([0]), np.array([[2.0, -1.0, 0.5]])), 0.24131129665715706, "−log 0.7855…"),
            (
                given(np.array([1, 0]), np.array([[1.0, 2.0], [3.0, -1.0]])),
                0.1657058077180163,
                "the mean over the samples, each with its own label",
            ),
            (
                given(np.array([0, 2]), np.array([[-3.0, 0.25, 1.5], [4.0, -2.0, 0.75]])),
                4.025475895746757,
                "two samples, three classes: divide by the number of samples",
            ),
        ],
    )


@points(1)
def test_cross_entropy_from_logits_shape(learner):
    """The result is a single number for any number of samples and classes."""
    expect.table(
        learner.cross_entropy_from_logits,
        [
            (given(np.array([2]), np.zeros((1, 5))), 1.6094379124341003, "five equal logits: log 5"),
            (given(np.array([0, 0, 0]), np.array([[2.0], [-1.0], [0.5]])), 0.0, "with one class there is no surprise"),
            (
                given(np.array([1, 0, 1]), np.array([[0.0, 1.0], [-1.0, 0.0], [2.0, 2.0]])),
                0.7732235185321303,
                "three samples, two classes, one number",
            ),
            (
                given(
                    np.array([2, 0, 1, 1]),
                    np.array([[1.0, 2.0, 3.0], [0.0, 0.0, -1.0], [-2.0, 5.0, 0.5], [1.5, 1.5, 1.5]]),
                ),
                0.5950405646889514,
                "four samples, three classes, one number",
            ),
        ],
    )


@points(1)
def test_cross_entropy_from_logits_inputs(learner):
    """Slices, arrays that may not be written to, and arguments that must stay as they are."""
    labels, z, due = np.array([1, 1, 0]), np.array([[0.5, -0.5], [2.0, 1.0], [-1.0, 3.0]]), 2.214891100984752
    expect.table(
        learner.cross_entropy_from_logits,
        [
            (given(labels, z), due),
            (given(strided(labels), strided(z)), due, SLICE),
            (given(read_only(labels), read_only(z)), due, READ_ONLY),
        ],
        untouched=True,
    )


@points(2)
def test_cross_entropy_from_logits_stability(learner):
    """Logits as far out as ±1000, in rows far apart, without a warning."""
    calls = expect.table(
        learner.cross_entropy_from_logits,
        [
            (given(np.array([0]), np.array([[1000.0, -1000.0]])), 0.0, "certain and right: the probability is 1"),
            (
                given(np.array([0]), np.array([[0.0, 1000.0]])),
                1000.0,
                "the probability e^(−1000) is less than the smallest float64, but its logarithm is −1000",
            ),
            (
                given(np.array([1, 0]), np.array([[-1000.0, -1001.0], [1000.0, 999.0]])),
                0.8132616875182228,
                "a row is measured against its own largest logit, not against another row's",
            ),
            (
                given(np.array([0, 0]), np.array([[0.0, 1000.0], [0.0, 0.0]])),
                500.34657359027995,
                "far and near in one batch: (1000 + log 2) / 2",
            ),
        ],
    )
    expect.silent(calls, "neither an overflowing e^z nor the logarithm of 0 is needed")


@points(2)
def test_cross_entropy_from_logits_grad_values(learner):
    """Worked gradients of one sample and of several, and rows that sum to 0."""
    calls = expect.table(
        learner.cross_entropy_from_logits_grad,
        [
            (
                given(np.array([0]), np.array([[0.0, 0.0]])),
                np.array([[-0.5, 0.5]]),
                "softmax is (1/2, 1/2), and the label's one-hot row is (1, 0)",
            ),
            (
                given(np.array([1]), np.log([[3.0, 1.0]])),
                np.array([[0.75, -0.75]]),
                "softmax is (3/4, 1/4), and the label's one-hot row is (0, 1)",
            ),
            (
                given(np.array([1]), np.log([[1.0, 7.0, 2.0]])),
                np.array([[0.1, -0.3, 0.2]]),
                "raising the true logit lowers the loss, raising any other raises it",
            ),
            (
                given(np.array([1, 0]), np.array([[1.0, 2.0], [3.0, -1.0]])),
                np.array([[0.13447071068499755, -0.13447071068499755], [-0.00899310498104578, 0.00899310498104578]]),
                "the loss is the mean over 2 samples, so each row has a factor of 1/2",
            ),
            (
                given(np.array([1, 1, 0]), np.array([[0.5, -0.5], [2.0, 1.0], [-1.0, 3.0]])),
                np.array(
                    [
                        [0.2436861928766683, -0.2436861928766683],
                        [0.2436861928766683, -0.2436861928766683],
                        [-0.32733793001263617, 0.32733793001263617],
                    ]
                ),
                "three samples, two classes: divide by the number of samples",
            ),
        ],
    )
    for call, shape in zip(calls, [(1, 2), (1, 2), (1, 3), (2, 2), (3, 2)], strict=True):
        sums = expect.numbers(call, shape).sum(axis=1)
        expect.holds(abs(sums) < 1e-9, call, "rows that sum to 0", "shifting a whole row does not change the loss")


@points(1)
def test_cross_entropy_from_logits_grad_shape(learner):
    """The result has the shape of the logits for any number of samples and classes."""
    expect.table(
        learner.cross_entropy_from_logits_grad,
        [
            (
                given(np.array([2]), np.zeros((1, 4))),
                np.array([[0.25, 0.25, -0.75, 0.25]]),
                "a batch of one sample is still a batch",
            ),
            (
                given(np.array([0, 0, 0]), np.array([[2.0], [-1.0], [0.5]])),
                np.zeros((3, 1)),
                "one class: always right",
            ),
            (
                given(np.array([1, 0, 1, 1]), np.log([[1.0, 3.0], [4.0, 1.0], [1.0, 1.0], [2.0, 3.0]])),
                np.array([[0.0625, -0.0625], [-0.05, 0.05], [0.125, -0.125], [0.1, -0.1]]),
                "more samples than classes, and a label that comes more than once",
            ),
            (
                given(np.array([3, 0]), np.log([[1.0, 1.0, 1.0, 1.0], [1.0, 2.0, 3.0, 4.0]])),
                np.array([[0.125, 0.125, 0.125, -0.375], [-0.45, 0.1, 0.15, 0.2]]),
                "more classes than samples",
            ),
        ],
    )


@points(1)
def test_cross_entropy_from_logits_grad_inputs(learner):
    """Slices, arrays that may not be written to, and arguments that must stay as they are."""
    labels, z = np.array([1, 0, 1, 1]), np.log([[1.0, 3.0], [4.0, 1.0], [1.0, 1.0], [2.0, 3.0]])
    due = np.array([[0.0625, -0.0625], [-0.05, 0.05], [0.125, -0.125], [0.1, -0.1]])
    expect.table(
        learner.cross_entropy_from_logits_grad,
        [
            (given(labels, z), due),
            (given(strided(labels), strided(z)), due, SLICE),
            (given(read_only(labels), read_only(z)), due, READ_ONLY),
        ],
        untouched=True,
    )


@points(2)
def test_cross_entropy_from_logits_grad_stability(learner):
    """Logits as far out as ±1000, in rows far apart, without a warning."""
    calls = expect.table(
        learner.cross_entropy_from_logits_grad,
        [
            (
                given(np.array([0]), np.array([[1000.0, 0.0]])),
                np.array([[0.0, 0.0]]),
                "right already: no slope",
            ),
            (
                given(np.array([0]), np.array([[-1000.0, 1000.0]])),
                np.array([[-1.0, 1.0]]),
                "wrong as can be: full slope",
            ),
            (
                given(np.array([1, 0, 0]), np.array([[-1000.0, -1001.0], [1000.0, 999.0], [0.0, 0.0]])),
                np.array(
                    [
                        [0.2436861928766683, -0.2436861928766683],
                        [-0.08964714045666504, 0.08964714045666504],
                        [-0.16666666666666666, 0.16666666666666666],
                    ]
                ),
                "a row is measured against its own largest logit, not against another row's",
            ),
        ],
    )
    expect.silent(calls, "e^1000 is more than a float64 can hold, and the row can be shifted first")


@points(2)
def test_binary_cross_entropy_from_logits_values(learner):
    """Worked losses of one outcome and of several."""
    expect.table(
        learner.binary_cross_entropy_from_logits,
        [
            (given(np.array([1.0]), np.array([0.0])), 0.6931471805599453, "σ(0) is 1/2, and −log(1/2) is log 2"),
            (given(np.array([1.0]), np.log([3.0])), 0.2876820724517809, "σ(log 3) is 3/4, and −log(3/4) is 0.2876…"),
            (
                given(np.array([0.0]), np.log([3.0])),
                1.3862943611198906,
                "a 0 had probability 1 − 3/4, and −log(1/4) is 1.3862…",
            ),
            (
                given(np.array([1.0, 0.0]), np.array([2.0, -1.0])),
                0.22009484928059767,
                "the mean over the elements, each with its own outcome",
            ),
            (given(np.array([0.0, 1.0, 1.0]), np.array([0.5, -1.5, 3.0])), 0.9080258712455337, "three elements"),
        ],
    )


@points(1)
def test_binary_cross_entropy_from_logits_shape(learner):
    """The result is a single number for arrays of one, two and three axes."""
    y, z = np.array([[1.0, 0.0, 1.0], [0.0, 1.0, 0.0]]), np.array([[0.5, -2.0, 4.0], [1.5, -1.0, 0.25]])
    due = 0.7432948847534513
    expect.table(
        learner.binary_cross_entropy_from_logits,
        [
            (given(y.reshape(6), z.reshape(6)), due, "six elements, one number"),
            (given(y.reshape(6, 1), z.reshape(6, 1)), due, "a column of six elements, one number"),
            (given(y, z), due, "the mean is over every element, not over the rows alone"),
            (given(y.reshape(1, 3, 2), z.reshape(1, 3, 2)), due, "three axes are no exception"),
        ],
    )


@points(1)
def test_binary_cross_entropy_from_logits_inputs(learner):
    """Outcomes that are integers, slices, and arguments that must stay as they are."""
    y, z, due = np.array([1, 1, 0]), np.array([2.0, 0.5, -1.0]), 0.3047555609137673
    expect.table(
        learner.binary_cross_entropy_from_logits,
        [
            (given(y.astype(float), z), due),
            (given(y, z), due, "an outcome may be an integer: 1 is as good as 1.0"),
            (given(strided(y), strided(z)), due, SLICE),
            (given(read_only(y), read_only(z)), due, READ_ONLY),
        ],
        untouched=True,
    )


@points(2)
def test_binary_cross_entropy_from_logits_stability(learner):
    """Logits as far out as ±1000, without a warning."""
    calls = expect.table(
        learner.binary_cross_entropy_from_logits,
        [
            (given(np.array([1.0]), np.array([1000.0])), 0.0, "certain and right"),
            (given(np.array([0.0]), np.array([-1000.0])), 0.0, "certain and right"),
            (
                given(np.array([0.0]), np.array([1000.0])),
                1000.0,
                "1 − σ(1000) rounds to 0, but its logarithm is −1000",
            ),
            (
                given(np.array([1.0]), np.array([-1000.0])),
                1000.0,
                "σ(−1000) is less than the smallest float64, but its logarithm is −1000",
            ),
            (
                given(np.array([0, 1, 1]), np.array([1000.0, 1000.0, 0.0])),
                333.56438239351996,
                "far and near in one array: (1000 + 0 + log 2) / 3",
            ),
            (given(np.array([0.0]), np.array([40.0])), 40.0, "σ(40) rounds to 1, but the loss is 40"),
        ],
    )
    expect.silent(calls, "neither an overflowing e^z nor the logarithm of 0 is needed")
