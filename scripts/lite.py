"""JupyterLite for the book: the exercise notebooks in a browser, with the learner's wheel and the book's Pyodide."""

import hashlib
import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from importlib.metadata import distribution, version
from pathlib import Path

from autograder import bundle

ROOT = Path(__file__).resolve().parent.parent
WORK = ROOT / "_build" / "lite"
SITE = WORK / "site"
EXTENSION = Path("share", "jupyter", "labextensions", "@jupyterlite", "pyodide-kernel-extension")
KERNEL = "@jupyterlite/pyodide-kernel-extension:kernel"
LOADED = ["micropip", "piplite", "ssl", "sqlite3", "ipykernel", "comm", "pyodide_kernel", "jedi", "ipython"]
"""What the kernel would load before it answers, one after the other.

``lite-python.js`` loads it at once, but for ``ssl``, which comes when it is imported, and Jedi: IPython completes names
without it, from what the cells have made.
"""

SPARED = ["prompt_toolkit", "wcwidth"]
"""What IPython asks for, and needs in a terminal alone."""

STYLE = "<style>.jp-KernelStatus-spinner { animation: none !important; }</style>"
"""A wheel that turns while Python starts takes a good part of a processor from it, where there is no graphics card."""

PYTHON, PAGE = ROOT / "scripts" / "lite-python.js", ROOT / "scripts" / "lite-page.js"
DOWNLOAD = {"id": "jp-mainmenu-file", "items": [{"command": "docmanager:download", "rank": 6}]}
"""An entry of the File menu, which the notebook app leaves out."""


class LiteError(Exception):
    """JupyterLite could not be built; its text says what it said last."""


def settings() -> dict:
    """The site's ``jupyter-lite.json``."""
    kernel = {
        "pyodideUrl": "./python.js",
        "disablePyPIFallback": True,
        "loadPyodideOptions": {"packages": LOADED},
    }
    data = {
        "appName": "From Scores to Decisions",
        "appUrl": "./tree",
        # Where a browser grants no storage, the notebooks still open; they are lost with the tab.
        "enableMemoryStorage": True,
        "litePluginSettings": {KERNEL: kernel},
        "settingsOverrides": {"@jupyterlab/mainmenu-extension:plugin": {"menus": [DOWNLOAD]}},
    }
    return {"jupyter-lite-schema-version": 0, "jupyter-config-data": data}


def build_settings(wheels: list[Path]) -> dict:
    """The ``jupyter_lite_config.json`` of the build: nothing but the notebooks, what shows them, and the kernel."""
    site = {
        "contents": ["contents"],
        "output_dir": "site",
        "apps": ["notebooks", "tree"],
        "no_sourcemaps": True,
        "no_unused_shared_packages": True,
        "no_libarchive": True,
        # Of all that is installed for Jupyter here, the kernel alone.
        "ignore_sys_prefix": ["federated_extensions"],
        "federated_extensions": [str(Path(sys.prefix, EXTENSION))],
    }
    return {"LiteBuildConfig": site, "PipliteAddon": {"piplite_urls": [str(wheel) for wheel in wheels]}}


def installed(folder: Path, name: str) -> Path:
    """An installed package of pure Python, as the wheel that it came from."""
    found = distribution(name)
    left_by_pip = ("RECORD", "INSTALLER", "REQUESTED", "direct_url.json")
    names = [file for file in found.files or () if file.suffix != ".pyc" and file.name not in left_by_pip]
    content = {file.as_posix(): Path(str(file.locate())).read_bytes() for file in sorted(names)}
    return bundle.pack(folder, f"{name}-{found.version}", content)


def key(notebooks: Mapping[str, bytes], wheels: list[Path], url: str) -> str:
    """A digest of all that the site is made of."""
    total = hashlib.sha256(b"".join(path.read_bytes() for path in (Path(__file__), PYTHON, PAGE)))
    parts = [url, version("jupyterlite-core"), version("jupyterlite-pyodide-kernel"), *notebooks]
    for part in [*(text.encode() for text in parts), *notebooks.values(), *(wheel.read_bytes() for wheel in wheels)]:
        total.update(hashlib.sha256(part).digest())
    return total.hexdigest()


def build(notebooks: Mapping[str, bytes], url: str) -> Path:
    """Build the site, unless the last one was made of the same things.

    Parameters
    ----------
    notebooks : mapping of str to bytes
        By assignment.
    url : str
        The folder with Pyodide: an address, or a path that begins with ``./`` and leads there from the site.

    Returns
    -------
    Path
        The folder of the site.

    Raises
    ------
    LiteError
        Where JupyterLite's own build fails.
    """
    # The kernel imports comm, which belongs neither to it nor to Pyodide.
    wheels = [bundle.wheel(WORK / "wheels"), installed(WORK / "wheels", "comm")]
    made_of, stamp = key(notebooks, wheels, url), WORK / "made-of"
    if stamp.exists() and stamp.read_text(encoding="utf-8") == made_of:
        return SITE
    stamp.unlink(missing_ok=True)
    shutil.rmtree(SITE, ignore_errors=True)
    # In a folder of its own, since JupyterLite believes its notes on the last build more than what lies there.
    with tempfile.TemporaryDirectory(dir=WORK) as place:
        lay_out(Path(place), notebooks, wheels)
        command = [sys.executable, "-m", "jupyterlite_core", "build"]
        done = subprocess.run(command, cwd=place, capture_output=True, text=True, check=False)
        if done.returncode:
            raise LiteError(f"JupyterLite was not built: {(done.stderr or done.stdout).strip().splitlines()[-1]}")
        begin_early(Path(place, "site"), wheels, url)
        Path(place, "site").rename(SITE)
    stamp.write_text(made_of, encoding="utf-8")
    return SITE


def lay_out(place: Path, notebooks: Mapping[str, bytes], wheels: list[Path]) -> None:
    """Write what JupyterLite's build reads."""
    (place / "contents").mkdir()
    for name, content in notebooks.items():
        (place / "contents" / f"{name}.ipynb").write_bytes(content)
    for name, content in (("jupyter-lite.json", settings()), ("jupyter_lite_config.json", build_settings(wheels))):
        (place / name).write_text(json.dumps(content), encoding="utf-8")


def begin_early(site: Path, wheels: list[Path], url: str) -> None:
    """Let a notebook's page begin with Python before all else, and Python with all that the kernel needs.

    Raises
    ------
    LiteError
        Where the page has no place for that.
    """
    shipped = Path("extensions", *EXTENSION.parts[-2:], "static", "pypi")
    kernel = [next((site / shipped).glob(f"{name}-*.whl")) for name in ("piplite", "ipykernel", "pyodide_kernel")]
    names = [*(f"pypi/{wheel.name}" for wheel in wheels), *(path.relative_to(site).as_posix() for path in kernel)]
    places = {"pyodide": url, "wheels": names}
    given = f"self.PLACES = {json.dumps(places)};\nself.SPARED = {json.dumps(SPARED)};\n"
    (site / "python.js").write_text(given + PYTHON.read_text(encoding="utf-8"), encoding="utf-8")
    page = site / "notebooks" / "index.html"
    head, end, body = page.read_text(encoding="utf-8").partition("</head>")
    if not end:
        raise LiteError("JupyterLite was not built as expected: the page of a notebook has no </head>")
    early = f"<script>\n{PAGE.read_text(encoding='utf-8')}</script>{STYLE}"
    page.write_text(head + early + end + body, encoding="utf-8")
