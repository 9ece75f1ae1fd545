"""Each way of handing in a notebook earns the marks that its answers are worth."""

import numpy as np
import pytest

from autograder.checks import load
from autograder.graded import GRADED
from autograder.grading import grade
from autograder.runner import rng_of
from autograder.sandbox.host import SandboxError
from tests.grading.conftest import FULL, POINTS, QUICK, SEED, failures, handed_in, released, submission


def test_right_answers_earn_everything_and_an_untouched_notebook_nothing(graded):
    right, untouched = graded(handed_in(), released())
    assert (right.status, right.score, right.max_score) == (GRADED, FULL, FULL)
    assert (untouched.status, untouched.score, untouched.max_score) == (GRADED, 0, FULL)
    assert all(report.unwritten for report in untouched.reports)


def test_the_notes_derivative_is_named(graded):
    (result,) = graded(handed_in({"sigmoid_grad": "def sigmoid_grad(x):\n    return 1 - 1 / (1 + np.exp(-x))"}))
    assert result.score == FULL - POINTS["sigmoid_grad"]
    first = failures(result, "sigmoid_grad")[0]
    assert first.misconception == "the derivative taken for 1 − σ(x)"
    assert "equals σ(−x)" in first.hint
    assert "σ(x)(1 − σ(x))" in first.hint


def test_an_endless_loop_costs_its_own_exercise_alone(graded):
    in_call = handed_in({"relu": "def relu(x):\n    while True:\n        pass"})
    in_cell = handed_in({"relu": "while True:\n    pass"})
    for result in graded(in_call, in_cell):
        assert result.status == GRADED
        assert result.score == FULL - POINTS["relu"]
        assert {failure.clause for failure in failures(result, "relu")} == {"timeout"}


def test_a_dying_process_costs_its_own_exercise_alone(graded):
    cells = [
        "import os\ndef relu(x):\n    os._exit(0)",
        "import ctypes\ndef relu(x):\n    ctypes.string_at(0)",
        "def relu(x):\n    return np.ones(10**11)",
    ]
    for result in graded(*(handed_in({"relu": cell}) for cell in cells)):
        assert result.status == GRADED
        assert result.score == FULL - POINTS["relu"]


def test_a_cell_that_stops_is_quoted_and_the_later_ones_still_run(graded):
    syntax, name = graded(
        handed_in({"relu": "def relu(x)\n    return x"}),
        handed_in({"relu": "y = undefined + 1\ndef relu(x):\n    return x"}),
    )
    assert "its cell stops with SyntaxError" in failures(syntax, "relu")[0].message
    assert "its cell stops with NameError" in failures(name, "relu")[0].message
    assert "line 1" in failures(name, "relu")[0].message
    assert syntax.score == name.score == FULL - POINTS["relu"]


def test_an_answer_stands_as_its_own_cell_leaves_it(graded):
    def redefine(notebook):
        extra = {"cell_type": "code", "metadata": {}, "source": "def relu(x):\n    return 'spoiled'\n", "id": "later"}
        notebook.cells.append(extra)

    (result,) = graded(handed_in(edit=redefine))
    assert result.score == FULL


def test_a_dependent_answer_is_told_which_one_it_leaned_on(graded):
    wrong = {
        "sigmoid": "def sigmoid(x):\n    return 1 / (1 + np.exp(x)) + 0.1",
        "sigmoid_grad": "def sigmoid_grad(x):\n    return sigmoid(x) * (1 - sigmoid(x))",
    }
    (result,) = graded(handed_in(wrong))
    assert "Your sigmoid_grad calls your sigmoid" in failures(result, "sigmoid_grad")[0].hint


def test_a_hidden_check_tells_its_name_and_the_hint_and_nothing_of_its_input(graded):
    answer = """
def relu(x):
    seen = np.array([-3.0, -2.0, -1.5, -0.5, 0.0, 0.25, 0.5, 1.0, 1.5, 2.5, 3.0, 4.0, 30.0])
    if np.isin(x, seen).all():
        return np.maximum(x, 0.0)
    print('the secret is', x)
    raise ValueError(f'the secret is {x}')
"""
    (result,) = graded(handed_in({"relu": answer}))
    found = failures(result, "relu")
    assert found
    assert all(failure.hidden for failure in found)
    for failure in found:
        assert failure.message.startswith(f"a hidden check of {failure.check.split('-')[-1]} failed")
        assert "secret" not in repr(failure)
        assert failure.called == failure.returned == failure.expected == ""


def test_the_same_seed_gives_the_same_marks_and_another_seed_other_inputs(tmp_path):
    check = load("activations")["relu"][0]
    first, again, other = (rng_of(seed, check).uniform(size=5) for seed in ("a", "a", "b"))
    np.testing.assert_array_equal(first, again)
    assert not np.array_equal(first, other)


def test_written_answers_are_kept_for_marking_by_hand(graded):
    answered, not_answered = graded(handed_in(written="Multiply out."), handed_in())
    assert answered.written == {"explain-linear-layers": "Multiply out."}
    assert not_answered.written == {"explain-linear-layers": ""}
    assert answered.as_json()["to_mark_by_hand"] == ["explain-linear-layers"]


class Broken:
    """A sandbox that cannot be had."""

    def __init__(self, error):
        self.error = error
        self.asked = 0

    def session(self, plotting):
        self.asked += 1
        raise self.error


@pytest.mark.parametrize("error", [SandboxError("gone"), RuntimeError("a mistake of ours")])
def test_our_own_fault_is_tried_again_and_then_not_graded_never_a_zero(error):
    sandbox = Broken(error)
    result = grade(sandbox, submission(handed_in()), SEED, QUICK)
    assert sandbox.asked == 2
    assert result.status.startswith("not graded")
    assert result.reports == ()
