"""Sentences that the build checks, and numbers that the build writes into sentences."""

from collections.abc import Callable
from html import escape
from typing import Any

import numpy as np
from myst_nb import glue
from numpy.typing import ArrayLike

STEP = 1e-3


def typeset(value: Any, spec: str = "") -> str:
    """Format a number the way a book prints it: ``-1.5e-09`` becomes ``−1.5 × 10⁻⁹``.

    Parameters
    ----------
    value : number or str
        What to print.
    spec : str
        A format such as ``".3f"`` or ``".1e"``.

    Returns
    -------
    str
    """
    text = format(value, spec)
    mantissa, mark, exponent = text.partition("e")
    if mark and exponent.lstrip("+-").isdigit():
        raised = str(int(exponent)).translate(str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹"))
        text = f"{mantissa}\u202f×\u202f10{raised}"  # narrow spaces, at which no line breaks
    return text.replace("-", "−")


def number(name: str, value: Any, spec: str = "") -> None:
    """Make a number available to the page as ``{glue:text}`name```."""
    glue(name, typeset(value, spec), display=False)


class Checked:
    """A claim that held, for the notebook to display."""

    def __init__(self, statement: str, points: int, largest: float) -> None:
        self.statement = statement
        self.points = points
        self.largest = largest

    def __repr__(self) -> str:
        where = "1 point" if self.points == 1 else f"{self.points:,} points"
        gap = typeset(self.largest, ".1e") if self.largest else "0"
        return f"Checked when this page was built: {self.statement} at {where}, largest gap {gap}."

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, str]:
        return {"text/html": f'<p class="claim">{escape(repr(self))}</p>', "text/plain": repr(self)}


def claim(statement: str, left: ArrayLike, right: ArrayLike, *, rtol: float = 1e-9, atol: float = 1e-12) -> Checked:
    """State that two sides are equal; a page that claims what is false does not build.

    Parameters
    ----------
    statement : str
        The claim as the reader sees it, such as ``"σ(−x) = 1 − σ(x)"``.
    left, right : array_like
        Both sides, of the same shape.
    rtol, atol : float
        The tolerances of `numpy.allclose`.

    Returns
    -------
    Checked
        Displayed by the cell that ends with it.

    Raises
    ------
    AssertionError
        Where the sides differ.
    """
    a, b = np.asarray(left, dtype=float), np.asarray(right, dtype=float)
    if a.shape != b.shape:
        raise AssertionError(f"{statement}: the sides have shapes {a.shape} and {b.shape}")
    wrong = ~np.isclose(a, b, rtol=rtol, atol=atol)
    if wrong.any():
        first = tuple(np.argwhere(wrong)[0])
        raise AssertionError(f"{statement}: false at {wrong.sum()} of {a.size}, first {a[first]} against {b[first]}")
    return Checked(statement, a.size, float(np.max(np.abs(a - b), initial=0.0)))


def claim_derivative(
    statement: str,
    function: Callable[[np.ndarray], np.ndarray],
    derivative: Callable[[np.ndarray], np.ndarray],
    points: ArrayLike,
) -> Checked:
    """State that `derivative` is the derivative of `function`, against fourth-order central differences.

    Parameters
    ----------
    statement : str
        The claim as the reader sees it.
    function, derivative : callable
        Elementwise.
    points : array_like
        Where to compare; more than 0.002 away from every kink.

    Returns
    -------
    Checked
    """
    x = np.asarray(points, dtype=float)
    near = function(x + STEP) - function(x - STEP)
    far = function(x + 2 * STEP) - function(x - 2 * STEP)
    return claim(statement, derivative(x), (8 * near - far) / (12 * STEP), rtol=1e-7, atol=1e-9)
