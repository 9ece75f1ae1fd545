"""The second bank: right answers in unlike styles, and wrong ones, that check the checks.

Each file of ``right/`` and ``wrong/`` holds the answers to one assignment as a learner would write them, one cell an
answer. A cell begins with a line ``# %% exercise | what is special about it``. A wrong one goes on with the title of
the known mistake that it must be taken for: ``# %% exercise | what is special about it | title``; ``-`` in its place
says that it is a mistake of its own, which must be given no name.
"""

import contextlib
import io
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np

import solutions
from autograder.learner import from_namespace
from autograder.results import Report
from autograder.runner import examine

HERE = Path(__file__).parent
HEAD = re.compile(r"^# %% (?P<exercise>\w+) \| (?P<style>[^|\n]+?)(?: \| (?P<title>.+))?$", re.MULTILINE)


@dataclass(frozen=True)
class Answer:
    """One answer of the bank: its cell, and for a wrong one the title of the mistake it must be taken for."""

    exercise: str
    style: str
    title: str | None
    cell: str


def bank(kind: str, assignment: str) -> list[Answer]:
    """The answers of ``right`` or ``wrong`` to one assignment."""
    path = HERE / kind / f"{assignment}.py"
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    heads = list(HEAD.finditer(text))
    lines = text.count("\n# %% ") + text.startswith("# %% ")
    if lines != len(heads):
        raise ValueError(f"{path}: {lines - len(heads)} cells have a first line that cannot be read")
    ends = [*(head.start() for head in heads), len(text)][1:]
    return [
        Answer(head["exercise"], head["style"], head["title"], text[head.end() : end].strip() + "\n")
        for head, end in zip(heads, ends, strict=True)
    ]


@cache
def judge(answer: Answer, seed: str | None) -> Report:
    """Run an answer's cell after cells with the references, and examine it; once for each seed."""
    namespace = {"np": np, **{name: getattr(solutions, name) for name in solutions.__all__}}
    with contextlib.redirect_stdout(io.StringIO()):
        exec(compile(answer.cell, f"<{answer.exercise}>", "exec"), namespace)
    return examine(answer.exercise, from_namespace(namespace), seed, answer.cell)
