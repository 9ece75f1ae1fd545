"""Known mistakes: wrong answers that learners really give, each runnable, named, and with the hint that it earns.

A mistake is a function in the module of its assignment, under the decorator `mistake`. The name of the function is of
no account; what it does is. The most specific mistakes of an exercise come first: where two behave alike under every
check, the first is named.
"""

import importlib
import importlib.util
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeVar

from autograder.checks import assignment_of, checks_of
from autograder.learner import from_namespace
from autograder.recognise import Known, digest
from autograder.runner import attempt, halves

Body = TypeVar("Body", bound=Callable[..., Any])
_MISTAKES: dict[str, list["Mistake"]] = {}


@dataclass(frozen=True)
class Mistake:
    """A known mistake of one exercise.

    Attributes
    ----------
    exercise : str
        The function that is got wrong.
    title : str
        What the mistake is, as a noun phrase: "the derivative taken for 1 − σ(x)".
    hint : str
        One or two sentences that put the learner on the way without giving the answer's code.
    right_for : str
        What this would be the right answer to.
    function : callable
        The mistake itself.
    """

    exercise: str
    title: str
    hint: str
    right_for: str
    function: Callable[..., Any]


def mistake(exercise: str, title: str, hint: str, right_for: str) -> Callable[[Body], Body]:
    """Register the decorated function as a known mistake of `exercise`, see `Mistake`."""

    def decorate(function: Body) -> Body:
        _MISTAKES.setdefault(exercise, []).append(Mistake(exercise, title, hint, right_for, function))
        return function

    return decorate


@cache
def mistakes(exercise: str) -> tuple[Mistake, ...]:
    """The known mistakes of an exercise, the most specific first."""
    name = f"autograder.misconceptions.{assignment_of(exercise)}"
    if importlib.util.find_spec(name) is None:
        return ()
    importlib.import_module(name)
    return tuple(_MISTAKES.get(exercise, ()))


class Digests(Mapping[str, str]):
    """What a known mistake does under each check of its exercise, tried out when it is first asked for."""

    def __init__(self, item: Mistake, seed: str | None) -> None:
        checks = checks_of(item.exercise)
        self._halves = {half.name: half for half in halves(checks, seed)}
        self._answer = from_namespace({item.exercise: item.function})
        self._found: dict[str, str] = {}

    def __getitem__(self, name: str) -> str:
        if name not in self._found:
            run = attempt(self._halves[name], self._answer)
            self._found[name] = digest(run.trace, run.failed is not None)
        return self._found[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._halves)

    def __len__(self) -> int:
        return len(self._halves)


@cache
def observe(exercise: str, seed: str | None) -> list[Known]:
    """The known mistakes of an exercise, with what each does under its checks."""
    return [Known(item.title, item.hint, item.right_for, Digests(item, seed)) for item in mistakes(exercise)]
