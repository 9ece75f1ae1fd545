"""Notebooks as a class would hand them in: right and wrong answers from the banks, mixed over all exercises."""

import copy
import random
from functools import cache

from autograder import notebooks
from autograder.checks import load
from tests.banks import bank

# How many notebooks of each assignment. A right answer to `train` takes seconds, so there are few of those.
CLASS = {"activations": 76, "losses": 76, "softmax_argmax": 76, "logits": 66, "training": 6}
# What costs nobody a point: prints to both streams, from the cell and from every call, and a warning.
NOISE = """
import functools, sys, warnings
warnings.warn("still to be tidied up")
print("defined")
def noisy(function):
    @functools.wraps(function)
    def call(*args, **kwargs):
        print("called"); print("called", file=sys.stderr)
        return function(*args, **kwargs)
    return call
{0} = noisy({0})
"""


@cache
def released(assignment):
    return notebooks.build(assignment, "release")


@cache
def answers(assignment):
    """All answers of the banks to an assignment, by exercise."""
    found = {exercise: [] for exercise in load(assignment)}
    for kind in ("right", "wrong"):
        for answer in bank(kind, assignment):
            found[answer.exercise].append(answer.cell)
    return found


def generate(assignment, number):
    """Notebook `number` of an assignment, always the same."""
    draw = random.Random(f"{assignment}/{number}")
    notebook = copy.deepcopy(released(assignment))
    for cell in notebook.cells:
        if cell.id in answers(assignment) and draw.random() < 0.95:
            cell.source = draw.choice(answers(assignment)[cell.id])
            if draw.random() < 0.3:
                cell.source += NOISE.format(cell.id)
    return notebook


def everyone(share=1):
    """The notebooks of the class, by student and assignment; of every assignment the first in `share`."""
    return {
        (f"{assignment}-{number:03}", assignment): generate(assignment, number)
        for assignment, size in CLASS.items()
        for number in range(max(1, size // share))
    }
