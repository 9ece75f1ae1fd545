"""Decide which cells of a learner's notebook are run, in which order, and which of them answers which exercise."""

import builtins
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from autograder.checks import Check, load
from autograder.reading import Read, parse, read
from autograder.submissions import Cell

# How many cells a notebook can have, and how much code in characters; how long a chain of cells that need each other.
MOST_CELLS = 2_000
MOST_CODE = 500_000
LONGEST_CHAIN = 50
# Names that are there when a notebook begins.
GIVEN = frozenset(dir(builtins)) | {"np", "check", "points", "progress", "display", "get_ipython"}


@dataclass(frozen=True)
class Step:
    """One cell to run: its source, the exercises that it answers, and what was repaired in it."""

    source: str
    exercises: tuple[str, ...] = ()
    repairs: tuple[str, ...] = ()


def plan(assignment: str, cells: Sequence[Cell]) -> tuple[list[Step], list[str]]:
    """The cells to run, in their order, each with the exercises that it answers; and the exercises without a cell.

    The notebook's own check cells are left out, as nothing comes of them; the grader has its own checks.
    """
    checks = load(assignment)
    reads = _read(cells)
    answers = {exercise: _cell_of(exercise, reads) for exercise in checks}
    answering = {index for index in answers.values() if index is not None}
    run = [i for i, item in enumerate(reads) if i in answering or (item.kind == "code" and not item.idle)]
    steps = [Step("import numpy as np\n", (), tuple(_general(checks, cells, reads)))]
    for index, needed_by in _ordered(run, reads, answers):
        item = reads[index]
        answered = tuple(exercise for exercise, position in answers.items() if position == index)
        repairs = []
        if item.kind != "code":
            repairs.append("a cell that had been turned into text was run as code")
        if answered and item.identity not in answered:
            repairs.append(f"the cell of {' and '.join(answered)} had lost its id and was found by name")
        if needed_by:
            repairs.append(f"a cell was run before the cell of {needed_by}, which needs it")
        steps.append(Step(item.source, answered, (*repairs, *item.repairs)))
    return steps, [exercise for exercise, position in answers.items() if position is None]


def answering_cells(exercises: Iterable[str], cells: Sequence[Cell]) -> dict[str, int | None]:
    """The position of the cell that answers each exercise, None where there is none."""
    reads = _read(cells)
    return {exercise: _cell_of(exercise, reads) for exercise in exercises}


def _read(cells: Sequence[Cell]) -> list[Read]:
    """The cells that can be run, looked at."""
    return _rejoined([read(cell) for cell in _bounded(cells)])


def _bounded(cells: Sequence[Cell]) -> list[Cell]:
    """No more cells, and in them no more code, than a notebook can have."""
    room, kept = MOST_CODE, []
    for cell in cells[:MOST_CELLS]:
        room -= len(cell.source)
        kept.append(cell if room >= 0 else replace(cell, source=""))
    return kept


def _rejoined(reads: list[Read]) -> list[Read]:
    """The cells, those that were split in the middle of a function put together again.

    The second half is left empty in its place.
    """
    joined = list(reads)
    last: int | None = None
    for index, item in enumerate(reads):
        if item.kind != "code" or not item.source.strip():
            continue
        if last is not None and (not joined[last].parses or item.source[0].isspace()):
            before = joined[last]
            whole = f"{before.source}\n{item.source}"
            if not (before.parses and item.parses) and parse(whole) is not None:
                identity = before.identity if before.identity else item.identity
                again = read(Cell("code", identity, whole))
                repairs = (*before.repairs, *item.repairs, "a cell that had been split was put together")
                joined[last] = replace(again, repairs=tuple(dict.fromkeys(repairs)))
                joined[index] = replace(item, source="", bound=frozenset(), reads=frozenset(), idle=True)
                continue
        last = index
    return joined


def _cell_of(exercise: str, reads: Sequence[Read]) -> int | None:
    """The position of the cell that answers an exercise: by its id, or where that is lost, by what it defines.

    Of several, the last counts that is more than what was handed out. A cell whose type was changed counts too, but not
    before one of code.
    """
    marked = [index for index, item in enumerate(reads) if item.identity == exercise]
    defining = [index for index, item in enumerate(reads) if exercise in item.bound]
    written = [index for index in defining if exercise not in reads[index].unwritten]
    # A cell that is no Python, but would define the function if it were.
    attempt = re.compile(rf"^\s*def\s+{exercise}\b", re.MULTILINE)
    tried = [index for index in marked if not reads[index].parses and attempt.search(reads[index].source)]
    code = [index for index, item in enumerate(reads) if item.kind == "code"]
    for candidates in (
        set(marked) & set(written),
        tried,
        set(written) & set(code),
        written,
        set(marked) & set(defining),
        set(marked) & set(code),
        set(defining) & set(code),
    ):
        if candidates:
            return max(candidates)
    return None


def _general(checks: Mapping[str, Sequence[Check]], cells: Sequence[Cell], reads: Sequence[Read]) -> list[str]:
    """What was mended in the notebook as a whole."""
    repairs = []
    count = Counter(cell.identity for cell in cells if cell.identity in checks)
    for exercise, number in count.items():
        if number > 1:
            repairs.append(f"there were {number} cells with the id {exercise}: the last one that answers it was taken")
    asked = {check.name: f'points({check.exercise}, "{check.group}")' for group in checks.values() for check in group}
    there = {cell.identity: cell.source.strip() for cell in cells if cell.identity in asked}
    changed = sum(there.get(name) != text for name, text in asked.items())
    repairs += dict.fromkeys(repair for item in reads if item.idle for repair in item.repairs)
    if changed:
        repairs.append(f"{changed} of the check cells were gone or changed: the grader used its own")
    if len(cells) > MOST_CELLS or sum(len(cell.source) for cell in cells) > MOST_CODE:
        repairs.append(f"what is beyond {MOST_CELLS} cells or {MOST_CODE} characters was not run")
    return repairs


def _ordered(
    run: Sequence[int], reads: Sequence[Read], answers: Mapping[str, int | None]
) -> list[tuple[int, str | None]]:
    """The cells to run as they stand in the notebook, but what an answer needs before the answer.

    Each comes with the exercise for whose sake it was moved.
    """
    exercise_of = {index: exercise for exercise, index in answers.items() if index is not None}
    order: list[tuple[int, str | None]] = []
    placed: set[int] = set()
    binder: dict[str, int] = {}

    def needs(index: int) -> set[str]:
        """The names that the cell uses, and those that the cells use which define them."""
        names, waiting = set(), set(reads[index].reads)
        while waiting:
            name = waiting.pop()
            names.add(name)
            if name in binder:
                waiting |= reads[binder[name]].reads - names
        return names - GIVEN - binder.keys()

    def place(index: int, needed_by: str | None, chain: int) -> None:
        placed.add(index)
        if index in exercise_of and chain < LONGEST_CHAIN:
            for name in sorted(needs(index)):
                later = [i for i in run if i not in placed and name in reads[i].bound]
                if later and name not in binder:
                    place(answers[name] if answers.get(name) in later else later[0], exercise_of[index], chain + 1)  # type: ignore[arg-type]
        order.append((index, needed_by))
        binder.update(dict.fromkeys(reads[index].bound, index))

    for index in run:
        if index not in placed:
            place(index, None, 0)
    return order
