"""Hidden checks: random inputs from a secret seed, compared with the reference.

A hidden check ``test_<exercise>_<group>(learner, rng)`` belongs to the visible one of the same name. What a learner
sees of it is that it failed, and the first line of its docstring; so that line says what kind of input it tries and no
more. This package never reaches a learner.
"""

from typing import Any

import numpy as np

from autograder import expect
from autograder.learner import Function, given


def numbers(rng: np.random.Generator, *shape: int, low: float = -4.0, high: float = 4.0) -> np.ndarray:
    """Random numbers between `low` and `high`, of the given shape."""
    return rng.uniform(low, high, shape)


def compare(function: Function, reference: Any, rows: Any, integers: bool = False, untouched: bool = False) -> None:
    """One call per row of arguments, compared with what `reference` returns for the same."""
    asked = [row if hasattr(row, "args") else given(row) for row in rows]
    due = [reference(*row.args, **row.kwargs) for row in asked]
    expect.table(function, list(zip(asked, due, strict=True)), integers, untouched)
