"""No right answer fails, no wrong answer passes, and the page on validity counts them as they are today."""

import pytest

from autograder.checks import assignments, load
from book.figures.validity import measured
from tests.banks import Answer, bank, judge
from tests.validity import SEED, table, total

RIGHT = [answer for assignment in assignments() for answer in bank("right", assignment)]
WRONG = [answer for assignment in assignments() for answer in bank("wrong", assignment)]
EXERCISES = [exercise for assignment in assignments() for exercise in load(assignment)]


def name(answer: Answer) -> str:
    return f"{answer.exercise}-{answer.style}"


@pytest.mark.parametrize("answer", RIGHT, ids=name)
def test_a_right_answer_gets_full_marks(answer):
    for seed in ("first", SEED):
        report = judge(answer, seed)
        assert report.score == report.max_score, [failure.message for failure in report.failures]


@pytest.mark.parametrize("answer", WRONG, ids=name)
def test_a_wrong_answer_does_not(answer):
    report = judge(answer, SEED)
    assert report.score < report.max_score


@pytest.mark.parametrize("exercise", EXERCISES)
def test_the_bank_has_six_right_answers_and_ten_wrong_ones_to_each_exercise(exercise):
    assert sum(answer.exercise == exercise for answer in RIGHT) >= 6
    assert sum(answer.exercise == exercise for answer in WRONG) >= 10


@pytest.fixture(scope="module")
def rows():
    return {row.exercise: row for row in table(with_mutants=False)}


def test_at_least_nine_in_ten_mistakes_are_named_rightly(rows):
    named = total(list(rows.values())).named
    assert named.well >= 0.9 * named.tried > 0


def test_every_exercise_is_on_the_page(rows):
    assert list(measured()) == list(rows)


@pytest.mark.parametrize("exercise", measured())
def test_the_answers_are_judged_as_the_page_says(rows, exercise):
    row = rows[exercise]
    found = {column: [getattr(row, column).tried, getattr(row, column).well] for column in ("right", "wrong", "named")}
    assert found == {column: measured()[exercise][column] for column in found}, "run: python -m book.figures.validity"
