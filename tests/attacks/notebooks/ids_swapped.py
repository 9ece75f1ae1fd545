"""Give the cell of an easy exercise the ids of all the others.

Marks: 4
Outcome: any
Status: graded
"""

from tests.attacks.arena import cell


def build(notebook):
    easy = "def relu(x):\n    return np.maximum(x, 0.0)\nsigmoid = tanh = gelu = relu"
    for name in ("sigmoid", "tanh", "gelu", "linear", "relu"):
        target = cell(notebook, name)
        target["source"] = easy
        target["metadata"] = {"nbgrader": {"grade_id": "relu"}}
    return notebook
