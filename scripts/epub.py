"""Write the built book as an ePub: ``python -m scripts.epub [HTML [EPUB]]``.

Formulas stay as the MathML that KaTeX wrote beside its HTML; what a page draws itself becomes a file of its own.
"""

import os
import re
import sys
import uuid
import zipfile
from datetime import UTC, datetime
from html import escape
from pathlib import Path
from urllib.parse import unquote, urlsplit

from bs4 import Tag
from pygments.formatters import HtmlFormatter

from scripts.pages import HTML, ROOT, Chapter, chapters, config, relink

EPUB = ROOT / "_build" / "epub" / "from-scores-to-decisions.epub"
STYLE = Path(__file__).with_name("epub.css")
CODE_STYLE = "a11y-high-contrast-light"
CONTAINER = """<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
"""
FEATURES = ("alternativeText", "MathML", "structuralNavigation", "tableOfContents")


def page(title: str, body: str) -> str:
    """A page of XHTML."""
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n<html xmlns="http://www.w3.org/1999/xhtml" '
        'xmlns:epub="http://www.idpf.org/2007/ops" lang="en" xml:lang="en">\n'
        f'<head><title>{escape(title)}</title><link rel="stylesheet" href="book.css"/></head>\n'
        f"<body>{body}</body></html>\n"
    )


def address(name: str, fragment: str) -> str:
    """Where a page of the book, or a place on it, is in the ePub."""
    return f"{name.replace('/', '-')}.xhtml" + (f"#{fragment}" if fragment else "")


def write_chapter(chapter: Chapter, known: set[str]) -> tuple[str, dict[str, str]]:
    """The chapter as XHTML, and its pictures by file name."""
    article = chapter.article
    relink(chapter, known, address)
    for unused in article.select(".katex-html, style"):
        unused.decompose()
    pictures = {}
    for image in article.select('img[src^="file:"]'):
        name = f"{chapter.slug}-{len(pictures) + 1}.svg"
        picture = Path(unquote(urlsplit(image["src"]).path)).read_text(encoding="utf-8")
        # Matplotlib draws a blank as a path without a shape, which a reading system may refuse.
        pictures[name] = re.sub(r"<path(?![^>]* d=)", "<path d=''", picture)
        image["src"] = name
    for drawing in article.select("svg"):
        name = f"{chapter.slug}-{len(pictures) + 1}.svg"
        # The parser wrote the attribute in small letters, as HTML may.
        pictures[name] = (
            str(drawing).replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg"').replace("viewbox", "viewBox")
        )
        drawing.replace_with(Tag(name="img", attrs={"src": name, "alt": drawing["aria-label"]}))
    return page(chapter.title, article.decode_contents(formatter="minimal")), pictures


def navigation(book: list[Chapter]) -> str:
    """The table of contents: parts, and under them their chapters."""
    rows, inside = [], False
    for chapter in book:
        if chapter.part:
            rows.append(("</ol></li>" if inside else "") + f"<li><span>{escape(chapter.part)}</span><ol>")
            inside = True
        rows.append(f'<li><a href="{chapter.slug}.xhtml">{escape(chapter.title)}</a></li>')
    end = "</ol></li>" if inside else ""
    return page("Contents", f'<nav epub:type="toc"><h1>Contents</h1><ol>{"".join(rows)}{end}</ol></nav>')


def package(book: list[Chapter], texts: dict[str, str], pictures: list[str]) -> str:
    """The package document: what the book is and what it consists of."""
    settings = config()
    items = [f'<item id="{name}" href="{name}" media-type="image/svg+xml"/>' for name in pictures]
    for chapter in book:
        properties = ' properties="mathml"' if "<math" in texts[chapter.slug] else ""
        items.append(
            f'<item id="{chapter.slug}" href="{chapter.slug}.xhtml" media-type="application/xhtml+xml"{properties}/>'
        )
    spine = "".join(f'<itemref idref="{name}"/>' for name in [book[0].slug, "nav", *(c.slug for c in book[1:])])
    features = "".join(f'<meta property="schema:accessibilityFeature">{feature}</meta>' for feature in FEATURES)
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        '<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="en">\n'
        '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f'<dc:identifier id="id">urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, settings["title"])}</dc:identifier>'
        f"<dc:title>{escape(settings['title'])}</dc:title><dc:language>en</dc:language>"
        f"<dc:creator>{escape(settings['author'])}</dc:creator>"
        f'<meta property="dcterms:modified">{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ}</meta>'
        '<meta property="schema:accessMode">textual</meta><meta property="schema:accessMode">visual</meta>'
        '<meta property="schema:accessModeSufficient">textual</meta>'
        f'{features}<meta property="schema:accessibilityHazard">none</meta></metadata>\n'
        '<manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>'
        f'<item id="css" href="book.css" media-type="text/css"/>{"".join(items)}</manifest>\n'
        f"<spine>{spine}</spine>\n</package>\n"
    )


def main(html: Path = HTML, target: Path = EPUB) -> None:
    """Write the book in `html` to `target`."""
    book = chapters(html)
    known = {chapter.name for chapter in book}
    texts: dict[str, str] = {}
    pictures: dict[str, str] = {}
    for chapter in book:
        texts[chapter.slug], drawn = write_chapter(chapter, known)
        pictures |= drawn
    code = re.sub(r"/\*.*?\*/", "", HtmlFormatter(style=CODE_STYLE).get_style_defs(".highlight"))
    files = {
        "META-INF/container.xml": CONTAINER,
        "book.opf": package(book, texts, list(pictures)),
        "nav.xhtml": navigation(book),
        "book.css": code + STYLE.read_text(encoding="utf-8"),
        **{f"{slug}.xhtml": text for slug, text in texts.items()},
        **pictures,
    }
    target.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        # Readers look for the type in the first bytes of the file.
        archive.writestr("mimetype", "application/epub+zip", zipfile.ZIP_STORED)
        for name, text in files.items():
            archive.writestr(name, text)
    print(f"{os.path.relpath(target)}: {len(book)} chapters, {target.stat().st_size // 1000} kB")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
