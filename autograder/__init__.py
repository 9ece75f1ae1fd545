"""Checks, feedback and grading for the exercises of *From Scores to Decisions*."""

from autograder import floating
from autograder.interactive import check, points, progress

__all__ = ["check", "points", "progress"]

floating.install()
