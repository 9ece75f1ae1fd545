"""Every way of grading comes to the same marks: ours, a Dask cluster, nbgrader with our sandbox and in a kernel."""

import shutil
import subprocess
import sys

import pytest
from distributed import LocalCluster
from nbgrader.api import Gradebook

from tests.conftest import with_programs_of_this_python
from tests.grading.generated import everyone
from tests.grading.nbgrader_course import ROOT, SEED, autograde, in_a_kernel, make_course, nbgrader
from tests.grading.test_example_course import COURSE, DUE
from tests.soak.agreement import ENDLESS, agree, grade, same


def example(folder, without=()):
    """The example course as an instructor has it, nbgrader's settings in it."""
    folder.mkdir()
    shutil.copy(ROOT / "nbgrader_config.py", folder)
    shutil.copytree(COURSE / "source", folder / "source")
    shutil.copytree(COURSE / "submitted", folder / "submitted", ignore=shutil.ignore_patterns(*without))
    (folder / ".autograder-seed").write_text(SEED)
    return folder


def command(course, *arguments):
    """A command of nbgrader's, as it is typed."""
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

    ours = grade(example(tmp_path / "ours"))
    assert {student: item["score"] for student, item in ours.items()} == due
    assert scores(tmp_path / "ours", due) == due

    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None, silence_logs=50) as cluster:
        dask = grade(example(tmp_path / "dask"), "--dask", cluster.scheduler_address)
    assert scores(tmp_path / "dask", due) == due
    for student, item in ours.items():
        assert {**dask[student], "submission": "", "seconds": 0} == {**item, "submission": "", "seconds": 0}

    executor = example(tmp_path / "executor")
    command(executor, "generate_assignment", "activations")
    command(executor, "autograde", "activations")
    assert scores(executor, due) == due

    # In a kernel the endless loop is waited for in every cell that calls it: that is left to the long trials.
    kernel = example(tmp_path / "kernel", without=(ENDLESS,))
    assert nbgrader(kernel).generate_assignment("activations")["success"]
    assert autograde(kernel, in_a_kernel()) == {}
    del due[ENDLESS]
    assert scores(kernel, due) == due


@pytest.fixture(scope="module")
def graded(tmp_path_factory):
    """A course of a fifth of the generated notebooks, graded by our own command. The long trials take all of them."""
    course = make_course(tmp_path_factory.mktemp("class") / "course", everyone(share=5))
    return course, grade(course)


def test_the_gradebook_and_the_copies_say_what_we_say(graded):
    course, ours = graded
    assert len(ours) == 59
    same(course, ours, everyone(share=5))


def test_nbgrader_with_and_without_our_sandbox_agrees_on_a_sample(graded, tmp_path):
    sample = everyone(share=38)
    assert len(sample) == 8
    agree(tmp_path / "course", graded[1], sample)
