"""Notebooks as learners hand them in, made from the released one."""

import copy
import json
from functools import cache, partial

import pytest

from autograder import notebooks
from autograder.checks import load
from autograder.grading import grade
from autograder.notebooks import parts_of
from autograder.sandbox.host import Limits, Sandbox
from autograder.submissions import Submission
from solutions import activations

SEED = "the seed of the tests"
# What each exercise of the activations is worth, and all of them together.
POINTS = {exercise: sum(check.points for check in checks) for exercise, checks in load("activations").items()}
FULL = sum(POINTS.values())
# Patient enough for a right answer on a busy machine, and not so patient that endless loops take all day.
QUICK = Limits(call_seconds=3.0)


@cache
def released():
    return notebooks.build("activations", "release")


def reference(exercise):
    head, body = parts_of(getattr(activations, exercise))
    return f"{head}\n{body}"


def handed_in(answers=None, written=None, edit=lambda notebook: None):
    """The released activations notebook with every exercise right, but for `answers`: exercise and cell."""
    notebook = copy.deepcopy(released())
    cells = {name: reference(name) for name in load("activations")} | (answers or {})
    for cell in notebook.cells:
        cell.source = cells.get(cell.id, cell.source)
        if written and cell.id.startswith("explain-") and not cell.id.endswith("-question"):
            cell.source = written
    edit(notebook)
    return notebook


def cell(notebook, identity):
    return next(cell for cell in notebook.cells if cell.id == identity)


def submission(notebook):
    """A notebook, or the bytes of one, as it is handed in."""
    content = notebook if isinstance(notebook, bytes) else json.dumps(notebook).encode()
    return Submission("a.ipynb", "a", partial(bytes, content))


def save(path, notebook):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(notebook), encoding="utf-8")
    return path


@pytest.fixture(scope="session")
def sandbox():
    """One warm sandbox for all the tests."""
    with Sandbox(QUICK) as warm:
        yield warm


@pytest.fixture
def graded(sandbox):
    """Grade notebooks as `handed_in` makes them, or their bytes; the results in the same order."""

    def grade_all(*notebooks):
        return [grade(sandbox, submission(notebook), SEED, QUICK) for notebook in notebooks]

    return grade_all


def failures(result, exercise):
    report = next(report for report in result.reports if report.exercise == exercise)
    return report.failures
