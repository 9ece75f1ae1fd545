"""Notebooks as learners leave them: whatever was done to one, its answers earn what they are worth, and it is said."""

import json

import nbformat
import pytest

from autograder.checks import load
from autograder.graded import GRADED
from tests.grading.conftest import FULL, POINTS, cell, handed_in, reference

MEGABYTES = 1 << 20


def place(notebook, identity):
    return notebook.cells.index(cell(notebook, identity))


def code(source, identity="new"):
    return nbformat.v4.new_code_cell(source, id=identity)


def before_relu(source):
    """A cell of the learner's own, before the answer to relu."""
    return lambda notebook: notebook.cells.insert(place(notebook, "relu"), code(source))


def inside_relu(line):
    """A line of the learner's own, at the beginning of the answer to relu."""
    return lambda notebook: cell(notebook, "relu").update(source=f"{line}\n{reference('relu')}")


def out_of_order(notebook):
    """The answer stands before the helper that it calls, as in a notebook that was run from below."""
    cell(notebook, "relu").source = "relu = of_helper(lower)"
    notebook.cells += [
        code("lower = 0.0", "first"),
        code("def of_helper(lower):\n    return lambda x: np.maximum(x, lower)", "second"),
    ]


def edited_checks(notebook):
    for item in notebook.cells:
        if item.id.startswith("check-relu-"):
            item.source = "assert True"
            item.metadata.nbgrader.update(points=100, locked=False)


def deleted(*beginnings):
    def edit(notebook):
        notebook.cells = [item for item in notebook.cells if not item.id.startswith(beginnings)]

    return edit


def split(notebook):
    """One cell made into two in the middle of the function."""
    whole = cell(notebook, "relu")
    lines = whole.source.splitlines()
    at = next(number for number, line in enumerate(lines) if line.strip().startswith("return"))
    whole.source = "\n".join(lines[:at])
    notebook.cells.insert(place(notebook, "relu") + 1, code("\n".join(lines[at:])))


def doubled(notebook):
    """A first try that was kept, under the same id."""
    notebook.cells.insert(place(notebook, "relu"), code("def relu(x):\n    return x", "relu"))


def retyped(notebook):
    cell(notebook, "relu").cell_type = "markdown"


def without_ids(notebook):
    for number, item in enumerate(notebook.cells):
        item.id, item.metadata = f"cell-{number}", nbformat.from_dict({})


def outputs(notebook):
    text = "x" * MEGABYTES
    cell(notebook, "relu").outputs = [nbformat.v4.new_output("stream", name="stdout", text=text) for _ in range(50)]


def newer_minor(notebook):
    notebook.nbformat_minor = 99
    notebook["something_new"] = {"a": [1, 2]}
    cell(notebook, "relu")["something_new"] = True


def kernel(**names):
    return lambda notebook: notebook.metadata.update(kernelspec=names, language_info={"name": names["language"]})


def colab(notebook):
    notebook.metadata = nbformat.from_dict(
        {"colab": {"provenance": [], "collapsed_sections": ["a"]}, "accelerator": "GPU", "kernelspec": {"name": "x"}}
    )
    for item in notebook.cells:
        item.metadata.update(id=f"colab{item.id}", colab={"base_uri": "https://localhost:8080/", "height": 35})
        item.pop("id")
    notebook.nbformat_minor = 0


def vs_code(notebook):
    for item in notebook.cells:
        item.metadata.update(vscode={"languageId": "python"}, notebookRunGroups={"groupValue": "1"})
        item.source = item.source.splitlines(keepends=True)


def format_3(notebook):
    """The notebook as format 3 wrote it: code is an input, and nbgrader's metadata stays."""
    cells = [
        {"cell_type": "code", "input": item.source, "outputs": [], "metadata": item.metadata, "language": "python"}
        if item.cell_type == "code"
        else {"cell_type": "markdown", "source": item.source, "metadata": item.metadata}
        for item in notebook.cells
    ]
    notebook.clear()
    notebook.update(nbformat=3, nbformat_minor=0, metadata={}, worksheets=[{"cells": cells, "metadata": {}}])


