"""The hidden checks as stock nbgrader runs them: in the hidden part of a graded cell, in the learner's kernel.

The sandboxed grader does not come this way. Here the learner's code shares a process with the checks, as it does in any
nbgrader course; the hidden part still shows nothing but which group failed, and the hint.
"""

import sys
from typing import Any

from autograder.interactive import graded
from autograder.seed import read_seed


def hidden_points(function: Any, group: str) -> float:
    """The points of a group of checks, visible and hidden together, see `autograder.points`."""
    return graded(function, group, sys._getframe(1).f_globals, read_seed())
