"""Every way of grading comes to the same marks: ours, nbgrader with our sandbox, nbgrader in a kernel, a Dask cluster."""

import json
import shutil
import subprocess
import sys

import nbformat
import pytest
from distributed import LocalCluster
from nbgrader.api import Gradebook
from nbgrader.utils import determine_grade, is_grade

from autograder.cli import main
from autograder.nbgrader import execute
from tests.conftest import with_programs_of_this_python
from tests.grading.generated import CLASS, everyone
from tests.grading.nbgrader_course import ROOT, SEED, autograde, in_a_kernel, make_course, marks
from tests.grading.test_example_course import COURSE, DUE

# In a kernel an endless loop is waited for in every cell that calls it. The long form of these tests does that.
ENDLESS = "endless-loop"
SOAK = pytest.mark.skipif("not config.getoption('soak')", reason="the long form: make soak")


def grade(course, *options):
    """Our own command on a course's folder; the points that it gave, by student and check."""
    command = ["grade", str(course / "submitted"), "--json", str(course / "marks.json")]
    command += ["--gradebook", str(course / "gradebook.db"), "--seed-file", str(course / ".autograder-seed")]
    assert main([*command, *options]) == 0
    return {item["student"]: item for item in json.loads((course / "marks.json").read_text(encoding="utf-8"))}


def example(folder, without=()):
    """The example course as an instructor has it, nbgrader's settings in it."""
    shutil.copy(ROOT / "nbgrader_config.py", folder)
    shutil.copytree(COURSE / "source", folder / "source")
    shutil.copytree(COURSE / "submitted", folder / "submitted", ignore=shutil.ignore_patterns(*without))
    (folder / ".autograder-seed").write_text(SEED)
    return folder


def command(course, *arguments):
    done = subprocess.run(
        [sys.executable, "-m", "nbgrader", *arguments],
        cwd=course,
        env=with_programs_of_this_python(),
        capture_output=True,
        text=True,
        timeout=900,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]


def scores(course, students):
    with Gradebook(f"sqlite:///{course / 'gradebook.db'}") as gradebook:
        return {student: gradebook.find_submission("activations", student).score for student in students}


def test_four_ways_of_grading_the_example_course_give_the_marks_that_are_due(tmp_path):
    due = {student: sum(points.values()) for student, points in DUE.items()}
    folders = {way: tmp_path / way for way in ("ours", "dask", "executor", "kernel")}
    for folder in folders.values():
        folder.mkdir()

    ours = grade(example(folders["ours"]))
    assert {student: item["score"] for student, item in ours.items()} == due
    assert scores(folders["ours"], due) == due

    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None, silence_logs=50) as cluster:
        dask = grade(example(folders["dask"]), "--dask", cluster.scheduler_address)
    without_time = [{**item, "submission": "", "seconds": 0} for item in ours.values()]
    assert [{**item, "submission": "", "seconds": 0} for item in dask.values()] == without_time

    for way in ("executor", "kernel"):
        course = example(folders[way], without=(ENDLESS,) if way == "kernel" else ())
        command(course, "generate_assignment", "activations")
        if way == "executor":
            command(course, "autograde", "activations")
        else:
            assert autograde(course, in_a_kernel()) == {}
            due = {student: score for student, score in due.items() if student != ENDLESS}
        assert scores(course, due) == due


@SOAK
def test_an_endless_loop_costs_its_own_exercise_alone_in_a_kernel_too(tmp_path):
    course = example(tmp_path)
    command(course, "generate_assignment", "activations")
    for path in (course / "submitted").iterdir():
        if path.name != ENDLESS:
            shutil.rmtree(path)
    assert autograde(course, in_a_kernel(seconds=5)) == {}
    assert scores(course, [ENDLESS]) == {ENDLESS: sum(DUE[ENDLESS].values())}


def points(result):
    """The points by check that a result of ours lists: a failed check has none, any other its own."""
    failed = {failure["check"] for exercise in result["exercises"] for failure in exercise["failures"]}
    return failed, result["score"]


@pytest.fixture(scope="module")
def class_of_300(tmp_path_factory):
    """A course of three hundred generated notebooks, graded by our own command."""
    course = make_course(tmp_path_factory.mktemp("class") / "course", everyone())
    return course, grade(course)


def test_the_gradebook_and_the_copies_say_what_we_say_for_300_notebooks(class_of_300):
    course, ours = class_of_300
    assert len(ours) == sum(CLASS.values()) == 300
    for (student, assignment), _ in everyone().items():
        failed, score = points(ours[student])
        kept = {name: mark for name, mark in marks(course, student, assignment).items() if name.startswith("check-")}
        assert sum(kept.values()) == score
        assert {name for name, mark in kept.items() if mark == 0.0} == failed
        copy = nbformat.read(course / "autograded" / student / assignment / f"{assignment}.ipynb", 4)
        cells = {cell.metadata.nbgrader.grade_id: cell for cell in copy.cells if is_grade(cell)}
        assert {name: determine_grade(cells[name])[0] for name in kept} == kept


def agree(folder, ours, submissions):
    """Let nbgrader grade notebooks with our sandbox and in a kernel, and compare every mark with ours."""
    course = make_course(folder, submissions)
    for config in (None, in_a_kernel(seconds=120)):
        assert autograde(course, config) == {}
        for student, assignment in submissions:
            kept = {n: mark for n, mark in marks(course, student, assignment).items() if n.startswith("check-")}
            failed, score = points(ours[student])
            assert {name for name, mark in kept.items() if mark == 0.0} == failed, (student, config)
            assert sum(kept.values()) == score


def test_nbgrader_with_and_without_our_sandbox_agrees_on_a_sample(class_of_300, tmp_path):
    sample = everyone(share=25)
    assert len(sample) == 12
    agree(tmp_path / "course", class_of_300[1], sample)


@SOAK
def test_nbgrader_with_and_without_our_sandbox_agrees_on_all_300(class_of_300, tmp_path):
    agree(tmp_path / "course", class_of_300[1], everyone())
