"""Give a learner's notebook back the cells that nbgrader expects in it, each once, and nothing that can do harm.

nbgrader stops the grading of a whole class over one duplicated cell, leaves the points of a deleted cell open for ever,
and shows a learner's HTML as it stands on the page of the person who marks.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import nbformat
from nbformat import NotebookNode
from nbgrader.api import Gradebook
from nbgrader.preprocessors import NbGraderPreprocessor

from autograder import notebooks
from autograder.cells import answering_cells
from autograder.checks import assignments, load
from autograder.submissions import Cell

# A notebook or a part of it: nbformat's NotebookNode, or a plain dictionary, which is made far faster.
Node = dict[str, Any]
SCHEMA_VERSION = 3
PICTURES = ("image/png", "image/jpeg", "image/gif", "image/webp")
# What begins a tag, and what makes a link of anything but a picture pasted into the cell.
TAG = re.compile(r"<(?=[A-Za-z/!?])")
VALID_ID = re.compile(r"[A-Za-z0-9_-]{1,64}")
LINK = re.compile(r"\](?=:|\((?!attachment:[\w.+-]+\)))")


@dataclass(frozen=True)
class Master:
    """A cell as nbgrader's database knows it: what it must be, and the source that a locked one must have."""

    kind: str
    source: str
    nbgrader: dict[str, Any]

    @property
    def restorable(self) -> bool:
        """False for an answer in code: where it is gone, its function may well be defined elsewhere."""
        return not (self.nbgrader["solution"] and self.kind == "code")


def masters(gradebook: Gradebook, notebook: str, assignment: str) -> dict[str, Master]:
    """The cells of a notebook that nbgrader has to find, by their ids, in their order."""
    known = gradebook.find_notebook(notebook, assignment)
    solutions = {cell.name for cell in known.solution_cells}
    tasks = {cell.name for cell in known.task_cells}
    points = {cell.name: cell.max_score for cell in (*known.grade_cells, *known.task_cells)}
    found = {}
    for cell in known.source_cells:
        metadata = {
            "schema_version": SCHEMA_VERSION,
            "grade_id": cell.name,
            "cell_type": cell.cell_type,
            "grade": cell.name in points and cell.name not in tasks,
            "solution": cell.name in solutions,
            "task": cell.name in tasks,
            "locked": bool(cell.locked),
            "checksum": cell.checksum,
        }
        if cell.name in points:
            metadata["points"] = points[cell.name]
        found[cell.name] = Master(cell.cell_type, cell.source, metadata)
    place = {name: number for number, name in enumerate(handed_out(notebook))}
    return dict(sorted(found.items(), key=lambda item: place.get(item[0], len(place))))


@cache
def handed_out(assignment: str) -> dict[str, str]:
    """The cells of a released notebook, source by id; empty for a notebook that is not of this course."""
    if assignment not in assignments():
        return {}
    return {cell.id: cell.source for cell in notebooks.build(assignment, "release").cells}


def as_text(markdown: str) -> str:
    """A learner's Markdown with no HTML and no links in it: a space in the right place makes them plain text."""
    return LINK.sub("] ", TAG.sub("< ", markdown))


def _identity(cell: Node) -> str:
    nbgrader = cell["metadata"].get("nbgrader")
    found = nbgrader.get("grade_id") if isinstance(nbgrader, dict) else None
    found = found or cell.get("id")
    return found if isinstance(found, str) else ""


def _sound(cells: list[Node]) -> Iterator[Node]:
    """The cells, each with metadata, a source, a type and an id that a notebook can have."""
    taken: set[str] = set()
    for number, cell in enumerate(cells):
        if not isinstance(cell, dict):
            continue
        if not VALID_ID.fullmatch(str(cell.get("id", ""))) or cell["id"] in taken:
            cell["id"] = f"handed-in-{number}"
        taken.add(cell["id"])
        if not isinstance(cell.get("metadata"), dict):
            cell["metadata"] = {}
        cell["source"] = cell["source"] if isinstance(cell.get("source"), str) else ""
        if cell.get("cell_type") not in ("code", "markdown", "raw"):
            cell["cell_type"] = "raw"
        yield cell


