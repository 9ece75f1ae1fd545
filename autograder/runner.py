"""Run the checks of one exercise against one answer and say what came of it."""

import zlib
from collections.abc import Callable, Container, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from typing import Any

import numpy as np

from autograder import source
from autograder.capture import Outcome
from autograder.checks import Check, checks_of
from autograder.expect import FailedCheck
from autograder.learner import Answer, Call, Learner, Request
from autograder.recognise import Doing, Known, known, recognise
from autograder.results import Failure, Report, Result

GENERIC_HINTS = {
    "unwritten": "A line that raises NotImplementedError is still there.",
    "missing": "Define a function of exactly this name in its cell.",
    "cell_error": "The function was never defined, since its cell stopped first. Run that cell and mend the error.",
    "not_callable": "Something else has taken the name. Define the function with def.",
    "exception": "The call stopped with an error. Try the same call in a cell of your own.",
    "type": "Mind what kind of thing is returned: a number, an array, or a tuple of them.",
    "shape": "The numbers may be right, but the result has another shape than the one that is due.",
    "value": "Work this one input out by hand and compare it with your formula, step by step.",
    "property": "The values cannot all be right, since they break a rule that the function obeys.",
    "learning": "Print the loss after every epoch: it must fall. If it does not, check backward and the step's sign.",
    "warning": "Something overflowed on the way. Rearrange the formula so that no large number is exponentiated.",
    "changed": "Work on a new array. Assigning to x[...] or using += changes the caller's array.",
    "no_error": "Test the arguments first, and raise the error before anything is computed.",
    "bad_return": "Return a plain number or a NumPy array.",
    "timeout": "Look for a loop that never ends, or for a loop inside a loop over every element.",
    "memory": "Look for an array that grows in a loop, or for a table of every pair.",
    "crash": "The Python process itself was brought down by this call.",
    "exited": "Do not call exit() or quit() in a function: return a value.",
    "protocol_error": "The call wrote where only its result belongs. Return the value and leave the channel alone.",
}
# Clauses that say all there is to say: no known mistake is looked for behind them.
UNNAMED = (
    "unwritten",
    "missing",
    "cell_error",
    "not_callable",
    "timeout",
    "memory",
    "crash",
    "exited",
    "protocol_error",
)
# Clauses that have nothing to do with the formula: a mistake in the values does not explain them.
BESIDES = ("no_error", "changed", "warning")

# Of how many answers it is kept what was said of them.
KEPT = 2_000
# The group in whose answers a known mistake shows best.
VALUES = "values"
# What the name of a hidden check ends in.
HIDDEN = "/hidden"
# How far from 0 a picture reaches, and how many points it has at least.
FARTHEST, FEWEST = 10, 3


@dataclass(frozen=True)
class Half:
    """The visible or the hidden check of a group; the hidden one has the seed of its inputs."""

    name: str
    check: Check
    seed: str | None

    @property
    def hidden(self) -> bool:
        return self.seed is not None

    def ask(self, learner: Learner) -> None:
        """Put the check's questions to `learner`."""
        if self.seed is None:
            self.check.visible(learner)
        else:
            assert self.check.hidden is not None
            self.check.hidden(learner, rng_of(self.seed, self.check))


@dataclass(frozen=True, eq=False)
class Attempt:
    """One check that was run: the name of its half, what happened, and whether it failed. Equal to itself alone."""

    name: str
    check: Check
    hidden: bool
    trace: list[Call]
    failed: FailedCheck | None

    @cached_property
    def doing(self) -> Doing:
        """What was done, as far as known mistakes are compared with it."""
        return Doing.of(self.trace, self.failed is not None)

    @cached_property
    def points(self) -> frozenset[tuple[float, float]]:
        """The points that a curve of a function of one number should pass through; none of a hidden check."""
        return frozenset(
            (float(call.args[0]), float(call.expected))
            for call in (() if self.hidden else self.trace)
            if drawn(call.args, call.kwargs) and isinstance(call.expected, (int, float)) and np.isfinite(call.expected)
        )


def rng_of(seed: str, check: Check) -> np.random.Generator:
    """The source of a hidden check's inputs: the same for every learner, different for every check and seed."""
    return np.random.Generator(np.random.PCG64(_entropy(f"{seed}/{check.name}")))


@cache
def _entropy(text: str) -> np.random.SeedSequence:
    """What a text is as a seed; to work that out takes longer than to draw from it."""
    return np.random.SeedSequence(zlib.crc32(text.encode()))


