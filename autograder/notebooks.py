"""Build the notebooks of an assignment: the learner's, the instructor's nbgrader source, and the solved one.

The text stands in ``book/exercises/<assignment>.md`` (see `autograder.notebook_text`); a function's signature,
docstring and body in `solutions`; groups and points in `autograder.checks`. Nothing is written a second time.
"""

import ast
import importlib
import inspect
import textwrap
from pathlib import Path
from typing import Any, Literal

import nbformat
import yaml
from nbformat import NotebookNode

from autograder import bundle
from autograder.checks import Check, load
from autograder.notebook_text import TEXT_STUB, Part, parts, written

Kind = Literal["release", "source", "solved"]
SETUP = """\
import sys
from importlib.util import find_spec

if sys.platform == "emscripten":  # in a browser, where the book brings its checks along
    %pip install -q {name}
elif not find_spec("autograder"):  # the folder autograder does not lie beside this notebook, as on Colab
    {how}%pip install -q {wheel}

import numpy as np

from autograder import check, points, progress"""
HOW = "# First put this file beside the notebook: the book's page 'For learners' offers it.\n    "
STUB = (
    "# Write your answer here, in place of the next line.\n"
    'raise NotImplementedError("Replace this line by your answer, then run the cell again.")'
)
METADATA = {
    "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}


def parts_of(function: Any) -> tuple[str, str]:
    """A reference function's source in two parts: signature with docstring, and body."""
    source = textwrap.dedent(inspect.getsource(function))
    definition = ast.parse(source).body[0]
    assert isinstance(definition, ast.FunctionDef)
    lines = source.splitlines()
    last = definition.body[0].end_lineno
    assert last is not None
    assert ast.get_docstring(definition)
    return "\n".join(lines[:last]), "\n".join(lines[last:])


def published() -> str:
    """Where the book is published: ``html.baseurl`` of ``_config.yml``, empty where nobody said."""
    config = yaml.safe_load((bundle.PACKAGE.parent / "_config.yml").read_text(encoding="utf-8"))
    return config["html"].get("baseurl") or ""


def setup() -> str:
    """The first code cell, which finds the checks wherever the notebook is opened.

    Without the folder ``autograder`` beside it, it installs the wheel of the published book, or one that lies there.
    """
    if address := published():
        how, wheel = "", f"{address.rstrip('/')}/wheels/{bundle.WHEEL}"
    else:
        how, wheel = HOW, bundle.WHEEL
    return SETUP.format(name=bundle.WHEEL_NAME, how=how, wheel=wheel)


def _nbgrader(grade_id: str, cell_type: str, **flags: Any) -> dict[str, Any]:
    defaults = {"grade": False, "locked": False, "solution": False, "task": False}
    return {"nbgrader": {"schema_version": 3, "grade_id": grade_id, "cell_type": cell_type, **defaults, **flags}}


def _code(source: str, identity: str, metadata: dict[str, Any] | None = None) -> NotebookNode:
    return nbformat.v4.new_code_cell(source, id=identity, metadata=metadata or {})


def _markdown(source: str, identity: str, metadata: dict[str, Any] | None = None) -> NotebookNode:
    return nbformat.v4.new_markdown_cell(source, id=identity, metadata=metadata or {})


def _solution_cell(assignment: str, exercise: str, kind: Kind) -> NotebookNode:
    function = getattr(importlib.import_module(f"solutions.{assignment}"), exercise)
    head, body = parts_of(function)
    if kind == "release":
        body = textwrap.indent(STUB, "    ")
    elif kind == "source":
        body = f"    ### BEGIN SOLUTION\n{body}\n    ### END SOLUTION"
    return _code(f"{head}\n{body}", exercise, _nbgrader(exercise, "code", solution=True))


def _check_cell(check: Check, kind: Kind) -> NotebookNode:
    source = f'points({check.exercise}, "{check.group}")'
    if kind == "source" and check.hidden:
        source += (
            "\n### BEGIN HIDDEN TESTS\n"
            "from autograder.checks.hidden.stock import hidden_points\n"
            f'hidden_points({check.exercise}, "{check.group}")\n'
            "### END HIDDEN TESTS"
        )
    metadata = _nbgrader(check.name, "code", grade=True, locked=True, points=check.points)
    if kind == "solved":
        metadata["tags"] = ["nbval-check-output"]  # the points must come out as they are stored
    return _code(source, check.name, metadata)


def _written_cells(part: Part, kind: Kind) -> list[NotebookNode]:
    question = written(part.content)
    metadata = _nbgrader(part.name, "markdown", grade=True, solution=True, points=question["points"])
    answer = TEXT_STUB
    if kind == "source":
        model = f"{question['answer']}\n**Marking**\n\n{question['rubric'].strip()}"
        answer = f"### BEGIN SOLUTION\n{model}\n### END SOLUTION"
    elif kind == "solved":
        answer = question["answer"].strip()
    return [
        _markdown(f"{question['question'].strip()}\n\n({question['points']} points)", f"{part.name}-question"),
        _markdown(answer, part.name, metadata),
    ]


def _exercise_cells(assignment: str, exercise: str, kind: Kind) -> list[NotebookNode]:
    checks = load(assignment)[exercise]
    return [
        _solution_cell(assignment, exercise, kind),
        _code(f"check({exercise})", f"try-{exercise}"),
        *(_check_cell(check, kind) for check in checks),
    ]


def build(assignment: str, kind: Kind) -> NotebookNode:
    """Build one of the three notebooks of an assignment.

    Parameters
    ----------
    assignment : str
        Its name: that of its module in `solutions` and of its text in ``book/exercises``.
    kind : {"release", "source", "solved"}
        The learner's notebook, the instructor's with solutions and hidden tests, or the solved one.

    Raises
    ------
    ValueError
        Where the text names an exercise that has no checks, or leaves one out that has.
    """
    cells: list[NotebookNode] = []
    named = []
    for part in parts(assignment):
        if part.kind == "setup":
            cells.append(_code(setup(), "setup", _nbgrader("setup", "code", locked=True)))
        elif part.kind == "progress":
            cells.append(_code("progress()", "progress"))
        elif part.kind == "written":
            cells += _written_cells(part, kind)
        elif part.kind == "exercise":
            named.append(part.name)
            cells += _exercise_cells(assignment, part.name, kind)
        else:
            cells.append(_markdown(part.content, f"text-{len(cells)}"))
    if named != list(load(assignment)):
        raise ValueError(f"{assignment}.md has the exercises {named}, its checks have {list(load(assignment))}")
    notebook = nbformat.v4.new_notebook(cells=cells, metadata={**METADATA, "autograder": {"assignment": assignment}})
    if kind == "release":
        _add_checksums(notebook)
    return notebook


def _add_checksums(notebook: NotebookNode) -> None:
    """The checksums by which nbgrader tells an untouched cell from an edited one."""
    from nbgrader.utils import compute_checksum

    for cell in notebook.cells:
        if "nbgrader" in cell.metadata:
            cell.metadata.nbgrader["checksum"] = compute_checksum(cell)


def write(notebook: NotebookNode, path: Path) -> None:
    """Write a notebook, making the folders on the way to it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    nbformat.validate(notebook)
    path.write_text(nbformat.writes(notebook) + "\n", encoding="utf-8")


def solve(assignment: str) -> NotebookNode:
    """The solved notebook with its outputs, run in a fresh kernel."""
    from nbclient import NotebookClient

    notebook = build(assignment, "solved")
    return NotebookClient(notebook, timeout=120, kernel_name="python3", record_timing=False).execute()
