"""What makes the built book a web app that works without a network: a service worker, a manifest, and a button."""

import hashlib
import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

WORKER = Path("book", "assets", "practice", "service-worker.js")
LINKED = re.compile(r'<(?:script|link|img)[^>]*?(?:src|href)="([^"#]+)"')
IN_SHEET = re.compile(r"url\(([^)]+\.woff2)[^)]*\)")
# Asked for by scripts, so no page names them.
BY_SCRIPTS = ("_static/practice/*.js", "downloads/*.ipynb", "wheels/*", "searchindex.js")
BUTTON = """<p class="exercise-buttons pst-js-only"><button type="button" class="offline-keep">Keep the whole book here
</button> <span role="status"></span></p>"""


class Offline(SphinxDirective):
    """``{offline}``: the button that keeps the whole book, and Python, on the reader's device."""

    def run(self) -> list[nodes.Node]:
        return [nodes.raw("", BUTTON, format="html")]


def files_of(out: Path, pages: list[str]) -> list[str]:
    """What the pages need, the pages first, as paths below the book's first folder."""
    found = dict.fromkeys(f"{page}.html" for page in pages)
    for name in list(found):
        page = out / name
        for address in LINKED.findall(page.read_text(encoding="utf-8")):
            target = (page.parent / unquote(urlsplit(address).path)).resolve()
            if not address.startswith("data:") and target.suffix != ".html" and target.is_file():
                found[target.relative_to(out.resolve()).as_posix()] = None
    sheet = (out / "_static" / "book.css").read_text(encoding="utf-8")
    found.update(dict.fromkeys(f"_static/{name.strip(chr(34))}" for name in IN_SHEET.findall(sheet)))
    for pattern in BY_SCRIPTS:
        found.update(dict.fromkeys(path.relative_to(out).as_posix() for path in sorted(out.glob(pattern))))
    return [name for name in found if (out / name).is_file()]


def manifest(title: str, first: str) -> dict[str, Any]:
    """What a browser needs to know to install the book as an app."""
    icon = {"src": "_static/favicon.svg", "type": "image/svg+xml", "sizes": "any"}
    return {
        "name": title,
        "short_name": title.partition(" to ")[0],
        "start_url": f"{first}.html",
        "display": "minimal-ui",
        "background_color": "#14181e",
        "theme_color": "#0b4f86",
        "icons": [icon, {**icon, "purpose": "maskable"}],
    }


def after_writing(app: Sphinx, exception: Exception | None) -> None:
    """Write the manifest and the service worker, which knows every file of this build."""
    out = Path(app.outdir)
    if exception or app.builder.format != "html" or not (out / "_static" / "book.css").is_file():
        return
    about = json.dumps(manifest(app.config.html_title, app.config.root_doc), indent=1)
    (out / "app.webmanifest").write_text(about + "\n", encoding="utf-8")
    files = files_of(out, [*sorted(app.env.found_docs), "search", "genindex"])
    digest = hashlib.sha256()
    for name in files:
        digest.update(name.encode() + (out / name).read_bytes())
    index = out / "wheels" / "index.json"
    python = json.loads(index.read_text(encoding="utf-8"))["pyodide"] if index.is_file() else None
    book = {"build": digest.hexdigest()[:12], "files": files, "python": python}
    worker = Path(app.srcdir, WORKER).read_text(encoding="utf-8")
    (out / "sw.js").write_text(f"const BOOK = {json.dumps(book)};\n{worker}", encoding="utf-8")


def setup(app: Sphinx) -> None:
    """Register the directive, and the event as the last one: it looks at what all others have written."""
    app.add_directive("offline", Offline)
    app.connect("build-finished", after_writing, priority=960)
