"""Grade submissions: run each notebook in the sandbox, judge every answer as its own cell leaves it."""

import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace

from autograder.cells import Step, plan
from autograder.checks import load
from autograder.graded import GRADED, Graded
from autograder.notebook_text import written_questions
from autograder.recognise import known
from autograder.results import Report
from autograder.runner import examine
from autograder.running import Run, nothing, questions
from autograder.sandbox.host import Limits, Sandbox, SandboxError
from autograder.submissions import Cell, Submission, UnreadableError, assignment_in, parse
from autograder.work import NOT_GRADED


def examine_steps(
    sandbox: Sandbox, assignment: str, steps: Sequence[Step], absent: Sequence[str], seed: str, limits: Limits
) -> list[Report]:
    """Run the steps of a notebook in the sandbox and examine every exercise of the assignment, in their order."""
    reports = {name: examine(name, nothing(name), draw=False) for name in absent}
    run = Run(sandbox, steps, limits, seed)
    try:
        for index, step in enumerate(steps):
            for exercise in step.exercises:
                asking = run.asking(index, exercise)
                wrong = list(reports.values())
                # A picture belongs to what is shown, as a visible check does.
                answer = asking.answer_of("")
                reports[exercise] = examine(exercise, answer, seed, step.source, wrong, attempted=asking.attempt)
    finally:
        run.close()
    return [reports[exercise] for exercise in load(assignment)]


def grade(sandbox: Sandbox, submission: Submission, seed: str, limits: Limits) -> Graded:
    """Grade one submission. Whatever is wrong with it, or with us, becomes its status; nothing is raised."""
    started = time.monotonic()
    graded = Graded(submission.path, submission.student, "", f"{NOT_GRADED}: not begun")
    try:
        cells = parse(submission.read())
        assignment = assignment_in(cells)
        steps, absent = plan(assignment, cells)
        graded = replace(
            graded,
            assignment=assignment,
            written=_written(assignment, cells),
            repairs=(
                *(it for step in steps for it in step.repairs),
                *(f"the cell of {name} is gone" for name in absent),
            ),
        )
        reports = _twice(lambda: examine_steps(sandbox, assignment, steps, absent, seed, limits))
        graded = replace(graded, status=GRADED, reports=tuple(reports))
    except UnreadableError as error:
        graded = replace(graded, status=f"not readable: {error}")
    except SandboxError as error:
        graded = replace(graded, status=f"{NOT_GRADED}: the sandbox failed ({error})")
    except Exception as error:  # ours: a learner must never pay for it
        graded = replace(graded, status=f"{NOT_GRADED}: the grader failed with {type(error).__name__}: {error}")
    return replace(graded, seconds=time.monotonic() - started)


def prepare_for(content: bytes, seed: str) -> None:
    """Find out once what grading such a notebook needs to know of its exercises.

    Whatever is wrong with the notebook, or with us, is found out when it is graded.
    """
    with suppress(Exception):
        for exercise in load(assignment_in(parse(content))):
            questions(exercise, seed)
            known(exercise, seed)


def _twice(work: Callable[[], list[Report]]) -> list[Report]:
    """The result of `work`, which has a second chance: what failed is ours, and may have passed."""
    try:
        return work()
    except Exception:
        return work()


def _written(assignment: str, cells: Sequence[Cell]) -> dict[str, str]:
    """The written answers by id, empty where they were left as handed out."""
    answers = {}
    for name, stub in written_questions(assignment).items():
        text = next((cell.source.strip() for cell in cells if cell.identity == name), "")
        answers[name] = "" if text == stub else text
    return answers
