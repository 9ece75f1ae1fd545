"""Write marks into an nbgrader gradebook, through nbgrader's own session, and the copies that the formgrader shows."""

import os
import pickle
import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
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
    new_uuid,
)
from nbgrader.dbutil import ALEMBIC_DIR
from nbgrader.preprocessors import ClearSolutions, ComputeChecksums, SaveCells
from nbgrader.utils import parse_utc
from sqlalchemy import bindparam, create_engine, insert, or_, select, text, update
from traitlets.config import Config

from autograder import notebooks
from autograder.graded import GRADED, UNSAFE, Graded
from autograder.nbgrader import copies
from autograder.nbgrader.repair import Master, masters
from autograder.notebook_text import TEXT_STUB
from autograder.sandbox.folder import OwnFolder
from autograder.submissions import Submission, UnreadableError

NBGRADER = Config(ClearSolutions={"code_stub": {"python": notebooks.STUB}, "text_stub": TEXT_STUB})
# The tables that describe an assignment, in the order in which their rows refer to each other.
DESCRIPTION = (Assignment, Notebook, BaseCell, GradeCell, SolutionCell, TaskCell, SourceCell)
# How many learners' marks are held in memory at once while they are written.
CHUNK = 200


class MissingAssignmentError(ValueError):
    """The gradebook knows an assignment of that name, but not the cells that ours has."""


@dataclass(frozen=True)
class Marks:
    """What the gradebook is told of one submission: the points by cell, None for those that a person gives.

    `unanswered` are the written answers that were left as handed out; `unsafe` says that there was no sandbox.
    """

    student: str
    assignment: str
    timestamp: datetime | None
    scores: dict[str, float | None]
    unanswered: frozenset[str]
    unsafe: bool


def _url(path: Path) -> str:
    return f"sqlite:///{path.resolve()}"


def _empty(path: Path) -> None:
    """Make the tables of nbgrader's current form.

    Left to itself, nbgrader asks the program alembic for the form's number, which takes seconds.
    """
    # Not sooner: most runs find a gradebook.
    from alembic.migration import MigrationContext
    from alembic.script import ScriptDirectory

    engine = create_engine(_url(path))
    Base.metadata.create_all(bind=engine)
    with engine.begin() as connection:
        MigrationContext.configure(connection).stamp(ScriptDirectory(ALEMBIC_DIR), "head")
    engine.dispose()


def _make(path: Path) -> None:
    """Make an empty gradebook where there is none, under another name first: it is there whole or not at all."""
    if path.exists() and path.stat().st_size:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f".{path.name}.part")
    part.unlink(missing_ok=True)
    _empty(part)
    with Gradebook(_url(part)):
        pass
    os.replace(part, path)


@cache
def _description(assignment: str) -> dict[Any, list[dict[str, Any]]]:
    """The rows with which nbgrader's generate_assignment describes an assignment, by their tables."""
    source = notebooks.build(assignment, "source")
    with OwnFolder() as folder:
        path = folder / "gradebook.db"
        _empty(path)
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


def _begin(gradebook: Gradebook) -> None:
    """Take the right to write, or fail at once where another program has it."""
    gradebook.db.rollback()
    gradebook.db.execute(text("BEGIN IMMEDIATE"))


def register(gradebook: Gradebook, assignment: str) -> dict[str, Master]:
    """Make sure that the gradebook knows the assignment, its notebook and the cells that bear points.

    Where it does, for instance since ``nbgrader generate_assignment`` was run, nothing is changed.

    Returns
    -------
    dict of str to Master
        The notebook's cells as the gradebook has them.

    Raises
    ------
    MissingAssignmentError
        Where the gradebook's assignment of that name is another one.
    """
    _begin(gradebook)
    if gradebook.db.scalar(select(Assignment.id).where(Assignment.name == assignment)) is None:
        for table, rows in _description(assignment).items():
            if rows:
                gradebook.db.execute(insert(table.__table__), rows)
    gradebook.db.commit()
    there = any(item.name == assignment for item in gradebook.find_assignment(assignment).notebooks)
    known = masters(gradebook, assignment, assignment) if there else {}
    source = notebooks.build(assignment, "source")
    due = {cell.id for cell in source.cells if cell.metadata.get("nbgrader", {}).get("grade")}
    if missing := sorted(due - known.keys()):
        raise MissingAssignmentError(
            f"the gradebook has an assignment {assignment} without the cells {', '.join(missing)}; "
            "run nbgrader generate_assignment on the released source again"
        )
    return known


