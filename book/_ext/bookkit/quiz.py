"""`{quiz}`: one question, its options, and why each is right or wrong. It works without JavaScript."""

import re
from dataclasses import dataclass, field
from typing import Any

from docutils import nodes
from docutils.statemachine import StringList
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

OPTION = re.compile(r"^\((?P<mark>[x ])\)\s+(?P<text>\S.*)$")
LETTERS = "ABCDEFGH"


class QuizError(ValueError):
    """A question that cannot be asked as it is written."""


@dataclass
class Option:
    """One answer on offer."""

    right: bool
    text: str
    why: list[str] = field(default_factory=list)


def parse(lines: list[str]) -> tuple[list[str], list[Option]]:
    """Split the body of a quiz into the question and its options.

    Parameters
    ----------
    lines : list of str
        The question, then for each option a line ``( ) text`` (or ``(x) text`` for the right one) and below it a
        line ``: why`` that goes on until the next option.

    Returns
    -------
    (question, options) : list of str, list of Option

    Raises
    ------
    QuizError
        Unless there is a question, two options or more, exactly one of them right, and each explained.
    """
    question: list[str] = []
    options: list[Option] = []
    for line in lines:
        if found := OPTION.match(line):
            options.append(Option(found["mark"] == "x", found["text"]))
        elif options:
            if line.startswith(": "):
                line = line[2:]
            elif line.strip() and not options[-1].why:
                raise QuizError(f"after the option {options[-1].text!r} comes ': ' and why it is right or wrong")
            options[-1].why.append(line)
        else:
            question.append(line)
    if not "".join(question).strip():
        raise QuizError("a quiz starts with its question")
    if not 2 <= len(options) <= len(LETTERS):
        raise QuizError(f"a quiz has 2 to {len(LETTERS)} options, this one {len(options)}")
    if (right := sum(option.right for option in options)) != 1:
        raise QuizError(f"a quiz has exactly one right option '(x)', this one {right}")
    for option in options:
        if not "".join(option.why).strip():
            raise QuizError(f"the option {option.text!r} does not say why it is right or wrong")
    return question, options


class quiz(nodes.Element):
    """The whole question; its children are the question and the options."""


class quiz_question(nodes.Element):
    """What is asked."""


class quiz_option(nodes.Element):
    """One option; its children are the text and the explanation."""


class quiz_text(nodes.Element):
    """What the option says."""


class quiz_why(nodes.Element):
    """Why the option is right or wrong."""


class Quiz(SphinxDirective):
    """The directive."""

    has_content = True

    def run(self) -> list[nodes.Node]:
        try:
            question, options = parse(list(self.content))
        except QuizError as error:
            raise self.error(f"quiz: {error}") from error
        name = f"quiz-{self.env.new_serialno('quiz') + 1}"
        whole = quiz(name=name)
        whole += self.block(quiz_question(name=name), question)
        for letter, option in zip(LETTERS, options, strict=False):
            parts = {"name": name, "letter": letter, "right": option.right}
            node = quiz_option("", **parts)
            text, messages = self.state.inline_text(option.text, self.lineno)
            node += quiz_text("", *text, *messages, **parts)
            node += self.block(quiz_why("", **parts), option.why)
            whole += node
        self.set_source_info(whole)
        return [whole]

    def block(self, node: nodes.Element, lines: list[str]) -> nodes.Element:
        """Parse `lines` into `node`."""
        self.state.nested_parse(StringList(lines, source=self.get_source_info()[0]), self.content_offset, node)
        return node


def visit_quiz(self: Any, node: nodes.Element) -> None:
    # No legend: it may hold no paragraphs, and a question may need a formula or a block of code.
    name = node["name"]
    self.body.append(f'<form class="quiz" id="{name}"><fieldset aria-labelledby="{name}-question">')


def depart_quiz(self: Any, node: nodes.Element) -> None:
    # Without JavaScript choosing explains itself; with it, the button does, so that arrow keys give nothing away.
    self.body.append(
        '<p class="quiz-end"><button type="submit" class="quiz-check" hidden>Check</button>'
        '<span class="quiz-status" role="status"></span></p></fieldset></form>\n'
    )


def visit_question(self: Any, node: nodes.Element) -> None:
    self.body.append(f'<div class="quiz-question" id="{node["name"]}-question">')


def depart_question(self: Any, node: nodes.Element) -> None:
    self.body.append("</div>")


def visit_option(self: Any, node: nodes.Element) -> None:
    ident = f"{node['name']}-{node['letter'].lower()}"
    kind = "quiz-right" if node["right"] else "quiz-wrong"
    self.body.append(
        f'<div class="quiz-option {kind}">'
        f'<input type="radio" name="{node["name"]}" id="{ident}" value="{node["letter"]}" />'
    )


def depart_option(self: Any, node: nodes.Element) -> None:
    self.body.append("</div>")


def visit_text(self: Any, node: nodes.Element) -> None:
    # The letter names the option also where the rest of the label is a formula.
    self.body.append(f'<label for="{node["name"]}-{node["letter"].lower()}"><b>{node["letter"]}</b> <span>')


def depart_text(self: Any, node: nodes.Element) -> None:
    self.body.append("</span></label>")


def visit_why(self: Any, node: nodes.Element) -> None:
    verdict = "Right." if node["right"] else "Not this one."
    self.body.append(f'<div class="quiz-why"><p class="quiz-verdict">{verdict}</p>')


def depart_why(self: Any, node: nodes.Element) -> None:
    self.body.append("</div>")


def add_script(app: Sphinx, pagename: str, templatename: str, context: dict, doctree: nodes.document | None) -> None:
    """Load the quiz's script on the pages that ask something."""
    if doctree and next(doctree.findall(quiz), None):
        app.add_js_file("quiz.js", defer="defer")


def setup(app: Sphinx) -> None:
    """Register the directive and its nodes."""
    app.add_node(quiz, html=(visit_quiz, depart_quiz))
    app.add_node(quiz_question, html=(visit_question, depart_question))
    app.add_node(quiz_option, html=(visit_option, depart_option))
    app.add_node(quiz_text, html=(visit_text, depart_text))
    app.add_node(quiz_why, html=(visit_why, depart_why))
    app.add_directive("quiz", Quiz)
    app.connect("html-page-context", add_script)
