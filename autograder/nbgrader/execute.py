"""Grade in the sandbox where nbgrader would start a Jupyter kernel, and leave the marks where nbgrader reads them."""

import json
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import cache, lru_cache
from typing import Any

import nbformat
from nbformat import NotebookNode
from nbgrader.preprocessors import NbGraderPreprocessor

from autograder.checks import assignments
from autograder.graded import GRADED, Graded
from autograder.grading import grade
from autograder.nbgrader.repair import Node
from autograder.report import html_report, text
from autograder.results import Report, Result
from autograder.sandbox.host import Sandbox
from autograder.sandbox.policy import DEFAULT_LIMITS
from autograder.seed import read_seed
from autograder.submissions import Submission

# A sandbox is for one thread, and the server behind the formgrader has many: this is the one that has it.
_THREAD = ThreadPoolExecutor(1, "autograder-sandbox")


class NotGradedError(RuntimeError):
    """A notebook that could not be graded, for a reason that is not its author's; nbgrader then goes on to the next."""


@cache
def _sandbox() -> Sandbox:
    """One warm sandbox for the whole run. It ends with this process."""
    return Sandbox()


def graded(notebook: NotebookNode, student: str) -> Graded:
    """Grade a notebook in the sandbox; hidden inputs come from the seed of the folder that this is run in.

    Raises
    ------
    NotGradedError
        Where that cannot be done, with the reason.
    """
    content = json.dumps(notebook).encode()
    seed = read_seed()
    submission = Submission(student, student, lambda: content)
    result = _THREAD.submit(lambda: grade(_sandbox(), submission, seed, DEFAULT_LIMITS)).result()
    if result.status != GRADED:
        raise NotGradedError(f"{student}: {result.status}")
    return result


def of_group(report: Report, result: Result) -> Report:
    """The part of a report that belongs to one group of checks."""
    return replace(report, results=(result,), points=(), curve=())


def _output(kind: str, data: dict[str, str], **more: Any) -> Node:
    """An output of a cell. nbformat's own `new_output` holds each against its schema, which takes a millisecond."""
    return {"output_type": kind, "metadata": {}, "data": data, **more}


@lru_cache(1_000)
def _shown(part: Report) -> tuple[str, str]:
    """A report as text and as HTML. In a class, many come to the same."""
    return text(part), html_report(part)


def outputs(report: Report, result: Result) -> list[Node]:
    """What the cell of one group of checks prints: why it failed, and its points as nbgrader reads them."""
    shown = []
    if result.failure:
        plain, page = _shown(of_group(report, result))
        shown.append(_output("display_data", {"text/plain": plain, "text/html": page}))
    points = _output("execute_result", {"text/plain": str(float(result.score))}, execution_count=None)
    return [*shown, points]


def put_outputs(cells: Sequence[Node], reports: Sequence[Report]) -> list[str]:
    """Leave in every cell what it would have printed: the checks their points, all others nothing.

    Returns
    -------
    list of str
        The cells that are worth points of which no report says how many. nbgrader would give them all.
    """
    found = {result.check: (report, result) for report in reports for result in report.results}
    unknown = []
    for cell in cells:
        if cell["cell_type"] != "code":
            continue
        cell["outputs"], cell["execution_count"] = [], None
        nbgrader = cell["metadata"].get("nbgrader", {})
        if not nbgrader.get("grade") or nbgrader.get("solution"):
            continue
        if nbgrader["grade_id"] in found:
            cell["outputs"] = outputs(*found[nbgrader["grade_id"]])
        else:
            unknown.append(nbgrader["grade_id"])
    return unknown


class SandboxExecute(NbGraderPreprocessor):
    """In ``Autograde.autograde_preprocessors`` in place of nbgrader's Execute."""

    def preprocess(self, notebook: NotebookNode, resources: Any) -> tuple[NotebookNode, Any]:
        facts = resources["nbgrader"]
        if facts["notebook"] not in assignments():
            known = ", ".join(assignments())
            raise NotGradedError(
                f"{facts['notebook']} is none of this course's notebooks ({known}): "
                "take SandboxExecute out of nbgrader_config.py to run it in a kernel"
            )
        unknown = put_outputs(notebook.cells, graded(notebook, facts["student"]).reports)
        if unknown:
            raise NotGradedError(f"no checks of this course, and so not run: {', '.join(unknown)}")
        return nbformat.from_dict(notebook), resources
