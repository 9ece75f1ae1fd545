"""The texts of the assignments, ``book/exercises/<assignment>.md``, as a sequence of parts.

Prose is Markdown. Four fenced directives mark what a notebook gets from elsewhere: ``{setup}``, ``{exercise} name``,
``{written} explain-…`` (with question, answer, rubric and points in YAML) and ``{progress}``.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

TEXTS = Path(__file__).resolve().parent.parent / "book" / "exercises"
DIRECTIVE = re.compile(r"^```\{(setup|exercise|written|progress)\} *([\w-]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
TEXT_STUB = "*Write your answer here.*"


@dataclass(frozen=True)
class Part:
    """A stretch of prose (``kind`` is ``prose``, `content` its Markdown), or a directive with its name and content."""

    kind: str
    name: str
    content: str


def parts(assignment: str) -> Iterator[Part]:
    """The parts of an assignment's text, in order; empty prose is left out."""
    text = (TEXTS / f"{assignment}.md").read_text(encoding="utf-8")
    position = 0
    for match in DIRECTIVE.finditer(text):
        if prose := text[position : match.start()].strip():
            yield Part("prose", "", prose)
        yield Part(*match.groups())
        position = match.end()
    if prose := text[position:].strip():
        yield Part("prose", "", prose)


def written(content: str) -> dict[str, Any]:
    """The points, question, answer and rubric of a ``{written}`` directive."""
    # Not sooner: who grades does without, and to import it takes as long as to grade an exercise.
    import yaml

    return yaml.safe_load(content)


@cache
def written_questions(assignment: str) -> dict[str, str]:
    """The ids of an assignment's written questions, each with what its answer cell is handed out with."""
    return {part.name: TEXT_STUB for part in parts(assignment) if part.kind == "written"}
