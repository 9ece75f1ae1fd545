"""The example course: twelve learners, the marks that they are due, and files that are fresh."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from autograder.checks import load

ROOT = Path(__file__).resolve().parents[2]
COURSE = ROOT / "examples" / "course"
WORTH = {exercise: sum(check.points for check in checks) for exercise, checks in load("activations").items()}

# What each learner earns where it is not everything, exercise by exercise; nothing where the exercise was not begun.
NOTHING = dict.fromkeys(WORTH, 0)
UNSTABLE = dict.fromkeys(("sigmoid", "sigmoid_grad", "tanh", "tanh_grad", "softplus", "elu", "silu"), 4)
BEGUN_FIVE = {"linear": 4, "binary_step": 4, "relu": 4, "relu_grad": 4, "leaky_relu": 4}
DUE = {
    "right-whole-arrays": WORTH,
    "right-loops": WORTH,
    "right-tricks": WORTH,
    "textbook-formulas": WORTH | UNSTABLE,
    "notes-derivative": NOTHING | {"linear": 4, "binary_step": 4, "relu_grad": 4, "sigmoid": 6},
    "truncates-integers": NOTHING | BEGUN_FIVE | {"leaky_relu": 3, "sigmoid": 5},
    "overwrites-argument": NOTHING | BEGUN_FIVE | {"linear": 3, "relu": 3, "relu_grad": 3, "sigmoid": 6},
    "untouched": NOTHING,
    "syntax-error": NOTHING | {"linear": 4, "relu": 4, "leaky_relu": 4},
    "endless-loop": NOTHING | BEGUN_FIVE | {"relu": 0},
    "renamed-cells": NOTHING | BEGUN_FIVE | {"leaky_relu": 0, "sigmoid": 6, "sigmoid_grad": 6},
    "helper-cell": NOTHING | BEGUN_FIVE | {"sigmoid": 6},
}


@pytest.fixture(scope="module")
def results(tmp_path_factory):
    folder = tmp_path_factory.mktemp("marks")
    command = [sys.executable, "-m", "autograder", "grade", str(COURSE / "submitted"), "--json", "marks.json"]
    subprocess.run(command, check=True, capture_output=True, cwd=folder, timeout=300)
    return {item["student"]: item for item in json.loads((folder / "marks.json").read_text(encoding="utf-8"))}


def test_there_are_twelve_learners(results):
    assert set(results) == set(DUE)
    assert len(DUE) == 12


@pytest.mark.parametrize("student", DUE)
def test_each_learner_gets_the_marks_that_are_due(results, student):
    assert results[student]["status"] == "graded"
    assert {item["exercise"]: item["score"] for item in results[student]["exercises"]} == DUE[student]


def named(results, student, exercise):
    found = next(item for item in results[student]["exercises"] if item["exercise"] == exercise)
    return {failure["misconception"] for failure in found["failures"]}


def test_mistakes_are_called_by_their_names(results):
    assert named(results, "notes-derivative", "sigmoid_grad") == {"the derivative taken for 1 − σ(x)"}
    assert named(results, "notes-derivative", "relu") == {"ReLU taken for a map into 0…1"}
    assert named(results, "textbook-formulas", "sigmoid") == {"overflow for very negative x"}
    assert named(results, "truncates-integers", "sigmoid") == {"integers kept as integers"}
    assert named(results, "overwrites-argument", "relu") == {"the caller's array overwritten"}


def test_the_course_is_made_of_the_notebooks_of_today(tmp_path):
    done = subprocess.run(
        [sys.executable, "-c", "import sys, pathlib, build; build.build(pathlib.Path(sys.argv[1]))", str(tmp_path)],
        cwd=COURSE,
        check=False,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    fresh = {str(path.relative_to(tmp_path)): path.read_bytes() for path in tmp_path.rglob("*.ipynb")}
    there = {
        str(path.relative_to(COURSE)): path.read_bytes()
        for kind in ("source", "release", "submitted")
        for path in (COURSE / kind).rglob("*.ipynb")
    }
    assert fresh.keys() == there.keys()
    assert [name for name in fresh if fresh[name] != there[name]] == []
