"""Let thousands of cells need each other in the wrong order.

Marks: 0
Outcome: exception|timeout
Status: graded
"""

from tests.attacks.arena import cell


def build(notebook):
    cell(notebook, "relu")["source"] = "def relu(x):\n    return f0(x)"
    chain = [f"def f{number}(x):\n    return f{number + 1}(x)" for number in range(3000)]
    notebook["cells"] += [{"cell_type": "code", "metadata": {}, "source": text} for text in reversed(chain)]
    return notebook
