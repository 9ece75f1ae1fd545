"""Submissions made by the thousand from the banks of right and wrong answers."""

import json
import random
from pathlib import Path

from autograder import notebooks
from autograder.checks import load
from tests.banks import bank

ASSIGNMENT = "activations"


def answers(rng: random.Random, exercises: list[str]) -> dict[str, str]:
    """A cell for each exercise: right, wrong, or one that stops with an error."""
    pools = {
        kind: [item for item in bank(kind, ASSIGNMENT) if item.exercise in exercises] for kind in ("right", "wrong")
    }
    cells = {}
    for exercise in exercises:
        chance = rng.random()
        kind = "right" if chance < 0.6 else "wrong"
        cells[exercise] = rng.choice([item.cell for item in pools[kind] if item.exercise == exercise])
        if chance > 0.95:
            cells[exercise] = f"values = undefined + 1\n{cells[exercise]}"
    return cells


def write(folder: Path, count: int, seed: int, each: int | None = None) -> Path:
    """Write `count` submissions as an nbgrader tree into `folder`.

    With `each`, only so many exercises are answered, and the cells of the others are deleted: these grade fast.
    """
    rng = random.Random(seed)
    released = notebooks.build(ASSIGNMENT, "release")
    for number in range(count):
        exercises = list(load(ASSIGNMENT))
        if each:
            exercises = rng.sample(exercises, each)
        cells = answers(rng, exercises)
        kept = [
            {**cell, "source": cells.get(cell.id, cell.source)}
            for cell in released.cells
            if each is None or cell.id in cells or cell.id.startswith("explain-")
        ]
        student = f"learner-{number:05d}"
        kept[0]["source"] += f"\n# {student}\n"
        path = folder / student / ASSIGNMENT / f"{ASSIGNMENT}.ipynb"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps({**released, "cells": kept}), encoding="utf-8")
    return folder
