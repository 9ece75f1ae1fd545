"""Write marks into an nbgrader gradebook, through nbgrader's own session and in one transaction."""

import os
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from nbgrader.api import (
    Assignment,
    Base,
    BaseCell,
    Comment,
    Grade,
    Gradebook,
    GradeCell,
    Notebook,
    SolutionCell,
    SourceCell,
    Student,
    SubmittedAssignment,
    SubmittedNotebook,
    TaskCell,
)
from nbgrader.preprocessors import ClearSolutions, ComputeChecksums, SaveCells
from sqlalchemy import bindparam, create_engine, insert, select, update
from traitlets.config import Config

from autograder import notebooks
from autograder.grading import GRADED, UNSAFE, Graded
from autograder.notebook_text import TEXT_STUB
from autograder.sandbox.folder import OwnFolder

NBGRADER = Config(ClearSolutions={"code_stub": {"python": notebooks.STUB}, "text_stub": TEXT_STUB})
# The tables that describe an assignment, in the order in which their rows refer to each other.
DESCRIPTION = (Assignment, Notebook, BaseCell, GradeCell, SolutionCell, TaskCell, SourceCell)
GRADE, COMMENT = Grade.__table__, Comment.__table__


class MissingAssignmentError(ValueError):
    """The gradebook knows an assignment of that name, but not the cells that ours has."""


@dataclass(frozen=True)
class Known:
    """What the gradebook calls an assignment: its id, its notebook's, and those of the cells by name."""

    assignment: str
    notebook: str
    graded: dict[str, str]
    commented: dict[str, str]


def _url(path: Path) -> str:
    return f"sqlite:///{path.resolve()}"


def _see_alembic() -> None:
    """nbgrader calls the program alembic by name; make sure that the one beside this Python is found."""
    here = str(Path(sys.executable).parent)
    if here not in os.environ.get("PATH", "").split(os.pathsep):
        os.environ["PATH"] = os.pathsep.join([here, os.environ.get("PATH", "")])


def _make(path: Path) -> None:
    """Make an empty gradebook where there is none, under another name first: it is there whole or not at all."""
    if path.exists() and path.stat().st_size:
        return
    _see_alembic()
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f".{path.name}.part")
    part.unlink(missing_ok=True)
    with Gradebook(_url(part)):
        pass
    os.replace(part, path)


@cache
def _description(assignment: str) -> dict[Any, list[dict[str, Any]]]:
    """The rows with which nbgrader's generate_assignment describes an assignment, by their tables."""
    source = notebooks.build(assignment, "source")
    with OwnFolder() as folder:
        path = folder / "gradebook.db"
        # With its tables already there, nbgrader does not spend seconds on asking for the number of its version.
        Base.metadata.create_all(bind=create_engine(_url(path)))
        with Gradebook(_url(path)) as gradebook:
            gradebook.update_or_create_assignment(assignment)
        resources = {"nbgrader": {"notebook": assignment, "assignment": assignment, "db_url": _url(path)}}
        for step in (ClearSolutions, ComputeChecksums, SaveCells):
            source, resources = step(config=NBGRADER).preprocess(source, resources)
        with Gradebook(_url(path)) as gradebook:
            return {
                table: [dict(row) for row in gradebook.db.execute(select(table.__table__)).mappings()]
                for table in DESCRIPTION
            }