def halves(checks: Sequence[Check], seed: str | None) -> list[Half]:
    """The visible check of each group, and where a seed is given its hidden check after it."""
    return [
        Half(f"{check.name}{HIDDEN}" if hidden else check.name, check, seed if hidden else None)
        for check in checks
        for hidden in ((False, True) if seed is not None and check.hidden else (False,))
    ]


def attempt(half: Half, answer: Answer) -> Attempt:
    """Run one check."""
    learner = Learner(answer)
    failed = None
    try:
        half.ask(learner)
    except FailedCheck as error:
        failed = error.with_traceback(None)
    return Attempt(half.name, half.check, half.hidden, learner.trace, failed)


def spared(half: Half, failed: Container[str]) -> bool:
    """True for a hidden check that does not matter any more, as that of its group has `failed`, which learners see.

    That of the values is run all the same, for the sake of the known mistake behind them.
    """
    return half.hidden and half.check.name in failed and half.check.group != VALUES


class _HeardError(Exception):
    """All that was to be heard of a check has been heard."""


@cache
def openings(exercise: str, seed: str | None) -> dict[str, list[Request]]:
    """What each check of an exercise asks first, by the check's name, whatever is answered: the same for everybody.

    A check that asks nothing is left out.
    """
    asked: dict[str, list[Request]] = {}
    for half in halves(checks_of(exercise), seed):

        def hear(requests: list[Request], name: str = half.name) -> list[Outcome]:
            asked[name] = requests
            raise _HeardError

        with suppress(_HeardError):
            half.ask(Learner(hear))
    return asked


def _mistakes(runs: Sequence[Attempt], exercise: str, seed: str | None) -> dict[str, Known]:
    """The known mistake behind each failed check, by the name of the run.

    A wrong formula fails everywhere, but not everywhere as the known mistake does: it may, say, overflow besides. So
    where a check's own failure is not recognised, the mistake that was recognised in the values stands for it. Behind
    the failed hidden check of a group whose visible one failed too, none is looked for but for that.
    """
    doings = {run.name: run.doing for run in runs}
    named: dict[str, Known] = {}
    failed: set[str] = set()
    of_values = None
    for run in runs:
        if run.failed is None:
            continue
        told, in_values = run.check.name in failed, run.check.group == VALUES
        failed.add(run.check.name)
        if run.failed.clause in UNNAMED or (told and (of_values or not in_values)):
            continue
        mistake = recognise(run.name, doings, known(exercise, seed))
        if in_values:
            of_values = of_values or mistake
        if run.failed.clause not in BESIDES:
            mistake = mistake or of_values
        if mistake:
            named[run.name] = mistake
    return named


def _failure(run: Attempt, mistake: Known | None, leaning: str) -> Failure:
    error = run.failed
    assert error is not None
    hint = mistake.hint if mistake else GENERIC_HINTS.get(error.clause, GENERIC_HINTS["value"])
    facts = {
        "check": run.check.name,
        "clause": error.clause,
        "hint": f"{leaning} {hint}".strip(),
        "misconception": mistake.title if mistake else None,
        "right_for": mistake.right_for if mistake else "",
    }
    if run.hidden:
        message = f"a hidden check of {run.check.group} failed: {run.check.hidden.__doc__ or 'other inputs.'}"
        return Failure(message=message.strip().splitlines()[0], hidden=True, **facts)  # type: ignore[arg-type]
    return Failure(
        message=str(error),
        called=error.called,
        returned=error.returned,
        expected=error.expected,
        because=error.because,
        **facts,  # type: ignore[arg-type]
    )


def _leaning(exercise: str, groups: Sequence[str], leans_on: Mapping[str, frozenset[str]]) -> dict[str, str]:
    """For each failed group the sentence that names the learner's own wrong functions which this answer calls.

    One that fails in its values or in the same group may well be to blame. Where that is nowhere so, any may be.
    """
    likely = {group: [name for name, wrong in leans_on.items() if wrong & {"values", group}] for group in groups}
    blamed = likely if any(likely.values()) else {group: list(leans_on) for group in groups}
    return {
        group: f"Your {exercise} calls your {' and '.join(names)}, which is not right yet: mend that first."
        for group, names in blamed.items()
        if names
    }


def _failures(
    runs: tuple[Attempt, ...], exercise: str, seed: str | None, leans_on: tuple[tuple[str, frozenset[str]], ...]
) -> dict[str, Failure]:
    """What is said of each check that failed, by its name."""
    failed = [run for run in runs if run.failed]
    mistakes = _mistakes(runs, exercise, seed)
    leaning = _leaning(exercise, [run.check.group for run in failed], dict(leans_on))
    failures: dict[str, Failure] = {}
    for run in failed:
        # The visible check comes first: where it fails, its words say more than the hidden one's.
        if run.check.name not in failures:
            failures[run.check.name] = _failure(run, mistakes.get(run.name), leaning.get(run.check.group, ""))
    return failures


