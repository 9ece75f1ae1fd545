"""Build the notebooks of an assignment: the learner's, the instructor's nbgrader source, and the solved one.

The text stands in ``book/exercises/<assignment>.md``; a function's signature, docstring and body in `solutions`; groups
and points in `autograder.checks`. Nothing is written a second time. In the text four fenced directives mark what is
made from elsewhere: ``{setup}``, ``{exercise} name``, ``{written} explain-…`` and ``{progress}``.
"""

import ast
import importlib
import inspect
import re
import textwrap
from pathlib import Path
from typing import Any, Literal

import nbformat
import yaml
from nbformat import NotebookNode

from autograder.checks import Check, load

Kind = Literal["release", "source", "solved"]
ROOT = Path(__file__).resolve().parent.parent
TEXTS = ROOT / "book" / "exercises"
DIRECTIVE = re.compile(r"^```\{(setup|exercise|written|progress)\} *([\w-]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
SETUP = "import numpy as np\n\nfrom autograder import check, points, progress"
STUB = (
    "# Write your answer here, in place of the next line.\n"
    'raise NotImplementedError("Replace this line by your answer, then run the cell again.")'
)
TEXT_STUB = "*Write your answer here.*"
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
    return _code(source, check.name, metadata)


def _written_cells(grade_id: str, text: str, kind: Kind) -> list[NotebookNode]:
    written = yaml.safe_load(text)
    metadata = _nbgrader(grade_id, "markdown", grade=True, solution=True, points=written["points"])
    answer = TEXT_STUB
    if kind == "source":
        model = f"{written['answer']}\n**Marking**\n\n{written['rubric'].strip()}"
        answer = f"### BEGIN SOLUTION\n{model}\n### END SOLUTION"
    elif kind == "solved":
        answer = written["answer"].strip()
    return [
        _markdown(f"{written['question'].strip()}\n\n({written['points']} points)", f"{grade_id}-question"),
        _markdown(answer, grade_id, metadata),
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
    text = (TEXTS / f"{assignment}.md").read_text(encoding="utf-8")
    cells: list[NotebookNode] = []
    named = []
    position = 0

    def prose(until: int) -> None:
        section = text[position:until].strip()
        if section:
            cells.append(_markdown(section, f"text-{len(cells)}"))

    for match in DIRECTIVE.finditer(text):
        prose(match.start())
        position = match.end()
        directive, name, content = match.groups()
        if directive == "setup":
            cells.append(_code(SETUP, "setup", _nbgrader("setup", "code", locked=True)))
        elif directive == "progress":
            cells.append(_code("progress()", "progress"))
        elif directive == "written":
            cells += _written_cells(name, content, kind)
        else:
            named.append(name)
            cells += _exercise_cells(assignment, name, kind)
    prose(len(text))
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
    return NotebookClient(notebook, timeout=120, kernel_name="python3").execute()
