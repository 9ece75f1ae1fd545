"""No right answer fails, and no wrong answer passes."""

import pytest

from autograder.checks import assignments, load
from tests.banks import Answer, bank, judge

RIGHT = [answer for assignment in assignments() for answer in bank("right", assignment)]
WRONG = [answer for assignment in assignments() for answer in bank("wrong", assignment)]
EXERCISES = [exercise for assignment in assignments() for exercise in load(assignment)]


def name(answer: Answer) -> str:
    return f"{answer.exercise}-{answer.style}"


@pytest.mark.parametrize("answer", RIGHT, ids=name)
def test_a_right_answer_gets_full_marks(answer):
    for seed in ("first", "second"):
        report = judge(answer, seed)
        assert report.score == report.max_score, [failure.message for failure in report.failures]


@pytest.mark.parametrize("answer", WRONG, ids=name)
def test_a_wrong_answer_does_not(answer):
    assert judge(answer, "first").score < judge(answer, "first").max_score


@pytest.mark.parametrize("exercise", EXERCISES)
def test_the_bank_has_six_right_answers_and_ten_wrong_ones_to_each_exercise(exercise):
    assert sum(answer.exercise == exercise for answer in RIGHT) >= 6
    assert sum(answer.exercise == exercise for answer in WRONG) >= 10


def test_at_least_nine_in_ten_mistakes_are_named_rightly():
    known = [answer for answer in WRONG if answer.title]
    rightly = 0
    for answer in known:
        named = {failure.misconception for failure in judge(answer, "first").failures} - {None}
        rightly += answer.title in named if answer.title != "-" else not named
    assert rightly >= 0.9 * len(known)
