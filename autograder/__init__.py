"""Checks, feedback and grading for the exercises of *From Scores to Decisions*."""

from typing import Any

__all__ = ["check", "points", "progress"]


def __getattr__(name: str) -> Any:
    """What a notebook imports, loaded when it is asked for: the command line starts sooner without NumPy."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from autograder import floating, interactive

    floating.install(interactive.shell())
    return getattr(interactive, name)