# Where attempts come from a memory, the same ones come again.
failures_again = lru_cache(KEPT)(_failures)


def _forbidden(checks: Sequence[Check], exercise: str, used: str) -> Report:
    """The report of an answer that uses the ready-made function which the exercise builds."""
    message = f"{exercise} must do its own arithmetic: the cell uses {used}, the ready-made function that it builds"
    hint = f"Write the formula out with what remains, and leave {used} to compare your results with afterwards."
    return Report(
        exercise,
        tuple(
            Result(check.name, check.points, Failure(check.name, "own_arithmetic", message, hint)) for check in checks
        ),
    )


def drawn(args: tuple[Any, ...], kwargs: Mapping[str, Any]) -> bool:
    """True for the arguments of a call of which a picture can show the point."""
    return len(args) == 1 and not kwargs and isinstance(args[0], (int, float)) and abs(args[0]) <= FARTHEST


@cache
def curve(exercise: str) -> list[Request]:
    """The call that draws the curve of a function of one number, past all the points that its checks begin with.

    Nothing where these are too few for a picture.
    """
    begin_with = openings(exercise, None).values()
    xs = {request[1][0] for requests in begin_with for request in requests if drawn(*request[1:])}
    return [(exercise, (np.linspace(min(xs), max(xs), 97),), {})] if len(xs) >= FEWEST else []


def picture(answer: Answer, exercise: str, runs: Sequence[Attempt]) -> dict[str, tuple[tuple[float, float], ...]]:
    """The points that a function of one variable should pass through, and the learner's curve past them."""
    points = frozenset().union(*(run.points for run in runs))
    requests = curve(exercise)
    if len(points) < FEWEST or not requests:
        return {}
    ((_, (xs,), _),) = requests
    value = answer(requests)[0].value
    past: tuple[tuple[float, float], ...] = ()
    if isinstance(value, np.ndarray) and value.shape == xs.shape and value.dtype.kind in "biuf":
        finite = np.isfinite(value)
        past = tuple(zip(xs[finite].tolist(), value[finite].astype(float).tolist(), strict=True))
    return {"points": tuple(sorted(points)), "curve": past}


def examine(
    exercise: str,
    answer: Answer,
    seed: str | None = None,
    cell: str | None = None,
    wrong: Sequence[Report] = (),
    draw: bool = True,
    group: str | None = None,
    attempted: Callable[[Half], Attempt] | None = None,
) -> Report:
    """Run the checks of `exercise` against what `answer` answers.

    Parameters
    ----------
    exercise : str
        Its name, which is the function's.
    answer : callable
        See `autograder.learner.from_namespace`.
    seed : str, optional
        The secret from which the inputs of hidden checks are drawn. None runs the visible checks only.
    cell : str, optional
        The source of the solution cell, where it is known: for own arithmetic, and for what the answer leans on.
    wrong : sequence of Report
        The reports of other exercises of the learner's, of which some may not be right.
    draw : bool
        Whether to make the extra call that a picture of the curve needs.
    group : str, optional
        Run this group alone.
    attempted : callable, optional
        Runs a check, where that is not done by asking `answer`. What is said of the same attempts is then remembered.
    """
    checks = [item for item in checks_of(exercise) if group in (None, item.group)]
    used = source.ready_made(exercise, cell)
    if used:
        return _forbidden(checks, exercise, used)
    runs: list[Attempt] = []
    failed: set[str] = set()
    for half in halves(checks, seed):
        if not spared(half, failed):
            runs.append(attempted(half) if attempted else attempt(half, answer))
            failed |= {half.check.name} if runs[-1].failed else set()
    called = source.names(cell) if failed else frozenset()
    leans_on = {
        other.exercise: frozenset(result.group for result in other.results if result.failure)
        for other in wrong
        if other.failures and other.exercise != exercise and other.exercise in called
    }
    told = failures_again if attempted else _failures
    failures = told(tuple(runs), exercise, seed, tuple(leans_on.items()))
    # An answer that calls an exercise not begun ends as one not begun does, but it is written.
    blank = bool(failed) and all(run.failed and run.failed.clause == "unwritten" for run in runs if not run.hidden)
    unwritten = blank and not leans_on
    alive = not any(failure.clause in ("timeout", "memory", "crash", "exited") for failure in failures.values())
    drawing = picture(answer, exercise, runs) if draw and alive and not unwritten else {}
    results = tuple(Result(check.name, check.points, failures.get(check.name)) for check in checks)
    return Report(exercise, results, unwritten, tuple(leans_on), **drawing)
