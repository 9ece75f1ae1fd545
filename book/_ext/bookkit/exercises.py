"""The exercises that a page lets its reader solve, and the table of where the reader stands.

Text, beginning and points of an exercise come out of the released notebook, so a page asks what the notebook asks.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any, ClassVar

from docutils import nodes
from docutils.statemachine import StringList
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from bookkit.docstring import parted

KEYS = "Tab indents, Escape and then Tab leaves the editor, Ctrl+Enter checks."
INDEX = "wheels/index.json"
LISTED = re.compile(r"^:exercises: (.+)$", re.MULTILINE)


@dataclass(frozen=True)
class Exercise:
    """One exercise of a notebook.

    Attributes
    ----------
    name : str
        The function's name, or the id of a question that is answered in words.
    title : str
        The heading above it.
    text : str
        What it asks for, in Markdown.
    start : str
        What its cell begins with; of a function's docstring the first line.
    details : str
        The rest of the docstring.
    points : int
        What the checks give for it; 0 for words.
    """

    name: str
    title: str
    text: str
    start: str
    details: str
    points: int


def exercises(notebook: dict[str, Any]) -> dict[str, Exercise]:
    """The exercises of a released notebook by name, in order."""
    found: dict[str, Exercise] = {}
    prose: list[str] = []
    points: dict[str, int] = {}
    for cell in notebook["cells"]:
        source = "".join(cell["source"])
        mark = cell["metadata"].get("nbgrader", {})
        if mark.get("solution"):
            heading, text = split_heading("\n\n".join(prose))
            start, details = parted(source) if cell["cell_type"] == "code" else (source, "")
            found[mark["grade_id"]] = Exercise(mark["grade_id"], heading, text, start, details, 0)
            prose = []
        elif mark.get("grade"):
            name = mark["grade_id"].removeprefix("check-").rpartition("-")[0]
            points[name] = points.get(name, 0) + mark["points"]
        elif cell["cell_type"] == "markdown":
            prose.append(source)
    return {name: Exercise(**{**vars(item), "points": points.get(name, 0)}) for name, item in found.items()}


def split_heading(text: str) -> tuple[str, str]:
    """The last heading of a text, and what stands below it; of a text without one, that it goes on as before."""
    before, mark, rest = ("\n" + text).rpartition("\n## ")
    if not mark:
        return "In your own words", before.strip()
    heading, _, below = rest.partition("\n")
    return heading.strip(), below.strip()


def in_chapters(source: Path) -> dict[str, str]:
    """The chapter of each exercise that a page of `source` lists, as the page's name without ``.md``."""
    found: dict[str, str] = {}
    for page in sorted(source.glob("book/*.md")):
        for names in LISTED.findall(page.read_text(encoding="utf-8")):
            found.update(dict.fromkeys(names.split(), f"book/{page.stem}"))
    return found


