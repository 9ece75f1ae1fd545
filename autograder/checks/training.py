"""Visible checks of the training notebook."""

import numpy as np

from autograder import expect
from autograder.checks import points
from autograder.checks.trained import first_rows, learns, shaped
from autograder.digits import load_digits
from autograder.layouts import read_only, strided
from autograder.learner import given

# The ReLU silences the second unit for the first and third of these images, the two others for the second.
NET = {
    "W1": np.array([[1.0, -1.0, 1.0], [1.0, -1.0, -0.5]]),
    "b1": np.array([-1.0, 1.0, 1.0]),
    "W2": np.array([[1.0, -1.0], [5.0, 3.0], [-2.0, 2.0]]),
    "b2": np.array([0.5, 0.25]),
}
X = np.array([[1.0, 2.0], [-1.0, 1.0], [2.0, 0.0]])
# With this bias the logits of X[0] are log 3 and 0, so that its probabilities are 3/4 and 1/4.
ODDS = {**NET, "b2": np.array([np.log(3.0), 0.0])}
LOUD = {"W1": np.array([[900.0]]), "b1": np.zeros(1), "W2": np.full((1, 20), 0.05), "b2": np.zeros(20)}
WIDE = {
    "W1": np.array([[0.5, -0.25], [-1.0, 0.75], [0.25, 1.5]]),
    "b1": np.array([0.1, -0.2]),
    "W2": np.array([[0.3, -0.6, 0.2, 0.9], [-0.4, 0.7, 0.5, -0.1]]),
    "b2": np.array([0.05, -0.15, 0.25, -0.35]),
}
X_WIDE = np.array([[1.0, 0.5, -0.5], [-0.2, 0.3, 0.8], [0.6, -1.2, 0.4], [2.0, 0.1, 1.0], [-1.5, 0.7, -0.9]])
SQUARE = {
    "W1": np.array([[1.0, 2.0], [0.0, 1.0]]),
    "b1": np.array([0.5, -1.0]),
    "W2": np.array([[1.0, 0.0], [-1.0, 1.0]]),
    "b2": np.array([0.0, 1.0]),
}
THIN = {"W1": np.array([[2.0]]), "b1": np.array([1.0]), "W2": np.array([[1.0, -1.0]]), "b2": np.array([0.0, 6.0])}

SLICE = "a slice such as x[::2] is an array like any other"
READ = "an argument is there to be read, not to be written to"


def frozen(params):
    """The same parameters in arrays that refuse to be written to."""
    return {name: read_only(array) for name, array in params.items()}


@points(2)
def test_forward_values(learner):
    """Worked images through small nets, with units that the ReLU silences."""
    expect.table(
        learner.forward,
        [
            (
                given(NET, X[:1]),
                (np.array([[2.0, 0.0, 1.0]]), np.array([[0.5, 0.25]])),
                "x W1 + b1 is (2, −2, 1); the ReLU makes it (2, 0, 1); times W2, plus b2, that is (0.5, 0.25)",
            ),
            (
                given(NET, X),
                (
                    np.array([[2.0, 0.0, 1.0], [0.0, 1.0, 0.0], [1.0, 0.0, 3.0]]),
                    np.array([[0.5, 0.25], [5.5, 3.25], [-4.5, 5.25]]),
                ),
                "each image by itself; a logit may be negative",
            ),
            (
                given(WIDE, X_WIDE[:4]),
                (
                    np.array([[0.0, 0.0], [0.0, 1.275], [1.7, 0.0], [1.25, 0.875]]),
                    np.array(
                        [
                            [0.05, -0.15, 0.25, -0.35],
                            [-0.46, 0.7425, 0.8875, -0.4775],
                            [0.56, -1.17, 0.59, 1.18],
                            [0.075, -0.2875, 0.9375, 0.6875],
                        ]
                    ),
                ),
                "where every hidden unit is silent, the logits are b2",
            ),
        ],
    )


@points(1)
def test_forward_shape(learner):
    """One image, one hidden unit, and as many images as units and classes."""
    expect.table(
        learner.forward,
        [
            (
                given(THIN, np.array([[3.0], [-2.0], [0.5]])),
                (np.array([[7.0], [0.0], [2.0]]), np.array([[7.0, -1.0], [0.0, 6.0], [2.0, 4.0]])),
                "shapes (N, H) and (N, C), also where H is 1",
            ),
            (
                given(WIDE, X_WIDE[1:2]),
                (np.array([[0.0, 1.275]]), np.array([[-0.46, 0.7425, 0.8875, -0.4775]])),
                "one image is a batch of 1: the results keep both axes",
            ),
            (
                given(SQUARE, np.array([[1.0, 0.0], [2.0, -1.0]])),
                (np.array([[1.5, 1.0], [2.5, 2.0]]), np.array([[0.5, 2.0], [0.5, 3.0]])),
                "two of everything: only the order of the factors tells x W1 from W1 x",
            ),
        ],
    )


