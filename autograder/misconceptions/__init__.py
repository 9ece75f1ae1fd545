"""Known mistakes: wrong answers that learners really give, each runnable, named, and with the hint that it earns.

A mistake is a function in the module of its assignment, under the decorator `mistake`. The name of the function is of
no account; what it does is. The most specific mistakes of an exercise come first: where two behave alike under every
check, the first is named.
"""

import importlib
import importlib.util
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeVar

from autograder.checks import assignment_of, load
from autograder.learner import from_namespace
from autograder.recognise import Known, digest

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


@cache
def observe(exercise: str, seed: str | None) -> list[Known]:
    """Run every known mistake of an exercise through its checks and note what it did under each."""
    from autograder.runner import attempt

    checks = load(assignment_of(exercise) or "")[exercise]
    observed = []
    for item in mistakes(exercise):
        answer = from_namespace({exercise: item.function})
        runs = attempt(checks, lambda name, answer=answer: answer, seed)  # type: ignore[misc]
        digests = {run.name: digest(run.trace, run.failed is not None) for run in runs}
        observed.append(Known(item.title, item.hint, item.right_for, digests))
    return observed
