"""Keep hidden checks, and whatever they brought about, out of the feedback that nbgrader makes, and put our report in.

nbgrader shows learners their notebook as it was executed: with the source of hidden tests, with tracebacks that quote
their inputs, and with HTML as the learner's code left it. Here nothing that was executed is shown. The report comes
from the sandbox, however the notebook was graded.
"""

import html
import re
from typing import Any

import nbformat
from nbconvert.preprocessors import Preprocessor
from nbformat import NotebookNode
from traitlets import Bool

from autograder import notebooks
from autograder.nbgrader.execute import NotGradedError, graded
from autograder.nbgrader.repair import as_text, handed_out
from autograder.report import html_report
from autograder.results import Report
from autograder.sandbox.host import SandboxError

HIDDEN = re.compile(r"^[ \t]*### BEGIN HIDDEN TESTS.*?(^[ \t]*### END HIDDEN TESTS[^\n]*|\Z)", re.DOTALL | re.MULTILINE)


def without_secrets(notebook: NotebookNode, assignment: str) -> None:
    """Take out, in place, all outputs, the hidden parts of checks, and what is active in a learner's own text."""
    released = handed_out(assignment)
    trusted = set(released.values())
    for cell in notebook.cells:
        if cell.cell_type == "code":
            cell.outputs, cell.execution_count = [], None
            name = cell.metadata.get("nbgrader", {}).get("grade_id")
            locked = name in released and not cell.metadata.nbgrader.get("solution")
            cell.source = released[name] if locked else HIDDEN.sub("", cell.source).rstrip()
        elif cell.source not in trusted:
            cell.source = as_text(cell.source)


def put_reports(notebook: NotebookNode, reports: list[Report]) -> None:
    """Show the report of each exercise under the first of its graded cells."""
    waiting = {result.check: report for report in reports for result in report.results[:1]}
    for cell in notebook.cells:
        report = waiting.get(cell.metadata.get("nbgrader", {}).get("grade_id"))
        if report is not None and cell.cell_type == "code":
            data = {"text/html": html_report(report)}
            cell.outputs = [nbformat.v4.new_output("display_data", data)]


class SafeFeedback(Preprocessor):
    """Last of ``GenerateFeedback.preprocessors``."""

    enabled = Bool(True).tag(config=True)

    def preprocess(self, notebook: NotebookNode, resources: Any) -> tuple[NotebookNode, Any]:
        facts = resources["nbgrader"]
        repairs = notebook.metadata.get("autograder", {}).get("repairs", [])
        notebook.metadata = nbformat.from_dict(notebooks.METADATA)
        without_secrets(notebook, facts["notebook"])
        try:
            put_reports(notebook, list(graded(notebook, facts["student"]).reports))
        except (NotGradedError, SandboxError, OSError, ValueError) as error:
            self.log.warning("%s: the feedback has the points, but no report: %s", facts["student"], error)
        if repairs:
            lines = "".join(f"<li>{html.escape(str(line))}</li>" for line in repairs)
            note = nbformat.v4.new_markdown_cell(f"<p>Mended before grading:</p><ul>{lines}</ul>")
            notebook.cells.insert(0, note)
        return notebook, resources
