"""Own arithmetic, and what an answer leans on, are read off the cell without running it."""

import pytest

from autograder.source import names, ready_made

FORBIDDEN = {
    "np.tanh": "import numpy as np\ndef tanh(x):\n    return np.tanh(x)",
    "math.tanh": "import math\ndef tanh(x):\n    return math.tanh(x)",
    "another name for it": "from numpy import tanh as t\ndef tanh(x):\n    return t(x)",
    "kept before it is hidden": "ready = tanh\ndef tanh(x):\n    return ready(x)",
    "an alias of the module": "import numpy\nN = numpy\ndef tanh(x):\n    return N.tanh(x)",
    "no definition of its own": "import numpy as np\ngo = lambda x: tanh(x)",
}
FORBIDDEN |= {
    "a method of that name beside it": "class T:\n    def tanh(self): pass\ndef tanh(x):\n    return np.tanh(x)",
    "as a default": "from numpy import *\ndef tanh(x, f=tanh):\n    return f(x)",
    "as a decorator's argument": "from numpy import *\n@keep(tanh)\ndef tanh(x):\n    return x",
    "a parameter of that name elsewhere": "def other(tanh):\n    return tanh\ngo = lambda x: tanh(x)",
    "another module's": "import torch\ndef tanh(x):\n    return torch.tanh(x)",
}
ALLOWED = {
    "sinh over cosh": "def tanh(x):\n    return np.sinh(x) / np.cosh(x)",
    "its own recursion": "def tanh(x):\n    return -tanh(-x) if x < 0 else x",
    "a comment": "def tanh(x):\n    # not np.tanh\n    return x",
    "a string": "def tanh(x):\n    'unlike np.tanh'\n    return x",
    "its own method": "class T:\n    def tanh(self, x):\n        return x\ndef tanh(x):\n    return T().tanh(x)",
    "a field": "out = SimpleNamespace(tanh=1)\ndef tanh(x):\n    return out.tanh",
    "a parameter": "def apply(tanh, x):\n    return tanh(x)\ndef tanh(x):\n    return x",
    "a caught error": "def tanh(x):\n    try:\n        return x\n    except E as tanh:\n        return tanh",
    "another module under that name": "import functools as tanh\ndef go(x):\n    return tanh.reduce(x)",
    "a name that contains it": "def tanh(x):\n    return my_tanh_helper(x)",
}


@pytest.mark.parametrize("cell", FORBIDDEN.values(), ids=FORBIDDEN)
def test_the_ready_made_function_is_found(cell):
    assert ready_made("tanh", cell)


@pytest.mark.parametrize("cell", ALLOWED.values(), ids=ALLOWED)
def test_what_is_the_learners_own_is_let_be(cell):
    assert ready_made("tanh", cell) is None


@pytest.mark.parametrize("name", ["argmax", "nanargmax", "argmin", "nanargmin", "argsort", "argpartition"])
def test_argmax_has_several_ready_made_forms(name):
    assert ready_made("argmax", f"def argmax(x):\n    return int(np.{name}(x))") == f"np.{name}"
    assert ready_made("argmax", f"def argmax(x):\n    return int(x.{name}())") == f"x.{name}"


def test_other_ways_to_the_largest_are_allowed():
    assert ready_made("argmax", "def argmax(x):\n    x = list(x)\n    return x.index(max(x))") is None
    assert ready_made("argmax", "def argmax(x):\n    return int(np.flatnonzero(x == x.max())[0])") is None


def test_other_exercises_may_use_what_they_like():
    assert ready_made("sigmoid", "def sigmoid(x):\n    return 0.5 * (1 + np.tanh(x / 2))") is None


def test_the_names_that_a_cell_reads():
    assert {"sigmoid", "np"} <= names("def sigmoid_grad(x):\n    s = sigmoid(np.asarray(x))\n    return s")
    assert names("def broken(:") == frozenset()
