"""Hand in cells too deep for Python's parser, in every way.

Marks: 0
Outcome: unwritten
Status: graded
"""


def build(notebook):
    deep = ["(" * 5000 + ")" * 5000, "-" * 90_000 + "1", "x" + ".a" * 40_000, "1" + "+1" * 40_000, "[" * 99 + "]" * 99]
    deep += ["if 1:\\n".join(" " * n for n in range(95)) + "pass", "f(" * 90 + ")" * 90, "lambda:" * 10_000 + "0"]
    notebook["cells"] = [{"cell_type": "code", "metadata": {}, "source": text} for text in deep] + notebook["cells"]
    return notebook
