"""The built book, served so that a test can take the network away, and what a learner may type into it."""

import html
import http.server
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache, partial
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Locator, Page

from autograder.checks import assignment_of, assignments, load
from autograder.in_page import check_cells
from autograder.notebooks import build as notebook
from scripts.serve import Server
from tests.banks import bank

PATIENCE_MS = 120_000
"""How long a busy machine may take to start Python."""
EXERCISES = [exercise for assignment in assignments() for exercise in load(assignment)]


class Site:
    """A served folder: its address, the beginnings of paths that it refuses to serve, and what it serves instead."""

    def __init__(self, folder: Path) -> None:
        refused: set[str] = set()
        instead: dict[str, bytes] = {}

        class Handler(http.server.SimpleHTTPRequestHandler):
            def do_GET(self) -> None:
                if self.path.startswith(tuple(refused)):
                    self.send_error(503)
                elif self.path in instead:
                    self.send_response(200)
                    self.send_header("Content-Type", self.guess_type(self.path))
                    self.end_headers()
                    self.wfile.write(instead[self.path])
                else:
                    super().do_GET()

            def log_message(self, *args) -> None:
                pass

        self.refused, self.instead = refused, instead
        self.server = Server(("127.0.0.1", 0), partial(Handler, directory=folder))
        self.address = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def close(self) -> None:
        """Take the network away."""
        self.server.shutdown()
        self.server.server_close()


@pytest.fixture
def site(request: pytest.FixtureRequest) -> Iterator[Site]:
    """The book, alone at its address."""
    served = Site(request.getfixturevalue("html"))
    yield served
    served.close()


@pytest.fixture
def browse(chromium) -> Iterator[Callable[..., BrowserContext]]:
    """Open a fresh window of the browser."""
    opened = []

    def fresh(**settings) -> BrowserContext:
        context = chromium.new_context(viewport={"width": 1280, "height": 900}, **settings)
        context.set_default_timeout(PATIENCE_MS)
        opened.append(context)
        return context

    yield fresh
    for context in opened:
        context.close()


@contextmanager
def listening(page: Page) -> Iterator[list[str]]:
    """Note the addresses that a page asks for meanwhile."""
    asked: list[str] = []

    def note(request) -> None:
        asked.append(request.url)

    page.on("request", note)
    yield asked
    page.remove_listener("request", note)


def until(page: Page, expression: str) -> None:
    """Wait until the promise that an expression is comes true."""
    end = time.monotonic() + PATIENCE_MS / 1000
    while not page.evaluate(expression):
        assert time.monotonic() < end, f"this was never true: {expression}"
        time.sleep(0.1)


def exercise_of(page: Page, name: str) -> Locator:
    """An exercise on a page, opened."""
    box = page.locator(f"#exercise-{name}")
    box.evaluate("box => { box.open = true; }")
    return box


def checked(box: Locator, code: str | None = None) -> str:
    """Type an answer, press Check, wait, and return what is then said."""
    if code is not None:
        box.locator("textarea").fill(code)
    box.locator(".exercise-check").click()
    return settled(box)


def settled(box: Locator) -> str:
    """What is said when the check has ended."""
    box.locator(".exercise-stop").wait_for(state="hidden")
    return box.locator(".exercise-status").text_content() or ""


@cache
def solved_cells(assignment: str) -> dict[str, str]:
    """The cells of the solved notebook that a learner would have written, by name."""
    answers = [
        cell for cell in notebook(assignment, "solved").cells if cell.metadata.get("nbgrader", {}).get("solution")
    ]
    return {cell.metadata["nbgrader"]["grade_id"]: cell.source for cell in answers}


def named_mistake(exercise: str) -> tuple[str, str]:
    """A wrong answer that the visible checks give its right name, the other answers being right, and that name."""
    assignment = assignment_of(exercise)
    for answer in bank("wrong", assignment):
        if answer.exercise == exercise and answer.title not in (None, "-"):
            cells = {**solved_cells(assignment), exercise: answer.cell}
            if html.escape(answer.title) in check_cells(exercise, list(cells.items()))["html"]:
                return answer.cell, answer.title
    raise LookupError(f"the bank has no wrong answer to {exercise} whose mistake the visible checks name")
