"""Tables that are computed rather than typed."""

import warnings
from collections.abc import Callable, Iterable, Mapping, Sequence
from html import escape
from typing import Any

from bookkit.claims import typeset


class Table:
    """A table, for the notebook to display. Cells are text, or numbers in their shortest form."""

    def __init__(self, header: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
        self.header = list(header)
        self.rows = [[cell if isinstance(cell, str) else typeset(cell, "g") for cell in row] for row in rows]
        for row in self.rows:
            if len(row) != len(self.header):
                raise ValueError(f"the row {row} does not fit the header {self.header}")

    def __repr__(self) -> str:
        return "\n".join(" | ".join(row) for row in [self.header, *self.rows])

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, str]:
        head = "".join(f'<th scope="col">{escape(cell)}</th>' for cell in self.header)
        body = "".join(
            f'<tr><th scope="row">{escape(row[0])}</th>' + "".join(f"<td>{escape(c)}</td>" for c in row[1:]) + "</tr>"
            for row in self.rows
        )
        # Wide tables scroll by themselves, and what can be scrolled needs a name.
        page = (
            f'<div class="scrolls" role="region" aria-label="Table: {escape(", ".join(self.header))}">'
            f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
        )
        return {"text/html": page, "text/plain": repr(self)}


def table(header: Sequence[str], rows: Iterable[Sequence[Any]]) -> Table:
    """Make a table.

    Parameters
    ----------
    header : sequence of str
        The columns' names; the first column names the rows.
    rows : iterable of sequences
        Text, or numbers.

    Returns
    -------
    Table
        Displayed by the cell that ends with it.
    """
    return Table(header, rows)


def trial(function: Callable[[Any], Any], value: Any, spec: str = ".3g") -> str:
    """Call `function` once and say what came of it, with NumPy's warning where there was one."""
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        try:
            result = typeset(float(function(value)), spec)
        except Exception as error:
            return type(error).__name__
    reasons = {str(warning.message).partition(" encountered")[0] for warning in seen}
    return f"{result} ({', '.join(sorted(reasons))})" if reasons else result


def trials(forms: Mapping[str, Callable[[Any], Any]], inputs: Iterable[Any], name: str = "x") -> Table:
    """Try several ways to write a function on the same inputs.

    Parameters
    ----------
    forms : mapping of str to callable
        The functions by the name of their column; each takes one number and gives one.
    inputs : iterable of numbers
        One row each.
    name : str
        What the inputs are called.

    Returns
    -------
    Table
        Results, with warnings in brackets.
    """
    return Table(
        [name, *forms],
        [[typeset(value, "g"), *(trial(form, value) for form in forms.values())] for value in inputs],
    )