def _timestamp(course: Path, graded: Graded) -> datetime | None:
    """When a submission was handed in, by the file that nbgrader's collecting leaves beside it."""
    path = course / "submitted" / graded.student / graded.assignment / copies.TIMESTAMP
    try:
        return parse_utc(path.read_text(encoding="utf-8").strip())
    except (OSError, ValueError):
        return None


def _marks(course: Path, graded: Graded) -> Marks:
    scores: dict[str, float | None] = {
        result.check: float(result.score) for report in graded.reports for result in report.results
    }
    unanswered = frozenset(name for name, answer in graded.written.items() if not answer)
    scores |= {name: 0.0 if name in unanswered else None for name in graded.written}
    return Marks(graded.student, graded.assignment, _timestamp(course, graded), scores, unanswered, graded.unsafe)


def _add(gradebook: Gradebook, assignment_id: str, marks: Sequence[Marks]) -> None:
    """The rows of the learners and submissions that the gradebook does not have yet."""
    db = gradebook.db
    names = [item.student for item in marks]
    there = set(db.scalars(select(Student.id).where(Student.id.in_(names))))
    if new := [{"id": name} for name in names if name not in there]:
        db.execute(insert(Student), new)
    handed_in = select(SubmittedAssignment.student_id).where(SubmittedAssignment.assignment_id == assignment_id)
    there = set(db.scalars(handed_in.where(SubmittedAssignment.student_id.in_(names))))
    new = [
        {"id": new_uuid(), "student_id": name, "assignment_id": assignment_id} for name in names if name not in there
    ]
    if not new:
        return
    db.execute(insert(SubmittedAssignment), new)
    for notebook in db.scalars(select(Notebook).where(Notebook.assignment_id == assignment_id)).all():
        mine = [{"id": new_uuid(), "assignment_id": row["id"], "notebook_id": notebook.id} for row in new]
        db.execute(insert(SubmittedNotebook), mine)
        graded = [cell.id for cell in (*notebook.grade_cells, *notebook.task_cells)]
        commented = [cell.id for cell in (*notebook.solution_cells, *notebook.task_cells)]
        for table, cells in ((Grade, graded), (Comment, commented)):
            rows = [{"id": new_uuid(), "cell_id": cell, "notebook_id": row["id"]} for row in mine for cell in cells]
            if rows:
                db.execute(insert(table), rows)


def _rows(gradebook: Gradebook, table: Any, assignment_id: str, marks: Sequence[Marks]) -> list[tuple[str, str, Marks]]:
    """The rows of grades or comments that belong to these submissions: id, name of the cell, and the marks."""
    by_student = {item.student: item for item in marks}
    query = (
        select(table.id, BaseCell.name, SubmittedAssignment.student_id)
        .join(BaseCell, table.cell_id == BaseCell.id)
        .join(SubmittedNotebook, table.notebook_id == SubmittedNotebook.id)
        .join(SubmittedAssignment, SubmittedNotebook.assignment_id == SubmittedAssignment.id)
        .join(Notebook, SubmittedNotebook.notebook_id == Notebook.id)
        .where(SubmittedAssignment.assignment_id == assignment_id, SubmittedAssignment.student_id.in_(by_student))
        .where(Notebook.name == marks[0].assignment)
    )
    return [(key, name, by_student[student]) for key, name, student in gradebook.db.execute(query)]


