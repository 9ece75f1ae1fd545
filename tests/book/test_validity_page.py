"""The mutants that the page on validity counts are those of today."""

import pytest

from book.figures.validity import measured
from tests.mutation.mutants import mutants
from tests.mutation.verdict import listed


@pytest.mark.parametrize("exercise", measured())
def test_the_mutants_are_those_of_today_and_none_is_unexplained(exercise):
    """That every other mutant is refused is what the tests of the mutants show, and ``python -m tests.mutation``."""
    equivalent = sum(key[0] == exercise for key in listed())
    due = len(mutants(exercise)) - equivalent
    assert measured()[exercise]["mutants"] == [due, due], "run: python -m book.figures.validity"
