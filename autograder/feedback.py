"""A learner's feedback as one HTML file that opens anywhere, without a network and without scripts."""

import hashlib
import html
import re
from pathlib import Path

from autograder.files import write_text
from autograder.graded import UNSAFE, Graded
from autograder.report import html_report

PAGE = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>{title}</title>
<style>
:root{{color-scheme:light dark}}
body{{font:16px/1.5 system-ui,sans-serif;max-width:50rem;margin:2rem auto;padding:0 1rem}}
h1{{font-size:1.5rem}}
h2{{font-size:1.1rem;margin:2rem 0 0}}
.summary td,.summary th{{padding:.2em 1.2em .2em 0;text-align:left}}
</style>
<h1>{title}</h1>
{unsafe}<p><b>{score} of {max_score} points</b> from the checks.{by_hand}</p>
{notes}
<table class="summary"><tr><th scope="col">exercise</th><th scope="col">points</th></tr>{rows}</table>
{reports}
</html>
"""


def safe_name(name: str) -> str:
    """`name` as the name of a file or folder: nothing in it can lead elsewhere, and no two names become one."""
    safe = re.sub(r"[^\w.@+-]", "_", name).strip(".")[:100]
    return safe if safe == name else f"{safe}-{hashlib.sha256(name.encode(errors='replace')).hexdigest()[:8]}"


def page(graded: Graded) -> str:
    """The feedback of one submission."""
    waiting = [name for name, answer in graded.written.items() if answer]
    by_hand = f" {len(waiting)} written answers are marked by hand." if waiting else ""
    rows = "".join(
        f"<tr><td><a href='#{report.exercise}'>{report.exercise}</a></td>"
        f"<td>{report.score} of {report.max_score}</td></tr>"
        for report in graded.reports
    )
    reports = "".join(
        f"<h2 id='{report.exercise}'>{report.exercise}</h2>{html_report(report)}" for report in graded.reports
    )
    notes = "".join(f"<li>{html.escape(repair)}</li>" for repair in graded.repairs)
    return PAGE.format(
        title=html.escape(f"{graded.assignment}: {graded.student}"),
        unsafe=f"<p><strong>{html.escape(UNSAFE)}</strong></p>\n" if graded.unsafe else "",
        score=graded.score,
        max_score=graded.max_score,
        by_hand=by_hand,
        notes=f"<p>Mended before grading:</p><ul>{notes}</ul>" if notes else "",
        rows=rows,
        reports=reports,
    )


def write(folder: Path, graded: Graded) -> Path:
    """Write ``folder/<student>/<assignment>.html`` and return its path."""
    path = folder / safe_name(graded.student) / f"{graded.assignment}.html"
    write_text(path, page(graded))
    return path
