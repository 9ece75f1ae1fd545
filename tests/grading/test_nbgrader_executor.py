"""nbgrader's own autograde, its executor replaced by our sandbox, gives the marks that the answers are worth."""

import copy
import json

import nbformat
import pytest
from nbgrader.api import Gradebook

from autograder.checks import load
from autograder.nbgrader.execute import put_outputs
from tests.grading.conftest import FULL, handed_in
from tests.grading.generated import NOISE
from tests.grading.nbgrader_course import autograde, make_course, marks, nbgrader

CHECKS = [check for checks in load("activations").values() for check in checks]
RELU = {check.name for check in load("activations")["relu"]}
WRITTEN = "explain-linear-layers"


def noisy(notebook):
    for cell in notebook.cells:
        if cell.id in load("activations"):
            cell.source += NOISE.format(cell.id)


def doubled(notebook):
    """Every cell twice, as "select all, copy, paste" leaves them."""
    notebook.cells = [cell for one in notebook.cells for cell in (one, copy.deepcopy(one))]


def without_checks(notebook):
    notebook.cells = [cell for cell in notebook.cells if not cell.id.startswith(("check-", "explain-", "setup"))]


def corrupted(notebook):
    for cell in notebook.cells:
        if cell.id in ("relu", "check-relu-values", WRITTEN):
            cell.metadata.nbgrader = nbformat.from_dict({})


def forged(notebook):
    for cell in notebook.cells:
        if cell.id.startswith("check-"):
            cell.source = "1000.0"
            cell.metadata.nbgrader["points"] = 1000
            cell.outputs = [nbformat.v4.new_output("execute_result", {"text/plain": "1000.0"})]


WRONG = {"relu": "def relu(x):\n    return np.clip(x, 0, 1)"}
HANDED_IN = {
    "ada": handed_in(written="Multiply out."),
    "bob": handed_in(WRONG),
    "corrupted": handed_in(edit=corrupted),
    "doubled": handed_in(edit=doubled),
    "forged": handed_in(WRONG, edit=forged),
    "noisy": handed_in(edit=noisy),
    "without-checks": handed_in(WRONG, edit=without_checks),
}


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    submissions = {(student, "activations"): notebook for student, notebook in HANDED_IN.items()}
    folder = make_course(tmp_path_factory.mktemp("nbgrader") / "course", submissions)
    (folder / "submitted" / "cut" / "activations").mkdir(parents=True)
    (folder / "submitted" / "cut" / "activations" / "activations.ipynb").write_text(json.dumps(handed_in())[:3000])
    return folder, autograde(folder)


def test_only_what_is_no_notebook_is_not_graded_and_it_stops_nobody_else(course):
    _, wrong = course
    assert list(wrong) == ["cut"]


@pytest.mark.parametrize("student", ["ada", "corrupted", "doubled", "noisy"])
def test_right_answers_earn_everything_whatever_state_the_notebook_is_in(course, student):
    found = marks(course[0], student)
    assert {name: found[name] for name in found if name != WRITTEN} == {c.name: float(c.points) for c in CHECKS}


@pytest.mark.parametrize("student", ["bob", "forged", "without-checks"])
def test_a_wrong_answer_costs_its_own_groups_and_they_are_zeros_not_gaps(course, student):
    found = marks(course[0], student)
    assert {name for name, points in found.items() if points is None} == set()
    failed = {name for name, points in found.items() if points == 0.0 and name != WRITTEN}
    assert failed
    assert failed <= RELU
    assert sum(found.values()) == FULL - sum(c.points for c in CHECKS if c.name in failed)


def test_a_written_answer_waits_for_a_person_and_an_untouched_one_does_not(course):
    folder, _ = course
    assert marks(folder, "ada")[WRITTEN] is None
    assert marks(folder, "bob")[WRITTEN] == marks(folder, "without-checks")[WRITTEN] == 0.0
    with Gradebook(f"sqlite:///{folder / 'gradebook.db'}") as gradebook:
        assert gradebook.find_submission("activations", "ada").needs_manual_grade
        assert not gradebook.find_submission("activations", "bob").needs_manual_grade


def test_the_cells_of_failed_checks_say_why(course):
    folder, _ = course
    notebook = nbformat.read(folder / "autograded" / "bob" / "activations" / "activations.ipynb", 4)
    cell = next(item for item in notebook.cells if item.id == "check-relu-values")
    assert [item.output_type for item in cell.outputs] == ["display_data", "execute_result"]
    assert "ReLU taken for a map into 0…1" in cell.outputs[0].data["text/plain"]


def test_a_check_that_nobody_knows_is_not_worth_its_points():
    metadata = {"nbgrader": {"grade": True, "solution": False, "grade_id": "mine", "points": 5}}
    own = nbformat.v4.new_code_cell("assert True", metadata=metadata)
    assert put_outputs([own], []) == ["mine"]


def test_a_notebook_of_another_course_is_refused_with_the_way_out(tmp_path):
    source = tmp_path / "source" / "week1" / "week1.ipynb"
    source.parent.mkdir(parents=True)
    nbformat.write(nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell("1 + 1")]), source)
    assert nbgrader(tmp_path).generate_assignment("week1")["success"]
    handed = tmp_path / "submitted" / "ada" / "week1"
    handed.mkdir(parents=True)
    (handed / "week1.ipynb").write_bytes(source.read_bytes())
    wrong = autograde(tmp_path)
    assert "take SandboxExecute out of nbgrader_config.py" in wrong["ada"]


def test_the_seed_is_made_beside_the_gradebook_and_not_in_a_learners_folder(tmp_path, monkeypatch):
    from autograder.checks.hidden.stock import _seed_file
    from autograder.seed import NAME

    folder = tmp_path / "autograded" / "ada" / "activations"
    folder.mkdir(parents=True)
    (tmp_path / "gradebook.db").touch()
    monkeypatch.chdir(folder)
    assert _seed_file() == tmp_path / NAME
