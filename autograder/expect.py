"""The assertions that checks are written in.

Each takes one or several `Call` objects, says what was due and why, and raises `FailedCheck` in the form *called …
returned … expected … because …*. They accept every right answer however it is written, and no wrong one:

- a number is due: a Python number, a NumPy scalar or a 0-d array, of any real dtype; not an array of shape ``(1,)``;
- an array is due: an array of that shape, not a list;
- a tuple is due: a tuple or a list of as many parts; a dict is due: at least its keys;
- right to `RELATIVE` or `ABSOLUTE`, whichever is the wider.
"""

from collections.abc import Callable, Iterable, Sequence
from functools import cache, cached_property
from typing import Any

import numpy as np

from autograder.learner import Call, Function
from autograder.text import shorten
from autograder.wording import describe, describe_call, describe_outcome

Words = str | Callable[[], str]
RELATIVE = 1e-9
ABSOLUTE = 1e-12


class FailedCheck(AssertionError):
    """A check's verdict on a wrong answer. `clause` says which kind of demand failed; all else is for reading.

    The words are made when they are asked for: when known mistakes are compared, nobody reads them.
    """

    def __init__(self, clause: str, call: Call, expected: Words, because: str, returned: Words | None = None) -> None:
        super().__init__(clause)
        self.clause = clause
        self.because = because
        self._call = call
        self._expected = expected
        self._returned = returned

    @cached_property
    def called(self) -> str:
        return describe_call(self._call)

    @cached_property
    def returned(self) -> str:
        return describe_outcome(self._call) if self._returned is None else _said(self._returned)

    @cached_property
    def expected(self) -> str:
        return _said(self._expected)

    def __str__(self) -> str:
        because = f"; because {self.because}" if self.because else ""
        return f"called {self.called}; returned {self.returned}; expected {self.expected}{because}"


def _said(words: Words) -> str:
    return words if isinstance(words, str) else words()


def _numbers(value: Any) -> np.ndarray | None:
    """`value` as a real array, or None where it holds no real numbers."""
    if isinstance(value, (bool, int, float, np.generic, np.ndarray)):
        array = np.asarray(value)
        if array.dtype.kind == "O":  # an int too large for int64, or for any float
            array = array.astype(float) if abs(int(value)) < 2**1000 else np.array(np.inf)
        return array if array.dtype.kind in "biuf" else None
    return None


def returned(call: Call, due: Any, because: str) -> Any:
    """The returned value; anything but a return is a failed check. `due` is what was due, or words for it."""
    kind = call.outcome.kind
    if kind == "returned":
        return call.outcome.value
    expected: Words = due if isinstance(due, str) else lambda: describe(due)
    if kind == "raised":
        unwritten = call.outcome.errors[0] == "NotImplementedError"
        raise FailedCheck("unwritten" if unwritten else "exception", call, expected, because)
    raise FailedCheck(kind, call, expected, because)


def _close(actual: np.ndarray, expected: np.ndarray) -> np.ndarray:
    with np.errstate(all="ignore"):
        wide = np.promote_types(actual.dtype, np.float64)
        actual, expected = actual.astype(wide, copy=False), expected.astype(wide, copy=False)
        near = np.abs(actual - expected) <= np.maximum(ABSOLUTE, RELATIVE * np.abs(expected))
        finite = np.isfinite(expected)
        # Nothing that is not finite is near a finite number.
        return near if finite.all() else np.where(finite, near & np.isfinite(actual), actual == expected)