@points(1)
def test_forward_inputs(learner):
    """Images of whole numbers, slices, arrays that may not be written to, and arguments that must stay as they are."""
    due = (np.array([[2.0, 0.0, 1.0], [1.0, 0.0, 3.0]]), np.array([[0.5, 0.25], [-4.5, 5.25]]))
    expect.table(
        learner.forward,
        [
            (given(NET, X[[0, 2]]), due),
            (given(NET, np.array([[1, 2], [2, 0]])), due, "pixels may be whole numbers"),
            (
                given(WIDE, np.array([[2, -1, 1]])),
                (np.array([[2.35, 0.05]]), np.array([[0.735, -1.525, 0.745, 1.76]])),
                "pixels may be whole numbers where hidden outputs are not",
            ),
            (given(NET, strided(X[[0, 2]])), due, SLICE),
            (given(frozen(NET), read_only(X[[0, 2]])), due, READ),
        ],
        untouched=True,
    )


ONE_STEP_BACK = {
    "W1": np.array([[-0.5, 0.0, 1.0], [-1.0, 0.0, 2.0]]),
    "b1": np.array([-0.5, 0.0, 1.0]),
    "W2": np.array([[-0.5, 0.5], [0.0, 0.0], [-0.25, 0.25]]),
    "b2": np.array([-0.25, 0.25]),
}


@points(3)
def test_backward_values(learner):
    """Worked gradients of one image, and the mean over several, some with silent units."""
    expect.table(
        learner.backward,
        [
            (
                given(ODDS, X[:1], np.array([0])),
                ONE_STEP_BACK,
                "the probabilities are (3/4, 1/4) and the label is 0: what goes back from the logits is (−1/4, 1/4)",
            ),
            (
                given(ODDS, X[:1], np.array([1])),
                {name: -3.0 * array for name, array in ONE_STEP_BACK.items()},
                "the probabilities are (3/4, 1/4) and the label is 1: what goes back from the logits is (3/4, −3/4)",
            ),
            (
                given(ODDS, X[[0, 0]], np.array([0, 1])),
                {name: -1.0 * array for name, array in ONE_STEP_BACK.items()},
                "the mean of the two gradients before",
            ),
            (
                given(WIDE, X_WIDE, np.array([2, 0, 3, 3, 1])),
                {
                    "W1": np.array(
                        [
                            [-0.2703377459199319, 0.08118063711771245],
                            [0.08249840468439013, 0.05428169103896422],
                            [-0.1429749942591844, 0.1863980387677941],
                        ]
                    ),
                    "b1": np.array([-0.18981172205449498, 0.21879975436978027]),
                    "W2": np.array(
                        [
                            [0.12590738787060593, 0.04426074203434247, 0.1863666466296064, -0.3565347765345548],
                            [-0.1975475631657596, 0.11327660773489291, 0.17727943523314654, -0.09300847980227986],
                        ]
                    ),
                    "b2": np.array(
                        [0.01266127177856766, -0.00678611747060257, 0.1465440371151911, -0.1524191914231562]
                    ),
                },
                "five images, four classes; in the first and the last image every hidden unit is silent",
            ),
            (
                given(LOUD, np.array([[1.0]]), np.array([3])),
                {
                    "W1": np.array([[0.0]]),
                    "b1": np.array([0.0]),
                    "W2": np.insert(np.full((1, 19), 45.0), 3, -855.0, axis=1),
                    "b2": np.insert(np.full(19, 0.05), 3, -0.95),
                },
                "twenty classes with the same logit, 45: each has the probability 1/20, and the label is 3",
            ),
        ],
    )


