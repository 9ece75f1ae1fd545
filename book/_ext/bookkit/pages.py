"""The built pages' clean-up: one style sheet without dead rules, icons and scripts in use alone, figures as files."""

import hashlib
import os
import re
from html import escape
from pathlib import Path
from urllib.parse import unquote

import pydata_sphinx_theme
from docutils import nodes
from fontTools import subset
from sphinx.application import Sphinx

from bookkit import css
from bookkit.exercises import exercise_box

THEME = Path(pydata_sphinx_theme.__file__).parent / "theme" / "pydata_sphinx_theme" / "static"
THEME_SHEETS = ("styles/theme.css", "styles/pydata-sphinx-theme.css")
THEME_SCRIPT = "scripts/pydata-sphinx-theme.js"
# What it does once the page has loaded: measure every box that may scroll, for which the browser has to lay out all of
# the page. Our page.js sees to these boxes.
MEASURES_ALL = re.compile(r'"complete"===document\.readyState\?(\w+)\(\):window\.addEventListener\("load",\1\)')
DEAD_WEIGHT = (
    "**/*.map",
    "scripts/bootstrap.js",
    "scripts/fontawesome.js",
    "vendor/fontawesome/**/*.ttf",
    "**/*.LICENSE.txt",
)
FIGURE = re.compile(r'(<img class="only-[^>]*)src="data:image/svg\+xml,([^"]*)"')
FIGURES = "figures"
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


def always(app: Sphinx, *_: object) -> list[str]:
    """The first page is made anew by each build: where nothing is, Sphinx leaves out all that follows the pages."""
    return [app.config.root_doc]


def mark_waiting(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Give the sections of a page that are laid out as they come near the view their class: those with formulas.

    The exercises are there from the start, as their scripts are. So is the last section, whose real height lets the key
    End go to the page's end; a style sheet cannot tell it, since whatever has just come over the line is the last.
    """
    for section in doctree.findall(nodes.section):
        inner = isinstance(section.parent, nodes.section) and section.parent.parent is doctree
        last = section is section.parent.children[-1]
        if inner and not last and has(section, nodes.math, nodes.math_block) and not has(section, exercise_box):
            section["classes"].append("waits")


def has(node: nodes.Element, *kinds: type[nodes.Node]) -> bool:
    """True where one of the kinds is somewhere inside the node."""
    return any(isinstance(item, kinds) for item in node.findall())


def page_context(app: Sphinx, pagename: str, templatename: str, context: dict, doctree: nodes.document | None) -> None:
    """Note the style sheets, drop scripts that would not wait, and describe the page where its author has not."""
    app.config.book_sheets = sheets(context)
    # The theme's lines about its version switcher and its search as one types, neither of which the book has. As they
    # stand in the page, the files that they build on could not be deferred.
    context["script_files"] = [script for script in context["script_files"] if getattr(script, "filename", script)]
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


def measure_less(static: Path) -> None:
    """Take out of the theme's script what measures the whole page."""
    text, count = MEASURES_ALL.subn("0", (THEME / THEME_SCRIPT).read_text(encoding="utf-8"))
    if not count:
        raise ValueError(f"{THEME_SCRIPT} of the theme is not the one that this was written for")
    (static / THEME_SCRIPT).write_text(text, encoding="utf-8")


def write_figures(page: Path, text: str, folder: Path) -> str:
    """Write the figures inside a page as files, which a browser fetches as they come near the view; return the page."""
    way = os.path.relpath(folder, page.parent)

    def written(figure: re.Match[str]) -> str:
        picture = unquote(figure[2])
        name = f"{hashlib.sha256(picture.encode()).hexdigest()[:16]}.svg"
        (folder / name).write_text(picture, encoding="utf-8")
        return f'{figure[1]}loading="lazy" src="{way}/{name}"'

    folder.mkdir(exist_ok=True)
    return FIGURE.sub(written, text)


def remove_old_figures(folder: Path, pages: list[Path]) -> None:
    """Remove the figures of earlier builds that no page shows any more."""
    shown = {name for page in pages for name in re.findall(rf"/{FIGURES}/(\w+\.svg)", page.read_text(encoding="utf-8"))}
    for file in folder.iterdir():
        if file.name not in shown:
            file.unlink()


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
    pages = [page for page in out.rglob("*.html") if not page.is_relative_to(out / "lite")]
    digest = write_sheet(static, pages, app.config.book_sheets)
    subset_icons(static)
    measure_less(static)
    for page in pages:
        text = page.read_text(encoding="utf-8")
        fresh = re.sub(r"_static/book\.css\?v=[0-9a-f]+", f"_static/book.css?v={digest}", text)
        fresh = write_figures(page, fresh, out / FIGURES)
        if fresh != text:
            page.write_text(fresh, encoding="utf-8")
    remove_old_figures(out / FIGURES, pages)


def setup(app: Sphinx) -> None:
    """Register the events; the last ones, since the theme writes its style sheets when the build has finished."""
    app.add_config_value("book_sheets", [], "", [list])
    app.add_js_file(THEME_SCRIPT, priority=900, defer="defer")
    app.connect("env-get-outdated", always)
    app.connect("doctree-resolved", mark_waiting)
    app.connect("html-page-context", page_context, priority=950)
    app.connect("build-finished", after_writing, priority=950)
