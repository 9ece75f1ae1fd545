"""The notebooks in JupyterLite: opened, run, answered, handed in and graded, with no host but the book's own."""

import contextlib
import json
import re
from pathlib import Path
from urllib.parse import urlsplit

import nbformat
import pytest
from playwright.sync_api import Locator, Page, TimeoutError, expect

from autograder import cli, notebooks
from autograder.checks import assignments, load

ASSIGNMENT = "softmax_argmax"
CHAPTERS = {
    "activations": "book/sigmoid",
    "losses": "book/cross-entropy",
    "softmax_argmax": "book/softmax",
    "logits": "book/logits",
    "training": "book/training",
}
PATIENCE = 120_000
"""Milliseconds after which a step that takes seconds has failed."""


@pytest.fixture
def page(chromium, base: str):
    """A page that may talk to the book alone: what asks for another host is refused, counted, and fails the test."""
    context = chromium.new_context(viewport={"width": 1280, "height": 900})
    context.set_default_timeout(PATIENCE)
    elsewhere: list[str] = []

    def refuse(route) -> None:
        elsewhere.append(route.request.url)
        route.abort()

    context.route(lambda url: urlsplit(url).scheme in ("http", "https") and not url.startswith(base), refuse)
    # Shown where a test fails.
    context.on("console", lambda message: print(message.type, message.text))
    context.on("requestfailed", lambda request: print("failed", request.url))
    yield context.new_page()
    context.close()
    assert elsewhere == []


def opened(page: Page, base: str, assignment: str) -> None:
    """Open a notebook, and wait for it to be drawn."""
    page.goto(f"{base}/lite/notebooks/index.html?path={assignment}.ipynb")
    drawn(page)


def drawn(page: Page) -> None:
    """Wait for a notebook to be drawn, and for the name of its kernel to stand above it."""
    page.locator(".jp-Notebook .jp-Cell").first.wait_for()
    page.locator(".jp-KernelName", has_text="Python (Pyodide)").wait_for()


def choose(page: Page, menu: str, *entries: str) -> None:
    """Choose an entry of the menu bar."""
    page.locator(".lm-MenuBar-item").get_by_text(menu, exact=True).click()
    for entry in entries:
        page.locator(".lm-Menu-itemLabel").get_by_text(entry, exact=True).click()


def run_all(page: Page, outcome: Locator) -> None:
    """Run all cells until `outcome` is there: JupyterLab ignores it in the moment in which it asks for its kernel."""
    for last in (False, False, True):
        choose(page, "Run", "Run All Cells")
        with contextlib.nullcontext() if last else contextlib.suppress(TimeoutError):
            return outcome.first.wait_for(timeout=PATIENCE / 2)


def write_and_press(page: Page, text: str, keys: str) -> None:
    """Replace the text of the chosen cell, and press `keys`."""
    page.keyboard.press("Enter")
    # A person sees the cursor before writing; what is written sooner is lost.
    page.locator(".jp-Cell.jp-mod-active .cm-content:focus").wait_for()
    page.keyboard.press("Control+A")
    page.keyboard.insert_text(text)
    page.keyboard.press(keys)


def answer_from_the_top(page: Page, answers: dict[str, str], cells: list) -> None:
    """Go through a notebook by keyboard, and write each answer into its cell."""
    page.keyboard.press("Escape")
    for _ in cells:
        page.keyboard.press("k")
    for cell in cells:
        if cell.id in answers:
            write_and_press(page, answers[cell.id], "Escape")
            page.locator(".jp-Notebook.jp-mod-commandMode").wait_for()
        page.keyboard.press("j")


@pytest.mark.parametrize("assignment", assignments())
def test_every_notebook_lies_in_jupyterlite_as_it_was_released(html: Path, assignment):
    notebook = nbformat.read(html / "lite" / "files" / f"{assignment}.ipynb", as_version=4)
    assert notebook == notebooks.build(assignment, "release")


