"""The graded copies under ``autograded/`` that the formgrader shows and from which nbgrader makes feedback."""

import json
from collections.abc import Mapping
from pathlib import Path

from autograder.files import write_text
from autograder.graded import Graded
from autograder.nbgrader.execute import put_outputs
from autograder.nbgrader.repair import Master, Node, pictures, repair
from autograder.submissions import Cell, Submission, UnreadableError, parse

TIMESTAMP = "timestamp.txt"


def is_folder_name(student: str) -> bool:
    """True where a folder can be called that, nothing in it leads elsewhere, and a database can hold it."""
    try:
        size = len(student.encode())
    except UnicodeEncodeError:
        return False
    return student not in ("", ".", "..") and not set(student) & {"/", "\0"} and size <= 255


def _cell(cell: Cell) -> Node:
    nbgrader = {"nbgrader": {"grade_id": cell.identity}}
    return {
        "cell_type": cell.kind,
        "metadata": nbgrader,
        "source": cell.source,
        "attachments": pictures(cell.attachments),
    }


def notebook_of(content: bytes, graded: Graded, wanted: Mapping[str, Master]) -> Node:
    """A submission as nbgrader would have left it: mended, with what the sandbox found in the cells of the checks."""
    notebook: Node = {"cells": [_cell(cell) for cell in parse(content)]}
    repair(notebook, graded.assignment, wanted)
    put_outputs(notebook["cells"], graded.reports)
    return notebook


def write(course: Path, submission: Submission, graded: Graded, wanted: Mapping[str, Master]) -> None:
    """Write the copy of one submission into a course's folder. There is at no instant half a file.

    Raises
    ------
    OSError
        Where it cannot be written.
    UnreadableError
        Where the submission is no longer what was graded, or no folder can have its author's name.
    """
    if not is_folder_name(graded.student):
        raise UnreadableError(f"no folder can be called {graded.student[:80]!a}")
    folder = course / "autograded" / graded.student / graded.assignment
    notebook = notebook_of(submission.read(), graded, wanted)
    write_text(folder / f"{graded.assignment}.ipynb", json.dumps(notebook) + "\n")
    handed_in = course / "submitted" / graded.student / graded.assignment / TIMESTAMP
    if handed_in.is_file():
        write_text(folder / TIMESTAMP, handed_in.read_text(encoding="utf-8"))
