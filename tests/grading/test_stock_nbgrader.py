"""Stock nbgrader, without the sandbox, comes to the same marks on the same course folder."""

import shutil
import subprocess
import sys
from pathlib import Path

from nbgrader.api import Gradebook

from tests.conftest import with_programs_of_this_python
from tests.grading.test_example_course import COURSE, DUE, ROOT

STUDENTS = ("notes-derivative", "overwrites-argument", "helper-cell")


def test_stock_nbgrader_agrees_with_the_marks_that_are_due(tmp_path):
    shutil.copy(ROOT / "nbgrader_config.py", tmp_path)
    shutil.copytree(COURSE / "source", tmp_path / "source")
    for student in STUDENTS:
        shutil.copytree(COURSE / "submitted" / student, tmp_path / "submitted" / student)
    for command in ("generate_assignment", "autograde"):
        program = [sys.executable, "-m", "nbgrader", command, "activations", f"--course-dir={tmp_path}"]
        done = subprocess.run(
            program,
            cwd=tmp_path,
            env=with_programs_of_this_python(),
            capture_output=True,
            text=True,
            timeout=300,
            check=False,
        )
        assert done.returncode == 0, done.stderr[-2000:]
    with Gradebook(f"sqlite:///{Path(tmp_path) / 'gradebook.db'}") as gradebook:
        marks = {student: gradebook.find_submission("activations", student).score for student in STUDENTS}
    assert marks == {student: sum(DUE[student].values()) for student in STUDENTS}