def _compare(call: Call, value: Any, expected: Any, because: str, integers: bool, name: str = "") -> None:
    """Compare one part of a returned value; `name` says which part it is."""
    if type(value) is float and type(expected) is float and value == expected and not integers:
        return
    part = f"{name} " if name else ""
    if isinstance(expected, dict):
        if not isinstance(value, dict):
            raise FailedCheck("type", call, f"{part}a dict with the keys {', '.join(expected)}", because)
        for key, item in expected.items():
            if key not in value:
                got = shorten(f"{part}a dict with the keys {', '.join(value)}")
                raise FailedCheck("type", call, f"{part}a dict with the key {key!r}", because, got)
            _compare(call, value[key], item, because, integers, f"{name}[{key!r}]")
        return
    if isinstance(expected, tuple):
        if not isinstance(value, (tuple, list)) or len(value) != len(expected):
            raise FailedCheck("type", call, f"{part}a tuple of {len(expected)}", because)
        for index, (item, due) in enumerate(zip(value, expected, strict=True)):
            _compare(call, item, due, because, integers, f"{name}[{index}]")
        return
    due = np.asarray(expected)

    def shown(digits: int = 6) -> str:
        return part + describe(value, digits)

    actual = _numbers(value)
    if actual is None or (due.ndim and not isinstance(value, np.ndarray)):
        what = "an array" if due.ndim else "a number"
        why = "a list is not an array: return np.array(…)" if isinstance(value, list) and due.ndim else because
        raise FailedCheck("type", call, lambda: f"{part}{what}: {describe(expected)}", why, shown)
    if actual.shape != due.shape:
        shape = f"shape {due.shape}" if due.ndim else "a single number"
        got = f"of shape {actual.shape}"
        raise FailedCheck(
            "shape", call, lambda: f"{part}{shape}: {describe(expected)}", because, lambda: f"{shown()} {got}"
        )
    if integers and actual.dtype.kind == "f":
        why = "a float cannot be used as an index"
        raise FailedCheck("type", call, lambda: f"{part}integers: {describe(expected)}", why, shown)
    # Most right answers are right to the last digit, and that is seen sooner.
    if (actual == due).all():
        return
    wrong = ~_close(actual, due)
    if wrong.any():

        @cache
        def digits() -> int:
            # Where the two print alike in six digits, print them in full.
            return 6 if describe(actual.astype(float)) != describe(due.astype(float)) else 17

        def got_wrong() -> str:
            if not actual.ndim:
                return shown(digits())
            at = tuple(int(i) for i in np.argwhere(wrong)[0])
            return f"{shown(digits())} (at {list(at)}: {describe(actual[at])} instead of {describe(due[at])})"

        raise FailedCheck("value", call, lambda: part + describe(expected, digits()), because, got_wrong)


def value(call: Call, expected: Any, because: str = "", integers: bool = False) -> Call:
    """The call returned `expected`. With `integers`, floats are refused even where their value is right."""
    call.expected = expected
    _compare(call, returned(call, expected, because), expected, because, integers)
    return call


def table(
    function: Function, rows: Sequence[tuple[Any, ...]], integers: bool = False, untouched: bool = False
) -> list[Call]:
    """One call per row ``(arguments, expected)`` or ``(arguments, expected, because)``, judged in order.

    `arguments` is ``given(…)``, or the value of a single argument. All the calls are made before the first is judged,
    so that a known mistake is recognised by all that it does; put the simplest first. With `untouched`, a call that
    changed an argument fails too.
    """
    calls = function.many([row[0] for row in rows])
    for call, row in zip(calls, rows, strict=True):
        call.expected = row[1]
    for call, row in zip(calls, rows, strict=True):
        value(call, row[1], row[2] if len(row) > 2 else "", integers)
        if untouched:
            unchanged([call])
    return calls


def silent(calls: Iterable[Call], because: str) -> None:
    """No call made NumPy warn."""
    for call in calls:
        warned = [text for text in call.outcome.warnings if "RuntimeWarning" in text]
        if warned:
            raise FailedCheck("warning", call, "no warning", because, f"{describe_outcome(call)}, with {warned[0]}")


def unchanged(calls: Iterable[Call], because: str = "the caller still needs its array") -> None:
    """No call changed an argument."""
    for call in calls:
        returned(call, "a value", because)
        if call.outcome.changed:
            which = " and ".join(str(name) for name in call.outcome.changed)
            got = f"{describe_outcome(call)}, and argument {which} was changed in place"
            raise FailedCheck("changed", call, "the arguments left as they were", because, got)


def raises(calls: Iterable[Call], error: type[Exception], because: str) -> None:
    """Every call raised `error` or a subclass of it."""
    for call in calls:
        kind, due = call.outcome.kind, f"{error.__name__} raised"
        if kind == "raised" and error.__name__ in call.outcome.errors:
            continue
        if kind != "returned":
            returned(call, due, because)
        raise FailedCheck("no_error", call, due, because)


def numbers(call: Call, shape: tuple[int, ...], because: str = "") -> np.ndarray:
    """The returned numbers as float64, for a property that compares calls with each other.

    The shape must be `shape`; ``()`` means a single number.
    """
    due = f"an array of shape {shape}" if shape else "a single number"
    found = returned(call, due, because)
    actual = _numbers(found)
    if actual is None or (shape and not isinstance(found, np.ndarray)):
        raise FailedCheck("type", call, due, because)
    if actual.shape != shape:
        raise FailedCheck("shape", call, due, because, f"{describe(found)} of shape {actual.shape}")
    return actual.astype(np.float64)


def holds(condition: Any, call: Call, expected: str, because: str) -> None:
    """`condition` is true of every element; `call` is the one to show where it is not."""
    if not np.all(condition):
        raise FailedCheck("property", call, expected, because)
