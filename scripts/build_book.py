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
HTML = ROOT / "_build" / "html"
EXTRA = ROOT / "_build" / "extra"
"""What is published beside the pages, as it lies there."""
PUBLISHED = ("downloads", "lite", "pyodide", "wheels")
STAMP = ROOT / "_build" / "made-of"
MADE_OF = ("autograder/**/*", "solutions/**/*", "book/exercises/*", "book/data/*", "scripts/*", "*.toml", "*.txt")


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


def made_of(source: Path | None) -> str:
    """A digest of all that `prepare` makes its files of."""
    total = hashlib.sha256()
    for pattern in MADE_OF:
        for path in sorted(path for path in ROOT.glob(pattern) if path.is_file() and path.suffix != ".pyc"):
            total.update(path.relative_to(ROOT).as_posix().encode() + hashlib.sha256(path.read_bytes()).digest())
    for path in sorted(source.iterdir()) if source else ():
        total.update(f"{path.name} {path.stat().st_size}".encode())
    return total.hexdigest()


def prepare(source: Path | None = None) -> None:
    """Make all that is published beside the pages, unless it was made of the same things.

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
    if source:
        pyodide.check(source)
    key = made_of(source)
    if EXTRA.is_dir() and STAMP.exists() and STAMP.read_text(encoding="utf-8") == key:
        return
    STAMP.unlink(missing_ok=True)
    shutil.rmtree(EXTRA, ignore_errors=True)
    offer_notebooks()
    if source:
        shutil.copytree(source, EXTRA / "pyodide")
    offer_wheel("../pyodide/" if source else pyodide.CDN)
    notebooks = {path.stem: path.read_bytes() for path in sorted((EXTRA / "downloads").glob("*.ipynb"))}
    shutil.copytree(lite.build(notebooks, "./../pyodide/" if source else pyodide.CDN), EXTRA / "lite")
    STAMP.write_text(key, encoding="utf-8")


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
    # The build cuts the theme's files to size, and Sphinx warns where it would copy over what is not as it was. The
    # pages stay: those are written anew that have changed.
    for name in ("_static", *PUBLISHED):
        shutil.rmtree(HTML / name, ignore_errors=True)
    command = [str(Path(sys.executable).parent / "jupyter-book"), "build", ".", "-W", "-n", "--keep-going"]
    return subprocess.run(command, cwd=ROOT, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
