"""Known mistakes: wrong answers that learners really give, each runnable, named, and with the hint that it earns.

A mistake is a function in the module of its assignment, under the decorator `mistake`. The name of the function is of
no account; what it does is. The most specific mistakes of an exercise come first: where two behave alike under every
check, the first is named.
"""

import importlib
import importlib.util
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeVar

from autograder.capture import Outcome
from autograder.checks import assignment_of, checks_of
from autograder.learner import Answer, Request, from_namespace
from autograder.recognise import Digests, Doing, Known, in_short
from autograder.runner import Half, attempt, halves, openings

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


class _UnlikeError(Exception):
    """The mistake has done something else than the answer."""


class Trial:
    """A known mistake under one check, tried call by call and no further than it does the same as some answer."""

    def __init__(self, half: Half, answer: Answer, opening: Sequence[Request]) -> None:
        self._half, self._answer, self._opening = half, answer, opening
        self._outcomes: list[Outcome] = []
        self._calls: list[str] = []
        self._doing: Doing | None = None

    def alike(self, doing: Doing) -> bool:
        """Whether the mistake does the same as the answer that did `doing`."""
        if not (doing.failed and doing.raw):
            return self.whole() == doing
        if self._doing is None:
            with suppress(_UnlikeError):
                # What the check begins with is known, and hardly any mistake comes further.
                for made, request in enumerate(self._opening):
                    self._compare(request, made, doing.calls)
                self._try(doing.calls)
        return self._doing == doing

    def whole(self) -> Doing:
        """What the mistake does in all its calls."""
        return self._doing or self._try(None)

    def _made(self, request: Request, made: int) -> Outcome:
        """What comes of the request after `made` others. None that was made is made again."""
        if made == len(self._outcomes):
            self._outcomes += self._answer([request])
        return self._outcomes[made]

    def _compare(self, request: Request, made: int, expected: Sequence[str]) -> None:
        """See that what comes of the request is what is expected in its place."""
        outcome = self._made(request, made)
        if made == len(self._calls):
            self._calls.append(in_short(request[0], outcome))
        if made == len(expected) or expected[made] != self._calls[made]:
            raise _UnlikeError

    def _try(self, expected: Sequence[str] | None) -> Doing:
        """Run the check on the mistake, as far as its calls are the expected ones."""
        made = 0

        def answer(requests: list[Request]) -> list[Outcome]:
            nonlocal made
            outcomes = []
            for request in requests:
                if expected is not None:
                    self._compare(request, made, expected)
                outcomes.append(self._made(request, made))
                made += 1
            return outcomes

        run = attempt(self._half, answer)
        self._doing = Doing.of(run.trace, run.failed is not None)
        self._outcomes, self._calls = [], []
        return self._doing


class Tried(Digests):
    """What a known mistake does under each check of its exercise, tried out when it is first asked for."""

    def __init__(self, item: Mistake, seed: str | None) -> None:
        answer = from_namespace({item.exercise: item.function})
        begin_with = openings(item.exercise, seed)
        tried = halves(checks_of(item.exercise), seed)
        self._trials = {half.name: Trial(half, answer, begin_with.get(half.name, ())) for half in tried}

    def alike(self, check: str, doing: Doing) -> bool:
        """Whether the mistake does the same under that check."""
        return check in self._trials and self._trials[check].alike(doing)

    def __getitem__(self, name: str) -> str:
        return self._trials[name].whole().digest

    def __iter__(self) -> Iterator[str]:
        return iter(self._trials)

    def __len__(self) -> int:
        return len(self._trials)


@cache
def observe(exercise: str, seed: str | None) -> list[Known]:
    """The known mistakes of an exercise, with what each does under its checks."""
    return [Known(item.title, item.hint, item.right_for, Tried(item, seed)) for item in mistakes(exercise)]
