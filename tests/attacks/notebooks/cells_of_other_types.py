"""Put numbers, lists and nothing where cells, types and sources belong.

Marks: 0
Outcome: value|unwritten
Status: graded
"""


def build(notebook):
    notebook["cells"] += [None, 3, [], "code", {}, {"cell_type": ["code"], "source": {"a": 1}, "metadata": 5}]
    notebook["cells"] += [
        {"cell_type": "code", "metadata": {"nbgrader": ["relu"]}, "source": [1, None, ["x"], "y = 1"]}
    ]
    notebook["cells"] += [{"cell_type": "raw", "source": "def relu(x): return 42.0", "id": "relu"}]
    return notebook
