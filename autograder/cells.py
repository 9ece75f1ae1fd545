"""Make the cells of a learner's notebook fit to run where there is nothing but Python and NumPy."""

import ast
from collections.abc import Sequence
from dataclasses import dataclass

from autograder.checks import load
from autograder.source import binds, parse
from autograder.submissions import Cell


@dataclass(frozen=True)
class Step:
    """One cell to run: its source, the exercises that it answers, and what was repaired in it."""

    source: str
    exercises: tuple[str, ...] = ()
    repairs: tuple[str, ...] = ()


# Cell magics that run the rest of the cell as it stands.
TRANSPARENT = ("%%time", "%%timeit", "%%capture", "%%prun")


def defines(cell: Cell, name: str) -> bool:
    """True where the cell itself gives `name` a meaning."""
    return binds(without_magics(cell.source), name)


def without_magics(source: str) -> str:
    """`source` with IPython's magics, shell lines and question marks turned into calls that Python can parse.

    A cell in another language, such as one that begins with ``%%bash``, becomes empty. Line numbers stay as they were.
    """
    if parse(source) is not None or not any(sign in source for sign in "%!?"):
        return source
    first, _, rest = source.lstrip().partition("\n")
    if first.startswith("%%"):
        return f"\n{without_magics(rest)}" if first.split()[0] in TRANSPARENT else ""
    from IPython.core.inputtransformer2 import TransformerManager

    try:
        return TransformerManager().transform_cell(source)
    except SyntaxError:
        return source


def without_course_imports(source: str) -> str:
    """`source` without its imports of `autograder`, which is not there when grading; line numbers stay as they were."""
    tree = parse(source)
    lines = source.splitlines(keepends=True)
    for node in tree.body if tree else ():
        if isinstance(node, ast.ImportFrom):
            modules = [node.module or ""]
        elif isinstance(node, ast.Import):
            modules = [alias.name for alias in node.names]
        else:
            continue
        if all(module.split(".")[0] == "autograder" for module in modules):
            for number in range(node.lineno - 1, node.end_lineno or node.lineno):
                lines[number] = "\n"
    return "".join(lines)


def cell_of(exercise: str, cells: Sequence[Cell]) -> int | None:
    """The position of the cell that answers an exercise: by its id, or where that is lost, by what it defines.

    Of several cells with the id, the last that defines the function counts; a cell whose type was changed counts too.
    """
    marked = [index for index, cell in enumerate(cells) if cell.identity == exercise]
    defining = [index for index in marked if defines(cells[index], exercise)]
    if defining or any(cells[index].kind == "code" for index in marked):
        return (defining or [index for index in marked if cells[index].kind == "code"])[-1]
    named = [index for index, cell in enumerate(cells) if cell.kind == "code" and defines(cell, exercise)]
    return named[-1] if named else None


def plan(assignment: str, cells: Sequence[Cell]) -> tuple[list[Step], list[str]]:
    """The cells to run, in their order, each with the exercises that it answers; and the exercises without a cell.

    The notebook's own setup and check cells are left out: they are the grader's business.
    """
    checks = load(assignment)
    locked = {"setup", "progress", *(f"try-{exercise}" for exercise in checks)}
    locked |= {check.name for group in checks.values() for check in group}
    answers = {exercise: cell_of(exercise, cells) for exercise in checks}
    steps = [Step("import numpy as np\n")]
    for index, cell in enumerate(cells):
        answered = tuple(exercise for exercise, position in answers.items() if position == index)
        if not answered and (cell.kind != "code" or cell.identity in locked):
            continue
        repairs = []
        if cell.kind != "code":
            repairs.append("a cell that had been turned into text was run as code")
        if answered and cell.identity not in answered:
            repairs.append(f"the cell of {' and '.join(answered)} had lost its id and was found by name")
        source = without_magics(cell.source)
        if source != cell.source:
            repairs.append("magics and shell lines were not run")
        steps.append(Step(without_course_imports(source), answered, tuple(repairs)))
    return steps, [exercise for exercise, position in answers.items() if position is None]
