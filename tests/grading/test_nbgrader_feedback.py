"""nbgrader's feedback, with our preprocessor, shows our report and nothing that a hidden check brought about."""

import copy

import pytest
from bs4 import BeautifulSoup

from tests.grading.conftest import handed_in
from tests.grading.nbgrader_course import autograde, in_a_kernel, make_course, marks, nbgrader

# Right on every input that is written out in a visible check, and talkative on others, which only hidden checks have.
LEAKY = """
def relu(x):
    import sys
    if not np.all(np.round(np.asarray(x, dtype=float), 3) == x):
        secret = "CAN" + "ARY" + repr(x)
        print(secret)
        print(secret, file=sys.stderr)
        from IPython.display import HTML, display
        display(HTML(f"<b>{secret}</b><script>alert('{secret}')</script>"))
        raise ValueError(secret)
    return np.where(x > 0, x, 0)
"""
SCRIPT = "<script>alert('mine')</script> [click](javascript:alert('mine'))"


def talkative(notebook):
    for cell in list(notebook.cells):
        if cell.id == "text-2":
            cell.source = SCRIPT
        if cell.id == "check-relu-values":
            notebook.cells.insert(notebook.cells.index(cell), copy.deepcopy(cell))


@pytest.fixture(scope="module", params=["sandbox", "kernel"])
def page(request, tmp_path_factory):
    notebook = handed_in({"relu": LEAKY}, written=SCRIPT, edit=talkative)
    course = make_course(tmp_path_factory.mktemp(request.param) / "course", {("eve", "activations"): notebook})
    assert autograde(course, in_a_kernel() if request.param == "kernel" else None) == {}
    done = nbgrader(course).generate_feedback("activations", "eve")
    assert done["success"], done
    text = (course / "feedback" / "eve" / "activations" / "activations.html").read_text(encoding="utf-8")
    return text, BeautifulSoup(text, "html.parser"), marks(course, "eve")


def test_nothing_that_a_hidden_input_brought_about_is_shown(page):
    text, _, found = page
    assert found["check-relu-values"] == 0.0
    assert "CANARY" not in text


def test_the_source_of_hidden_checks_is_not_shown(page):
    text, _, _ = page
    assert "hidden_points" not in text
    assert "HIDDEN TESTS" not in text


def test_our_report_is_there(page):
    _, soup, _ = page
    reports = soup.select("div.fsd")
    assert len(reports) == 13
    relu = next(item.get_text(" ") for item in reports if item.b.get_text() == "relu")
    assert "a hidden check of values failed" in relu
    assert "a second cell check-relu-values does not count" in soup.get_text()


def test_what_a_learner_wrote_is_text(page):
    text, soup, _ = page
    assert "alert('mine')" in soup.get_text()
    assert not [tag for tag in soup.find_all("script") if "mine" in tag.get_text()]
    assert not [tag for tag in soup.find_all("a") if "javascript" in tag.get("href", "")]
    assert "<script>alert" not in text


def test_the_points_are_those_of_the_gradebook(page):
    _, soup, found = page
    scores = {
        cell.code.get_text(): cell.select_one("span.pull-right").get_text(" ").split()[1]
        for cell in soup.select("div.panel-heading")
        if cell.code
    }
    assert scores
    assert {name: float(score) for name, score in scores.items()} == {name: found[name] for name in scores}
