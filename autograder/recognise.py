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
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from autograder.learner import Call

PASSED = "passed"
# No known mistake returns anything nearly as large; writing out what is would take long.
LARGEST = 20_000
KNOWN = Path(__file__).with_name("known.json")


@dataclass(frozen=True)
class Known:
    """A known mistake: its title, the hint it earns, what it would be right for, and its digest under each check."""

    title: str
    hint: str
    right_for: str
    digests: Mapping[str, str]


def _size(value: Any) -> int:
    """How many numbers and other parts `value` has."""
    if isinstance(value, np.ndarray):
        return value.size
    if isinstance(value, dict):
        return 1 + sum(map(_size, value.values()))
    return 1 + sum(map(_size, value)) if isinstance(value, (list, tuple)) else 1


def _summary(value: Any) -> Any:
    """`value` with numbers rounded to six digits, so that two ways of computing the same thing are the same."""
    if isinstance(value, (bool, int, float, np.generic, np.ndarray)):
        array = np.asarray(float(value) if isinstance(value, int) and abs(value) < 2**1000 else value)
        if array.dtype.kind not in "biuf":
            return str(array.dtype)
        # Adding 0 makes −0 and 0 the same; what is below 1e-12 is nothing but rounding.
        with np.errstate(all="ignore"):
            flat = array.astype(float).ravel() + 0.0
        return [list(array.shape), [f"{x:.5e}" if abs(x) > 1e-12 or x != x else "0" for x in flat.tolist()]]
    if isinstance(value, dict):
        return {key: _summary(item) for key, item in sorted(value.items())}
    if isinstance(value, (list, tuple)):
        return [type(value).__name__, *map(_summary, value)]
    return repr(value)


def digest(trace: Sequence[Call], failed: bool) -> str:
    """A digest of what an answer did in the calls of one check; all that pass a check are alike."""
    if not failed:
        return PASSED
    happened = []
    for call in trace:
        outcome = call.outcome
        warned = any("RuntimeWarning" in text for text in outcome.warnings)
        result: Any
        if _size(outcome.value) > LARGEST:
            result = "too large"
        else:
            result = _summary(outcome.value) if outcome.kind == "returned" else outcome.errors[:1]
        happened.append([call.function, outcome.kind, result, warned, [str(name) for name in outcome.changed]])
    return hashlib.sha256(json.dumps(happened).encode()).hexdigest()[:12]


@cache
def _from_file() -> dict[str, list[dict[str, Any]]]:
    return json.loads(KNOWN.read_text(encoding="utf-8"))


def known(exercise: str, seed: str | None = None) -> list[Known]:
    """The known mistakes of an exercise, the most specific first.

    With `seed`, their digests under the hidden checks too, which only the instructor's package can compute.
    """
    if importlib.util.find_spec("autograder.misconceptions") is None:
        return [Known(**item) for item in _from_file().get(exercise, [])]
    from autograder.misconceptions import observe

    return observe(exercise, seed)


def recognise(check: str, digests: Mapping[str, str], mistakes: Sequence[Known]) -> Known | None:
    """The mistake that did the same under the failed check, and under most of the others; None if there is none."""

    def agreements(mistake: Known) -> int:
        return sum(mistake.digests.get(name) == mine for name, mine in digests.items())

    alike = [mistake for mistake in mistakes if mistake.digests.get(check) == digests[check]]
    return max(alike, key=agreements, default=None)
