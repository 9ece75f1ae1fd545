"""Give a thousand cells the id of one exercise.

Marks: 0
Outcome: value
Status: graded
"""


def cell(notebook, name):
    return next(cell for cell in notebook["cells"] if cell["id"] == name)


def build(notebook):
    again = dict(cell(notebook, "relu"), source="def relu(x):\n    return 42.0")
    notebook["cells"] += [dict(again) for _ in range(1000)]
    return notebook
