"""A report as text and as HTML. The notebook, the browser and the feedback file all show what is made here.

Everything that comes from a learner is escaped. The HTML takes its colours from its surroundings (``currentColor``),
so that it reads in a light and in a dark notebook, and carries its own few rules of style.
"""

import html
import inspect
import textwrap
from collections.abc import Sequence
from dataclasses import replace

from autograder.checks import checks_of
from autograder.results import Failure, Report, Result

ROWS = ("called", "returned", "expected", "because")
STYLE = """<style>
.fsd{font-size:.95em;line-height:1.45;max-width:46rem}.fsd table{border-collapse:collapse;margin:.3em 0;
width:100%;table-layout:auto}
.fsd tr,.fsd td,.fsd th{background:none!important;color:inherit;border:0}
.fsd td,.fsd th{padding:.15em .6em .15em 0;text-align:left!important;vertical-align:top}
.fsd th{font-weight:600;width:6.5em;white-space:nowrap}.fsd code{background:none!important;color:inherit;
padding:0!important;white-space:pre-wrap;overflow-wrap:anywhere}
.fsd section{border-left:3px solid;padding:.1em 0 .1em .8em;margin:.6em 0}
.fsd .pass{border-color:#0a7f5a}.fsd .fail{border-color:#c4501b}.fsd .todo{border-color:#8a8a8a}
.fsd p,.fsd details{margin:.3em 0}.fsd summary{cursor:pointer}.fsd pre{background:none;color:inherit;
overflow-x:auto;font-size:.9em;border:0;padding:.2em 0;margin:0}.fsd svg{max-width:100%;height:auto;display:block}
</style>"""


def unwritten_text(exercise: str) -> str:
    """What a learner is told who has not begun."""
    return f"{exercise} is not written yet. Replace the line that raises NotImplementedError, and check again."


def _mark(result: Result) -> str:
    return f"{result.score} of {result.worth}"


def said_once(results: Sequence[Result]) -> list[tuple[Result, Failure | None]]:
    """The results with their failures; a hint that has been given before is not given again."""
    given: set[str] = set()
    pairs = []
    for result in results:
        failure = result.failure
        if failure and failure.hint in given:
            failure = replace(failure, hint="as above", right_for="")
        elif failure:
            given.add(failure.hint)
        pairs.append((result, failure))
    return pairs


def failure_text(failure: Failure) -> str:
    """One failure in plain words."""
    lines = []
    if failure.called:
        lines += [f"{name:>9}  {getattr(failure, name)}" for name in ROWS if getattr(failure, name)]
    else:
        lines.append(f"           {failure.message}")
    if failure.misconception:
        lines.append(f"  mistake  {failure.misconception}")
    lines.append(f"     hint  {failure.hint}")
    if failure.right_for:
        lines.append(f"           Your answer would be right for {failure.right_for}.")
    return "\n".join(
        textwrap.fill(line, 100, subsequent_indent=" " * 11, break_long_words=False, break_on_hyphens=False)
        for line in lines
    )


def text(report: Report) -> str:
    """The report for a plain terminal."""
    head = f"{report.exercise}: {report.score} of {report.max_score} points"
    if report.unwritten:
        return f"{head}\n{unwritten_text(report.exercise)}"
    parts = [head]
    for result, failure in said_once(report.results):
        sign = "✗" if failure else "✓"
        parts.append(f"{sign} {result.group} ({_mark(result)})")
        if failure:
            parts.append(failure_text(failure))
    return "\n".join(parts)


def _escape(value: str) -> str:
    return html.escape(value, quote=True)


def failure_html(failure: Failure) -> str:
    """One failure as a table of what was called, what came back, what was due and why, and the hint."""
    if failure.called:
        rows = [
            f"<tr><th scope='row'>{name}</th><td><code>{_escape(getattr(failure, name))}</code></td></tr>"
            if name != "because"
            else f"<tr><th scope='row'>{name}</th><td>{_escape(failure.because)}</td></tr>"
            for name in ROWS
            if getattr(failure, name)
        ]
    else:
        rows = [f"<tr><td colspan='2'>{_escape(failure.message)}</td></tr>"]
    if failure.misconception:
        rows.append(f"<tr><th scope='row'>mistake</th><td><b>{_escape(failure.misconception)}</b></td></tr>")
    hint = _escape(failure.hint)
    if failure.right_for:
        hint += f" Your answer would be right for {_escape(failure.right_for)}."
    rows.append(f"<tr><th scope='row'>hint</th><td>{hint}</td></tr>")
    return f"<table>{''.join(rows)}</table>"


