"""Let the check cells define the answers. That is an answer, and worth what it is worth.

Marks: 4
Outcome: any
Status: graded
"""

from tests.attacks.arena import cell


def build(notebook):
    cell(notebook, "check-relu-values")["source"] = "def relu(x):\n    return np.maximum(x, 0.0)"
    return notebook
