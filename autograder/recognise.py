"""Name the known mistake that an answer behaves like.

Recognition is by behaviour alone. Every known mistake is run through the same checks as a learner's answer, and what it
did under each check is boiled down to a digest. An answer whose digest under a failed check equals a mistake's has made
the same calls and brought the same results. A digest does not reveal a mistake's code, so a learner's copy of this
package carries the digests (``known.json``) where the instructor's carries the mistakes themselves.
"""

import hashlib
import importlib.util
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any

import numpy as np

from autograder.capture import Outcome
from autograder.learner import Call

PASSED = "passed"
# No known mistake returns anything nearly as large; writing out what is would take long.
LARGEST = 20_000
KNOWN = Path(__file__).with_name("known.json")


@dataclass(frozen=True)
class Doing:
    """What an answer did under one check: each of its calls in short, see `in_short`, and whether it failed.

    All that pass a check are alike: of them no calls are kept. `raw` says that what the calls came to stands there, and
    nothing that the check found out afterwards.
    """

    calls: tuple[str, ...]
    failed: bool
    raw: bool = True

    @classmethod
    def of(cls, trace: Sequence[Call], failed: bool) -> "Doing":
        """What was done in the calls of `trace`."""
        if not failed:
            return cls((), failed)
        calls = tuple(in_short(call.function, call.outcome) for call in trace)
        return cls(calls, failed, not any(call.told for call in trace))

    @cached_property
    def digest(self) -> str:
        """The same as a short text, from which it cannot be read."""
        return hashlib.sha256(f"[{', '.join(self.calls)}]".encode()).hexdigest()[:8] if self.failed else PASSED


class Digests(Mapping[str, str]):
    """The digests of a known mistake by the names of the checks."""

    def alike(self, check: str, doing: Doing) -> bool:
        """Whether the mistake does the same under that check."""
        return self.get(check) == doing.digest


class Written(dict[str, str], Digests):
    """Digests that stand in a file."""


@dataclass(frozen=True)
class Known:
    """A known mistake: its title, the hint it earns, what it would be right for, and its digest under each check."""

    title: str
    hint: str
    right_for: str
    digests: Digests


def _size(value: Any) -> int:
    """How many numbers and other parts `value` has."""
    if isinstance(value, np.ndarray):
        return value.size
    if isinstance(value, dict):
        return 1 + sum(map(_size, value.values()))
    return 1 + sum(map(_size, value)) if isinstance(value, (list, tuple)) else 1


def _rounded(number: float) -> str:
    # What is below 1e-12 is nothing but rounding.
    return f"{number:.5e}" if abs(number) > 1e-12 or number != number else "0"


def _summary(value: Any) -> Any:
    """`value` with numbers rounded to six digits, so that two ways of computing the same thing are the same."""
    if isinstance(value, float) or (isinstance(value, int) and abs(value) < 2**1000):
        return [[], [_rounded(float(value))]]
    if isinstance(value, (int, np.generic, np.ndarray)):
        array = np.asarray(value)
        if array.dtype.kind not in "biuf":
            return str(array.dtype)
        if array.dtype != float:
            with np.errstate(all="ignore"):
                array = array.astype(float)
        return [list(array.shape), [*map(_rounded, array.ravel().tolist())]]
    if isinstance(value, dict):
        return {key: _summary(item) for key, item in sorted(value.items())}
    if isinstance(value, (list, tuple)):
        return [type(value).__name__, *map(_summary, value)]
    return repr(value)


def in_short(function: str, outcome: Outcome) -> str:
    """What came of one call, boiled down to a line."""
    warned = any("RuntimeWarning" in text for text in outcome.warnings)
    result: Any
    if _size(outcome.value) > LARGEST:
        result = "too large"
    else:
        result = _summary(outcome.value) if outcome.kind == "returned" else outcome.errors[:1]
    return json.dumps([function, outcome.kind, result, warned, [str(name) for name in outcome.changed]])


@cache
def _from_file() -> dict[str, list[Known]]:
    """The known mistakes of every exercise, out of the file, where a digest stands under its check's group alone."""
    content = json.loads(KNOWN.read_text(encoding="utf-8"))
    return {
        exercise: [
            Known(
                title, hint, right_for, Written({f"check-{exercise}-{group}": text for group, text in digests.items()})
            )
            for title, hint, right_for, digests in items
        ]
        for exercise, items in content.items()
    }


def known(exercise: str, seed: str | None = None) -> list[Known]:
    """The known mistakes of an exercise, the most specific first.

    With `seed`, their digests under the hidden checks too, which only the instructor's package can compute.
    """
    if importlib.util.find_spec("autograder.misconceptions") is None:
        return _from_file().get(exercise, [])
    from autograder.misconceptions import observe

    return observe(exercise, seed)


def recognise(check: str, doings: Mapping[str, Doing], mistakes: Sequence[Known]) -> Known | None:
    """The mistake that did the same under the failed check, and under most of the others; None if there is none."""

    def agreements(mistake: Known) -> int:
        return sum(mistake.digests.alike(name, mine) for name, mine in doings.items())

    alike = [mistake for mistake in mistakes if mistake.digests.alike(check, doings[check])]
    return alike[0] if len(alike) == 1 else max(alike, key=agreements, default=None)
