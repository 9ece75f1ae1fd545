"""Which pages the tests of the book run on, and what only they need."""

from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]


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
