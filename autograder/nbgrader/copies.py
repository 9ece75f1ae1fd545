"""The graded copies under ``autograded/`` that the formgrader shows and from which nbgrader makes feedback."""

import json
import os
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import nbformat
from nbformat import NotebookNode

from autograder.grading import Graded
from autograder.nbgrader.execute import put_outputs
from autograder.nbgrader.repair import Master, pictures, repair
from autograder.submissions import Cell, Submission, parse

TIMESTAMP = "timestamp.txt"


def is_folder_name(student: str) -> bool:
    """True where a folder can be called that, nothing in it leads elsewhere, and a database can hold it."""
    try:
        size = len(student.encode())
    except UnicodeEncodeError:
        return False
    return student not in ("", ".", "..") and not set(student) & {"/", "\0"} and size <= 255


def _cell(cell: Cell) -> dict[str, Any]:
    nbgrader = {"nbgrader": {"grade_id": cell.identity}}
    return {
        "cell_type": cell.kind,
        "metadata": nbgrader,
        "source": cell.source,
        "attachments": pictures(cell.attachments),
    }


def notebook_of(content: bytes, graded: Graded, wanted: Mapping[str, Master]) -> NotebookNode:
    """A submission as nbgrader would have left it: mended, with what the sandbox found in the cells of the checks."""
    notebook = nbformat.from_dict({"cells": [_cell(cell) for cell in parse(content)], "metadata": {}})
    repair(notebook, graded.assignment, wanted)
    put_outputs(notebook.cells, graded.reports)
    return notebook


def write(course: Path, submission: Submission, graded: Graded, wanted: Mapping[str, Master]) -> None:
    """Write the copy of one submission into a course's folder. There is at no instant half a file.

    Raises
    ------
    OSError
        Where it cannot be written.
    UnreadableError
        Where the submission is no longer what was graded.
    """
    folder = course / "autograded" / graded.student / graded.assignment
    folder.mkdir(parents=True, exist_ok=True)
    part = folder / f".{graded.assignment}.part"
    part.write_text(json.dumps(notebook_of(submission.read(), graded, wanted), indent=1) + "\n", encoding="utf-8")
    os.replace(part, folder / f"{graded.assignment}.ipynb")
    handed_in = course / "submitted" / graded.student / graded.assignment / TIMESTAMP
    if handed_in.is_file():
        (folder / TIMESTAMP).unlink(missing_ok=True)
        shutil.copyfile(handed_in, folder / TIMESTAMP)
