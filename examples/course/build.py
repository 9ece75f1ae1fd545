"""Make the example course from the released notebook and the answers of twelve learners.

Each file of ``answers/`` is one learner's work, cell by cell. A cell begins with ``# %% what name``:

- ``answer name`` goes into the solution cell of that exercise;
- ``moved name`` is put after it as a new cell without an id, and the solution cell is deleted;
- ``extra name`` is a cell of the learner's own, before that solution cell;
- ``text name`` is the written answer of that name, as comment lines.
"""

import re
from pathlib import Path

import nbformat

from autograder import notebooks

HERE = Path(__file__).resolve().parent
ASSIGNMENT = "activations"
HEAD = re.compile(r"^# %% (answer|moved|extra|text) ([\w-]+)\n", re.MULTILINE)


def pieces(text: str) -> list[tuple[str, str, str]]:
    """The cells of an answers file: what is to be done, the name, the content."""
    parts = HEAD.split(text)[1:]
    return [(what, name, content.strip()) for what, name, content in zip(*[iter(parts)] * 3, strict=True)]


def handed_in(text: str) -> nbformat.NotebookNode:
    """The released notebook with a learner's answers in it."""
    notebook = notebooks.build(ASSIGNMENT, "release")
    for number, (what, name, content) in enumerate(pieces(text)):
        index = next(i for i, cell in enumerate(notebook.cells) if cell.id == name)
        if what == "answer":
            notebook.cells[index].source = content
        elif what == "text":
            notebook.cells[index].source = re.sub(r"^# ?", "", content, flags=re.MULTILINE)
        else:
            own = nbformat.v4.new_code_cell(content, id=f"own-{number}")
            notebook.cells[index : index + (what == "moved")] = [own]
    return notebook


def build(folder: Path) -> None:
    """Write the course into `folder`: the instructor's source, the released notebook, and what was handed in."""
    for kind in ("source", "release"):
        notebooks.write(notebooks.build(ASSIGNMENT, kind), folder / kind / ASSIGNMENT / f"{ASSIGNMENT}.ipynb")
    for path in sorted((HERE / "answers").glob("*.py")):
        target = folder / "submitted" / path.stem / ASSIGNMENT / f"{ASSIGNMENT}.ipynb"
        notebooks.write(handed_in(path.read_text(encoding="utf-8")), target)


if __name__ == "__main__":
    build(HERE)
