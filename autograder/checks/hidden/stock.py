"""The hidden checks as stock nbgrader runs them: in the hidden part of a graded cell, in the learner's kernel.

The sandboxed grader does not come this way. Here the learner's code shares a process with the checks, as it does in any
nbgrader course; the hidden part still shows nothing but which group failed, and the hint.
"""

import sys
from pathlib import Path
from typing import Any

from autograder.interactive import graded
from autograder.seed import NAME, find_seed_file, read_seed


def _seed_file() -> Path:
    """The course's seed. Where there is none yet it is made beside the gradebook, not in a learner's folder."""
    found = find_seed_file()
    courses = (folder for folder in found.parent.parents if (folder / "gradebook.db").exists())
    return found if found.exists() else next(courses, found.parent) / NAME


def hidden_points(function: Any, group: str) -> float:
    """The points of a group of checks, visible and hidden together, see `autograder.points`."""
    return graded(function, group, sys._getframe(1).f_globals, read_seed(_seed_file()))