NOT_RUN = "magics and shell lines were not run"
CHANGED = "{} of the check cells were gone or changed: the grader used its own"
CHECKS = sum(len(checks) for checks in load("activations").values())
RELU_CHECKS = len(load("activations")["relu"])
# For each: what was done to it, and what is said of the repairs.
LEFT = {
    "a line magic": (before_relu("%matplotlib inline\n%load_ext autoreload\n%autoreload 2"), [NOT_RUN]),
    "a magic in the answer's cell": (inside_relu("%timeit np.exp(1.0)"), [NOT_RUN]),
    "a cell magic": (before_relu("%%time\nlower = 0"), [NOT_RUN]),
    "a cell in another language": (before_relu("%%bash\nls -l | grep for; then"), [NOT_RUN]),
    "a shell line": (before_relu("!pip install numpy\nfiles = !ls"), [NOT_RUN]),
    "a question mark": (before_relu("np.maximum?"), [NOT_RUN]),
    "prompts that were copied along": (before_relu(">>> a = 1\n>>> a + 1"), [NOT_RUN]),
    "input()": (inside_relu("name = input('Your name? ')"), []),
    "a plot": (before_relu("import matplotlib.pyplot as plt\nplt.plot([1, 2])\nplt.show()"), []),
    "a plot, for which Matplotlib is at hand": (
        inside_relu("import sys\nassert 'matplotlib.pyplot' in sys.modules"),
        [],
    ),
    "display": (inside_relu("from IPython.display import display, Markdown\ndisplay(Markdown('**x**'))"), []),
    "display without an import": (inside_relu("display(np.arange(3))"), []),
    "prints in the answer's cell": (inside_relu("print('done')"), []),
    "cells out of order": (out_of_order, ["a cell was run before the cell of relu, which needs it"] * 2),
    "a cell that raises": (before_relu("1 / 0"), []),
    "a cell that is no Python": (before_relu("so far so good"), []),
    "a cell that ends Python": (before_relu("import os\nos._exit(1)"), []),
    "the checks called in the answer's cell": (inside_relu("from autograder import check, progress\nprogress()"), []),
    "locked cells edited": (edited_checks, [CHANGED.format(RELU_CHECKS)]),
    "checks deleted": (deleted("check-"), [CHANGED.format(CHECKS)]),
    "everything deleted but the answers": (
        deleted("check-", "try-", "setup", "text", "explain", "overview"),
        [CHANGED.format(CHECKS)],
    ),
    "a cell split": (split, ["a cell that had been split was put together"]),
    "a cell duplicated": (doubled, ["there were 2 cells with the id relu: the last one that answers it was taken"]),
    "a cell retyped as markdown": (retyped, ["a cell that had been turned into text was run as code"]),
    "outputs of 50 MB": (outputs, []),
    "format 3": (format_3, []),
    "a newer minor version": (newer_minor, []),
    "another kernel": (kernel(name="python2", display_name="My own", language="python"), []),
    "a kernel of another language": (kernel(name="ir", display_name="R", language="R"), []),
    "saved by Colab": (colab, []),
    "saved by VS Code": (vs_code, []),
}
BYTES = {
    "Windows line ends": lambda content: content.replace(b"\\n", b"\\r\\n").replace(b"\n", b"\r\n"),
    "a byte order mark": lambda content: b"\xef\xbb\xbf" + content,
    "UTF-16": lambda content: content.decode().encode("utf-16"),
}


@pytest.mark.parametrize("done", LEFT)
def test_a_notebook_earns_what_its_answers_are_worth_however_it_was_left(graded, done):
    edit, repairs = LEFT[done]
    (result,) = graded(handed_in(edit=edit))
    assert result.status == GRADED
    assert (result.score, result.max_score) == (FULL, FULL), [report.failures for report in result.reports]
    assert list(result.repairs) == repairs


@pytest.mark.parametrize("done", BYTES)
def test_a_file_is_read_however_it_was_written(graded, done):
    (result,) = graded(BYTES[done](json.dumps(handed_in(), indent=1).encode()))
    assert (result.status, result.score, list(result.repairs)) == (GRADED, FULL, [])


def test_where_every_id_is_lost_each_answer_is_found_by_the_name_of_its_function(graded):
    (result,) = graded(handed_in(edit=without_ids))
    assert (result.status, result.score) == (GRADED, FULL)
    found = [f"the cell of {exercise} had lost its id and was found by name" for exercise in load("activations")]
    assert {*found, CHANGED.format(CHECKS)} <= set(result.repairs)


def test_where_a_cell_is_gone_its_exercise_alone_earns_nothing(graded):
    (result,) = graded(handed_in(edit=deleted("softplus")))
    assert (result.status, result.score) == (GRADED, FULL - POINTS["softplus"])
    assert list(result.repairs) == ["the cell of softplus is gone"]


def test_a_return_in_no_function_costs_its_own_exercise_alone(graded):
    astray = handed_in({"relu": "def relu(x):\n    y = np.maximum(x, 0.0)\nreturn y"})
    (result,) = graded(astray)
    assert result.score == FULL - POINTS["relu"]
    (failures,) = [report.failures for report in result.reports if report.failures]
    assert "'return' outside function" in failures[0].message
