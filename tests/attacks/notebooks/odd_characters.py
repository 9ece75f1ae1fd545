"""Put halves of characters, zero bytes and signs that turn the direction of writing into code and names.

Marks: 0
Outcome: exception|missing|cell_error|unwritten|timeout|protocol_error
Status: graded
"""

from tests.attacks.arena import cell


def build(notebook):
    cell(notebook, "relu")["source"] = "def relu(x):\n    raise ValueError('\\ud800 \\x00 \\u202e \\x1b[2J')"
    cell(notebook, "sigmoid")["source"] = "\x00def sigmoid(x):\n    return \ud800"
    cell(notebook, "tanh")["source"] = "def tanh(x):\u2028    return 42\x0c\x1a"
    return notebook
