"""Print the built book into one PDF file: ``python -m scripts.pdf [HTML [PDF]]``.

The pages become one long document, so that a link from one chapter to another stays inside the file; headless Chromium
prints it, with an outline, tags and the page's number and chapter at the foot.
"""

import json
import logging
import os
import re
import shutil
import sys
from collections.abc import Iterator
from html import escape
from pathlib import Path

from bs4 import BeautifulSoup, NavigableString, Tag
from playwright.sync_api import sync_playwright
from pypdf import PdfReader, PdfWriter
from pypdf.generic import NameObject, PdfObject, TextStringObject

from scripts.pages import HTML, ROOT, Chapter, chapters, config, relink

PDF = ROOT / "_build" / "pdf" / "from-scores-to-decisions.pdf"
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
STYLE = Path(__file__).with_name("pdf.css")
PUNCTUATION = re.compile(r"[^\s\w(\[“‘—–-]+")
LONG_FORMULA = 40
"""Length of the TeX of a formula that may need to be broken itself."""
REFERRING = ("for", "aria-labelledby", "aria-describedby")


def anchor(name: str, fragment: str = "") -> str:
    """The id of a page, or of a place on it, in the long document."""
    return name.replace("/", "-") + (f"--{fragment}" if fragment else "")


def hold_punctuation(article: Tag) -> None:
    """Keep a comma on the line of the formula before it: Chromium may break a line on either side of a formula."""
    for formula in article.select("span.math"):
        behind = formula.next_sibling
        mark = PUNCTUATION.match(behind) if isinstance(behind, NavigableString) else None
        if mark and len(formula.annotation.get_text()) < LONG_FORMULA:
            behind.replace_with(behind[mark.end() :])
            formula.wrap(Tag(name="span", attrs={"class": "held"})).append(mark[0])


def place(chapter: Chapter, known: set[str]) -> str:
    """A chapter as a section of the long document: its ids made unique, its headings one level below the parts'."""
    article = chapter.article
    hold_punctuation(article)
    relink(chapter, known, lambda name, fragment: "#" + anchor(name, fragment))
    for tag in article.find_all(id=True):
        tag["id"] = anchor(chapter.name, tag["id"])
    for attribute in REFERRING:
        for tag in article.find_all(attrs={attribute: True}):
            tag[attribute] = " ".join(anchor(chapter.name, name) for name in tag[attribute].split())
    for style in article.find_all("style"):
        # A page's own rules hold for that page alone, and those for printing it are meant for a sheet of its own.
        style.string = f"#{chapter.slug} {{ {style.string.replace('@media print', '@media not all')} }}"
    for level in range(5, 0, -1):
        for heading in article.find_all(f"h{level}"):
            heading.name = f"h{level + 1}"
    part = f'<h1 class="part">{escape(chapter.part)}</h1>' if chapter.part else ""
    return f'<section class="chapter" id="{chapter.slug}" style="page: {chapter.slug}">{part}{article}</section>\n'


def contents(book: list[Chapter], numbers: dict[str, int]) -> str:
    """The table of contents, with the numbers of the pages where they are known."""
    rows = []
    for chapter in book[1:]:
        if chapter.part:
            rows.append(f'<li class="part">{escape(chapter.part)}</li>')
        number = numbers.get(chapter.slug, "")
        rows.append(f'<li><a href="#{chapter.slug}"><span>{escape(chapter.title)}</span><b>{number}</b></a></li>')
    settings = config()
    imprint = f'<p class="imprint">{escape(settings["author"])}, {settings["copyright"]}</p>'
    return f'<section class="contents"><h1>Contents</h1><ul>{"".join(rows)}</ul>{imprint}</section>\n'


def heads(book: list[Chapter]) -> str:
    """A rule for each chapter: its title stands at the foot of its pages, and the cheat sheet lies on its side."""
    rules = []
    for chapter in book[1:]:
        side = "size: A4 landscape; margin: 14mm 14mm 16mm;" if chapter.article.select(".sheet") else ""
        title = json.dumps(chapter.title, ensure_ascii=False)
        rules.append(f"@page {chapter.slug} {{ {side} @bottom-left {{ content: {title} }} }}\n")
    return "".join(rules)


def document(book: list[Chapter], sections: list[str], numbers: dict[str, int], sheet: str) -> str:
    """The whole book as one page of HTML."""
    settings = config()
    return (
        '<!DOCTYPE html><html lang="en" data-theme="light"><head><meta charset="utf-8">'
        f"<title>{escape(settings['title'])}</title>"
        f'<link rel="stylesheet" href="{sheet}">'
        f"<style>{STYLE.read_text(encoding='utf-8')}{heads(book)}</style></head><body>"
        f"{sections[0]}{contents(book, numbers)}{''.join(sections[1:])}</body></html>"
    )


def pages_of(file: Path) -> dict[str, int]:
    """The page on which each place that something links to stands."""
    reader = PdfReader(file)
    found = ((name, reader.get_destination_page_number(place)) for name, place in reader.named_destinations.items())
    return {name.removeprefix("/"): page + 1 for name, page in found if page is not None}


def headings(source: str) -> Iterator[str]:
    """The text of each heading of the long document."""
    for heading in BeautifulSoup(source, "html.parser").select("h1, h2, h3, h4, h5, h6"):
        for double in heading.select(".katex-html, annotation"):
            double.decompose()
        yield " ".join(heading.get_text().split())


def retitle(entry: PdfObject | None, titles: Iterator[str]) -> None:
    """Set the outline's titles anew: Chromium's hold what a style sheet made of them, and some of them twice."""
    while entry := entry and entry.get_object():
        entry[NameObject("/Title")] = TextStringObject(next(titles))
        retitle(entry.get("/First"), titles)
        entry = entry.get("/Next")


def finish(file: Path, source: str) -> int:
    """Put in the outline's titles and the author; return the number of pages."""
    writer = PdfWriter(clone_from=file)
    retitle(writer.root_object["/Outlines"].get_object()["/First"], headings(source))
    writer.add_metadata({"/Author": config()["author"], "/Creator": "Chromium"})
    writer.write(file)
    return len(writer.pages)


def main(html: Path = HTML, target: Path = PDF) -> None:
    """Print the book in `html` to `target`, twice: the second time with page numbers in its contents."""
    # Chromium miscounts the objects of a long file by a few, and pypdf says so at every reading.
    logging.getLogger("pypdf").setLevel(logging.ERROR)
    book = chapters(html)
    known = {chapter.name for chapter in book}
    sections = [place(chapter, known) for chapter in book]
    target.parent.mkdir(parents=True, exist_ok=True)
    long = target.with_suffix(".html")
    sheet = os.path.relpath(html / "_static" / "book.css", target.parent)
    numbers: dict[str, int] = {}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page()
        for _ in range(2):
            source = document(book, sections, numbers, sheet)
            long.write_text(source, encoding="utf-8")
            page.goto(long.resolve().as_uri(), wait_until="load")
            page.evaluate("document.fonts.ready")
            page.pdf(path=target, prefer_css_page_size=True, print_background=True, outline=True, tagged=True)
            numbers = pages_of(target)
        browser.close()
    long.unlink()
    print(f"{os.path.relpath(target)}: {finish(target, source)} pages")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
