"""The book is built once, strictly, and served to a headless browser that may talk to nobody else."""

import fcntl
import functools
import http.server
import json
import shutil
import subprocess
import sys
import threading
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parents[2]
BUILD = ROOT / "_build" / "test-book"
AXE = Path(__file__).parent / "node_modules" / "axe-core" / "axe.min.js"
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]

sys.path[:0] = [str(ROOT), str(ROOT / "book" / "_ext")]


def chapters() -> list[str]:
    """Every page of the table of contents, such as ``book/sigmoid``."""
    toc = yaml.safe_load((ROOT / "_toc.yml").read_text(encoding="utf-8"))
    return [toc["root"], *(chapter["file"] for part in toc["parts"] for chapter in part["chapters"])]


def lessons() -> list[str]:
    """The pages that teach by pictures: all but the parts for looking things up and for using the course."""
    toc = yaml.safe_load((ROOT / "_toc.yml").read_text(encoding="utf-8"))
    parts = [part for part in toc["parts"] if part["caption"] not in ("Reference", "Using the course")]
    return [toc["root"], *(chapter["file"] for part in parts for chapter in part["chapters"])]


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run a test that takes a `page_name` on every page of the book, and on the two that Sphinx adds."""
    if "page_name" in metafunc.fixturenames:
        metafunc.parametrize("page_name", [*chapters(), "genindex", "search"])
    if "chapter" in metafunc.fixturenames:
        metafunc.parametrize("chapter", chapters())
    if "lesson" in metafunc.fixturenames:
        metafunc.parametrize("lesson", lessons())


@pytest.fixture(scope="session")
def build(testrun_uid: str) -> subprocess.CompletedProcess:
    """Build every page, each warning an error; once, however many processes share the tests."""
    BUILD.mkdir(parents=True, exist_ok=True)
    result = BUILD / "result.json"
    with (BUILD / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not result.exists() or json.loads(result.read_text(encoding="utf-8"))["run"] != testrun_uid:
            # The build cuts the theme's files to size, and Sphinx warns where it would copy over them.
            shutil.rmtree(BUILD / "_build" / "html", ignore_errors=True)
            command = [str(Path(sys.executable).parent / "jupyter-book"), "build", ".", "--path-output", str(BUILD)]
            command += ["--all", "-W", "-n", "--keep-going"]
            done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=900)
            result.write_text(json.dumps({"run": testrun_uid, "done": vars(done)}), encoding="utf-8")
        return subprocess.CompletedProcess(**json.loads(result.read_text(encoding="utf-8"))["done"])


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

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(html)))
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
