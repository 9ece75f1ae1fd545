"""What several folders of tests share: the built book, served to a headless browser that may talk to nobody else."""

import functools
import http.server
import json
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

import pytest
from playwright.sync_api import sync_playwright
from xdist.scheduler import LoadScopeScheduling

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "book" / "_ext")]  # for `scripts` and `bookkit`, which are not installed

from scripts import build_book, pyodide, serve  # noqa: E402

BUILD = ROOT / "_build" / "test-book"
AXE = ROOT / "tests" / "book" / "node_modules" / "axe-core" / "axe.min.js"
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
FLAGS.append("--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1")  # there is no other host

# The processes that share a run of the tests know it by one name.
RUN = os.environ.get("PYTEST_XDIST_TESTRUNUID") or uuid4().hex
# What takes longest comes first, so that no process is left alone with it at the end; the pages of the book, which have
# to be built before they are looked at, come last.
ORDER = (
    "tests/book/test_pages.py::test_the_book_builds", "tests/attacks", "tests/grading/test_stock_nbgrader.py",
    "tests/mutation", "tests/grading/test_soak.py", "tests/grading/test_cluster.py", "tests/grading", "tests/banks",
    "tests/notebooks", "tests/sandbox", "tests/exercises", "tests/solutions", "solutions", "tests/learner",
    "tests/browser/test_lite.py", "tests/browser", "tests/book",
)  # fmt: skip
# Files of which every test may run in another process, as nothing that takes long is made ready for all of them.
APART = ("tests/book/test_pages.py", "tests/browser/test_trouble.py", "tests/mutation")


class Shared(LoadScopeScheduling):
    """The processes take the tests in the order that they come in: a file at once, or one test with its parameters."""

    def _split_scope(self, nodeid: str) -> str:
        file, _, test = nodeid.partition("::")
        return f"{file}::{test.partition('[')[0]}" if file.startswith(APART) else file


def pytest_xdist_make_scheduler(config: pytest.Config, log) -> Shared:
    """The processes share the tests as `Shared` says, not as xdist would by itself."""
    config.option.loadscopereorder = False
    return Shared(config, log)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the tests in `ORDER`."""
    items.sort(key=lambda item: next((at for at, name in enumerate(ORDER) if item.nodeid.startswith(name)), len(ORDER)))


def with_programs_of_this_python() -> dict[str, str]:
    """The environment, with the programs beside this Python found first: nbgrader calls alembic by its name."""
    here = str(Path(sys.executable).parent)
    return os.environ | {"PATH": os.pathsep.join([here, os.environ.get("PATH", "")])}


@contextmanager
def alone(what: str) -> Iterator[None]:
    """Hold back the other processes that share the tests, while this one sees to `what`."""
    import fcntl  # which Windows lacks; the tests that run there build nothing

    (ROOT / "_build").mkdir(exist_ok=True)
    with (ROOT / "_build" / f"{what}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def once(folder: Path, make: Callable[[], None]) -> None:
    """Make what lies in `folder`, but once in a run of the tests, however many processes share them."""
    made = folder / "run"
    with alone(folder.name):
        if not made.exists() or made.read_text(encoding="utf-8") != RUN:
            made.unlink(missing_ok=True)
            make()
            made.write_text(RUN, encoding="utf-8")


@pytest.fixture(scope="session")
def python_folder() -> Path:
    """A folder with Pyodide, fetched when it is not there."""
    with alone("pyodide"):
        return pyodide.fetch()


@pytest.fixture(scope="session")
def build(python_folder: Path) -> subprocess.CompletedProcess:
    """Build every page, each warning an error, with its own Python; once, however many processes share the tests."""
    result = BUILD / "result.json"

    def make() -> None:
        build_book.prepare(python_folder)
        # The build cuts the theme's files to size, and Sphinx warns where it would copy over them.
        shutil.rmtree(BUILD / "_build" / "html", ignore_errors=True)
        command = [str(Path(sys.executable).parent / "jupyter-book"), "build", ".", "--path-output", str(BUILD)]
        command += ["--all", "-W", "-n", "--keep-going"]
        BUILD.mkdir(parents=True, exist_ok=True)
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=900)
        result.write_text(json.dumps(vars(done)), encoding="utf-8")

    once(BUILD, make)
    return subprocess.CompletedProcess(**json.loads(result.read_text(encoding="utf-8")))


@pytest.fixture(scope="session")
def html(build: subprocess.CompletedProcess) -> Path:
    """Where the built pages are."""
    assert build.returncode == 0, build.stdout[-3000:] + build.stderr[-3000:]
    return BUILD / "_build" / "html"


@pytest.fixture(scope="session")
def base(html: Path):
    """Address of the served book."""

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *args) -> None:
            pass

    server = serve.Server(("127.0.0.1", 0), functools.partial(Quiet, directory=str(html)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


@pytest.fixture(scope="session")
def chromium():
    """A headless browser."""
    assert CHROMIUM, "these tests need Chromium: install the package chromium"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def visit(chromium, base: str):
    """Open a page; whatever goes wrong on it, and every request to another host, fails the test."""
    contexts = []
    trouble: list[str] = []

    def open_page(name: str, *, scheme: str = "light", width: int = 1280, javascript: bool = True):
        context = chromium.new_context(
            viewport={"width": width, "height": 900}, color_scheme=scheme, java_script_enabled=javascript
        )
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda m: trouble.append(m.text) if m.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: trouble.append(str(error)))
        page.on("requestfailed", lambda request: trouble.append(f"failed: {request.url}"))
        page.on(
            "response",
            lambda answer: trouble.append(f"{answer.status}: {answer.url}") if answer.status >= 400 else None,
        )
        page.on(
            "request", lambda r: None if r.url.startswith((base, "data:")) else trouble.append(f"elsewhere: {r.url}")
        )
        page.goto(f"{base}/{name}.html", wait_until="load")
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert not trouble, "\n".join(trouble)


@pytest.fixture(scope="session")
def axe() -> str:
    """Source of the accessibility checker."""
    assert AXE.is_file(), f"these tests need axe-core: run 'npm ci' in {AXE.parents[2].relative_to(ROOT)}"
    return AXE.read_text(encoding="utf-8")
