"""Each way in which an answer can fail has words of its own, and what is our fault never costs a learner a mark."""

import os
import signal

import pytest

from autograder.graded import GRADED
from autograder.grading import grade
from autograder.sandbox.host import Limits, Sandbox
from tests.grading.conftest import FULL, POINTS, QUICK, SEED, failures, handed_in, submission
from tests.sandbox.conftest import zygote_of

RIGHT = "def relu(x):\n    return np.maximum(x, 0.0)"
# For each: a cell, the clause that its first failure goes by, and words of the message.
LEARNERS = {
    "no Python": ("def relu(x)\n    return x", "cell_error", ["its cell stops with SyntaxError", "line 1"]),
    "a package that is not there": (
        f"import pandas\n{RIGHT}",
        "cell_error",
        ["its cell stops with ModuleNotFoundError", "pandas", "line 1"],
    ),
    "an error while it is defined": (f"y = 1\nz = y + w\n{RIGHT}", "cell_error", ["NameError", "line 2"]),
    "never defined": ("y = 1", "missing", ["relu"]),
    "no function": ("relu = 3", "not_callable", ["relu", "int"]),
    "other parameters": ("def relu():\n    return 0.0", "exception", ["TypeError", "argument"]),
    "an exception": ("def relu(x):\n    y = x\n    return y.shapes", "exception", ["AttributeError", "line 3"]),
    "endless recursion": ("def relu(x):\n    return relu(x)", "exception", ["RecursionError"]),
    "an object that is no number": ("def relu(x):\n    return {1, 2}", "bad_return", ["set"]),
    "far too much": ("def relu(x):\n    return np.zeros(1 << 22)", "bad_return", ["more than 16 MB"]),
    "an endless loop": ("def relu(x):\n    while True: pass", "timeout", ["3 seconds", "a loop that never ends"]),
    "too much memory": ("def relu(x):\n    return np.ones(10**11)", "memory", ["memory"]),
    "a crash": ("import ctypes\ndef relu(x):\n    ctypes.string_at(0)", "crash", ["SIGSEGV"]),
    "an exit": ("import os\ndef relu(x):\n    os._exit(3)", "exited", ["exit code 3"]),
    "the channel closed": (
        "import os\ndef relu(x):\n    os.closerange(0, 300)\n    while True: pass",
        "protocol_error",
        ["interfered with the grading", "closed the connection"],
    ),
}


@pytest.mark.parametrize("failing", LEARNERS)
def test_each_failure_of_an_answer_is_called_what_it_is_and_costs_its_exercise_alone(graded, failing):
    cell, clause, words = LEARNERS[failing]
    (result,) = graded(handed_in({"relu": cell}))
    assert (result.status, result.score) == (GRADED, FULL - POINTS["relu"])
    first = failures(result, "relu")[0]
    assert first.clause == clause, first.message
    assert [word for word in words if word not in first.message] == [], first.message
    assert first.hint


def test_what_uses_up_the_processor_is_called_so():
    limits = Limits(call_seconds=60.0, exercise_seconds=60.0, cpu_seconds=3)
    with Sandbox(limits) as sandbox:
        result = grade(sandbox, submission(handed_in({"relu": LEARNERS["an endless loop"][0]})), SEED, limits)
    assert (result.status, result.score) == (GRADED, FULL - POINTS["relu"])
    first = failures(result, "relu")[0]
    assert first.clause == "timeout"
    assert "3 seconds of processor time" in first.message


class Dying:
    """A sandbox of which the first sessions die, through no fault of the learner's."""

    def __init__(self, sandbox, times):
        self.sandbox, self.left = sandbox, times

    def session(self, plotting):
        session = self.sandbox.session(plotting)
        if self.left:
            self.left -= 1
            os.kill(zygote_of(self.sandbox), signal.SIGKILL)
        return session


def test_a_sandbox_that_dies_once_costs_nobody_a_mark(sandbox):
    dying = Dying(sandbox, 1)
    result = grade(dying, submission(handed_in()), SEED, QUICK)
    assert dying.left == 0
    assert (result.status, result.score) == (GRADED, FULL)


def test_where_it_dies_again_the_submission_is_not_graded_and_the_next_one_is(sandbox):
    dying = Dying(sandbox, 2)
    result = grade(dying, submission(handed_in()), SEED, QUICK)
    assert result.status.startswith("not graded: the sandbox failed")
    assert result.reports == ()
    assert grade(dying, submission(handed_in()), SEED, QUICK).score == FULL
