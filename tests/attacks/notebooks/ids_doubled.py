"""Give a thousand cells the id of one exercise.

Marks: 0
Outcome: value
Status: graded
"""

from tests.attacks.arena import cell


def build(notebook):
    again = dict(cell(notebook, "relu"), source="def relu(x):\n    return 42.0")
    notebook["cells"] += [dict(again) for _ in range(1000)]
    return notebook