def _update(gradebook: Gradebook, assignment_id: str, marks: Sequence[Marks]) -> None:
    """The points, comments and times of handing in. What a person entered is not touched."""
    grades, comments, handed_in = Grade.__table__, Comment.__table__, SubmittedAssignment.__table__
    points = [
        {"row": key, "points": item.scores[name], "open": item.scores[name] is None}
        for key, name, item in _rows(gradebook, Grade, assignment_id, marks)
        if name in item.scores
    ]
    by_hand = or_(grades.c.manual_score.is_not(None), bindparam("open"))
    entry = update(grades).where(grades.c.id == bindparam("row"))
    _each(gradebook, entry.values(auto_score=bindparam("points"), needs_manual_grade=by_hand), points)
    rows = _rows(gradebook, Comment, assignment_id, marks)
    words = [
        {"row": key, "words": "No response." if name in item.unanswered else UNSAFE if item.unsafe else None}
        for key, name, item in rows
        if name in item.scores or item.unsafe
    ]
    entry = update(comments).where(comments.c.id == bindparam("row"))
    forgotten = entry.where(comments.c.auto_comment == UNSAFE).values(auto_comment=None)
    _each(gradebook, forgotten, [{"row": key} for key, _, _ in rows])
    _each(gradebook, entry.values(auto_comment=bindparam("words")), words)
    times = [{"learner": item.student, "time": item.timestamp} for item in marks]
    mine = (handed_in.c.assignment_id == assignment_id, handed_in.c.student_id == bindparam("learner"))
    _each(gradebook, update(handed_in).where(*mine).values(timestamp=bindparam("time")), times)


def _each(gradebook: Gradebook, statement: Any, values: list[dict[str, Any]]) -> None:
    """Execute a statement once for each of the values, of which there may be none."""
    if values:
        gradebook.db.connection().execute(statement, values)


def _packed(marks: Marks) -> bytes:
    """The marks in a fifteenth of the memory: until the last submission has been copied, those of all are held."""
    return zlib.compress(pickle.dumps(marks))


def _unpacked(packed: bytes) -> Marks:
    """What `_packed` was given."""
    marks: Marks = pickle.loads(zlib.decompress(packed))
    return marks


def _store(gradebook: Gradebook, marks: Mapping[tuple[str, str], bytes]) -> None:
    """Write all marks, each packed by `_packed`, in one transaction."""
    _begin(gradebook)
    for assignment in sorted({assignment for assignment, _ in marks}):
        assignment_id = gradebook.find_assignment(assignment).id
        mine = [item for (name, _), item in marks.items() if name == assignment]
        for first in range(0, len(mine), CHUNK):
            some = [_unpacked(item) for item in mine[first : first + CHUNK]]
            _add(gradebook, assignment_id, some)
            _update(gradebook, assignment_id, some)
    gradebook.db.commit()


def write(path: Path, results: Iterable[tuple[Submission, Graded]]) -> list[str]:
    """Write the marks of all graded submissions, and their copies into ``autograded/`` beside the gradebook.

    One that could not be graded leaves everything as it was. Of two submissions of a learner the last counts. The
    results are taken one by one, and little is kept of each.

    Returns
    -------
    list of str
        What was left out, and why.

    Raises
    ------
    MissingAssignmentError
        Where the gradebook's assignment is not the one that was graded.
    sqlalchemy.exc.SQLAlchemyError
        Where the database cannot be written; its marks are then as they were.
    OSError
        Where a copy cannot be written; no marks are written either.
    """
    known: dict[str, dict[str, Master]] = {}
    marks: dict[tuple[str, str], bytes] = {}
    left_out = []
    course = path.resolve().parent
    _make(path)
    with Gradebook(_url(path)) as gradebook:
        for submission, graded in results:
            if graded.status != GRADED:
                continue
            if graded.assignment not in known:
                known[graded.assignment] = register(gradebook, graded.assignment)
            try:
                copies.write(course, submission, graded, known[graded.assignment])
            except UnreadableError as error:
                left_out.append(f"{graded.path}: not in the gradebook: {error}")
                continue
            marks[graded.assignment, graded.student] = _packed(_marks(course, graded))
        _store(gradebook, marks)
    return left_out
