"""Write marks into an nbgrader gradebook, through nbgrader's own objects."""

import os
import sys
from collections.abc import Iterable
from pathlib import Path

from nbgrader.api import Gradebook
from nbgrader.preprocessors import ClearSolutions, ComputeChecksums, SaveCells
from traitlets.config import Config

from autograder import notebooks
from autograder.grading import GRADED, Graded
from autograder.notebook_text import TEXT_STUB

NBGRADER = Config(ClearSolutions={"code_stub": {"python": notebooks.STUB}, "text_stub": TEXT_STUB})


class MissingAssignmentError(ValueError):
    """The gradebook knows an assignment of that name, but not the cells that ours has."""


def _url(path: Path) -> str:
    return f"sqlite:///{path.resolve()}"


def _see_alembic() -> None:
    """nbgrader calls the program alembic by name; make sure that the one beside this Python is found."""
    here = str(Path(sys.executable).parent)
    if here not in os.environ.get("PATH", "").split(os.pathsep):
        os.environ["PATH"] = os.pathsep.join([here, os.environ.get("PATH", "")])


def register(path: Path, assignment: str) -> None:
    """Make sure that the gradebook knows the assignment, its notebook and the cells that bear points.

    Where it does, for instance since ``nbgrader generate_assignment`` was run, nothing is changed.
    """
    _see_alembic()
    source = notebooks.build(assignment, "source")
    due = {cell.id for cell in source.cells if cell.metadata.get("nbgrader", {}).get("grade")}
    with Gradebook(_url(path)) as gradebook:
        if any(item.name == assignment for item in gradebook.assignments):
            notebook = next((n for n in gradebook.find_assignment(assignment).notebooks if n.name == assignment), None)
            known = {cell.name for cell in notebook.grade_cells} if notebook else set()
            if due <= known:
                return
            missing = ", ".join(sorted(due - known))
            raise MissingAssignmentError(
                f"the gradebook has an assignment {assignment} without the cells {missing}; "
                "run nbgrader generate_assignment on the released source again"
            )
        gradebook.update_or_create_assignment(assignment)
    resources = {"nbgrader": {"notebook": assignment, "assignment": assignment, "db_url": _url(path)}}
    # The steps by which nbgrader's generate_assignment fills the database.
    for step in (ClearSolutions, ComputeChecksums, SaveCells):
        source, resources = step(config=NBGRADER).preprocess(source, resources)


def _record(gradebook: Gradebook, graded: Graded) -> None:
    """One submission's marks. A mark that was given by hand stays."""
    assignment, student = graded.assignment, graded.student
    gradebook.update_or_create_student(student)
    submission = gradebook.update_or_create_submission(assignment, student)
    notebook = next(item for item in submission.notebooks if item.name == assignment)
    scores = {result.check.name: float(result.score) for report in graded.reports for result in report.results}
    for grade in notebook.grades:
        if grade.name in scores:
            grade.auto_score = scores[grade.name]
        elif grade.name in graded.written:
            grade.auto_score = None if graded.written[grade.name] else 0.0
        grade.needs_manual_grade = grade.manual_score is not None or grade.auto_score is None
    for comment in notebook.comments:
        if comment.name in graded.written:
            comment.auto_comment = None if graded.written[comment.name] else "No response."


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
    graded = [item for item in results if item.status == GRADED]
    for assignment in sorted({item.assignment for item in graded}):
        register(path, assignment)
    if not graded:
        return 0
    with Gradebook(_url(path)) as gradebook, gradebook.db.no_autoflush:
        for item in graded:
            _record(gradebook, item)
        gradebook.db.commit()
    return len(graded)
