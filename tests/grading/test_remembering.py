"""What a check made of the same replies before is not found out anew, and of other replies it is."""

from itertools import pairwise
from types import SimpleNamespace

import pytest

from autograder import expect, remembering, running
from autograder.capture import Outcome
from autograder.learner import blame_cell
from autograder.reading import look_once
from autograder.remembering import Remembered
from autograder.runner import Half, failures_again
from tests.banks import bank
from tests.grading.conftest import handed_in

ONE, TWO, THREE = (Outcome("returned", float(number)) for number in (1, 2, 3))


class Doubling:
    """A check that asks for 1, and then for the double of what came back, which must come back as it is."""

    def __init__(self):
        self.half = Half("check-f-values", SimpleNamespace(visible=self.ask), None)
        self.times, self.asked = 0, []

    def ask(self, learner):
        self.times += 1
        first = learner.f(1.0)
        expect.returned(first, "a number", "")
        expect.value(learner.f(2 * first.outcome.value), 2 * first.outcome.value)

    def answered(self, remembered, *outcomes):
        """What comes of the check with these answers, one for each call."""
        replies = iter(outcomes)

        def answer(requests):
            self.asked += [args[0] for _, args, _ in requests]
            return [next(replies) for _ in requests]

        return remembered.attempt(self.half, answer)


def test_the_same_replies_are_judged_once():
    check, remembered = Doubling(), Remembered()
    right, wrong = check.answered(remembered, ONE, TWO), check.answered(remembered, ONE, THREE)
    assert (right.failed, wrong.failed.clause, check.times) == (None, "value", 2)
    assert check.answered(remembered, ONE, TWO) is right
    assert check.answered(remembered, ONE, THREE) is wrong
    assert check.times == 2


def test_every_learner_is_asked_what_the_check_would_ask():
    check, remembered = Doubling(), Remembered()
    for _ in range(2):
        check.answered(remembered, ONE, TWO)
        check.answered(remembered, TWO, THREE)
    assert check.asked == [1.0, 2.0, 1.0, 4.0] * 2
    assert check.times == 2


def test_what_is_said_of_functions_that_their_cell_did_not_define_is_judged_once():
    stopped = Outcome("raised", errors=("ValueError",), message="no", line=2)
    missing = [Outcome("missing", message=f"there is no {name}") for name in "fg"]
    check, remembered = Doubling(), Remembered()
    attempts = [check.answered(remembered, blame_cell(outcome, stopped)) for outcome in missing]
    assert check.times == 1
    assert attempts[0] is attempts[1]
    assert attempts[0].failed.clause == "cell_error"


def test_replies_that_only_look_alike_are_judged_anew():
    check, remembered = Doubling(), Remembered()
    check.answered(remembered, ONE, TWO)
    assert check.answered(remembered, Outcome("returned", 1.0), TWO).failed is None
    assert check.times == 2


def test_what_is_remembered_has_an_end(monkeypatch):
    monkeypatch.setattr(remembering, "KEPT", 4)
    check, remembered = Doubling(), Remembered()
    replies = [Outcome("returned", float(number)) for number in range(1, 9)]
    for _ in range(2):
        for first, second in pairwise(replies):
            failed = check.answered(remembered, first, second).failed
            assert (failed is None) == (second.value == 2 * first.value)
            assert len(remembered._steps) <= 4


def test_no_traceback_is_kept_which_would_hold_on_to_a_session():
    wrong = Doubling().answered(Remembered(), ONE, THREE)
    assert wrong.failed.__traceback__ is None


@pytest.mark.parametrize("kind", ["right", "wrong"])
def test_marks_and_words_are_the_same_whether_remembered_or_not(graded, monkeypatch, kind):
    notebooks = [handed_in({item.exercise: item.cell}) for item in bank(kind, "activations")[::9]]
    anew = []
    for notebook in notebooks:
        monkeypatch.setattr(running, "JUDGED", Remembered())
        for memory in (failures_again, look_once):
            memory.cache_clear()
        anew += graded(notebook)
    graded(*notebooks)
    again = graded(*notebooks)
    assert [result.reports for result in again] == [result.reports for result in anew]