def _know(database: Any, assignment: str) -> Known:
    """Describe the assignment to the gradebook, unless it knows it, as it does after nbgrader generate_assignment."""
    due = {row["id"] for row in _description(assignment)[GradeCell]}
    due_names = {row["name"] for row in _description(assignment)[BaseCell] if row["id"] in due}
    if database.execute(select(Assignment.id).where(Assignment.name == assignment)).first() is None:
        for table, rows in _description(assignment).items():
            if rows:
                database.execute(insert(table.__table__), rows)
    here = (
        select(Notebook.id, Notebook.assignment_id)
        .join(Assignment, Assignment.id == Notebook.assignment_id)
        .where(Assignment.name == assignment, Notebook.name == assignment)
    )
    notebook, number = database.execute(here).first() or ("", "")
    cells = database.execute(select(BaseCell.name, BaseCell.id, BaseCell.type).where(BaseCell.notebook_id == notebook))
    names: dict[str, dict[str, str]] = {"GradeCell": {}, "SolutionCell": {}, "TaskCell": {}}
    for name, identity, kind in cells:
        names[kind][name] = identity
    if missing := sorted(due_names - set(names["GradeCell"])):
        raise MissingAssignmentError(
            f"the gradebook has an assignment {assignment} without the cells {', '.join(missing)}; "
            "run nbgrader generate_assignment on the released source again"
        )
    tasks = names["TaskCell"]
    return Known(number, notebook, names["GradeCell"] | tasks, names["SolutionCell"] | tasks)


def _one(database: Any, table: Any, **values: Any) -> str:
    """The id of the row that has these values; made where there is none."""
    found = database.execute(select(table.id).filter_by(**values)).scalar()
    if found is None:
        found = database.execute(insert(table.__table__).values(**values)).inserted_primary_key[0]
    return found


def _record(database: Any, known: Known, graded: Graded) -> None:
    """One submission's marks. A mark that was given by hand stays."""
    _one(database, Student, id=graded.student)
    submission = _one(database, SubmittedAssignment, assignment_id=known.assignment, student_id=graded.student)
    notebook = _one(database, SubmittedNotebook, assignment_id=submission, notebook_id=known.notebook)
    scores: dict[str, float | None] = {
        result.check.name: float(result.score) for report in graded.reports for result in report.results
    }
    scores |= {name: None if answer else 0.0 for name, answer in graded.written.items()}
    comments: dict[str, str | None] = dict.fromkeys(known.commented, UNSAFE) if graded.unsafe else {}
    comments |= {name: None if answer else "No response." for name, answer in graded.written.items()}
    database.execute(
        update(COMMENT)
        .where(COMMENT.c.notebook_id == notebook, COMMENT.c.auto_comment == UNSAFE)
        .values(auto_comment=None)
    )
    _fill(database, GRADE, known.graded, notebook, "auto_score", scores)
    _fill(database, COMMENT, known.commented, notebook, "auto_comment", comments)
    by_hand = GRADE.c.manual_score.is_not(None) | GRADE.c.auto_score.is_(None)
    database.execute(update(GRADE).where(GRADE.c.notebook_id == notebook).values(needs_manual_grade=by_hand))


def _fill(database: Any, table: Any, cells: dict[str, str], notebook: str, column: str, values: dict[str, Any]) -> None:
    """Write `values` into a column of the rows of one submitted notebook, one row for each cell."""
    there = set(database.execute(select(table.c.cell_id).where(table.c.notebook_id == notebook)).scalars())
    new = [
        {"cell_id": cell, "notebook_id": notebook, column: values.get(name)}
        for name, cell in cells.items()
        if cell not in there
    ]
    old = [{"cell": cells[name], "value": value} for name, value in values.items() if cells.get(name) in there]
    if new:
        database.execute(insert(table), new)
    if old:
        row = (table.c.notebook_id == notebook) & (table.c.cell_id == bindparam("cell"))
        database.connection().execute(update(table).where(row).values({column: bindparam("value")}), old)


def write(path: Path, results: Iterable[Graded]) -> int:
    """Write the marks of all graded submissions; one that could not be graded leaves the gradebook as it was.

    Returns
    -------
    int
        How many submissions were written.

    Raises
    ------
    MissingAssignmentError
        Where the gradebook's assignment is not the one that was graded.
    sqlalchemy.exc.SQLAlchemyError
        Where the database cannot be written; it is then as it was.
    """
    _make(path)
    count = 0
    known: dict[str, Known] = {}
    with Gradebook(_url(path)) as gradebook:
        for graded in results:
            if graded.status != GRADED:
                continue
            if graded.assignment not in known:
                known[graded.assignment] = _know(gradebook.db, graded.assignment)
            _record(gradebook.db, known[graded.assignment], graded)
            count += 1
        gradebook.db.commit()
    return count