def _chosen(cells: list[Node], assignment: str, wanted: Mapping[str, Master]) -> dict[str, Node]:
    """Which cell stands for each of the wanted ones, by id: for an answer, the one that `autograder grade` judges."""
    plain = [Cell(cell["cell_type"], _identity(cell), cell["source"]) for cell in cells]
    answers = answering_cells(load(assignment) if assignment in assignments() else (), plain)
    marked: dict[str, int] = {}
    for position, cell in enumerate(plain):
        marked.setdefault(cell.identity, position)
    chosen: dict[int, str] = {}
    for name in wanted:
        index = answers[name] if name in answers else marked.get(name)
        if index is not None:
            chosen.setdefault(index, name)
    return {name: cells[index] for index, name in chosen.items()}


def _retype(cell: Node, kind: str) -> None:
    """Make a cell one of code or of text."""
    if cell["cell_type"] == kind:
        return
    cell["cell_type"] = kind
    for key in ("outputs", "execution_count", "attachments"):
        cell.pop(key, None)
    if kind == "code":
        cell["outputs"], cell["execution_count"] = [], None


def _new(name: str, master: Master) -> Node:
    """A cell that was gone, as it was handed out.

    nbformat's own makers hold each against its schema, which takes a millisecond.
    """
    cell: Node = {"cell_type": "markdown", "id": name[:64], "metadata": {}, "source": master.source}
    _retype(cell, master.kind)
    return cell


def repair(notebook: Node, assignment: str, wanted: Mapping[str, Master]) -> list[str]:
    """Mend a notebook in place, and say what was mended.

    Afterwards each wanted cell is there once, with its type and nbgrader's metadata as released and, if it is locked,
    its source; all other cells are none of nbgrader's business. Only the answers in code are not put back.

    Parameters
    ----------
    notebook : dict
        As a learner handed it in; a NotebookNode or not, and so may its parts be afterwards.
    assignment : str
        The assignment of this course that it belongs to.
    wanted : mapping of str to Master
        See `masters`.
    """
    cells = list(_sound(notebook["cells"]))
    chosen = _chosen(cells, assignment, wanted)
    repairs = []
    for cell in cells:
        name = _identity(cell)
        had = cell["metadata"].pop("nbgrader", None)
        if had is not None and name in wanted and chosen.get(name) is not cell:
            repairs.append(f"a second cell {name} does not count")
    place = 0
    for name, master in wanted.items():
        if name not in chosen and not master.restorable:
            continue
        cell = chosen.get(name) or _new(name, master)
        if name not in chosen:
            cells.insert(place, cell)
            repairs.append(f"the cell {name} was gone and was put back")
        place = next(index for index, other in enumerate(cells) if other is cell) + 1
        _retype(cell, master.kind)
        if master.nbgrader["locked"]:
            cell["source"] = master.source
        cell["metadata"]["nbgrader"] = dict(master.nbgrader)
    _disarm(cells, {master.source for master in wanted.values()} | set(handed_out(assignment).values()))
    notebook |= {"cells": cells, "nbformat": 4, "nbformat_minor": 5}
    notebook["metadata"] = notebooks.METADATA | {"autograder": {"repairs": repairs}}
    return repairs


def pictures(attachments: Any) -> dict[str, dict[str, str]]:
    """Those of a cell's attachments that are pictures and nothing else."""
    return {
        name: {kind: data for kind, data in bundle.items() if kind in PICTURES and isinstance(data, str)}
        for name, bundle in (attachments.items() if isinstance(attachments, dict) else ())
        if isinstance(bundle, dict)
    }


def _disarm(cells: list[Node], trusted: set[str]) -> None:
    """Take the HTML, the links and the attachments that are no pictures out of a learner's own text."""
    for cell in cells:
        if cell["cell_type"] != "code" and cell["source"] not in trusted:
            cell["source"] = as_text(cell["source"])
        attached = pictures(cell.pop("attachments", None))
        if cell["cell_type"] == "markdown" and any(attached.values()):
            cell["attachments"] = attached


class RepairCells(NbGraderPreprocessor):
    """First of ``Autograde.sanitize_preprocessors``, in place of DeduplicateIds: see `repair`."""

    def preprocess(self, notebook: NotebookNode, resources: Any) -> tuple[NotebookNode, Any]:
        facts = resources["nbgrader"]
        with Gradebook(facts["db_url"]) as gradebook:
            wanted = masters(gradebook, facts["notebook"], facts["assignment"])
        for mended in repair(notebook, facts["notebook"], wanted):
            self.log.warning("%s: %s", facts["student"], mended)
        return nbformat.from_dict(notebook), resources
