"""``python -m benchmarks.floor FOLDER SEED``: the same cells, calls and comparisons in one process, with no sandbox.

What no grader can undercut that asks each answer the same questions and judges each reply anew. Prints the points of
each submission as JSON.
"""

import contextlib
import io
import json
import sys
from pathlib import Path
from typing import Any

from autograder.cells import plan
from autograder.checks import load
from autograder.learner import from_namespace
from autograder.runner import examine
from autograder.running import nothing
from autograder.submissions import Submission, assignment_in, find, parse


def ignore(*args: Any, **kwargs: Any) -> None:
    """Stand in for a function of the notebook that shows something."""


def points(submission: Submission, seed: str) -> int:
    """The points of one submission, whose code is run right here."""
    cells = parse(submission.read())
    assignment = assignment_in(cells)
    steps, absent = plan(assignment, cells)
    namespace: dict[str, Any] = dict.fromkeys(("check", "points", "progress", "display"), ignore)
    reports = {name: examine(name, nothing(name), seed, draw=False) for name in absent}
    for step in steps:
        with contextlib.redirect_stdout(io.StringIO()), contextlib.suppress(Exception):
            exec(compile(step.source, "<cell>", "exec"), namespace)
        for exercise in step.exercises:
            answer = from_namespace(namespace)
            reports[exercise] = examine(exercise, answer, seed, step.source, list(reports.values()))
    return sum(reports[exercise].score for exercise in load(assignment))


if __name__ == "__main__":
    found = {item.student: points(item, sys.argv[2]) for item in find(Path(sys.argv[1]))}
    print(json.dumps(found))