def title_of(page: Path) -> str:
    """The first heading of a Markdown page."""
    return re.search(r"^# (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)[1]


class exercise(nodes.Element):
    """One exercise; its children are what it asks for."""


class exercise_box(nodes.Element):
    """The exercises of one assignment that a page holds."""


class ExerciseDirective(SphinxDirective):
    """What the directives about exercises share."""

    def offered(self, assignment: str) -> dict[str, Exercise]:
        """The exercises of an assignment; none where this build has no Python to check them with."""
        name = f"downloads/{assignment}.ipynb"
        if not {name, INDEX} <= set(self.config.book_offers):
            return {}
        path = Path(self.env.srcdir, self.config.book_extra, name)
        self.env.note_dependency(str(path))
        return exercises(json.loads(path.read_text(encoding="utf-8")))

    @property
    def root(self) -> str:
        """The way from the page to the book's first folder."""
        return "../" * self.env.docname.count("/")

    def boxed(self, assignment: str, names: list[str]) -> list[nodes.Node]:
        """The exercises `names` of an assignment, to be solved in the page."""
        offered = self.offered(assignment)
        if not offered or not names:
            return []
        if unknown := [name for name in names if name not in offered]:
            raise self.error(f"practise: the notebook {assignment} has no {' and no '.join(unknown)}")
        box = exercise_box(assignment=assignment, root=self.root)
        for index, name in enumerate(names):
            node = exercise("", item=offered[name], is_open=index == 0)
            self.state.nested_parse(StringList(offered[name].text.splitlines(), name), self.content_offset, node)
            box += node
        return [box]


class Progress(ExerciseDirective):
    """``{progress} assignment``: where the reader stands in it. Without one: in all, with what keeps the answers."""

    optional_arguments = 1
    has_content = False
    option_spec: ClassVar = {}

    def run(self) -> list[nodes.Node]:
        html = self.table(self.arguments[0]) if self.arguments else TOOLS
        return [nodes.raw("", html, format="html")]

    def table(self, assignment: str) -> str:
        """The exercises of an assignment with their chapters, as a table that the page's script fills in."""
        source = Path(self.env.srcdir)
        chapters = in_chapters(source)
        for page in set(chapters.values()):
            self.env.note_dependency(str(source / f"{page}.md"))
        rows = []
        for name, item in self.offered(assignment).items():
            if name not in chapters:
                raise self.error(f"progress: no chapter lists the exercise {name}")
            page = chapters[name]
            label = f"<code>{name}</code>" if item.points else "in your own words"
            rows.append(
                f'<tr data-exercise="{name}" data-points="{item.points}"><th scope="row">'
                f'<a href="{self.root}{page}.html#exercise-{name}">{label}</a></th>'
                f"<td>{escape(title_of(source / f'{page}.md'))}</td>"
                f'<td class="exercise-state">{f"{item.points} points" if item.points else "in words"}</td></tr>'
            )
        head = "".join(f'<th scope="col">{name}</th>' for name in ("exercise", "chapter", "where you stand"))
        return (
            f'<div class="progress-table"><table><thead><tr>{head}</tr></thead><tbody>{"".join(rows)}</tbody></table>'
            f"{download_button(assignment)}</div>"
        )


TOOLS = """<div class="progress-tools pst-js-only">
<p class="progress-total" role="status"></p>
<p class="exercise-buttons"><button type="button" class="progress-save">Save my answers to a file</button>
<button type="button" class="progress-load">Take answers from a file</button>
<button type="button" class="progress-forget">Forget all my answers</button>
<input type="file" accept="application/json,.json" aria-label="A file of answers" hidden /></p>
<p class="progress-status" role="status"></p></div>
<noscript><p>This page needs JavaScript, since your answers lie in your browser and nowhere else.</p></noscript>"""


def download_button(assignment: str) -> str:
    """The button that gives the reader's own notebook."""
    return (
        '<p class="exercise-buttons pst-js-only">'
        f'<button type="button" data-download="{assignment}">Download my notebook</button> '
        '<span role="status">with your answers from every chapter, to hand in</span></p>'
    )


def visit_box(self: Any, node: nodes.Element) -> None:
    self.body.append(
        f'<div class="exercises" data-assignment="{node["assignment"]}">'
        '<p class="exercises-note pst-js-only">Write your answers here. The first check fetches Python, about 9 MB, '
        "and keeps it; after that a check takes a moment. Your answers stay in this browser.</p>"
        "<noscript><p>With JavaScript you could solve these here. It is off, so take the notebook.</p></noscript>"
    )


def depart_box(self: Any, node: nodes.Element) -> None:
    progress = f'<a href="{node["root"]}book/progress.html">What you have solved so far</a>'
    self.body.append(f'{download_button(node["assignment"])}<p class="exercises-all">{progress}</p></div>')


def visit_exercise(self: Any, node: nodes.Element) -> None:
    item = node["item"]
    name = f" <code>{item.name}</code>" if item.points else ""
    state = f"{item.points} points" if item.points else "in words"
    self.body.append(
        f'<details class="exercise" id="exercise-{item.name}" data-exercise="{item.name}" '
        f'data-points="{item.points}"{" open" if node["is_open"] else ""}>'
        f'<summary><span class="exercise-title">{escape(item.title)}{name}</span> '
        f'<span class="exercise-state">{state}</span></summary><div class="exercise-text">'
    )


def depart_exercise(self: Any, node: nodes.Element) -> None:
    item = node["item"]
    self.body.append(f'</div><div class="exercise-work pst-js-only">{code_work(item) if item.points else words(item)}')
    self.body.append("</div></details>\n")


def lines_of(item: Exercise) -> Iterator[str]:
    """The attributes that every answer field has, and its size."""
    yield f'id="answer-{item.name}" autocomplete="off" autocapitalize="off"'
    yield f'rows="{item.start.count(chr(10)) + 2}"'


def code_work(item: Exercise) -> str:
    """The editor of a function, its buttons, and room for what the checks say."""
    name = item.name
    return (
        f'<details class="exercise-details"><summary>What goes in and what comes out</summary>'
        f"<pre>{escape(item.details)}</pre></details>"
        f'<div class="editor highlight"><textarea {" ".join(lines_of(item))} class="code" spellcheck="false" '
        f'autocorrect="off" aria-label="Your {name}, in Python" aria-describedby="keys-{name}">\n'
        f"{escape(item.start)}</textarea></div>"
        '<p class="exercise-buttons"><button type="button" class="exercise-check" aria-disabled="false">Check</button> '
        '<button type="button" class="exercise-stop" hidden>Stop</button> '
        '<button type="button" class="exercise-reset">Reset</button> '
        f'<span class="exercise-keys" id="keys-{name}">{KEYS}</span></p>'
        '<p class="exercise-status" role="status"></p><p class="exercise-trouble" hidden></p>'
        '<div class="exercise-report"></div>'
    )


def words(item: Exercise) -> str:
    """The field of an answer in words."""
    return (
        f'<textarea {" ".join(lines_of(item))} class="words" aria-label="Your answer">\n{escape(item.start)}</textarea>'
        '<p class="exercise-buttons"><button type="button" class="exercise-reset">Reset</button></p>'
        '<p class="exercise-status" role="status"></p>'
    )


def add_scripts(app: Sphinx, pagename: str, templatename: str, context: dict, doctree: nodes.document | None) -> None:
    """Load the scripts on the pages that have a use for them."""
    if doctree and next(doctree.findall(exercise_box), None):
        app.add_js_file("practice/exercises.js", type="module")
    if doctree and any("progress-t" in raw.astext() for raw in doctree.findall(nodes.raw)):
        app.add_js_file("practice/progress.js", type="module")


def setup(app: Sphinx) -> None:
    """Register the directives and their nodes."""
    app.add_node(exercise_box, html=(visit_box, depart_box))
    app.add_node(exercise, html=(visit_exercise, depart_exercise))
    app.add_directive("progress", Progress)
    app.connect("html-page-context", add_scripts)
