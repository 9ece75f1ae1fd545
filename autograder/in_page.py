"""What a page of the book asks of Python in the reader's browser: run an assignment's cells, and check one of them."""

import ast
import html
import json
from typing import Any

import numpy as np

from autograder import floating, interactive, source
from autograder.capture import Outcome, capture, compiled
from autograder.learner import Answer, Request, blame_cell, from_namespace
from autograder.report import html_report
from autograder.results import Report
from autograder.runner import examine


def _run(name: str, cell: str, namespace: dict[str, Any]) -> Outcome:
    """Execute one cell."""
    code = compiled(cell, f"<{name}>")
    if isinstance(code, Outcome):
        return code
    if floating.is_silent():
        code = compile(floating.watched(ast.parse(cell)), f"<{name}>", "exec", dont_inherit=True)
    return capture(lambda: exec(code, namespace), (), {})


def _answering(namespace: dict[str, Any], cell: Outcome) -> Answer:
    """Answer calls with what the namespace holds; where a cell stopped before it defined its function, say so."""
    answer = from_namespace(namespace)

    def blaming(requests: list[Request]) -> list[Outcome]:
        return [blame_cell(outcome, cell) for outcome in answer(requests)]

    return blaming


def _said(name: str, cell: Outcome, defined: bool) -> str:
    """What the cell printed, and the error that ended it; where nothing was defined, the report has that error."""
    printed = cell.printed
    if cell.kind == "raised" and defined:
        place = f" in line {cell.line}: {cell.source}" if cell.line else ""
        printed += f"{cell.errors[0]}: {cell.message}{place}\n"
    if not printed:
        return ""
    label = f"What the cell of {name} printed"
    return f"<pre class='printed' aria-label='{label}'>{html.escape(printed)}</pre>"


def summary(report: Report) -> str:
    """The outcome in a sentence or two, for a screen reader to announce."""
    if report.unwritten:
        return f"{report.exercise} is not written yet."
    points = f"{report.exercise}: {report.score} of {report.max_score} points."
    failed = [failure.check.rsplit("-", 1)[1] for failure in report.failures]
    return f"{points} Not passed: {', '.join(failed)}." if failed else f"{points} Everything passed."


def check_cells(exercise: str, cells: list[tuple[str, str]]) -> dict[str, Any]:
    """Check an exercise as a notebook would that is run from the top.

    Parameters
    ----------
    exercise : str
        Its name.
    cells : list of (str, str)
        The exercises of its assignment up to this one, in order, each with its cell. A cell that stops with an error
        leaves the ones after it to run all the same.

    Returns
    -------
    dict
        ``html``, what `autograder.check` shows in a notebook, after what the cell printed; ``summary``, the same in a
        sentence; ``score`` and ``max_score``.
    """
    namespace: dict[str, Any] = {"__name__": "__main__", "np": np}
    namespace |= {name: getattr(interactive, name) for name in ("check", "points", "progress")}
    leaned_on = source.names(dict(cells)[exercise])
    earlier: list[Report] = []
    for name, cell in cells:
        outcome = _run(name, cell, namespace)
        answer = _answering(namespace, outcome)
        if name == exercise:
            break
        if name in leaned_on:
            earlier.append(examine(name, answer, cell=cell, draw=False))
    report = examine(exercise, answer, cell=cell, wrong=earlier)
    return {
        "html": _said(exercise, outcome, exercise in namespace) + html_report(report, sources=True),
        "summary": summary(report),
        "score": report.score,
        "max_score": report.max_score,
    }


def check_json(exercise: str, cells: str) -> str:
    """`check_cells` with its cells and its result as JSON, which crosses from and to JavaScript as plain text."""
    return json.dumps(check_cells(exercise, json.loads(cells)), ensure_ascii=False)