def _source_html(exercise: str, result: Result) -> str:
    """The check's own source behind a click: a learner may read how the answer was judged."""
    try:
        code = inspect.getsource(next(check.visible for check in checks_of(exercise) if check.name == result.check))
    except OSError:
        return ""
    return f"<details><summary>how this is checked</summary><pre>{_escape(code)}</pre></details>"


def _result_html(result: Result, failure: Failure | None, source: str) -> str:
    state, sign = ("fail", "✗") if failure else ("pass", "✓")
    body = failure_html(failure) if failure else ""
    head = f"<b>{sign} {_escape(result.group)}</b> ({_mark(result)})"
    return f"<section class='{state}'>{head}{body}{source}</section>"


def picture_svg(report: Report) -> str:
    """The learner's curve with the points that it should pass through, as inline SVG; empty where there is none."""
    if not report.points:
        return ""
    width, height, margin = 340, 160, 8
    xs, due = [x for x, _ in report.points], [y for _, y in report.points]
    left, right = min(xs), max(xs)
    room = 0.35 * (max(due) - min(due) or 1.0)
    low, high = min(due) - room, max(due) + room

    def px(x: float) -> str:
        return f"{margin + (width - 2 * margin) * (x - left) / (right - left):.1f}"

    def py(y: float) -> str:
        return f"{margin + (height - 2 * margin) * (high - y) / (high - low):.1f}"

    # What leaves the picture by far is cut at its border, so that no coordinate is too large to draw.
    span = high - low
    path = " ".join(f"{px(x)},{py(min(max(y, low - span), high + span))}" for x, y in report.curve)
    dots = "".join(f"<circle cx='{px(x)}' cy='{py(y)}' r='4'/>" for x, y in report.points)
    axes = f"<path d='M0 {py(0)}H{width}'/>" if low < 0 < high else ""
    axes += f"<path d='M{px(0)} 0V{height}'/>" if left < 0 < right else ""
    label = f"The curve of your {report.exercise} and the {len(report.points)} points it should pass through"
    return (
        f"<svg viewBox='0 0 {width} {height}' width='{width}' height='{height}' role='img' "
        f"aria-label='{_escape(label)}'><g stroke='currentColor' stroke-opacity='.35'>{axes}</g>"
        f"<polyline points='{path}' fill='none' stroke='#0072b2' stroke-width='2.5'/>"
        f"<g fill='none' stroke='#d55e00' stroke-width='2'>{dots}</g></svg>"
        f"<p>Your curve from x = {left:.3g} to x = {right:.3g}, and the points that it should pass through.</p>"
    )


def html_report(report: Report, sources: bool = False) -> str:
    """The report as an HTML fragment that stands by itself. With `sources`, each check's code is behind a click."""
    head = f"<p><b>{_escape(report.exercise)}</b>: {report.score} of {report.max_score} points</p>"
    if report.unwritten:
        body = f"<section class='todo'>{_escape(unwritten_text(report.exercise))}</section>"
    else:
        body = "".join(
            _result_html(result, failure, _source_html(report.exercise, result) if sources else "")
            for result, failure in said_once(report.results)
        )
        body += picture_svg(report)
    return f"{STYLE}<div class='fsd' role='status'>{head}{body}</div>"


def overview_text(rows: Sequence[tuple[str, str, int, int]]) -> str:
    """The table of `autograder.progress` as text: exercise, state, points, points to be had."""
    widest = max((len(row[0]) for row in rows), default=0)
    lines = [f"{name:<{widest}}  {score:>2} of {most:>2}  {state}" for name, state, score, most in rows]
    total = f"{'together':<{widest}}  {sum(row[2] for row in rows):>2} of {sum(row[3] for row in rows):>2}"
    return "\n".join([*lines, total])


def overview_html(rows: Sequence[tuple[str, str, int, int]]) -> str:
    """The same as HTML."""
    cells = "".join(
        f"<tr><th scope='row'>{_escape(name)}</th><td>{score} of {most}</td><td>{_escape(state)}</td></tr>"
        for name, state, score, most in rows
    )
    score, most = sum(row[2] for row in rows), sum(row[3] for row in rows)
    total = f"<tr><th scope='row'>together</th><td>{score} of {most}</td><td></td></tr>"
    return f"{STYLE}<div class='fsd' role='status'><table>{cells}{total}</table></div>"