@points(1)
def test_backward_shape(learner):
    """Gradients of the shapes of the parameters: with one hidden unit, one image, and two of everything."""
    expect.table(
        learner.backward,
        [
            (
                given(THIN, np.array([[2.5], [-2.0]]), np.array([1, 1])),
                {
                    "W1": np.array([[2.493818442108413]]),
                    "b1": np.array([0.9975273768433652]),
                    "W2": np.array([[2.992582130530096, -2.992582130530096]]),
                    "b2": np.array([0.5, -0.5]),
                },
                "each gradient has the shape of its parameter, also where H is 1",
            ),
            (
                given(WIDE, X_WIDE[3:4], np.array([1])),
                {
                    "W1": np.array(
                        [
                            [1.8824949093768932, -1.0320882364015067],
                            [0.09412474546884467, -0.05160441182007534],
                            [0.9412474546884466, -0.5160441182007534],
                        ]
                    ),
                    "b1": np.array([0.9412474546884466, -0.5160441182007534]),
                    "W2": np.array(
                        [
                            [0.2115041852699645, -1.102806979983987, 0.5010694863620619, 0.3902333083519605],
                            [0.14805292968897515, -0.7719648859887909, 0.3507486404534434, 0.2731633158463724],
                        ]
                    ),
                    "b2": np.array([0.1692033482159716, -0.8822455839871896, 0.4008555890896495, 0.3121866466815684]),
                },
                "one image is a batch of 1",
            ),
            (
                given(SQUARE, np.array([[1.0, 0.0], [2.0, -1.0]]), np.array([0, 0])),
                {
                    "W1": np.array(
                        [[-1.3329290580755782, 2.6658581161511568], [0.4620709099893782, -0.9241418199787566]]
                    ),
                    "b1": np.array([-0.8708581480862001, 1.7417162961724002]),
                    "W2": np.array(
                        [[-1.7683581321186783, 1.7683581321186783], [-1.3329290580755782, 1.3329290580755782]]
                    ),
                    "b2": np.array([-0.8708581480862001, 0.8708581480862001]),
                },
                "two of everything: only the order of the factors tells a matrix from its transpose",
            ),
        ],
    )


@points(1)
def test_backward_inputs(learner):
    """Images of whole numbers, slices, arrays that may not be written to, and arguments that must stay as they are."""
    due = {name: -1.0 * array for name, array in ONE_STEP_BACK.items()}
    expect.table(
        learner.backward,
        [
            (given(ODDS, X[[0, 0]], np.array([0, 1])), due),
            (given(ODDS, np.array([[1, 2], [1, 2]]), np.array([0, 1])), due, "pixels may be whole numbers"),
            (given(ODDS, strided(X[[0, 0]]), strided(np.array([0, 1]))), due, SLICE),
            (given(frozen(ODDS), read_only(X[[0, 0]]), read_only(np.array([0, 1]))), due, READ),
        ],
        untouched=True,
    )


START = {
    "W1": np.array([[1.0, -2.0], [0.5, 3.0]]),
    "b1": np.array([0.0, 1.0]),
    "W2": np.array([[2.0], [-1.5]]),
    "b2": np.array([0.25]),
}
SLOPE = {
    "W1": np.array([[2.0, -4.0], [0.0, 1.0]]),
    "b1": np.array([-2.0, 4.0]),
    "W2": np.array([[-1.0], [3.0]]),
    "b2": np.array([0.5]),
}
STEPPED = {
    "W1": np.array([[0.0, 0.0], [0.5, 2.5]]),
    "b1": np.array([1.0, -1.0]),
    "W2": np.array([[2.5], [-3.0]]),
    "b2": np.array([0.0]),
}


@points(2)
def test_sgd_step_values(learner):
    """Worked steps with three learning rates."""
    expect.table(
        learner.sgd_step,
        [
            (given(START, SLOPE, 0.5), STEPPED, "in W1, 1 − 0.5 · 2 is 0, and −2 − 0.5 · (−4) is 0 too"),
            (
                given(START, SLOPE, 0.1),
                {
                    "W1": np.array([[0.8, -1.6], [0.5, 2.9]]),
                    "b1": np.array([0.2, 0.6]),
                    "W2": np.array([[2.1], [-1.8]]),
                    "b2": np.array([0.2]),
                },
                "with a fifth of the learning rate the step is a fifth as long",
            ),
            (
                given(START, SLOPE, 2.0),
                {
                    "W1": np.array([[-3.0, 6.0], [0.5, 1.0]]),
                    "b1": np.array([4.0, -7.0]),
                    "W2": np.array([[4.0], [-7.5]]),
                    "b2": np.array([-0.75]),
                },
                "four times the step of the first call, whatever came before it",
            ),
        ],
    )


@points(1)
def test_sgd_step_shape(learner):
    """Parameters of other sizes keep their shapes."""
    grads = {"W1": np.ones((3, 2)), "b1": np.array([0.5, -1.0]), "W2": np.full((2, 4), -2.0), "b2": np.zeros(4)}
    expect.table(
        learner.sgd_step,
        [
            (
                given(WIDE, grads, 0.25),
                {
                    "W1": np.array([[0.25, -0.5], [-1.25, 0.5], [0.0, 1.25]]),
                    "b1": np.array([-0.025, 0.05]),
                    "W2": np.array([[0.8, -0.1, 0.7, 1.4], [0.1, 1.2, 1.0, 0.4]]),
                    "b2": np.array([0.05, -0.15, 0.25, -0.35]),
                },
                "where the gradient is 0 nothing moves",
            ),
            (
                given(THIN, {"W1": np.array([[4.0]]), "b1": np.ones(1), "W2": np.ones((1, 2)), "b2": np.ones(2)}, 0.5),
                {
                    "W1": np.array([[0.0]]),
                    "b1": np.array([0.5]),
                    "W2": np.array([[0.5, -1.5]]),
                    "b2": np.array([-0.5, 5.5]),
                },
                "arrays of one number are arrays",
            ),
        ],
    )


