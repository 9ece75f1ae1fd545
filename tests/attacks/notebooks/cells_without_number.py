"""Hand in fifty thousand cells.

Marks: 0
Outcome: timeout|unwritten
Status: graded
"""


def build(notebook):
    notebook["cells"] += [{"cell_type": "code", "metadata": {}, "source": f"x = {number}"} for number in range(20_000)]
    return notebook
