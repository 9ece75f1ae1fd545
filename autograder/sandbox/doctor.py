"""Find the strongest sandbox that this computer offers, by attacking each, and say how to mend what is missing."""

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from . import breakin
from . import remedies as cures
from .folder import OwnFolder
from .policy import DEFAULT_LIMITS, Limits, SandboxError, Tier
from .zygote import Zygote

if TYPE_CHECKING:
    from .session import Session

SAFE_TIERS = (Tier.A, Tier.A_MINUS, Tier.B)
# What each leaves to be desired.
MEANING = {
    Tier.A: "Learners' code sees Python and NumPy, an empty folder of its own, and nothing else.",
    Tier.A_MINUS: "Learners' code sees Python and NumPy and nothing else; it cannot write files.",
    Tier.B: "Learners' code can read Python and NumPy and nothing else; it cannot write files. It could find out "
    "whether a file exists whose name it guesses, and how large that is.",
}


@dataclass(frozen=True)
class Attempt:
    """What became of one tier: the attacks that got through it, or why it could not be set up."""

    tier: Tier
    holes: tuple[str, ...] = ()
    failure: str = ""

    @property
    def safe(self) -> bool:
        """True for a tier that was set up and held."""
        return not self.holes and not self.failure

    @property
    def words(self) -> str:
        """One line about the attempt."""
        if self.failure:
            return f"tier {self.tier.value} ({self.tier.words}): not available: {self.failure}"
        if self.holes:
            return f"tier {self.tier.value} ({self.tier.words}): not safe: the self-test could {', '.join(self.holes)}"
        return f"tier {self.tier.value} ({self.tier.words}): safe"


@dataclass(frozen=True)
class Diagnosis:
    """What the doctor found: the tier to be used (None where none is safe), each attempt, and what to do."""

    tier: Tier | None
    attempts: tuple[Attempt, ...]
    remedies: tuple[str, ...]

    @property
    def words(self) -> str:
        """The whole finding, one line for each thing."""
        if self.tier is None:
            verdict = "No tier held: autograder grade runs nobody's code here."
        else:
            verdict = f"autograder grade uses tier {self.tier.value}. {MEANING[self.tier]}"
        return "\n".join([*(attempt.words for attempt in self.attempts), verdict, *self.remedies])


def holes(session: "Session") -> tuple[str, ...]:
    """The attacks that get through `session`, tried for real."""
    with OwnFolder() as folder:
        # Open to everybody on purpose: nothing but the sandbox shall stand between the attack and this file.
        folder.chmod(0o777)
        secret = folder / "secret"
        secret.write_text("a secret")
        secret.chmod(0o644)
        outcome = session.run(Path(breakin.__file__).read_text(), "<self-test>")
        if outcome.kind == "returned":
            outcome = session.call("holes", (str(secret), str(folder), __file__), {})
    if outcome.kind != "returned" or type(outcome.value) is not list:
        raise SandboxError(f"the self-test could not be run: {outcome.message or outcome.kind}")
    return tuple(map(str, outcome.value))


def attempt(
    tier: Tier, limits: Limits, plotting: bool = False, meanwhile: Callable[[], object] = object
) -> tuple[Zygote | None, Attempt]:
    """Set up `tier`, for `plotting` with Matplotlib in it, and attack it. While that starts, `meanwhile` is called.

    The zygote is handed over where the tier holds, or was asked for as unsafe.
    """
    try:
        zygote = Zygote(limits, tier, plotting, meanwhile)
    except SandboxError as error:
        return None, Attempt(tier, failure=str(error))
    from .session import Session

    found: tuple[str, ...] = ()
    try:
        with Session(zygote, limits) as session:
            if tier is not Tier.UNSAFE:
                found = holes(session)
    except SandboxError as error:
        zygote.close()
        return None, Attempt(tier, failure=str(error))
    except BaseException:
        zygote.close()
        raise
    if found:
        zygote.close()
        return None, Attempt(tier, holes=found)
    return zygote, Attempt(tier)


def strongest(limits: Limits, meanwhile: Callable[[], object] = object) -> tuple[Zygote | None, list[Attempt]]:
    """The warm zygote of the first tier that holds, and every attempt up to it; see `attempt`."""
    attempts = []
    for tier in SAFE_TIERS:
        zygote, result = attempt(tier, limits, meanwhile=meanwhile)
        attempts.append(result)
        if zygote is not None:
            return zygote, attempts
    return None, attempts


def diagnose(limits: Limits = DEFAULT_LIMITS) -> Diagnosis:
    """Try every safe tier and say what was found."""
    attempts = []
    for tier in SAFE_TIERS:
        zygote, result = attempt(tier, limits)
        attempts.append(result)
        if zygote is not None:
            zygote.close()
    tier_found = next((result.tier for result in attempts if result.safe), None)
    return Diagnosis(tier_found, tuple(attempts), tuple(remedies(attempts)))


def choose_tier(limits: Limits = DEFAULT_LIMITS) -> Tier:
    """The strongest tier that holds here.

    Raises
    ------
    SandboxError
        Where none does, with the reason and what to do.
    """
    zygote, attempts = strongest(limits)
    if zygote is None:
        raise no_sandbox(attempts)
    zygote.close()
    return attempts[-1].tier


def no_sandbox(attempts: list[Attempt]) -> SandboxError:
    """The error that says why nothing is graded and what to do about it."""
    lines = ["no safe sandbox on this computer, so no learner's code is run"]
    return SandboxError("\n".join([*lines, *(attempt.words for attempt in attempts), *remedies(attempts)]))


def remedies(attempts: list[Attempt]) -> list[str]:
    """What would give a stronger tier, most useful first; nothing where the strongest holds."""
    if any(attempt.tier is Tier.A and attempt.safe for attempt in attempts):
        return []
    if sys.platform != "linux":
        return [cures.for_elsewhere(sys.platform)]
    failures = " ".join(attempt.failure for attempt in attempts)
    found = []
    if "system calls cannot be compiled" in failures:
        found.append("Install the filter's compiler: apt install libseccomp2 && pip install pyseccomp")
    found.append(cures.for_bubblewrap(failures))
    if not any(attempt.safe for attempt in attempts):
        if os.geteuid() == 0:
            found.append("Run the grader as an ordinary user, with a Python that this user may read")
        found.append(cures.for_landlock())
    return [text for text in found if text]
