"""The graded copies under ``autograded/`` that the formgrader shows and from which nbgrader makes feedback."""

import os
import shutil
from collections.abc import Mapping
from pathlib import Path

import nbformat
from nbformat import NotebookNode

from autograder.grading import Graded
from autograder.nbgrader.execute import put_outputs
from autograder.nbgrader.repair import Master, repair
from autograder.submissions import Cell

MAKERS = {"code": nbformat.v4.new_code_cell, "markdown": nbformat.v4.new_markdown_cell}
TIMESTAMP = "timestamp.txt"


def is_folder_name(student: str) -> bool:
    """True where a folder can be called that, and nothing in it leads elsewhere."""
    return student not in ("", ".", "..") and not set(student) & {"/", "\0"} and len(os.fsencode(student)) <= 255


def _cell(number: int, cell: Cell) -> NotebookNode:
    made = MAKERS.get(cell.kind, nbformat.v4.new_raw_cell)(cell.source, id=f"handed-in-{number}")
    made.metadata["nbgrader"] = {"grade_id": cell.identity}
    return made


def notebook_of(graded: Graded, wanted: Mapping[str, Master]) -> NotebookNode:
    """A submission as nbgrader would have left it: mended, with what the sandbox found in the cells of the checks."""
    notebook = nbformat.v4.new_notebook(cells=[_cell(*item) for item in enumerate(graded.cells)])
    repair(notebook, graded.assignment, wanted)
    put_outputs(notebook.cells, graded.reports)
    return notebook


def write(course: Path, graded: Graded, wanted: Mapping[str, Master]) -> None:
    """Write the copy of one submission into a course's folder. There is at no instant half a file.

    Raises
    ------
    OSError
        Where it cannot be written.
    """
    folder = course / "autograded" / graded.student / graded.assignment
    folder.mkdir(parents=True, exist_ok=True)
    part = folder / f".{graded.assignment}.part"
    part.write_text(nbformat.writes(notebook_of(graded, wanted)) + "\n", encoding="utf-8")
    os.replace(part, folder / f"{graded.assignment}.ipynb")
    handed_in = course / "submitted" / graded.student / graded.assignment / TIMESTAMP
    if handed_in.is_file():
        (folder / TIMESTAMP).unlink(missing_ok=True)
        shutil.copyfile(handed_in, folder / TIMESTAMP)
