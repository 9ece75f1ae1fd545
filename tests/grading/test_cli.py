"""The command line, as an instructor uses it."""

import contextlib
import json
import os
import pty
import re
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from autograder.checks import assignments, load
from autograder.cli import main
from tests.grading.conftest import FULL, handed_in, save


def autograder(*arguments, cwd):
    command = [sys.executable, "-m", "autograder", *map(str, arguments)]
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, timeout=300, check=False)


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    """A folder with a good notebook and everything that can be wrong with one, and what grading it brought."""
    folder = tmp_path_factory.mktemp("course")
    inbox = folder / "in"
    save(inbox / "ada.ipynb", handed_in(written="Multiply out."))
    save(inbox / "bob.ipynb", handed_in({"relu": "def relu(x):\n    return np.clip(x, 0, 1)"}))
    (inbox / "empty.ipynb").write_text("")
    (inbox / "cut.ipynb").write_text(json.dumps(handed_in())[:2000])
    (inbox / "text.ipynb").write_text("dear teacher")
    save(inbox / "other.ipynb", {"cells": [{"cell_type": "code", "source": "1 + 1", "metadata": {}}]})
    done = autograder(
        *("grade", "in", "nowhere", "--json", "out.json", "--gradebook", "gradebook.db", "--feedback", "feedback"),
        cwd=folder,
    )
    return folder, done


def test_bad_files_are_one_line_each_and_the_others_are_graded_all_the_same(course):
    folder, done = course
    assert done.returncode == 1
    results = {item["submission"]: item for item in json.loads((folder / "out.json").read_text())}
    assert results["in/ada.ipynb"]["score"] == results["in/ada.ipynb"]["max_score"] == FULL
    lines = [line for line in done.stderr.splitlines() if line.startswith("autograder: ")]
    for path in ("in/empty.ipynb", "in/cut.ipynb", "in/text.ipynb", "in/other.ipynb", "nowhere"):
        assert results[path]["status"].startswith("not readable: ")
        assert sum(f"{path}: not readable" in line for line in lines) == 1
    assert len(lines) == 5


def test_the_result_has_the_fields_of_the_contract(course):
    folder, _ = course
    result = next(item for item in json.loads((folder / "out.json").read_text()) if item["student"] == "bob")
    fields = {"submission", "student", "assignment", "status", "score", "max_score", "seconds", "exercises"}
    assert fields <= result.keys()
    relu = next(item for item in result["exercises"] if item["exercise"] == "relu")
    assert relu["score"] == 0
    assert relu["failures"][0].keys() == {"check", "message", "hint", "misconception"}
    assert relu["failures"][0]["misconception"] == "ReLU taken for a map into 0…1"


def test_feedback_stands_by_itself_and_shows_what_the_notebook_shows(course):
    folder, _ = course
    page = (folder / "feedback" / "bob" / "activations.html").read_text(encoding="utf-8")
    assert "ReLU taken for a map into 0…1" in page
    assert "relu(2.5)" in page
    assert "http" not in page.replace("http-equiv", "")
    assert "<script" not in page


def test_the_seed_is_made_once_and_for_its_owner_alone(course):
    folder, _ = course
    seed = folder / ".autograder-seed"
    assert stat.S_IMODE(seed.stat().st_mode) == 0o600
    assert len(seed.read_text().strip()) >= 32


def test_the_gradebook_is_one_that_nbgrader_reads(course):
    from nbgrader.api import Gradebook

    folder, _ = course
    with Gradebook(f"sqlite:///{folder / 'gradebook.db'}") as gradebook:
        ada, bob = (gradebook.find_submission("activations", name) for name in ("ada", "bob"))
        relu = sum(check.points for check in load("activations")["relu"])
        assert (ada.score, bob.score) == (FULL, FULL - relu)
        assert ada.needs_manual_grade
        by_hand = next(grade for grade in ada.notebooks[0].grades if grade.name == "explain-linear-layers")
        assert by_hand.auto_score is None
        empty = next(grade for grade in bob.notebooks[0].grades if grade.name == "explain-linear-layers")
        assert (empty.auto_score, empty.needs_manual_grade) == (0.0, False)
        assert len(gradebook.students) == 2


def test_grading_again_keeps_a_mark_that_was_given_by_hand(course):
    from nbgrader.api import Gradebook

    folder, _ = course
    url = f"sqlite:///{folder / 'gradebook.db'}"
    with Gradebook(url) as gradebook:
        grade = gradebook.find_grade("explain-linear-layers", "activations", "activations", "ada")
        grade.manual_score = 3.0
        gradebook.db.commit()
    again = autograder("grade", "in/ada.ipynb", "--json", "again.json", "--gradebook", "gradebook.db", cwd=folder)
    assert again.returncode == 0
    with Gradebook(url) as gradebook:
        assert gradebook.find_submission("activations", "ada").score == FULL + 3.0


def test_two_submissions_of_one_learner_are_pointed_out(tmp_path):
    save(tmp_path / "a" / "ada.ipynb", handed_in())
    save(tmp_path / "b" / "ada.ipynb", handed_in())
    done = autograder("grade", "a", "b", "--json", "out.json", cwd=tmp_path)
    assert done.returncode == 1
    assert "ada has 2 submissions of activations" in done.stderr


