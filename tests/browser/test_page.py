"""A learner solves exercises in the pages of the book, in Chromium."""

import json
import re
from pathlib import Path

import pytest
from bookkit.docstring import parted
from bs4 import BeautifulSoup, SoupStrainer

from autograder import cli
from autograder.checks import assignments
from tests.browser.conftest import EXERCISES, PATIENCE_MS, checked, exercise_of, listening, settled, solved_cells
from tests.conftest import ROOT

SIGMOID = solved_cells("activations")["sigmoid"]
NOTES = "def sigmoid_grad(x):\n    return 1 - sigmoid(x)\n"
ENDLESS = "def sigmoid(x):\n    while True:\n        pass\n"
PREFIX = "from-scores-to-decisions/"
# The exercises of a page. Nothing else of it is made into a tree, which takes long.
BOXES = SoupStrainer("details", class_="exercise")


def give_all(page, assignment):
    """Put the right answers of an assignment where the page keeps answers."""
    for name, code in solved_cells(assignment).items():
        page.evaluate("([key, text]) => localStorage.setItem(key, text)", [PREFIX + name, json.dumps({"code": code})])


def test_every_exercise_and_every_question_stands_in_one_chapter():
    listed = [
        name
        for page in (ROOT / "book").glob("*.md")
        for names in re.findall(r"^:exercises: (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
        for name in names.split()
    ]
    asked = [name for assignment in assignments() for name in solved_cells(assignment)]
    assert sorted(listed) == sorted(asked)
    assert set(EXERCISES) < set(asked)


def test_every_chapter_has_an_editor_for_each_of_its_exercises(html):
    released = {}
    for path in (html / "downloads").glob("*.ipynb"):
        for cell in json.loads(path.read_text(encoding="utf-8"))["cells"]:
            released[cell["metadata"].get("nbgrader", {}).get("grade_id")] = "".join(cell["source"])
    found = []
    for path in (html / "book").glob("*.html"):
        page = BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser", parse_only=BOXES)
        for box in page.find_all(BOXES):
            name = box["data-exercise"]
            start, details = (released[name], "") if name.startswith("explain-") else parted(released[name])
            assert box.textarea.get_text().removeprefix("\n") == start
            assert not details or box.select_one(".exercise-details pre").get_text() == details
            found.append(name)
    assert sorted(found) == sorted(name for assignment in assignments() for name in solved_cells(assignment))


@pytest.fixture(scope="module")
def desk(chromium, base):
    """A page on which a learner has begun: it took nothing before it was asked, and Python from nowhere else."""
    context = chromium.new_context(viewport={"width": 1280, "height": 900})
    context.set_default_timeout(PATIENCE_MS)
    page = context.new_page()
    page.goto(f"{base}/book/sigmoid.html")
    used = page.evaluate("performance.getEntriesByType('resource').map((entry) => entry.name)")
    assert not [name for name in used if re.search("pyodide|wheels|downloads|worker", name)]
    with listening(page) as asked:
        assert checked(exercise_of(page, "sigmoid")) == "sigmoid is not written yet."
    assert [name for name in asked if name.endswith("worker.js")]
    assert all(name.startswith(base) for name in asked)
    yield page
    context.close()


def test_from_the_first_try_to_a_solved_exercise(desk):
    sigmoid, slope = exercise_of(desk, "sigmoid"), exercise_of(desk, "sigmoid_grad")
    assert checked(sigmoid, sigmoid.locator("textarea").evaluate("area => area.defaultValue")) == (
        "sigmoid is not written yet."
    )
    assert "Replace the line that raises NotImplementedError" in sigmoid.locator(".exercise-report").inner_text()

    assert checked(slope, NOTES) == "sigmoid_grad: 0 of 6 points. Not passed: values, shape, inputs, stability."
    assert "Your sigmoid_grad calls your sigmoid" in slope.locator(".exercise-report").inner_text()

    assert checked(sigmoid, SIGMOID) == "sigmoid: 6 of 6 points. Everything passed."
    assert sigmoid.locator(".exercise-state").inner_text() == "✓ solved"
    assert sigmoid.locator(".exercise-report svg[role=img]").is_visible()

    with listening(desk) as asked:
        checked(slope)
    assert asked == [], "Python is here"
    assert "the derivative taken for 1 − σ(x)" in slope.locator(".exercise-report").inner_text()
    assert slope.locator(".exercise-state").inner_text() == "0 of 6 points"
    assert checked(slope, "def sigmoid_grad(x):\n    return sigmoid(x) * sigmoid(-x)\n").endswith("Everything passed.")


def test_answers_survive_a_reload_and_reset_takes_them_back(browse, base):
    page = browse().new_page()
    page.goto(f"{base}/book/sigmoid.html")
    box = exercise_of(page, "sigmoid")
    start = box.locator("textarea").input_value()
    box.locator("textarea").fill(SIGMOID)
    page.reload()
    assert box.locator("textarea").input_value() == SIGMOID
    assert box.locator(".exercise-state").inner_text() == "not checked"
    box.locator(".exercise-reset").click()
    assert box.locator("textarea").input_value() == start
    assert box.locator(".exercise-state").inner_text() == "6 points"
    box.locator(".exercise-reset").click()
    assert box.locator("textarea").input_value() == SIGMOID
    box.locator(".exercise-reset").click()
    page.reload()
    assert box.locator("textarea").input_value() == start


def test_stop_ends_an_endless_loop_and_the_next_check_works(desk):
    box = exercise_of(desk, "sigmoid")
    box.locator("textarea").fill(ENDLESS)
    box.locator(".exercise-check").click()
    box.locator(".exercise-status", has_text="Checking").wait_for()
    box.locator(".exercise-stop").click()
    assert settled(box) == "Stopped. Your answer is as you left it."
    assert box.locator("textarea").input_value() == ENDLESS
    assert checked(box, SIGMOID).endswith("Everything passed.")


def test_what_breaks_python_down_is_said_and_the_next_check_works(desk):
    box = exercise_of(desk, "sigmoid")
    assert "Python itself broke down" in checked(box, "import sys\nsys.modules.clear()\n" + SIGMOID)
    assert checked(box, SIGMOID).endswith("Everything passed.")


def test_the_editor_obeys_the_keyboard(desk):
    page = desk
    box = exercise_of(page, "sigmoid")
    area = box.locator("textarea")
    area.fill("")
    area.focus()
    page.keyboard.type("def sigmoid(x):")
    page.keyboard.press("Enter")
    page.keyboard.type("if x:")
    page.keyboard.press("Enter")
    page.keyboard.type("y = 1")
    page.keyboard.press("Enter")
    page.keyboard.press("Backspace")
    page.keyboard.type("return x")
    assert area.input_value() == "def sigmoid(x):\n    if x:\n        y = 1\n    return x"
    page.keyboard.press("Control+a")
    page.keyboard.press("Tab")
    assert area.input_value().startswith("    def sigmoid(x):\n        if x:")
    page.keyboard.press("Shift+Tab")
    assert area.input_value() == "def sigmoid(x):\n    if x:\n        y = 1\n    return x"
    page.keyboard.press("Control+z")
    assert area.input_value().startswith("    def")
    page.keyboard.press("Control+Enter")
    settled(box)
    assert "its cell stops with IndentationError" in box.locator(".exercise-report").inner_text()
    page.keyboard.press("Escape")
    page.keyboard.press("Tab")
    assert box.locator(".exercise-check").evaluate("button => button === document.activeElement")
    page.keyboard.press("Tab")
    assert box.locator(".exercise-reset").evaluate("button => button === document.activeElement")


def test_progress_is_shown_and_every_downloaded_notebook_earns_full_marks(browse, base, tmp_path: Path, capsys):
    page = browse(accept_downloads=True).new_page()
    page.goto(f"{base}/book/progress.html")
    assert page.locator(".progress-total").inner_text().startswith(f"0 of {len(EXERCISES)} exercises solved, 0 of")
    for assignment in assignments():
        give_all(page, assignment)
    page.evaluate(
        "([key, text]) => localStorage.setItem(key, text)",
        [f"{PREFIX}relu", json.dumps({"code": solved_cells("activations")["relu"], "score": 4})],
    )
    page.reload()
    assert page.locator(".progress-total").inner_text().startswith(f"1 of {len(EXERCISES)} exercises solved, 4 of")
    row = page.locator("tr[data-exercise=relu]")
    assert row.locator(".exercise-state").inner_text() == "✓ solved"
    for assignment in assignments():
        with page.expect_download() as download:
            page.locator(f"button[data-download={assignment}]").click()
        download.value.save_as(tmp_path / download.value.suggested_filename)
    marks = tmp_path / "marks.json"
    cli.main(["grade", str(tmp_path), "--json", str(marks)])
    graded = json.loads(marks.read_text(encoding="utf-8"))
    assert {item["assignment"] for item in graded} == set(assignments())
    assert [(item["assignment"], item["status"]) for item in graded if item["status"] != "graded"] == []
    assert all(item["score"] == item["max_score"] > 0 for item in graded)
    assert all(item["to_mark_by_hand"] for item in graded)
    row.locator("a").click()
    assert page.locator("#exercise-relu").evaluate("box => box.open")


def test_answers_go_to_another_browser_in_a_file(browse, base, tmp_path: Path):
    page = browse(accept_downloads=True).new_page()
    page.goto(f"{base}/book/progress.html")
    give_all(page, "logits")
    page.reload()
    with page.expect_download() as download:
        page.locator(".progress-save").click()
    download.value.save_as(tmp_path / "my-answers.json")

    page.once("dialog", lambda dialog: dialog.accept())
    page.locator(".progress-forget").click()
    assert not page.evaluate(f"Object.keys(localStorage).some((key) => key.startsWith('{PREFIX}'))")

    other = browse().new_page()
    other.goto(f"{base}/book/progress.html")
    (tmp_path / "nonsense.json").write_text("[1, 2", encoding="utf-8")
    other.locator(".progress-tools input").set_input_files(tmp_path / "nonsense.json")
    other.locator(".progress-status", has_text="Nothing was changed").wait_for()
    other.locator(".progress-tools input").set_input_files(tmp_path / "my-answers.json")
    other.locator(".progress-status", has_text=f"{len(solved_cells('logits'))} answers taken").wait_for()
    assert other.locator("tr[data-exercise=logit] .exercise-state").inner_text() == "not checked"


@pytest.fixture
def reported(desk):
    """A page with what checks show: a pass with its picture, failures with a known mistake, and something printed."""
    if "-1.5" not in exercise_of(desk, "sigmoid_grad").locator(".exercise-report").inner_text():
        checked(exercise_of(desk, "sigmoid"), SIGMOID)
        checked(exercise_of(desk, "sigmoid_grad"), NOTES + "print(-1.5)\n")
    return desk


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_nothing_in_what_a_check_shows(reported, axe, scheme, width):
    reported.emulate_media(color_scheme=scheme)
    reported.set_viewport_size({"width": width, "height": 900})
    reported.evaluate(axe)
    found = reported.evaluate("axe.run('.practise', {resultTypes: ['violations']})")["violations"]
    assert not [f"{item['id']}: {item['nodes'][0]['html'][:200]}" for item in found]
    assert reported.evaluate("document.documentElement.scrollWidth") <= width
