"""What `autograder grade --gradebook` leaves is a course that nbgrader's own tools go on with."""

import contextlib
import json
import sqlite3
import subprocess
import sys
import time
import urllib.request
from datetime import datetime

import nbformat
import pytest
from nbgrader.api import Gradebook, get_alembic_version
from nbgrader.apps import NbGrader
from nbgrader.plugins import CsvExportPlugin

from autograder import gradebook
from autograder.checks import load
from autograder.cli import main
from autograder.seed import NAME
from tests.conftest import with_programs_of_this_python
from tests.grading.conftest import FULL, handed_in, save
from tests.grading.nbgrader_course import ROOT, SEED, SOURCE, nbgrader

WRITTEN = "explain-linear-layers"
SCRIPT = "<script>alert('mine')</script>"
HANDED_IN = {
    "ada": handed_in(written="Multiply out."),
    "bob": handed_in({"relu": "def relu(x):\n    return np.clip(x, 0, 1)"}, written=SCRIPT),
    "eve": handed_in({"relu": "def relu(x):\n    return x"}),
}
TIME = "2025-10-11 12:13:14 UTC"


def command(course, *options):
    files = ["--json", course / "marks.json", "--gradebook", course / "gradebook.db"]
    return [str(part) for part in ("grade", course / "submitted", *files, "--seed-file", course / NAME, *options)]


def grade(course, *options):
    return main(command(course, *options))


def fresh_course(folder):
    """A course folder as it is before nbgrader or the grader has been at work in it."""
    save(folder / "source" / "activations" / "activations.ipynb", json.loads(SOURCE.read_text(encoding="utf-8")))
    for student, notebook in HANDED_IN.items():
        save(folder / "submitted" / student / "activations" / "activations.ipynb", notebook)
    (folder / "submitted" / "ada" / "activations" / "timestamp.txt").write_text(TIME)
    (folder / NAME).write_text(SEED)
    (folder / "nbgrader_config.py").write_text((ROOT / "nbgrader_config.py").read_text(encoding="utf-8"))
    return folder


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    folder = fresh_course(tmp_path_factory.mktemp("gradebook"))
    assert grade(folder) == 0
    return folder


def opened(course):
    return Gradebook(f"sqlite:///{course / 'gradebook.db'}")


