"""The built pages' clean-up: one style sheet without dead rules, icon fonts with the icons in use, nothing unused."""

import hashlib
import re
from html import escape
from pathlib import Path

import pydata_sphinx_theme
from docutils import nodes
from fontTools import subset
from sphinx.application import Sphinx

from bookkit import css

THEME = Path(pydata_sphinx_theme.__file__).parent / "theme" / "pydata_sphinx_theme" / "static"
THEME_SHEETS = ("styles/theme.css", "styles/pydata-sphinx-theme.css")
DEAD_WEIGHT = ("**/*.map", "scripts/fontawesome.js", "vendor/fontawesome/**/*.ttf", "**/*.LICENSE.txt")
REDIRECT = '<!DOCTYPE html><html lang="en"><title>{title}</title><meta http-equiv="refresh" content="0; url={to}" />\n'


def sheets(context: dict) -> list[str]:
    """Style sheets that the theme would link, in order, as paths inside ``_static``."""
    ours = sorted(context["css_files"], key=lambda sheet: getattr(sheet, "priority", 500))
    names = [str(getattr(sheet, "filename", sheet)).partition("?")[0].removeprefix("_static/") for sheet in ours]
    return list(dict.fromkeys([*THEME_SHEETS, *names]))


def describe(doctree: nodes.document) -> str:
    """First paragraph of a page, cut to the length that search engines show."""
    for paragraph in doctree.findall(nodes.paragraph):
        text = " ".join(paragraph.astext().split())
        if len(text) > 40:
            return text if len(text) <= 155 else text[:152].rsplit(" ", 1)[0] + " …"
    return ""


def page_context(app: Sphinx, pagename: str, templatename: str, context: dict, doctree: nodes.document | None) -> None:
    """Note the style sheets, and describe the page where its author has not."""
    app.config.book_sheets = sheets(context)
    context.setdefault("metatags", "")
    if doctree and 'name="description"' not in context["metatags"] and (text := describe(doctree)):
        context["metatags"] += f'<meta name="description" content="{escape(text)}" />\n'


def write_sheet(static: Path, pages: list[Path], names: list[str]) -> str:
    """Merge and purge the style sheets into ``book.css``; return a digest of it."""
    used = css.words_in_use(
        [page.read_text(encoding="utf-8") for page in pages],
        [script.read_text(encoding="utf-8") for script in static.rglob("*.js")],
    )
    merged = "\n".join(css.read(static, name) for name in names if (static / name).is_file())
    text = css.purge(merged, used, static)
    (static / "book.css").write_text(text, encoding="utf-8")
    return hashlib.sha256(text.encode()).hexdigest()[:8]


def subset_icons(static: Path) -> None:
    """Cut the icon fonts down to the icons that the style sheet still names."""
    sheet = (static / "book.css").read_text(encoding="utf-8")
    icons = sorted({ord(sign) for sign in re.findall("[\ue000-\uf8ff]", sheet)})
    for font in (THEME / "vendor" / "fontawesome" / "webfonts").glob("*.woff2"):
        options = subset.Options(flavor="woff2", layout_features=[], ignore_missing_unicodes=True)
        loaded = subset.load_font(str(font), options)
        cutter = subset.Subsetter(options)
        cutter.populate(unicodes=icons)
        cutter.subset(loaded)
        subset.save_font(loaded, str(static / "vendor" / "fontawesome" / "webfonts" / font.name), options)


def after_writing(app: Sphinx, exception: Exception | None) -> None:
    """Clean up what was built."""
    if exception or app.builder.format != "html":
        return
    out, static = Path(app.outdir), Path(app.outdir, "_static")
    index = out / "index.html"
    if app.config.root_doc != "index":
        redirect = REDIRECT.format(title=app.config.html_title, to=f"{app.config.root_doc}.html")
        index.write_text(redirect, encoding="utf-8")
    for pattern in DEAD_WEIGHT:
        for file in static.glob(pattern):
            file.unlink()
    names = app.config.book_sheets
    if not names:  # no page was written, so the sheet of the last build still holds
        return
    pages = [page for page in out.rglob("*.html") if not page.is_relative_to(out / "lite")]
    digest = write_sheet(static, pages, names)
    subset_icons(static)
    for page in pages:
        text = page.read_text(encoding="utf-8")
        fresh = re.sub(r"_static/book\.css\?v=[0-9a-f]+", f"_static/book.css?v={digest}", text)
        if fresh != text:
            page.write_text(fresh, encoding="utf-8")


def setup(app: Sphinx) -> None:
    """Register the events; the last ones, since the theme writes its style sheets when the build has finished."""
    app.add_config_value("book_sheets", [], "", [list])
    app.connect("html-page-context", page_context, priority=950)
    app.connect("build-finished", after_writing, priority=950)
