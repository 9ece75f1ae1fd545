"""300 notebooks graded by us, by nbgrader with our sandbox, and in kernels.

A kernel costs a second or more for each notebook; ``tests/grading/test_stock_nbgrader.py`` does it for a sample.
"""

import json
import re
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

import nbformat
from nbgrader.utils import determine_grade, is_grade

from autograder.checks import load
from autograder.cli import main
from tests.grading.generated import everyone
from tests.grading.nbgrader_course import autograde, in_a_kernel, make_course, marks
from tests.grading.test_example_course import COURSE, DUE

# In a kernel an endless loop is waited for in every cell that calls it.
ENDLESS = "endless-loop"
# What our grader says of a cell that it ran sooner than it stands.
NEEDED = re.compile(r"was run before the cell of (\w+), which needs it")


def grade(course: Path, *options: str) -> dict[str, dict[str, Any]]:
    """Our own command on a course's folder; its results by student."""
    command = ["grade", str(course / "submitted"), "--json", str(course / "marks.json")]
    command += ["--gradebook", str(course / "gradebook.db"), "--seed-file", str(course / ".autograder-seed")]
    assert main([*command, *options]) == 0
    return {item["student"]: item for item in json.loads((course / "marks.json").read_text(encoding="utf-8"))}


def failed(result: dict[str, Any]) -> set[str]:
    """The checks that earned nothing, by a result of ours."""
    return {failure["check"] for exercise in result["exercises"] for failure in exercise["failures"]}


def kept(course: Path, student: str, assignment: str) -> dict[str, float | None]:
    """The points that the gradebook has for the checks."""
    found = marks(course, student, assignment)
    return {name: points for name, points in found.items() if name.startswith("check-")}


def early(result: dict[str, Any]) -> set[str]:
    """The exercises whose answers need a cell that stands further down, which our grader therefore ran before them."""
    return set(NEEDED.findall("\n".join(result["repairs"])))


def same(
    course: Path, ours: Mapping[str, dict[str, Any]], submissions: Iterable[tuple[str, str]], as_it_stands: bool = False
) -> None:
    """Compare every mark in a course's gradebook, and in the graded copies, with our results.

    Where the notebooks were run `as_it_stands`, answers that need what stands further down may earn less than with us.

    Raises
    ------
    AssertionError
        Where a mark differs otherwise.
    """
    for student, assignment in submissions:
        points = kept(course, student, assignment)
        worth = {check.name: check.points for exercise in early(ours[student]) for check in load(assignment)[exercise]}
        lost = {name for name, mark in points.items() if mark == 0.0}
        missed = (lost - failed(ours[student])) & worth.keys() if as_it_stands else set()
        assert lost - missed == failed(ours[student]), student
        assert sum(points.values()) + sum(worth[name] for name in missed) == ours[student]["score"], student
        copy = nbformat.read(course / "autograded" / student / assignment / f"{assignment}.ipynb", 4)
        cells = {cell.metadata.nbgrader.grade_id: cell for cell in copy.cells if is_grade(cell)}
        assert {name: determine_grade(cells[name])[0] for name in points} == points, student


def agree(folder: Path, ours: Mapping[str, dict[str, Any]], submissions: Mapping[tuple[str, str], Any]) -> None:
    """Let nbgrader grade notebooks with our sandbox and then in kernels, and compare every mark with ours."""
    course = make_course(folder, submissions)
    for config in (None, in_a_kernel(seconds=120)):
        assert autograde(course, config) == {}
        same(course, ours, submissions, as_it_stands=config is not None)


def trial(folder: Path, say: Callable[[str], None]) -> None:
    """The whole class, and the endless loop of the example course in a kernel.

    Raises
    ------
    AssertionError
        Where two ways of grading come to different marks.
    """
    notebooks = everyone()
    course = make_course(folder / "ours", notebooks)
    ours = grade(course)
    same(course, ours, notebooks)
    say(f"{len(ours)} notebooks graded, {sum(item['score'] for item in ours.values())} points")
    sooner = [student for student, result in ours.items() if early(result)]
    say(f"{len(sooner)} of them need cells from further down, which a kernel does not find")
    agree(folder / "theirs", ours, notebooks)
    say("nbgrader gives the same marks, with our sandbox and in kernels")
    loop = json.loads((COURSE / "submitted" / ENDLESS / "activations" / "activations.ipynb").read_text("utf-8"))
    course = make_course(folder / "loop", {(ENDLESS, "activations"): loop})
    assert autograde(course, in_a_kernel(seconds=5)) == {}
    assert sum(kept(course, ENDLESS, "activations").values()) == sum(DUE[ENDLESS].values())
    say("an endless loop costs its own exercise alone in a kernel too")