def test_a_terminal_shows_what_is_being_done_and_how_far_it_is(tmp_path):
    save(tmp_path / "ada.ipynb", handed_in())
    ours, terminal = pty.openpty()
    command = [sys.executable, "-m", "autograder", "grade", "ada.ipynb", "--json", "out.json"]
    places = ["--gradebook", "gradebook.db", "--feedback", "feedback"]
    process = subprocess.Popen([*command, *places], cwd=tmp_path, stdout=subprocess.PIPE, stderr=terminal, text=True)
    os.close(terminal)
    shown = ""
    # The terminal is gone once the last one who writes to it has ended.
    with contextlib.suppress(OSError):
        while part := os.read(ours, 4096):
            shown += part.decode()
    os.close(ours)
    listed, _ = process.communicate()
    assert process.returncode == 0
    assert "ada" in listed
    for doing in ("grading", "writing the results", "writing the feedback", "writing the gradebook"):
        assert re.search(doing + r".*1/1", shown)


@pytest.mark.parametrize("writer", ["autograder.gradebook.write", "autograder.feedback.write"])
def test_ctrl_c_while_results_are_written_is_one_line_and_loses_nothing(tmp_path, monkeypatch, capsys, writer):
    path = save(tmp_path / "ada.ipynb", handed_in())
    places = [f"--{kind}={tmp_path / name}" for kind, name in (("gradebook", "gradebook.db"), ("feedback", "pages"))]
    command = ["grade", str(path), f"--json={tmp_path / 'out.json'}", f"--seed-file={tmp_path / 'seed'}", *places]

    def interrupted(*_):
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(writer, interrupted)
        assert main(command) == 1
    stopped = "stopped: by Ctrl-C; what is graded is kept, and the same command goes on from there"
    assert capsys.readouterr().err == f"autograder: {stopped}\n"
    assert json.loads((tmp_path / "out.json").read_text())[0]["score"] == FULL
    assert main(command) == 0
    assert (tmp_path / "gradebook.db").exists()
    assert (tmp_path / "pages" / "ada" / "activations.html").exists()


def test_no_permission_is_one_line(tmp_path, monkeypatch, capsys):
    path = save(tmp_path / "ada.ipynb", handed_in())

    os_open = os.open

    def forbidden(name, *how, **where):
        if name == path:
            raise PermissionError(13, "Permission denied", str(name))
        return os_open(name, *how, **where)

    # Nothing is forbidden to root, as whom the tests may run.
    monkeypatch.setattr(os, "open", forbidden)
    code = main(["grade", str(path), "--json", str(tmp_path / "out.json"), "--seed-file", str(tmp_path / "seed")])
    assert code == 1
    assert f"{path}: not readable: no permission to read it" in capsys.readouterr().err


def test_running_without_a_sandbox_has_to_be_typed_in_full_and_is_refused_to_root(tmp_path):
    save(tmp_path / "ada.ipynb", handed_in())
    shortened = autograder("grade", "ada.ipynb", "--json", "out.json", "--unsa", cwd=tmp_path)
    assert shortened.returncode == 2
    done = autograder("grade", "ada.ipynb", "--json", "out.json", "--unsafe", cwd=tmp_path)
    if os.geteuid() == 0:
        assert done.returncode == 1
        assert "refused to root" in done.stderr
        assert not (tmp_path / "out.json").exists()
    else:
        assert done.returncode == 0
        assert "UNSAFE" in done.stderr
        assert "UNSAFE" in done.stdout
        assert "UNSAFE" in (tmp_path / "out.json").read_text()


@pytest.mark.parametrize(
    "arguments", [(), ("grade",), ("grade", "in"), ("nonsense",), ("release",), ("release", "cooking", "--to", "x")]
)
def test_wrong_usage_exits_with_2_and_a_usage_line(arguments, tmp_path):
    done = autograder(*arguments, cwd=tmp_path)
    assert done.returncode == 2
    assert done.stderr.startswith("usage: autograder")


@pytest.mark.parametrize("command", ["release", "grade", "doctor"])
def test_every_command_has_help(command, tmp_path):
    done = autograder(command, "--help", cwd=tmp_path)
    assert done.returncode == 0
    assert done.stdout.startswith(f"usage: autograder {command}")


def test_the_doctor_says_what_was_found(tmp_path):
    done = autograder("doctor", cwd=tmp_path)
    assert done.returncode == 0
    assert "safe" in done.stdout


def test_release_writes_every_notebook_and_what_it_needs(tmp_path):
    done = autograder("release", "--to", "out", cwd=tmp_path)
    assert done.returncode == 0
    for assignment in assignments():
        assert (tmp_path / "out" / assignment / f"{assignment}.ipynb").is_file()
        assert (tmp_path / "out" / assignment / "autograder" / "known.json").is_file()
        assert str(Path("out") / assignment / f"{assignment}.ipynb") in done.stdout
