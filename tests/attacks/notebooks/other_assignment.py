"""Claim to be another assignment, with exercises of all of them.

Marks: 0
Outcome: unwritten
Status: graded
"""


def build(notebook):
    source = "def mse(y_true, y_pred):\\n    return 0.0\\ndef softmax(z):\\n    return z"
    notebook["cells"].append({"cell_type": "code", "metadata": {"nbgrader": {"grade_id": "mse"}}, "source": source})
    notebook["metadata"]["autograder"] = {"assignment": "../../solutions"}
    return notebook
