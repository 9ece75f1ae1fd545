"""How long a reader waits for Python: bare Pyodide with NumPy, an exercise in its page, the notebook in JupyterLite.

``python -m benchmarks.browser [--html FOLDER] [--rounds N]`` measures a book that was built with ``--pyodide``, in a
headless Chromium that can reach no other host, and prints a table. Every visit is the first: nothing is cached. The
three take turns, so that whatever else the machine does falls on all of them.
"""

import argparse
import functools
import gzip
import http.server
import platform
import shutil
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, Page, sync_playwright

from autograder import notebooks
from scripts import serve

ROOT = Path(__file__).resolve().parent.parent
HTML = ROOT / "_build" / "html"
PACKED = (".whl", ".zip", ".woff", ".woff2", ".png", ".npz")
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
FLAGS.append("--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1")
PATIENCE_MS = 300_000
CHAPTER, ASSIGNMENT, EXERCISE = "book/why-nonlinear", "activations", "linear"
ANSWERS = ("def linear(x, slope=1.0):\n    return x", "def linear(x, slope=1.0):\n    return slope * x")
FLOOR = b"""<!DOCTYPE html><title>Bare Pyodide</title><script src="pyodide/pyodide.js"></script><script>
loadPyodide({ packages: ["numpy"] }).then((python) => {
  document.title = python.runPython("import numpy; str(numpy.exp(0.0))");
});
</script>"""


@dataclass
class Visit:
    """Bytes sent and seconds until the first answer, and seconds from each later check to its result."""

    bytes: int
    seconds: float
    again: list[float]


class Server(serve.Server):
    """Serves a folder compressed, as servers on the web do, and counts the bytes that it sends."""

    def __init__(self, folder: Path) -> None:
        super().__init__(("127.0.0.1", 0), functools.partial(Handler, directory=str(folder)))
        self.address = f"http://127.0.0.1:{self.server_port}"
        self.sent = 0
        threading.Thread(target=self.serve_forever, daemon=True).start()


@functools.cache
def body(path: Path) -> tuple[bytes, bool]:
    """A file as it is sent, and whether that is compressed."""
    content = FLOOR if path.name == "floor.html" else path.read_bytes()
    return (content, False) if path.suffix in PACKED else (gzip.compress(content, 6), True)


class Handler(http.server.SimpleHTTPRequestHandler):
    """One connection to a `Server`."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Send a file."""
        path = Path(self.translate_path(self.path))
        try:
            content, compressed = body(path / "index.html" if path.is_dir() else path)
            self.send_response(200)
        except OSError:
            content, compressed = b"", False
            self.send_response(404)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Length", str(len(content)))
        if compressed:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(content)
        self.server.sent += len(content)

    def log_message(self, *args: object) -> None:
        """Say nothing."""


def floor(page: Page, address: str) -> Callable[[str], None] | None:
    """An empty page with Pyodide and NumPy, until NumPy has computed a number."""
    page.goto(f"{address}/floor.html")
    page.wait_for_function("document.title === '1.0'")
    return None


def in_the_page(page: Page, address: str) -> Callable[[str], None]:
    """A chapter with its exercise, until the first result stands there. Returns what checks another answer."""
    page.goto(f"{address}/{CHAPTER}.html")
    box = page.locator(f"#exercise-{EXERCISE}")
    box.evaluate("box => { box.open = true; }")

    def check(answer: str) -> None:
        box.locator("textarea").fill(answer)
        box.locator(".exercise-report").evaluate("report => report.replaceChildren()")
        box.locator(".exercise-check").click()
        box.locator(".exercise-report .fsd").wait_for()

    check(ANSWERS[0])
    return check


