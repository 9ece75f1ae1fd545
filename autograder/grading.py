"""Grade submissions: run each notebook in the sandbox, judge every answer as its own cell leaves it."""

import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from autograder.cells import plan
from autograder.checks import load
from autograder.notebook_text import written_questions
from autograder.runner import Report, examine
from autograder.running import Run, nothing
from autograder.sandbox.host import Limits, Sandbox, SandboxError
from autograder.submissions import Cell, Submission, UnreadableError, assignment_in, parse

GRADED = "graded"


@dataclass(frozen=True)
class Graded:
    """What came of one submission.

    Attributes
    ----------
    path, student, assignment : str
        The path as it was given, whose it seems to be, and to which assignment it belongs (empty if to none).
    status : str
        ``graded``, or why it was not, or not in full.
    reports : tuple of Report
        One for each exercise of the assignment.
    written : dict of str to str
        The answers that are marked by hand, by their ids; those that were left as handed out are empty.
    repairs : tuple of str
        What had to be mended in the notebook before it could be run.
    cells : tuple of Cell
        The notebook's cells as handed in.
    seconds : float
        How long it took.
    """

    path: str
    student: str
    assignment: str
    status: str
    reports: tuple[Report, ...] = ()
    written: dict[str, str] = field(default_factory=dict)
    repairs: tuple[str, ...] = ()
    cells: tuple[Cell, ...] = field(default=(), repr=False)
    seconds: float = 0.0

    @property
    def score(self) -> int:
        return sum(report.score for report in self.reports)

    @property
    def max_score(self) -> int:
        return sum(report.max_score for report in self.reports)

    def as_json(self) -> dict[str, Any]:
        """The object that the command line writes for this submission."""
        return {
            "submission": self.path,
            "student": self.student,
            "assignment": self.assignment,
            "status": self.status,
            "score": self.score,
            "max_score": self.max_score,
            "seconds": round(self.seconds, 4),
            "exercises": [
                {
                    "exercise": report.exercise,
                    "score": report.score,
                    "max_score": report.max_score,
                    "failures": [
                        {
                            "check": failure.check,
                            "message": failure.message,
                            "hint": failure.hint,
                            "misconception": failure.misconception,
                        }
                        for failure in report.failures
                    ],
                }
                for report in self.reports
            ],
            "to_mark_by_hand": sorted(name for name, answer in self.written.items() if answer),
            "repairs": list(self.repairs),
        }


def grade_cells(sandbox: Sandbox, assignment: str, cells: Sequence[Cell], seed: str, limits: Limits) -> list[Report]:
    """Run a notebook's cells in the sandbox and examine every exercise of the assignment, in their order."""
    steps, absent = plan(assignment, cells)
    reports = {name: examine(name, nothing(name), draw=False) for name in absent}
    run = Run(sandbox, steps, limits)
    try:
        for step in steps:
            index = run.advance()
            for exercise in step.exercises:
                visible, hidden = run.answers(index, exercise)
                wrong = list(reports.values())
                reports[exercise] = examine(exercise, visible, seed, step.source, wrong, hidden=hidden)
    finally:
        run.close()
    return [reports[exercise] for exercise in load(assignment)]


def grade(sandbox: Sandbox, submission: Submission, seed: str, limits: Limits) -> Graded:
    """Grade one submission. Whatever is wrong with it, or with us, becomes its status; nothing is raised."""
    started = time.monotonic()
    graded = Graded(submission.path, submission.student, "", "not graded: not begun")
    try:
        cells = parse(submission.read())
        graded = replace(graded, cells=tuple(cells), assignment=assignment_in(cells))
    except UnreadableError as error:
        return replace(graded, status=f"not readable: {error}", seconds=time.monotonic() - started)
    graded = replace(graded, written=_written(graded), repairs=_repairs(graded))
    for attempt in (1, 2):
        try:
            reports = grade_cells(sandbox, graded.assignment, cells, seed, limits)
            graded = replace(graded, status=GRADED, reports=tuple(reports))
            break
        except SandboxError as error:
            reason = f"not graded: the sandbox failed {'twice' if attempt == 2 else ''} ({error})"
            graded = replace(graded, status=reason)
        except Exception as error:  # ours: a learner must never pay for it
            graded = replace(graded, status=f"not graded: the grader failed with {type(error).__name__}: {error}")
    return replace(graded, seconds=time.monotonic() - started)


def _written(graded: Graded) -> dict[str, str]:
    """The written answers by id, empty where they were left as handed out."""
    answers = {}
    for name, stub in written_questions(graded.assignment).items():
        text = next((cell.source.strip() for cell in graded.cells if cell.identity == name), "")
        answers[name] = "" if text == stub else text
    return answers


def _repairs(graded: Graded) -> tuple[str, ...]:
    steps, absent = plan(graded.assignment, graded.cells)
    repairs = [repair for step in steps for repair in step.repairs]
    return (*repairs, *(f"the cell of {exercise} is gone" for exercise in absent))


def grade_all(submissions: Iterable[Submission], seed: str, limits: Limits) -> Iterator[Graded]:
    """Grade one submission after the other, each in a session of its own.

    Raises
    ------
    SandboxError
        Before the first, where this machine has no safe sandbox.
    """
    with Sandbox(limits) as sandbox:
        for submission in submissions:
            yield grade(sandbox, submission, seed, limits)
