"""`{explorer}`, `{solution}`, `{practise}` and the role `{mistake}`: what a page takes from files of their own."""

import ast
from html import escape
from pathlib import Path
from typing import Any, ClassVar

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective, SphinxRole

from bookkit.docstring import without_details
from bookkit.exercises import ExerciseDirective

EXPLORERS = Path("book", "assets", "explorers")


class explorer(nodes.Element):
    """A picture the reader can move; its children are what shows without JavaScript."""


class solution(nodes.Element):
    """A reference solution behind a click."""


class Explorer(SphinxDirective):
    """``{explorer} name``: the page loads ``explorers/name.js``; the body is shown without JavaScript."""

    required_arguments = 1
    has_content = True
    option_spec: ClassVar = {"label": directives.unchanged_required}

    def run(self) -> list[nodes.Node]:
        name = self.arguments[0]
        script = Path(self.env.srcdir, EXPLORERS, f"{name}.js")
        if not script.is_file():
            raise self.error(f"explorer: there is no script {EXPLORERS / name}.js")
        if "label" not in self.options:
            raise self.error("explorer: ':label:' says what it lets a reader explore")
        if not "".join(self.content).strip():
            raise self.error("explorer: the body says what a reader without JavaScript would have seen")
        node = explorer(name=name, label=self.options["label"])
        self.state.nested_parse(self.content, self.content_offset, node)
        return [node]


def source_of(package: Path, target: str) -> tuple[Path, str]:
    """Source of a function of the `solutions` package, without importing it.

    Of its docstring the first line stays: the page around it says the rest.

    Parameters
    ----------
    package : Path
        The folder of the package.
    target : str
        ``module.function``.

    Returns
    -------
    (file, source) : Path, str
    """
    module, _, function = target.partition(".")
    file = package / f"{module}.py"
    if not file.is_file():
        raise LookupError(f"there is no module {module!r} in {package.name}")
    text = file.read_text(encoding="utf-8")
    for node in ast.parse(text).body:
        if isinstance(node, ast.FunctionDef) and node.name == function:
            return file, without_details(text.splitlines(), node)
    raise LookupError(f"{module}.py has no function {function!r}")


class Solution(SphinxDirective):
    """``{solution} module.function``: the reference, taken from its one source."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        try:
            file, text = source_of(Path(self.env.srcdir, "solutions"), self.arguments[0])
        except LookupError as error:
            raise self.error(f"solution: {error}") from error
        self.env.note_dependency(str(file))
        if not self.config.book_solutions:
            return []
        node = solution(name=self.arguments[0].partition(".")[2])
        node += nodes.literal_block(text, text, language="python")
        return [node]


def on_colab(published: str, notebook: str) -> tuple[str, str, str]:
    """The offer to open a notebook on Colab, which takes it from GitHub by itself, and from elsewhere by hand."""
    if published:
        return (
            f"https://colab.research.google.com/github/{published}/{notebook}",
            "Open in Colab",
            "with a Google account",
        )
    return notebook, "Download for Colab", "and upload it there"


class Practise(ExerciseDirective):
    """``{practise} assignment``: the exercise box, with the ways to open it that this build offers."""

    required_arguments = 1
    has_content = True
    option_spec: ClassVar = {"exercises": directives.unchanged_required}

    def run(self) -> list[nodes.Node]:
        name = self.arguments[0]
        box = nodes.container(classes=["practise"])
        self.state.nested_parse(self.content, self.content_offset, box)
        offers = []
        if "lite/notebooks" in self.config.book_offers:
            notebook = f"lite/notebooks/index.html?path={name}.ipynb"
            offers.append((notebook, "Open in the browser", "nothing to install"))
        if f"downloads/{name}.zip" in self.config.book_offers:
            offers.append((f"downloads/{name}.zip", "Download the notebook", "for Jupyter on your own machine"))
        if f"downloads/{name}.ipynb" in self.config.book_offers:
            offers.append(on_colab(self.config.book_colab, f"downloads/{name}.ipynb"))
        box += self.boxed(name, self.options.get("exercises", "").split())
        links = "".join(
            f'<a href="{escape(to if "://" in to else self.root + to)}">{text}</a> <span>{note}</span>'
            for to, text, note in offers
        )
        if links:
            box += nodes.raw("", f'<p class="practise-links">{links}</p>', format="html")
        else:
            command = "autograder release --to course"
            box += nodes.paragraph(
                "",
                "",
                nodes.Text("Write the notebooks with "),
                nodes.literal(command, command),
                nodes.Text(" and open "),
                nodes.literal("", f"course/{name}/{name}.ipynb"),
                nodes.Text("."),
            )
        return [box]


class Mistake(SphinxRole):
    """``{mistake}`title` ``: a mistake under the name that the checks give it; no such name fails the build."""

    def run(self) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        files = sorted(Path(self.env.srcdir, "autograder", "misconceptions").glob("*.py"))
        for file in files:
            self.env.note_dependency(str(file))
        if not any(f'title="{self.text}"' in file.read_text(encoding="utf-8") for file in files):
            message = self.inliner.reporter.error(f"mistake: no check knows one called {self.text!r}", line=self.lineno)
            return [], [message]
        # The name opens a sentence. One that starts with a symbol, such as x, keeps it small.
        first = self.text.partition(" ")[0]
        starts_with_a_word = first == "a" or self.text[:2].isalpha()
        name = self.text[0].upper() + self.text[1:] if starts_with_a_word else self.text
        return [nodes.strong(self.text, name, classes=["mistake"])], []


def visit_explorer(self: Any, node: nodes.Element) -> None:
    self.body.append(
        f'<div class="explorer" data-explorer="{node["name"]}" role="group" aria-label="{escape(node["label"])}">'
        f'<p class="explorer-label" aria-hidden="true">{escape(node["label"])}</p><div class="explorer-text">'
    )


def depart_explorer(self: Any, node: nodes.Element) -> None:
    self.body.append("</div></div>\n")


def visit_solution(self: Any, node: nodes.Element) -> None:
    self.body.append(f'<details class="solution"><summary>Show the reference <code>{node["name"]}</code></summary>')


def depart_solution(self: Any, node: nodes.Element) -> None:
    self.body.append("</details>\n")


def add_scripts(app: Sphinx, pagename: str, templatename: str, context: dict, doctree: nodes.document | None) -> None:
    """Load the shared helpers and the page's own explorers, where there are any."""
    names = {node["name"] for node in doctree.findall(explorer)} if doctree else set()
    for name in ["kit", *sorted(names)] if names else []:
        app.add_js_file(f"explorers/{name}.js", defer="defer")


def setup(app: Sphinx) -> None:
    """Register the directives and their nodes."""
    app.add_node(explorer, html=(visit_explorer, depart_explorer))
    app.add_node(solution, html=(visit_solution, depart_solution))
    app.add_directive("explorer", Explorer)
    app.add_directive("solution", Solution)
    app.add_directive("practise", Practise)
    app.add_role("mistake", Mistake())
    app.connect("html-page-context", add_scripts)