def everything(course):
    """All rows of all tables, in an order that does not depend on chance."""
    with contextlib.closing(sqlite3.connect(course / "gradebook.db")) as database:
        tables = [name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {name: sorted(map(repr, database.execute(f'SELECT * FROM "{name}"'))) for name in tables}


def test_the_marks_and_times_are_there(course):
    with opened(course) as gradebook:
        scores = {student: gradebook.find_submission("activations", student).score for student in HANDED_IN}
        times = {s: gradebook.find_submission("activations", s).timestamp for s in HANDED_IN}
    marks = {item["student"]: item["score"] for item in json.loads((course / "marks.json").read_text())}
    assert scores == marks
    assert scores["ada"] == FULL > scores["eve"]
    assert str(times["ada"]) == TIME.removesuffix(" UTC")
    assert times["bob"] is None


def test_the_database_is_of_the_form_that_nbgrader_makes(course, monkeypatch):
    monkeypatch.setenv("PATH", with_programs_of_this_python()["PATH"])
    with contextlib.closing(sqlite3.connect(course / "gradebook.db")) as database:
        noted = database.execute("SELECT version_num FROM alembic_version").fetchall()
    assert noted == [(get_alembic_version(),)]


def test_no_parsers_are_made_that_nobody_needs(course):
    """Importing rfc3987_syntax takes longer than to grade ten notebooks; it is there for whoever does want it."""
    code = (
        "import sys\nfrom autograder.cli import main\nassert main(sys.argv[1:]) == 0\n"
        "assert 'jsonschema' in sys.modules and 'lark' not in sys.modules\nimport rfc3987_syntax"
    )
    done = subprocess.run([sys.executable, "-c", code, *command(course)], capture_output=True, text=True, cwd=ROOT)
    assert done.returncode == 0, done.stderr


def test_the_copies_are_notebooks_that_keep_to_the_format(course):
    copies = sorted((course / "autograded").rglob("*.ipynb"))
    assert len(copies) == len(HANDED_IN)
    for path in copies:
        nbformat.validate(nbformat.read(path, as_version=4))


def test_little_is_held_of_each_submission_until_all_are_written():
    names = [check.name for checks in load("activations").values() for check in checks]
    scores = {name: None if number == 0 else float(number % 7) for number, name in enumerate(names)}
    marks = gradebook.Marks("ada", "activations", datetime(2026, 1, 1), scores, frozenset(names[:1]), False)
    packed = gradebook._packed(marks)
    assert gradebook._unpacked(packed) == marks
    assert len(packed) < 1_000


def test_grading_again_changes_nothing(course):
    before = everything(course)
    assert grade(course) == 0
    assert everything(course) == before


def test_what_a_person_entered_stays(course):
    with opened(course) as gradebook:
        mine = gradebook.find_grade(WRITTEN, "activations", "activations", "ada")
        mine.manual_score, mine.needs_manual_grade = 2.0, False
        extra = gradebook.find_grade("check-relu-values", "activations", "activations", "bob")
        extra.manual_score, extra.extra_credit = 1.0, 0.5
        gradebook.find_comment("relu", "activations", "activations", "bob").manual_comment = "Almost."
        gradebook.db.commit()
    assert grade(course, "--fresh") == 0
    with opened(course) as gradebook:
        mine = gradebook.find_grade(WRITTEN, "activations", "activations", "ada")
        extra = gradebook.find_grade("check-relu-values", "activations", "activations", "bob")
        assert (mine.manual_score, mine.needs_manual_grade) == (2.0, True)
        assert (extra.manual_score, extra.extra_credit, extra.auto_score) == (1.0, 0.5, 0.0)
        assert gradebook.find_comment("relu", "activations", "activations", "bob").manual_comment == "Almost."


def test_a_locked_database_is_one_clear_line_and_stays_as_it_was(course, capsys):
    before = everything(course)
    with contextlib.closing(sqlite3.connect(course / "gradebook.db")) as other:
        other.execute("BEGIN IMMEDIATE")
        assert grade(course) == 1
        other.rollback()
    lines = [line for line in capsys.readouterr().err.splitlines() if "gradebook.db" in line]
    assert len(lines) == 1
    assert "in use by another program" in lines[0]
    assert everything(course) == before


def test_a_failure_in_the_middle_leaves_the_marks_as_they_were(tmp_path, monkeypatch):
    course = fresh_course(tmp_path)
    assert grade(course) == 0
    before = everything(course)
    save(course / "submitted" / "eve" / "activations" / "activations.ipynb", handed_in())
    save(course / "submitted" / "new" / "activations" / "activations.ipynb", handed_in())
    monkeypatch.setattr(gradebook, "CHUNK", 1)
    honest, calls = gradebook._update, []

    def fails(*arguments):
        calls.append(arguments)
        if len(calls) == 4:
            raise OSError("no space left")
        honest(*arguments)

    monkeypatch.setattr(gradebook, "_update", fails)
    assert grade(course) == 1
    assert len(calls) == 4
    assert everything(course) == before
    monkeypatch.setattr(gradebook, "_update", honest)
    assert grade(course) == 0
    with opened(course) as book:
        assert book.find_submission("activations", "eve").score == FULL


def test_a_name_that_no_folder_can_have_is_left_out_and_said(tmp_path, capsys):
    import zipfile

    with zipfile.ZipFile(tmp_path / "in.zip", "w") as archive:
        # Not too many characters for a name, but too many bytes for a folder.
        for name in ("ada", "🦉" * 100):
            archive.writestr(f"{name}.ipynb", json.dumps(handed_in()))
    options = ("--json", tmp_path / "marks.json", "--gradebook", tmp_path / "gradebook.db")
    assert main(["grade", str(tmp_path / "in.zip"), *map(str, options), "--seed-file", str(tmp_path / "seed")]) == 1
    assert "not in the gradebook: no folder can be called" in capsys.readouterr().err
    with opened(tmp_path) as gradebook:
        assert [student.id for student in gradebook.students] == ["ada"]


def test_nbgrader_makes_feedback_and_exports_from_it(course, monkeypatch):
    done = nbgrader(course).generate_feedback("activations")
    assert done["success"], done
    page = (course / "feedback" / "bob" / "activations" / "activations.html").read_text(encoding="utf-8")
    assert "ReLU taken for a map into 0…1" in page
    monkeypatch.chdir(course)
    exporter = CsvExportPlugin(parent=NbGrader())
    exporter.to = str(course / "grades.csv")
    with opened(course) as gradebook:
        exporter.export(gradebook)
    rows = (course / "grades.csv").read_text().splitlines()
    assert len(rows) == 1 + len(HANDED_IN)
    assert TIME.removesuffix(" UTC") in next(row for row in rows if ",ada," in row)


@pytest.fixture(scope="module")
def server(course, tmp_path_factory):
    """A Jupyter server with the formgrader, on the course's folder; asks it for a page."""
    home = tmp_path_factory.mktemp("home")
    runtime = home / "runtime"
    places = {"HOME": home, "JUPYTER_RUNTIME_DIR": runtime, "JUPYTER_CONFIG_DIR": home / "config"}
    settings = {"ServerApp": {"jpserver_extensions": {"nbgrader.server_extensions.formgrader": True}}}
    save(home / "config" / "jupyter_server_config.json", settings)
    process = subprocess.Popen(
        [
            *(sys.executable, "-m", "jupyter_server", "--no-browser", "--allow-root", "--ip=127.0.0.1"),
            *("--ServerApp.port=0", "--IdentityProvider.token=secret", f"--ServerApp.root_dir={course}"),
        ],
        cwd=course,
        env=with_programs_of_this_python() | {name: str(place) for name, place in places.items()},
        stderr=(home / "log").open("w"),
    )
    until = time.monotonic() + 120
    while not (found := list(runtime.glob("jpserver-*.json"))):
        assert process.poll() is None, (home / "log").read_text()
        assert time.monotonic() < until, (home / "log").read_text()
        time.sleep(0.1)
    port = json.loads(found[0].read_text())["port"]

    def ask(path, method="GET"):
        url = f"http://127.0.0.1:{port}/formgrader/{path}"
        request = urllib.request.Request(url, headers={"Authorization": "token secret"}, method=method)
        with urllib.request.urlopen(request, timeout=120) as answer:
            return answer.status, answer.read().decode()

    yield ask
    process.terminate()
    process.wait(20)


def test_the_formgrader_lists_the_submissions_as_graded(server):
    status, answer = server("api/submissions/activations")
    assert status == 200
    assert {item["student"]: item["autograded"] for item in json.loads(answer)} == dict.fromkeys(HANDED_IN, True)


def test_the_formgrader_opens_every_submission_with_our_report_and_without_scripts(server, course):
    with opened(course) as gradebook:
        numbers = {s: gradebook.find_submission("activations", s).notebooks[0].id for s in HANDED_IN}
    for student, number in numbers.items():
        status, page = server(f"submissions/{number}/?index=0")
        assert status == 200
        assert "def relu" in page or '<span class="nf">relu</span>' in page
        assert SCRIPT not in page
        assert ("ReLU taken for a map into 0…1" in page) == (student == "bob")
    for page in ("manage_assignments", "manage_submissions/activations", "gradebook/activations/activations"):
        assert server(page)[0] == 200


def test_the_formgraders_button_grades_in_the_sandbox(server, course):
    with opened(course) as gradebook:
        before = gradebook.find_submission("activations", "eve").score
        gradebook.find_grade("check-relu-values", "activations", "activations", "eve").auto_score = 99.0
        gradebook.db.commit()
    status, answer = server("api/submission/activations/eve/autograde", "POST")
    assert status == 200
    done = json.loads(answer)
    assert done["success"], done
    assert "Applying preprocessor: SandboxExecute" in done["log"]
    with opened(course) as gradebook:
        assert gradebook.find_submission("activations", "eve").score == before
