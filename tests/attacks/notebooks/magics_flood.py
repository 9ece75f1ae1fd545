"""Hand in cells of tens of thousands of magics and shell lines.

Marks: 0
Outcome: unwritten
Status: graded
"""


def build(notebook):
    flood = ["!x\n" * 30_000, "%x\n" * 30_000, "x?\n" * 30_000, "%%time\n" * 12_000, ">>> x\n" * 15_000]
    cells = [{"cell_type": "code", "metadata": {}, "source": text} for text in flood]
    notebook["cells"] = cells + notebook["cells"]
    return notebook
