"""The counts that the page on validity shows are those of today."""

import pytest

from book.figures.validity import measured
from tests.mutation.mutants import mutants
from tests.mutation.verdict import listed
from tests.validity import table

STALE = "run: python -m book.figures.validity"


@pytest.fixture(scope="module")
def banks():
    return {row.exercise: row for row in table(with_mutants=False)}


def test_every_exercise_is_on_the_page(banks):
    assert list(measured()) == list(banks)


@pytest.mark.parametrize("exercise", measured())
def test_the_answers_of_the_banks_are_judged_as_the_page_says(banks, exercise):
    row = banks[exercise]
    found = {column: [getattr(row, column).tried, getattr(row, column).well] for column in ("right", "wrong", "named")}
    assert found == {column: measured()[exercise][column] for column in found}, STALE


@pytest.mark.parametrize("exercise", measured())
def test_the_mutants_are_those_of_today_and_none_is_unexplained(exercise):
    """That every other mutant is refused is what the tests of the mutants show, and ``python -m tests.mutation``."""
    equivalent = sum(key[0] == exercise for key in listed())
    due = len(mutants(exercise)) - equivalent
    assert measured()[exercise]["mutants"] == [due, due], STALE
