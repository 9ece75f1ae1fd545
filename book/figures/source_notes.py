"""What the page on the notes draws: its own verdicts, read from its text."""

import re
from collections import Counter
from pathlib import Path

from bookkit.figures import tone
from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

PAGE = Path(__file__).resolve().parents[1] / "source-notes.md"
VERDICTS = ("Kept", "Made precise", "Corrected")
COLOURS = dict(zip(VERDICTS, ("C2", "C0", "C1"), strict=True))
SIGNS = dict(zip(VERDICTS, ("", "+", "×"), strict=True))
LINE = re.compile(r"^(?:## (?P<topic>.+)|\*\*(?P<verdict>[A-Z][a-z ]+)\.\*\* .*)$", re.MULTILINE)


def verdicts() -> dict[str, list[str]]:
    """The verdicts of each topic, in the order of the page."""
    found: dict[str, list[str]] = {}
    topic = ""
    for match in LINE.finditer(PAGE.read_text(encoding="utf-8")):
        topic = match["topic"] or topic
        if match["verdict"]:
            found.setdefault(topic, []).append(match["verdict"])
    return found


def count() -> Counter[str]:
    """How many lines of the notes have each verdict."""
    return Counter(verdict for topic in verdicts().values() for verdict in topic)


def _square(axes: Axes, x: float, y: float, verdict: str) -> None:
    """A square in the verdict's colour and with its sign."""
    axes.add_patch(Rectangle((x + 0.06, y + 0.1), 0.88, 0.8, color=COLOURS[verdict], linewidth=0))
    axes.text(x + 0.5, y + 0.5, SIGNS[verdict], color=tone("page"), weight="bold", ha="center", va="center")


def strip(axes: Axes) -> None:
    """A square for each line of the notes, a row for each topic, and what the squares mean."""
    rows = verdicts()
    for row, given in enumerate(rows.values()):
        for column, verdict in enumerate(given):
            _square(axes, column, row, verdict)
    for verdict, x in zip(VERDICTS, (0, 2.6, 7.4), strict=True):
        _square(axes, x, len(rows) + 0.45, verdict)
        axes.text(x + 1.15, len(rows) + 0.95, verdict.lower(), va="center")
    axes.set(xlim=(0, max(map(len, rows.values())) + 0.2), ylim=(len(rows) + 1.5, 0), xticks=[])
    axes.set_yticks([row + 0.5 for row in range(len(rows))], list(rows), color=tone("ink"))
    axes.tick_params(length=0)
    axes.grid(False)
    axes.spines[:].set_visible(False)
