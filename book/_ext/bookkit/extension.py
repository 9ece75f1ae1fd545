"""The Sphinx extension: registers the directives and keeps the built pages in step with the code they came from."""

import hashlib
import os
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx
from sphinx.config import Config

from bookkit import directives, exercises, maths, offline, pages, quiz

# The cells import or read these, so a change in one of them must run the cells again. Some of them check and grade, so
# what the autograder reads belongs to it.
CODE_BEHIND_THE_CELLS = (
    "solutions/*.py",
    "autograder/**/*.py",
    "book/figures/*.py",
    "book/_ext/bookkit/*s.py",
    "book/data/*",
    "book/exercises/*.md",
    "examples/course/submitted/**/*.ipynb",
)


def digest(root: Path) -> str:
    """Hash the code and data that the chapters' cells import."""
    total = hashlib.sha256()
    for pattern in CODE_BEHIND_THE_CELLS:
        for file in sorted(root.glob(pattern)):
            total.update(file.relative_to(root).as_posix().encode())
            total.update(file.read_bytes())
    return total.hexdigest()[:12]


def before_reading(app: Sphinx, config: Config) -> None:
    """Tie the execution cache to the code behind the cells, and let the kernels import that code."""
    root = Path(app.srcdir)
    config.book_code = digest(root)
    # MyST-NB's cache knows a page's own cells alone: give every state of the imported code a cache of its own.
    config.nb_execution_cache_path = str(Path(app.outdir).parent / ".jupyter_cache" / config.book_code)
    places = [str(root), str(root / "book" / "_ext")]
    os.environ["PYTHONPATH"] = os.pathsep.join(places + [p for p in [os.environ.get("PYTHONPATH")] if p])
    extra = root / config.book_extra
    if extra.is_dir():
        config.html_extra_path.append(str(extra))
        config.book_offers = sorted(str(p.relative_to(extra)) for p in extra.glob("*/*"))


def setup(app: Sphinx) -> dict[str, Any]:
    """Register everything with Sphinx."""
    app.add_config_value("book_solutions", True, "env", [bool])
    app.add_config_value("book_extra", "_build/extra", "env", [str])
    app.add_config_value("book_code", "", "env", [str])
    app.add_config_value("book_offers", [], "env", [list])
    app.add_config_value("book_colab", "", "env", [str])
    app.connect("config-inited", before_reading)
    for part in (maths, quiz, directives, exercises, pages, offline):
        part.setup(app)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