@points(1)
def test_sgd_step_inputs(learner):
    """The old parameters and the gradients must stay as they are, also where they may not be written to."""
    expect.table(
        learner.sgd_step,
        [
            (given(START, SLOPE, 0.5), STEPPED),
            (given({name: strided(array) for name, array in START.items()}, SLOPE, 0.5), STEPPED, SLICE),
            (given(frozen(START), frozen(SLOPE), 0.5), STEPPED, READ),
        ],
        untouched=True,
    )


SCORES = np.array([[2.0, 1.0, 0.5], [0.0, 1.0, 3.0], [-4.0, -1.0, -2.0], [0.2, 0.1, -0.3], [5.0, 6.0, 7.0]])


@points(2)
def test_accuracy_values(learner):
    """All right, none right, and shares in between."""
    expect.table(
        learner.accuracy,
        [
            (given(np.array([0, 2]), SCORES[:2]), 1.0, "the largest logits stand at 0 and 2: both labels are met"),
            (given(np.array([1, 0]), SCORES[:2]), 0.0, "the largest logits stand at 0 and 2: neither label is met"),
            (
                given(np.array([0, 2, 1, 1]), SCORES[:4]),
                0.75,
                "the decisions are 0, 2, 1, 0: three of four labels are met",
            ),
            (given(np.array([1, 1, 1]), SCORES[:3]), 1 / 3, "the decisions are 0, 2, 1: one of three labels is met"),
            (given(np.array([0, 0, 1, 2, 2]), SCORES), 0.6, "the decisions are 0, 2, 1, 0, 2: three of five are met"),
        ],
    )


@points(1)
def test_accuracy_shape(learner):
    """A single number for one image, for two classes, and for as many images as classes."""
    expect.table(
        learner.accuracy,
        [
            (given(np.array([2]), SCORES[1:2]), 1.0, "one image, and its decision is right"),
            (given(np.array([0]), SCORES[1:2]), 0.0, "one image, and its decision is wrong"),
            (
                given(np.array([1, 0, 0, 1]), np.array([[0.1, 0.9], [3.0, -1.0], [-2.0, -1.0], [4.0, 8.0]])),
                0.75,
                "two classes: the decisions are 1, 0, 1, 1",
            ),
            (
                given(np.array([1, 1, 0]), np.array([[0.0, 1.0, 2.0], [2.0, 5.0, 4.0], [7.0, 3.0, 6.0]])),
                2 / 3,
                "one decision a row, not a column: 2, 1, 0",
            ),
        ],
    )


@points(1)
def test_accuracy_inputs(learner):
    """Slices, arrays that may not be written to, and arguments that must stay as they are."""
    expect.table(
        learner.accuracy,
        [
            (given(np.array([0, 2, 1, 1]), SCORES[:4]), 0.75),
            (given(strided(np.array([1, 1, 1])), strided(SCORES[:3])), 1 / 3, SLICE),
            (given(read_only(np.array([0, 0, 1, 2, 2])), read_only(SCORES)), 0.6, READ),
        ],
        untouched=True,
    )


@points(4)
def test_train_values(learner):
    """At least 95 % of the held-out digits right, with the best of up to three seeds."""
    learns(learner.train, load_digits(), [{}, {"seed": 1}, {"seed": 2}])


@points(1)
def test_train_shape(learner):
    """Parameters of the stated shapes for other numbers of hidden units, with every option given by its name."""
    x, labels = first_rows(40)
    narrow = given(x, labels, hidden=5, epochs=2, learning_rate=0.1, batch_size=16, seed=3)
    shaped(learner.train, [narrow, given(x, labels, hidden=70, epochs=1)])


@points(1)
def test_train_inputs(learner):
    """Slices, arrays that may not be written to, and arguments that must stay as they are."""
    x, labels = first_rows(40)
    rows = [(x, labels), (strided(x), strided(labels)), (read_only(x), read_only(labels))]
    shaped(learner.train, [given(*row, hidden=6, epochs=1) for row in rows], untouched=True)
