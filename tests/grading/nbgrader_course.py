"""A course's folder as nbgrader wants it, and nbgrader's own commands run on it in this process."""

import copy
import os
import shutil
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from nbgrader.api import Gradebook
from nbgrader.apps import NbGraderAPI
from nbgrader.coursedir import CourseDirectory
from traitlets.config import Config, PyFileConfigLoader

from autograder import notebooks
from autograder.checks import assignments
from tests.conftest import once, with_programs_of_this_python
from tests.grading.conftest import save

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "examples" / "course" / "source" / "activations" / "activations.ipynb"
COURSE = ROOT / "_build" / "test-course"
# The secret behind the hidden checks, the same for every way of grading.
SEED = "the seed of the course"


@cache
def settings() -> Config:
    return PyFileConfigLoader("nbgrader_config.py", str(ROOT)).load_config()


def in_a_kernel(seconds: int = 30) -> Config:
    """The same settings, but for the executor."""
    config = copy.deepcopy(settings())
    del config.Autograde["autograde_preprocessors"]
    config.Execute.timeout = seconds
    return config


def nbgrader(course: Path, config: Config | None = None) -> NbGraderAPI:
    """What the formgrader's buttons call."""
    os.environ.update(with_programs_of_this_python())
    config = config or settings()
    return NbGraderAPI(CourseDirectory(config=config, root=str(course)), config=config)


def generated() -> Path:
    """A course of all the assignments, its database filled by nbgrader. It is copied, never used itself.

    It is made once in a run of the tests, however many processes share them.
    """
    once(COURSE, lambda: _generate(COURSE))
    return COURSE


def _generate(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    (folder / ".autograder-seed").write_text(SEED)
    for assignment in assignments():
        path = folder / "source" / assignment / f"{assignment}.ipynb"
        notebooks.write(notebooks.build(assignment, "source"), path)
        done = nbgrader(folder).generate_assignment(assignment)
        assert done["success"], done


def make_course(folder: Path, submissions: Mapping[tuple[str, str], object]) -> Path:
    """A course in which these notebooks were handed in, by student and assignment."""
    shutil.copytree(generated(), folder, dirs_exist_ok=True)
    for (student, assignment), notebook in submissions.items():
        save(folder / "submitted" / student / assignment / f"{assignment}.ipynb", notebook)
    return folder


def autograde(course: Path, config: Config | None = None) -> dict[str, str]:
    """Let nbgrader grade everything that was handed in, student by student; what went wrong, by student."""
    wrong = {}
    for path in sorted((course / "submitted").glob("*/*")):
        done = nbgrader(course, config).autograde(path.name, path.parent.name)
        if not done["success"]:
            wrong[path.parent.name] = done.get("error", "") + done.get("log", "")
    return wrong


def marks(course: Path, student: str, assignment: str = "activations") -> dict[str, float | None]:
    """The points that the gradebook has for the checks and for what a person marks, by cell."""
    with Gradebook(f"sqlite:///{course / 'gradebook.db'}") as gradebook:
        submission = gradebook.find_submission(assignment, student)
        return {grade.name: grade.auto_score for grade in submission.notebooks[0].grades}
