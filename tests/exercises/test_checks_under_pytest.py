"""pytest collects the checks as they stand, for the references and for a submission."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CHECKS = ["autograder/checks/activations.py", "autograder/checks/hidden/activations.py", "-k", "relu or sigmoid"]
SUBMITTED = "examples/course/submitted/notes-derivative/activations/activations.ipynb"


def outcomes(*arguments):
    command = [sys.executable, "-m", "pytest", "-rA", "-p", "no:cacheprovider", *CHECKS, *arguments]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=300, check=False)
    lines = [line.split() for line in done.stdout.splitlines() if line.startswith(("PASSED", "FAILED", "ERROR"))]
    return {line[1].split("checks/")[1]: line[0] for line in lines}


def test_the_references_pass_visible_and_hidden_checks():
    found = outcomes()
    assert "activations.py::test_sigmoid_values" in found
    assert "hidden/activations.py::test_sigmoid_values" in found
    assert set(found.values()) == {"PASSED"}


def test_a_submission_is_judged_by_the_same_checks():
    found = outcomes("--submission", SUBMITTED)
    assert found["activations.py::test_sigmoid_values"] == "PASSED"
    assert found["activations.py::test_sigmoid_grad_values"] == "FAILED"
    assert found["hidden/activations.py::test_sigmoid_grad_values"] == "FAILED"