def test_python_begins_with_the_page_and_again_when_restarted(page, base):
    begun: list[str] = []
    page.on("request", lambda request: begun.append(request.url) if request.url.endswith(".asm.wasm") else None)
    opened(page, base, ASSIGNMENT)
    cell = page.locator(".jp-CodeCell").first
    output = cell.locator(".jp-OutputArea-output")
    cell.locator(".cm-content").click()
    write_and_press(page, "import sqlite3, ssl\nprint(6 * 7, ssl.OP_ALL and sqlite3.connect(''))", "Control+Enter")
    expect(output).to_contain_text("42 <sqlite3.Connection", timeout=PATIENCE)
    assert len(begun) == 1

    choose(page, "Kernel", "Restart Kernel…")
    page.locator(".jp-Dialog").get_by_role("button", name="Confirm Kernel Restart").click()
    cell.locator(".cm-content").click()
    write_and_press(page, "import numpy\nprint(6 * 7 + numpy.ones(2)[0])", "Control+Enter")
    expect(output).to_contain_text("43.0", timeout=PATIENCE)
    assert len(begun) == 2

    page.keyboard.press("Enter")
    page.keyboard.press("Control+A")
    page.keyboard.insert_text("numpy.expand_d")
    page.keyboard.press("Tab")
    expect(page.locator(".jp-Completer-item")).to_have_text(re.compile("numpy.expand_dims"), timeout=PATIENCE)
    page.keyboard.press("Enter")
    expect(cell.locator(".cm-content")).to_have_text("numpy.expand_dims")
    write_and_press(page, "numpy.expand_dims(1)", "Control+Enter")
    expect(output).to_contain_text("TypeError")
    expect(output).to_contain_text("----> 1 numpy.expand_dims(1)")


@pytest.mark.parametrize("assignment", assignments())
def test_a_notebook_is_solved_in_jupyterlite_and_earns_full_marks(page, base, tmp_path, assignment):
    released = notebooks.build(assignment, "release")
    solved = {cell.id: cell.source for cell in notebooks.build(assignment, "solved").cells}
    answers = {exercise: solved[exercise] for exercise in load(assignment)}

    page.goto(f"{base}/{CHAPTERS[assignment]}.html")
    page.get_by_role("link", name="Open in the browser").click()
    drawn(page)
    expect(page.locator(".jp-Notebook h1").first).to_contain_text(released.cells[0].source.splitlines()[0][2:])
    overview = page.locator(".jp-CodeCell").last.locator(".fsd")
    # What does not depend on the exercises is seen once: what is said before anything is written, a plot, a reload.
    if assignment == ASSIGNMENT:
        run_all(page, overview.get_by_text("not written yet"))
        expect(overview.get_by_text("not written yet")).to_have_count(len(answers))

    answer_from_the_top(page, answers, released.cells)
    run_all(page, overview.get_by_text("solved", exact=True))
    expect(overview.get_by_text("solved", exact=True)).to_have_count(len(answers))

    with page.expect_download() as download:
        choose(page, "File", "Download")
    assert download.value.suggested_filename == f"{assignment}.ipynb"
    download.value.save_as(tmp_path / "submitted" / "ada" / assignment / f"{assignment}.ipynb")
    marks = tmp_path / "marks.json"
    grade = ["grade", str(tmp_path / "submitted"), "--json", str(marks), "--seed-file", str(tmp_path / "seed")]
    assert cli.main(grade) == 0
    (mark,) = json.loads(marks.read_text(encoding="utf-8"))
    assert (mark["status"], mark["assignment"]) == ("graded", assignment)
    assert (
        mark["score"]
        == mark["max_score"]
        == sum(item.points for checks in load(assignment).values() for item in checks)
    )

    if assignment != ASSIGNMENT:
        return
    page.locator(".jp-CodeCell").last.locator(".cm-content").click()
    write_and_press(page, "import matplotlib.pyplot as plt\nplt.plot([1, 2])\nplt.show()", "Control+Enter")
    page.locator(".jp-CodeCell").last.locator("img").wait_for()

    page.reload()
    drawn(page)
    first = page.locator(".jp-CodeCell .cm-content", has_text=f"def {next(iter(answers))}(").first
    expect(first).not_to_contain_text("NotImplementedError")