def in_jupyterlite(page: Page, address: str) -> Callable[[str], None]:
    """The notebook, until the first result stands there. Returns what checks another answer."""
    page.goto(f"{address}/lite/notebooks/index.html?path={ASSIGNMENT}.ipynb")
    cells = page.locator(".jp-CodeCell")
    ids = [cell.id for cell in notebooks.build(ASSIGNMENT, "release").cells if cell.cell_type == "code"]
    answer_cell, check_cell = cells.nth(ids.index(EXERCISE)), cells.nth(ids.index(f"try-{EXERCISE}"))
    cells.first.locator(".cm-content").click()
    # JupyterLab ignores the key in the moment in which it asks for its kernel.
    while cells.first.locator(".jp-InputPrompt").inner_text().strip() == "[ ]:":
        page.keyboard.press("Control+Enter")
        page.wait_for_timeout(100)

    def check(answer: str) -> None:
        before = check_cell.locator(".jp-InputPrompt").first.inner_text()
        answer_cell.locator(".cm-content").click()
        page.keyboard.press("Control+A")
        page.keyboard.insert_text(answer)
        page.keyboard.press("Control+Enter")
        check_cell.locator(".cm-content").click()
        page.keyboard.press("Control+Enter")
        page.wait_for_function(
            "([cell, before]) => /\\d/.test(cell.innerText) && cell.innerText !== before",
            arg=[check_cell.locator(".jp-InputPrompt").first.element_handle(), before],
            polling=100,
        )
        check_cell.locator(".fsd").wait_for()

    check(ANSWERS[0])
    return check


WAYS = {"bare Pyodide with NumPy": floor, "the exercise in its page": in_the_page, "JupyterLite": in_jupyterlite}


def visit(browser: Browser, server: Server, way: Callable, elsewhere: list[str]) -> Visit:
    """Go one way with a browser that has never been there; what it asks of other hosts is added to `elsewhere`."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    context.set_default_timeout(PATIENCE_MS)
    page = context.new_page()
    ours = (server.address, "data:", "blob:")
    page.on("request", lambda request: None if request.url.startswith(ours) else elsewhere.append(request.url))
    server.sent, began = 0, time.perf_counter()
    check = way(page, server.address)
    found = Visit(server.sent, time.perf_counter() - began, [])
    for turn in range(1, 7) if check else ():
        began = time.perf_counter()
        check(ANSWERS[turn % 2])
        found.again.append(time.perf_counter() - began)
    context.close()
    return found


def measure(html: Path, rounds: int) -> tuple[dict[str, list[Visit]], list[str]]:
    """All ways in turn, `rounds` times and once before, which is not counted; and the requests to other hosts."""
    server, elsewhere = Server(html), []
    found: dict[str, list[Visit]] = {name: [] for name in WAYS}
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        for turn in range(rounds + 1):
            for name, way in WAYS.items():
                visited = visit(browser, server, way, elsewhere)
                if turn:
                    found[name].append(visited)
        about = f"Chromium {browser.version}, {platform.system()} {platform.machine()}"
        browser.close()
    server.shutdown()
    print(f"{about}, median of {rounds} first visits", file=sys.stderr)
    return found, elsewhere


def table(found: dict[str, list[Visit]]) -> str:
    """The medians as a table in Markdown."""
    lines = ["| until the first answer | MB | × | s | × | a later check, s |", "|---|---|---|---|---|---|"]
    least_bytes, least_seconds = (
        median(getattr(item, part) for item in next(iter(found.values()))) for part in ("bytes", "seconds")
    )
    for name, visits in found.items():
        size, seconds = median(item.bytes for item in visits), median(item.seconds for item in visits)
        again = [time for item in visits for time in item.again]
        later = f"{median(again):.2f}" if again else ""
        lines.append(
            f"| {name} | {size / 1e6:.1f} | {size / least_bytes:.2f} | {seconds:.1f} | "
            f"{seconds / least_seconds:.2f} | {later} |"
        )
    return "\n".join(lines)


def main() -> int:
    """Measure and print. Returns 1 where a page asked another host for something."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--html", type=Path, default=HTML, metavar="FOLDER", help="the built book")
    parser.add_argument("--rounds", type=int, default=3, metavar="N", help="how many times each way is gone")
    options = parser.parse_args()
    if not (options.html / "pyodide").is_dir():
        print(
            f"browser: {options.html} has no Pyodide: make pyodide && make book PYODIDE=_build/pyodide", file=sys.stderr
        )
        return 2
    found, elsewhere = measure(options.html, options.rounds)
    print(table(found))
    print(f"\nRequests to other hosts: {len(elsewhere)}{': ' if elsewhere else ''}{', '.join(sorted(set(elsewhere)))}")
    return 1 if elsewhere else 0


if __name__ == "__main__":
    sys.exit(main())
