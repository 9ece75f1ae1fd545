"""What ``autograder grade`` does: grade before the eyes of a person, and write the results to where they are wanted."""

import contextlib
import json
import sys
import time
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

from autograder.course import Course, Engine
from autograder.files import write_list
from autograder.graded import UNSAFE, Graded
from autograder.sandbox.policy import SandboxError, Tier
from autograder.store import StoreError


class StoppedError(RuntimeError):
    """Grading came to a stop; the text says in one line why, what is safe and what to do."""


def find_out(course: Course, engine: Callable[[], AbstractContextManager[Engine]]) -> None:
    """Grade what is not known yet, with a progress bar.

    Raises
    ------
    StoppedError
        Where that was not possible, or not to the end.
    """
    done, total = 0, len(course.submissions)
    with progress(total, "grading") as advance:

        def count(number: int, by_work: bool) -> None:
            nonlocal done
            done += number
            advance(number, by_work)

        try:
            course.grade(engine, count)
        except (SandboxError, StoreError, OSError, KeyboardInterrupt) as error:
            reason = "by Ctrl-C" if isinstance(error, KeyboardInterrupt) else str(error)
            if not done:
                raise StoppedError(f"nothing was graded: {reason}") from error
            kept = f"{done} of {total} are done and kept, and the same command goes on from there"
            raise StoppedError(f"stopped: {reason}; {kept}") from error


@contextlib.contextmanager
def progress(total: int, doing: str) -> Iterator[Callable[[int, bool], None]]:
    """A bar with rate and time left on a terminal's error stream. What took no work is no part of the rate."""
    if not sys.stderr.isatty():
        yield lambda number, by_work: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    words, rate = TextColumn(doing), TextColumn("{task.fields[rate]}")
    columns = (words, BarColumn(), MofNCompleteColumn(), rate, TimeRemainingColumn(), TextColumn("left"))
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=total, rate="")
        began, worked = time.monotonic(), 0

        def advance(number: int, by_work: bool) -> None:
            nonlocal total, worked
            if by_work:
                worked += number
            else:
                total -= number
            rate = f"{60 * worked / max(time.monotonic() - began, 1.0):.0f} a minute"
            bar.update(task, completed=worked, total=total, rate=rate)

        yield advance


def hand_out(course: Course, results: Path, feedback: Path | None, gradebook: Path | None) -> list[str]:
    """Write the results to where they are wanted, and print a line for each; what needs attention."""
    troubles: list[str] = []
    listed = Listing(course)
    with _results(course, "writing the results") as found:
        # Each is read once for both, as that takes longer than to write it.
        noted = listed.noting(found)
        with _noted(results, troubles):
            write_list(results, (_json(graded) for graded in noted))
        # Where that came to a stop, those after it are listed all the same.
        deque(noted, maxlen=0)
    if feedback:
        with _noted(feedback, troubles):
            _write_feedback(feedback, course)
    if gradebook:
        troubles += _fill(gradebook, course)
    return listed.show() + troubles


@contextlib.contextmanager
def _results(course: Course, doing: str) -> Iterator[Iterator[Graded]]:
    """The results of a course, one by one, before the eyes of a person."""
    with progress(len(course.entries), doing) as advance:

        def counted() -> Iterator[Graded]:
            for graded in course.results():
                yield graded
                advance(1, True)

        yield counted()


@contextlib.contextmanager
def _noted(path: Path, troubles: list[str]) -> Iterator[None]:
    """Add to `troubles` that `path` could not be written."""
    try:
        yield
    except OSError as error:
        again = "mend that, then give the same command again: nothing is graded twice"
        troubles.append(f"{path}: not written: {error.strerror or error}; {again}")


def _json(graded: Graded) -> str:
    return " " + json.dumps(graded.as_json(), indent=1, ensure_ascii=False).replace("\n", "\n ")


class Listing:
    """A line for each submission, and what needs attention."""

    def __init__(self, course: Course) -> None:
        self._unsafe = course.tier is Tier.UNSAFE
        self._widths = [max((len(printable(entry.student)) for entry in course.entries), default=0), 14, 8]
        self._lines: list[str] = []
        self._troubles: list[str] = []
        self._statuses: Counter[str] = Counter()
        self._counted: Counter[tuple[str, str]] = Counter()
        self._line("student", "assignment", "points", "what failed")

    def _line(self, *columns: str) -> None:
        student, assignment, points, failed = map(printable, columns)
        first, second, third = self._widths
        self._lines.append(f"{student:<{first}}  {assignment:<{second}}  {points:>{third}}  {failed}".rstrip())

    def noting(self, results: Iterable[Graded]) -> Iterator[Graded]:
        """The results as they come, each with its line."""
        for graded in results:
            self._statuses[graded.status.partition(":")[0]] += 1
            if graded.status == "graded":
                failed = ", ".join(report.exercise for report in graded.reports if report.failures)
                points = f"{graded.score} of {graded.max_score}"
                self._line(graded.student, graded.assignment, points, failed or "nothing")
                self._counted[graded.student, graded.assignment] += 1
            else:
                self._line(graded.student, graded.assignment, "", graded.status)
                self._troubles.append(f"{graded.path}: {graded.status}")
            yield graded

    def show(self) -> list[str]:
        """Print the lines, and return what needs attention."""
        print("\n".join([*self._lines, ", ".join(f"{count} {status}" for status, count in self._statuses.items())]))
        if self._unsafe:
            print(UNSAFE)
        again = [
            f"{student} has {count} submissions of {assignment}: the last one listed counts"
            for (student, assignment), count in self._counted.items()
            if count > 1
        ]
        return self._troubles + again


def printable(text: str) -> str:
    """`text` without what could command a terminal."""
    return "".join(sign if sign.isprintable() else "�" for sign in text)


def _write_feedback(folder: Path, course: Course) -> None:
    from autograder import feedback

    with _results(course, "writing the feedback") as results:
        for graded in results:
            if graded.status == "graded":
                feedback.write(folder, graded)


@contextlib.contextmanager
def _without(module: str) -> Iterator[None]:
    """As if `module` were not installed, for what is imported meanwhile."""
    modules: dict[str, Any] = sys.modules
    modules.setdefault(module, None)
    try:
        yield
    finally:
        if modules[module] is None:
            del modules[module]


def _fill(path: Path, course: Course) -> list[str]:
    """Write the gradebook; what is not in it, and why."""
    try:
        # At its import, jsonschema makes 38 parsers with it, for a kind of text that is in no notebook: half the time.
        with _without("rfc3987_syntax"):
            from autograder import gradebook
    except ModuleNotFoundError as error:
        return [f"{path}: {error.name} is missing: pip install 'from-scores-to-decisions[nbgrader]'"]
    from sqlalchemy.exc import SQLAlchemyError

    try:
        with _results(course, "writing the gradebook") as results:
            return gradebook.write(path, zip(course.submissions, results, strict=True))
    except (SQLAlchemyError, OSError, ValueError) as error:
        reason = str(getattr(error, "orig", None) or error).splitlines()[0]
        if "locked" in reason:
            reason = "in use by another program: close it there"
        return [f"{path}: the gradebook was not written, and is as it was: {reason}; then give the same command again"]
