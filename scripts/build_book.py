"""Build the book into ``_build/html``, with everything that its pages offer: notebooks, the learner's wheel, Python.

``python -m scripts.build_book`` lets readers load Pyodide from its official address; with ``--pyodide FOLDER`` the book
brings the Pyodide of that folder along (see `scripts.pyodide`) and asks no other host for anything.
"""

import argparse
import hashlib
import json
import shutil
import subprocess
import sys
from pathlib import Path

from autograder import bundle, cli
from scripts import lite, pyodide

ROOT = Path(__file__).resolve().parent.parent
RELEASE = ROOT / "_build" / "release"
EXTRA = ROOT / "_build" / "extra"
"""What is published beside the pages, as it lies there."""


def offer_notebooks() -> None:
    """Release every assignment into ``downloads``: the notebook, and a zip of it with what it needs."""
    shutil.rmtree(RELEASE, ignore_errors=True)
    cli.main(["release", "--to", str(RELEASE)])
    downloads = EXTRA / "downloads"
    downloads.mkdir(parents=True)
    for folder in sorted(RELEASE.iterdir()):
        shutil.copy(folder / f"{folder.name}.ipynb", downloads)
        shutil.make_archive(str(downloads / folder.name), "zip", RELEASE, folder.name)


def offer_wheel(url: str) -> None:
    """Put the learner's wheel into ``wheels``, and beside it ``index.json``, which says where everything is.

    Its addresses are relative to itself. The wheel keeps its name when its content changes; the digest does not.
    """
    content = bundle.wheel(EXTRA / "wheels").read_bytes()
    index = {
        "wheel": {"url": bundle.WHEEL, "sha256": hashlib.sha256(content).hexdigest(), "bytes": len(content)},
        "pyodide": {"url": url, "version": pyodide.VERSION, "numpy": pyodide.NUMPY},
    }
    (EXTRA / "wheels" / "index.json").write_text(json.dumps(index, indent=1) + "\n", encoding="utf-8")


def prepare(source: Path | None = None) -> None:
    """Make anew all that is published beside the pages.

    Parameters
    ----------
    source : Path, optional
        A folder with Pyodide, which is checked and put into ``pyodide``; without it, pages take Pyodide from its
        official address.

    Raises
    ------
    pyodide.RefusedError
        Where the folder is not what it should be.
    lite.LiteError
        Where JupyterLite cannot be built.
    """
    shutil.rmtree(EXTRA, ignore_errors=True)
    offer_notebooks()
    if source:
        pyodide.check(source)
        shutil.copytree(source, EXTRA / "pyodide")
    offer_wheel("../pyodide/" if source else pyodide.CDN)
    notebooks = {path.stem: path.read_bytes() for path in sorted((EXTRA / "downloads").glob("*.ipynb"))}
    shutil.copytree(lite.build(notebooks, "./../pyodide/" if source else pyodide.CDN), EXTRA / "lite")


def main() -> int:
    """Prepare and build. Returns jupyter-book's exit code."""
    parser = argparse.ArgumentParser(description="Build the book.")
    parser.add_argument(
        "--pyodide", type=Path, metavar="FOLDER", help="serve Python from this folder, not from its official address"
    )
    try:
        prepare(parser.parse_args().pyodide)
    except (pyodide.RefusedError, lite.LiteError) as error:
        print(f"build_book: {error}", file=sys.stderr)
        return 1
    # The build cuts the theme's files to size, and Sphinx warns where it would copy over them.
    shutil.rmtree(ROOT / "_build" / "html", ignore_errors=True)
    command = [str(Path(sys.executable).parent / "jupyter-book"), "build", ".", "-W", "-n", "--keep-going"]
    return subprocess.run(command, cwd=ROOT, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
