"""Bind `learner` to something that answers calls, and keep a record of every call.

A check says ``learner.sigmoid(2.0)`` and neither knows nor cares whether the function sits in the notebook's namespace,
in the reference, or in a sandboxed process.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from autograder.capture import Outcome, capture, fresh

Request = tuple[str, tuple[Any, ...], dict[str, Any]]
Answer = Callable[[list[Request]], list[Outcome]]


@dataclass(frozen=True)
class Given:
    """The arguments of one call, see `given`."""

    args: tuple[Any, ...]
    kwargs: dict[str, Any] = field(default_factory=dict)


def given(*args: Any, **kwargs: Any) -> Given:
    """The arguments of one call, as they would stand between its parentheses."""
    return Given(args, kwargs)


@dataclass
class Call:
    """One call of a learner's function: what went in, what came of it, and what a check expected of it.

    `told` says that a check has put something that it found out in the place of the value.
    """

    function: str
    args: tuple[Any, ...]
    kwargs: dict[str, Any]
    outcome: Outcome
    expected: Any = None
    told: bool = False


@dataclass(frozen=True)
class Function:
    """A learner's function by name. Calling it returns a `Call`, never a bare value."""

    name: str
    answer: Answer
    trace: list[Call]

    def __call__(self, *args: Any, **kwargs: Any) -> Call:
        return self.many([given(*args, **kwargs)])[0]

    def many(self, rows: Iterable[Any]) -> list[Call]:
        """Call once per row. A row is a `Given`, or the value of a single argument."""
        asked = [row if isinstance(row, Given) else given(row) for row in rows]
        outcomes = self.answer([(self.name, row.args, row.kwargs) for row in asked])
        calls = [Call(self.name, row.args, row.kwargs, outcome) for row, outcome in zip(asked, outcomes, strict=True)]
        self.trace.extend(calls)
        return calls


class Learner:
    """What a check is given: each attribute is a `Function`. `trace` lists the calls made so far."""

    def __init__(self, answer: Answer) -> None:
        self.trace: list[Call] = []
        self._answer = answer

    def __getattr__(self, name: str) -> Function:
        if name.startswith("_"):
            raise AttributeError(name)
        return Function(name, self._answer, self.trace)


def from_namespace(namespace: Mapping[str, Any]) -> Answer:
    """Answer calls with the functions of a namespace of this process: a notebook's, or a module's."""

    def answer(requests: list[Request]) -> list[Outcome]:
        outcomes = []
        for name, args, kwargs in requests:
            if name not in namespace:
                outcomes.append(Outcome("missing", message=f"there is no {name}"))
            elif not callable(namespace[name]):
                found = type(namespace[name]).__name__
                outcomes.append(Outcome("not_callable", message=f"{name} is a {found}, which cannot be called"))
            else:
                outcomes.append(capture(namespace[name], fresh(args), fresh(kwargs)))
        return outcomes

    return answer


def blame_cell(outcome: Outcome, cell: Outcome) -> Outcome:
    """Where the function is missing because its cell stopped with an error, say so."""
    if outcome.kind != "missing" or cell.kind != "raised":
        return outcome
    place = f" in line {cell.line}" + (f": {cell.source}" if cell.source else "") if cell.line else ""
    return _cell_error(f"its cell stops with {cell.errors[0]}: {cell.message}{place}")


@lru_cache(1_000)
def _cell_error(message: str) -> Outcome:
    """One object, as it is told apart from others by that."""
    return Outcome("cell_error", message=message)
