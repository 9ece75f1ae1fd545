"""Figures for a page that is read in light and in dark, on a wide screen and on a phone, and by a screen reader."""

import io
import re
from collections.abc import Callable
from html import escape
from typing import Any
from urllib.parse import quote

import matplotlib as mpl
import matplotlib.pyplot as plt
from cycler import cycler
from matplotlib.figure import Figure
from matplotlib.text import Text

WIDTH = 4.8
"""Width of every figure in inches: 461 CSS pixels."""

PHONE_PIXELS = 350
"""Width that a page of 390 pixels leaves for a figure."""

SMALLEST_POINTS = 9
SHORTEST_ALT = 20

# Okabe and Ito's palette, in an order that keeps the contrast: C0 is a blue and C1 a red or orange in both.
CYCLES = {
    "light": ["#0072b2", "#d55e00", "#007a5a", "#a8487c", "#8a6d00", "#3a8fc4"],
    "dark": ["#56b4e9", "#e69f00", "#2bc59a", "#e08bb7", "#f0e442", "#8fb8ff"],
}
TONES = {
    "light": {"ink": "#1b1f24", "muted": "#57606a", "faint": "#d8dee4", "page": "#ffffff"},
    "dark": {"ink": "#e6edf3", "muted": "#a3adb8", "faint": "#39424d", "page": "#14181e"},
}
# The settings that carry the tones to the draw function ("page" in one that nothing else uses).
SETTINGS: dict[str, Any] = {
    "ink": "text.color",
    "muted": "axes.edgecolor",
    "faint": "grid.color",
    "page": "figure.edgecolor",
}


def tone(name: str) -> str:
    """Colour of the mode that is being drawn: ``ink``, ``muted``, ``faint`` or ``page``."""
    return mpl.rcParams[SETTINGS[name]]


def style(mode: str) -> dict[str, Any]:
    """Matplotlib settings of one mode."""
    tones = TONES[mode]
    return {
        **{setting: tones[name] for name, setting in SETTINGS.items()},
        "axes.prop_cycle": cycler(color=CYCLES[mode]),
        "axes.facecolor": "none",
        "axes.grid": True,
        "axes.labelcolor": tones["ink"],
        "axes.spines.right": False,
        "axes.spines.top": False,
        "axes.titlelocation": "left",
        "axes.titlesize": 12,
        "axes.titleweight": "bold",
        "figure.constrained_layout.use": True,
        "figure.facecolor": "none",
        "font.size": 12,
        "grid.linewidth": 0.8,
        "legend.frameon": False,
        "legend.fontsize": 12,
        "lines.linewidth": 2.2,
        "svg.fonttype": "path",
        "svg.hashsalt": "book",
        "xtick.color": tones["muted"],
        "ytick.color": tones["muted"],
        "xtick.labelsize": 12,
        "ytick.labelsize": 12,
    }


def smallest_text(figure: Figure) -> tuple[float, str]:
    """Size in points, on a phone, of the smallest text in a drawn figure, and that text."""
    scale = PHONE_PIXELS / (figure.get_figwidth() * 96)
    shown = [t for t in figure.findobj(Text) if t.get_visible() and t.get_text().strip()]
    return min(((float(t.get_fontsize()) * scale, t.get_text()) for t in shown), default=(float("inf"), ""))


def svg(draw: Callable[[Any], None], mode: str, height: float, rows: int, columns: int) -> str:
    """Draw in one mode and return the picture as SVG."""
    settings: Any = {**mpl.rcParamsDefault, **style(mode), "backend": mpl.rcParams["backend"]}
    with mpl.rc_context(settings):
        figure, axes = plt.subplots(rows, columns, figsize=(WIDTH, height))
        draw(axes)
        buffer = io.StringIO()
        figure.savefig(buffer, format="svg", metadata={"Date": None})
        plt.close(figure)
        points, text = smallest_text(figure)
    if points < SMALLEST_POINTS:
        least = f"and {SMALLEST_POINTS} is the least"
        raise ValueError(f"the text {text!r} would be {points:.1f} points on a phone, {least}")
    picture = buffer.getvalue()
    return picture[picture.index("<svg") :]


def data_uri(picture: str) -> str:
    """SVG as an address. Percent-encoded rather than base64, which gzip could not compress."""
    picture = re.sub(r"<metadata>.*?</metadata>|<!--.*?-->", "", picture, flags=re.DOTALL)
    picture = re.sub(r"\s+", " ", picture).replace("> <", "><").replace('"', "'")
    return "data:image/svg+xml," + quote(picture, safe=" '()/:;=,.~*!?@$+-_")


class Shown:
    """A figure in both modes, for the notebook to display."""

    def __init__(self, pictures: dict[str, str], alt: str) -> None:
        self.pictures = pictures
        self.alt = alt

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, str]:
        pixels = re.match(r'<svg[^>]*viewBox="0 0 (\S+) (\S+)"', self.pictures["light"])
        if pixels is None:
            raise ValueError("Matplotlib wrote a picture without a size")
        width, height = (round(float(points) * 96 / 72) for points in pixels.groups())
        images = "".join(
            f'<img class="only-{mode}" alt="{escape(self.alt)}" width="{width}" height="{height}" '
            f'src="{data_uri(picture)}" />'
            for mode, picture in self.pictures.items()
        )
        return {"text/html": f'<div class="picture">{images}</div>', "text/plain": self.alt}


def show(draw: Callable[[Any], None], *, alt: str, height: float = 3.0, rows: int = 1, columns: int = 1) -> Shown:
    """Draw a figure for light and for dark pages.

    Parameters
    ----------
    draw : callable
        Called once a mode with the axes, or with the array of them where `rows` or `columns` is above 1. Colours are
        ``"C0"`` … ``"C5"`` and `tone`.
    alt : str
        What the figure shows, for somebody who cannot see it: at least 20 characters.
    height : float
        In inches; the width is always `WIDTH`.
    rows, columns : int
        Number of axes.

    Returns
    -------
    Shown
        Displayed by the cell that ends with it.

    Raises
    ------
    ValueError
        For a short `alt`, and where a text would be under 9 points on a phone.
    """
    if len(alt.strip()) < SHORTEST_ALT:
        raise ValueError(f"alt says what the figure shows, in {SHORTEST_ALT} characters or more; got {alt!r}")
    return Shown({mode: svg(draw, mode, height, rows, columns) for mode in CYCLES}, " ".join(alt.split()))
