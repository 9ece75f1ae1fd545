"""The checks: for every exercise and group a visible one here, and a hidden one on random inputs in `checks.hidden`.

A check is a function ``test_<exercise>_<group>(learner)`` in the module of its assignment. Its docstring says in one
sentence what it tries; `points` says what it is worth. The order in the module is the order in the notebook. Visible
checks state their expected values literally, or as properties: a learner may read them, and they import no reference.
"""

import importlib
import importlib.util
import inspect
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from types import ModuleType
from typing import Any, TypeVar

ASSIGNMENTS = ("activations", "losses", "softmax_argmax", "logits", "training")
GROUPS = ("values", "shape", "inputs", "stability", "errors")
NAME = re.compile(rf"test_(?P<exercise>\w+)_(?P<group>{'|'.join(GROUPS)})")

CheckFunction = TypeVar("CheckFunction", bound=Callable[..., None])


def points(worth: int) -> Callable[[CheckFunction], CheckFunction]:
    """Say how many points a check's group is worth."""

    def decorate(function: CheckFunction) -> CheckFunction:
        function.points = worth  # type: ignore[attr-defined]
        return function

    return decorate


@dataclass(frozen=True)
class Check:
    """One group of an exercise: the visible check, and the hidden one where there is one and it is at hand."""

    exercise: str
    group: str
    points: int
    visible: Callable[..., None]
    hidden: Callable[..., None] | None

    @property
    def name(self) -> str:
        return f"check-{self.exercise}-{self.group}"


def _functions(module: ModuleType | None) -> dict[tuple[str, str], Any]:
    """The check functions of a module, by (exercise, group), in the order in which they stand."""
    found = {}
    for name, function in vars(module).items() if module else ():
        match = NAME.fullmatch(name)
        if match and inspect.isfunction(function):
            found[match["exercise"], match["group"]] = function
    return found


def _module(name: str) -> ModuleType | None:
    """The module of that name, or None where this copy of the package does not have it."""
    if importlib.util.find_spec(name) is None:
        return None
    return importlib.import_module(name)


@cache
def load(assignment: str) -> dict[str, list[Check]]:
    """The checks of an assignment by exercise, both in the order of the module."""
    visible = _functions(_module(f"autograder.checks.{assignment}"))
    has_hidden = importlib.util.find_spec("autograder.checks.hidden") is not None
    hidden = _functions(_module(f"autograder.checks.hidden.{assignment}")) if has_hidden else {}
    exercises: dict[str, list[Check]] = {}
    for (exercise, group), function in visible.items():
        check = Check(exercise, group, function.points, function, hidden.get((exercise, group)))
        exercises.setdefault(exercise, []).append(check)
    return exercises


@cache
def assignments() -> tuple[str, ...]:
    """The assignments whose checks this copy of the package has. No check is imported to find out."""
    return tuple(name for name in ASSIGNMENTS if importlib.util.find_spec(f"{__name__}.{name}"))


@cache
def assignment_of(exercise: str) -> str | None:
    """The assignment that an exercise belongs to; None for a name that is no exercise."""
    return next((name for name in ASSIGNMENTS if exercise in load(name)), None)


def checks_of(exercise: str) -> list[Check]:
    """The checks of one exercise, in the order of the module.

    Raises
    ------
    KeyError
        For a name that is no exercise.
    """
    return load(assignment_of(exercise) or "")[exercise]
