"""Every link of the built book leads somewhere in it. `scripts/check_links.py` looks at the links that leave it."""

import functools
import re
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from scripts import check_links, pages, pdf


class Marks(HTMLParser):
    """What links can lead to and where they lead: all that is read of a page, as most of it is formulas and drawings.

    Attributes
    ----------
    places : Counter
        Every id, with how often it is given.
    addresses : set of str
        What links, pictures and scripts name.
    """

    def __init__(self, text: str) -> None:
        super().__init__()
        self.places: Counter[str] = Counter()
        self.addresses: set[str] = set()
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        if "id" in named:
            self.places[named["id"]] += 1
        self.addresses |= {named[name] or "" for name in ("href", "src") if name in named}


@functools.cache
def marks(page: Path) -> Marks:
    """Those of a built page."""
    return Marks(page.read_text(encoding="utf-8"))


def inward(page: Path) -> set[str]:
    """Every address on a page that stays in the book."""
    return {address for address in marks(page).addresses if not urlsplit(address).scheme}


def problem(page: Path, address: str) -> str:
    """What is wrong with a link; empty where nothing is."""
    parts = urlsplit(address)
    target = (page.parent / unquote(parts.path)).resolve() if parts.path else page
    if not target.is_file():
        return f"{address}: there is no such file"
    if parts.fragment and target.suffix == ".html" and unquote(parts.fragment) not in marks(target).places:
        return f"{address}: {target.name} has no such place"
    return ""


def test_every_link_within_the_book_leads_somewhere(html: Path, page_name):
    page = html / f"{page_name}.html"
    problems = [text for address in sorted(inward(page)) if (text := problem(page, address))]
    assert not problems, "\n".join(problems)


def test_no_two_places_on_a_page_share_an_id(html: Path, page_name):
    places = marks(html / f"{page_name}.html").places
    assert places
    assert not [name for name, count in places.items() if count > 1]


def test_every_page_can_be_reached_from_the_first(html: Path, chapter):
    first = html / "book" / "index.html"
    reached = {(first.parent / urlsplit(address).path).resolve() for address in inward(first)}
    assert html / f"{chapter}.html" in {first, *reached}


@pytest.mark.parametrize("address", ["nowhere.html", "sigmoid.html#nowhere", "#nowhere", "../_static/nowhere.js"])
def test_a_broken_link_is_noticed(html: Path, address):
    assert problem(html / "book" / "index.html", address)


def test_links_that_leave_the_book_are_encrypted():
    assert not [address for address in check_links.addresses() if re.match("http:", address)]


def test_an_address_ends_before_the_punctuation_around_it():
    text = "See [it](https://a.org/b_(c)), <https://a.org/d>. Or `https://a.org/e`; then https://a.org/f."
    assert check_links.found_in(text) == {f"https://a.org/{end}" for end in ("b_(c)", "d", "e", "f")}


def test_a_reference_is_found_by_its_doi():
    assert check_links.found_in("  doi = {10.1000/xyz},", bib=True) == {"https://doi.org/10.1000/xyz"}


def test_in_one_file_every_link_within_the_book_leads_somewhere(html: Path):
    book = pages.chapters(html)
    sections = "".join(pdf.place(chapter, {chapter.name for chapter in book}) for chapter in book)
    found = Marks(sections)
    links = {address for address in found.addresses if address.startswith("#")}
    assert len(links) > 100
    assert sorted(links - {f"#{place}" for place in found.places}) == []
