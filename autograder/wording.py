"""Values and calls as a learner reads them: short, on one line, without NumPy's wrappers."""

import re
from typing import Any

import numpy as np

from autograder.learner import Call
from autograder.text import shorten


def describe_array(array: np.ndarray, digits: int) -> str:
    """An array's numbers, with its shape where they do not all stand there and its dtype where it is not float64."""
    with np.errstate(all="ignore"):
        numbers = np.array2string(
            array,
            max_line_width=10_000,
            precision=digits,
            separator=", ",
            threshold=12,
            edgeitems=3,
            floatmode="maxprec",
        )
    numbers = re.sub(r"\s+(?=[,\]])", "", numbers)  # the padding that aligns columns
    notes = []
    if array.size > 12 or array.ndim > 2 or array.size == 0:
        notes.append(f"shape {array.shape}")
    if array.dtype != np.float64:
        notes.append(f"dtype {array.dtype}")
    return f"array({', '.join([shorten(numbers, 160), *notes])})"


def describe(value: Any, digits: int = 6) -> str:
    """A value in words that fit a table cell. `digits` applies to arrays; a lone number is shown in full."""
    if isinstance(value, np.ndarray):
        return describe_array(value, digits)
    if isinstance(value, np.generic):
        return shorten(repr(value.item()))
    if isinstance(value, dict):
        return shorten("{" + ", ".join(f"{key!r}: {describe(item, digits)}" for key, item in value.items()) + "}")
    if isinstance(value, (list, tuple)):
        inner = ", ".join(describe(item, digits) for item in value[:12]) + (", …" if len(value) > 12 else "")
        return shorten(f"[{inner}]" if isinstance(value, list) else f"({inner}{',' if len(value) == 1 else ''})")
    return shorten(repr(value))


def describe_call(call: Call) -> str:
    """The call as it would be typed: ``leaky_relu(array([-1.0, 2.0]), negative_slope=0.1)``."""
    parts = [describe(arg) for arg in call.args]
    parts += [f"{key}={describe(value)}" for key, value in call.kwargs.items()]
    return f"{call.function}({', '.join(parts)})"


def describe_outcome(call: Call, digits: int = 6) -> str:
    """What came back: the value, or the exception with the line that it came from."""
    outcome = call.outcome
    if outcome.kind == "returned":
        return describe(outcome.value, digits)
    if outcome.kind == "raised":
        place = f" (line {outcome.line}: {shorten(outcome.source, 80)})" if outcome.line and outcome.source else ""
        return f"{outcome.errors[0]}: {shorten(outcome.message)}{place}"
    return f"nothing: {outcome.message or outcome.kind}"
