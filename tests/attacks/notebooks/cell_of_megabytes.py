"""Hand in a cell of many megabytes of code, which would take a hundred times that to be read.

Marks: 0
Outcome: unwritten
Status: graded
"""


def build(notebook):
    notebook["cells"].append({"cell_type": "code", "metadata": {}, "source": "a;" * 4_000_000})
    return notebook
