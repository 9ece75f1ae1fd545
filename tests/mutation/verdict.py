"""Count what became of the mutants, and hold the list of the equivalent ones to the truth."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from tests.mutation.mutants import Mutant, mutants
from tests.mutation.trial import survivors

LISTED = Path(__file__).with_name("equivalent.txt")
Key = tuple[str, str, str]


@dataclass(frozen=True)
class Verdict:
    """What became of the mutants of one reference.

    Attributes
    ----------
    tried, refused, equivalent : int
        All mutants; those that failed a check; those that passed and are listed as equivalent.
    unexplained : tuple of Mutant
        Those that passed and are not listed.
    stale : tuple of Key
        Those that are listed, but are refused or exist no more.
    """

    exercise: str
    tried: int
    refused: int
    equivalent: int
    unexplained: tuple[Mutant, ...]
    stale: tuple[Key, ...]

    @property
    def is_clean(self) -> bool:
        return not self.unexplained and not self.stale


def listed(text: str | None = None) -> dict[Key, str]:
    """The equivalent mutants by key, each with the reason why it is one. The head of the file says how to read it."""
    reason, exercise, before = "", "", ""
    found: dict[Key, str] = {}
    lines = (LISTED.read_text(encoding="utf-8") if text is None else text).splitlines()
    for line in lines:
        sign, rest = line[:1], line[2:]
        if sign == "=":
            reason = rest
        elif sign == "@":
            exercise = rest
        elif sign == "-":
            before = rest
        elif sign == "+":
            key = exercise, before, rest
            if key in found:
                raise ValueError(f"listed twice: {key}")
            found[key] = reason
    return found


def judged(exercise: str, passed: Iterable[Mutant], known: dict[Key, str]) -> Verdict:
    """The verdict on a reference of whose mutants `passed` passed every check."""
    passed = list(passed)
    tried = len(mutants(exercise))
    unexplained = tuple(mutant for mutant in passed if mutant.key not in known)
    keys = {mutant.key for mutant in passed}
    stale = tuple(key for key in known if key[0] == exercise and key not in keys)
    equivalent = len(passed) - len(unexplained)
    return Verdict(exercise, tried, tried - len(passed), equivalent, unexplained, stale)


def verdict(exercise: str) -> Verdict:
    """Try all mutants of a reference."""
    return judged(exercise, survivors(mutants(exercise)), listed())
