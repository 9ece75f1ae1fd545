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
PACKAGES = ["numpy", "micropip", "ssl", "sqlite3", "jedi", "ipython"]
"""What the kernel needs before it answers. Named here, they come all at once; else it asks for one after the other."""

DOWNLOAD = {"id": "jp-mainmenu-file", "items": [{"command": "docmanager:download", "rank": 6}]}
"""An entry of the File menu, which the notebook app leaves out."""


class LiteError(Exception):
    """JupyterLite could not be built; its text says what it said last."""


def settings(url: str) -> dict:
    """The site's ``jupyter-lite.json``; for `url` see `build`."""
    kernel = {
        "pyodideUrl": f"{url}pyodide.js",
        "disablePyPIFallback": True,
        "loadPyodideOptions": {"packages": PACKAGES},
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
    total = hashlib.sha256(Path(__file__).read_bytes())
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
        lay_out(Path(place), notebooks, wheels, url)
        command = [sys.executable, "-m", "jupyterlite_core", "build"]
        done = subprocess.run(command, cwd=place, capture_output=True, text=True, check=False)
        if done.returncode:
            raise LiteError(f"JupyterLite was not built: {(done.stderr or done.stdout).strip().splitlines()[-1]}")
        Path(place, "site").rename(SITE)
    stamp.write_text(made_of, encoding="utf-8")
    return SITE


def lay_out(place: Path, notebooks: Mapping[str, bytes], wheels: list[Path], url: str) -> None:
    """Write what JupyterLite's build reads."""
    (place / "contents").mkdir()
    for name, content in notebooks.items():
        (place / "contents" / f"{name}.ipynb").write_bytes(content)
    for name, content in (("jupyter-lite.json", settings(url)), ("jupyter_lite_config.json", build_settings(wheels))):
        (place / name).write_text(json.dumps(content), encoding="utf-8")
