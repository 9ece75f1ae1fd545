"""What the chapter on logits draws and measures."""

from functools import cache
from pathlib import Path

import numpy as np
from bookkit.figures import tone
from matplotlib.axes import Axes

from solutions import compute_logits, cross_entropy_from_logits_grad, logit, one_hot, predict, predict_proba, sigmoid

DIGITS = Path(__file__).parents[1] / "data" / "digits.npz"
STEPS = 100
SHOWN = 60
"""The held-out image that the chapter follows."""

PEOPLES = ["European", "Persian", "Indigenous"]
LANGUAGES = ["Hindi", "German", "Russian", "French"]
SHARES = np.array([0.1, 0.7, 0.2])


@cache
def held_out() -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Held-out digits, and their logits by a linear classifier trained for `STEPS` steps on the other digits.

    Returns
    -------
    (images, labels, logits) : ndarrays of shapes (450, 8, 8), (450,), (450, 10)
    """
    pixels, labels = np.load(DIGITS).values()
    x, test = pixels / 16, np.arange(len(labels)) % 4 == 0
    weights, bias = np.zeros((64, 10)), np.zeros(10)
    for _ in range(STEPS):
        grad = cross_entropy_from_logits_grad(labels[~test], compute_logits(x[~test], weights, bias))
        weights -= x[~test].T @ grad
        bias -= grad.sum(axis=0)
    return x[test].reshape(-1, 8, 8), labels[test], compute_logits(x[test], weights, bias)


def bare(axis: Axes) -> None:
    """Leave nothing of the frame."""
    axis.grid(False)
    axis.tick_params(length=0)
    for spine in axis.spines.values():
        spine.set_visible(False)


def digit(axes: np.ndarray) -> None:
    """One image and its ten scores."""
    images, _, logits = held_out()
    picture, bars = axes
    for (row, column), ink in np.ndenumerate(images[SHOWN]):
        if ink > 0:
            square = np.array([0, 1]) + column
            picture.fill_between(square, row, row + 1, color=tone("ink"), alpha=float(ink), linewidth=0)
    picture.set(xlim=(0, 8), ylim=(8, 0), xticks=[], yticks=[], aspect="equal", title="8 × 8 pixels")
    bare(picture)
    for spine in picture.spines.values():
        spine.set(visible=True, color=tone("faint"))
    scores = logits[SHOWN]
    bars.barh(range(10), scores, color=["C0" if score > 0 else "C1" for score in scores], height=0.7)
    bars.axvline(0, color=tone("muted"), linewidth=1)
    bars.set(yticks=range(10), ylim=(9.6, -0.6), title="10 scores", ylabel="digit")
    bars.grid(axis="y", visible=False)


def three_rows(axes: np.ndarray) -> None:
    """Logits, probabilities and decision of the same image."""
    logits = held_out()[2][SHOWN : SHOWN + 1]
    decided = one_hot(predict(logits), 10)
    panels = [("logits", logits[0]), ("softmax", predict_proba(logits)[0]), ("argmax", decided[0])]
    for axis, (title, values) in zip(axes, panels, strict=True):
        axis.barh(range(10), values, color=["C0" if value >= 0 else "C1" for value in values], height=0.7)
        axis.axvline(0, color=tone("muted"), linewidth=1)
        axis.set(yticks=range(10), ylim=(9.6, -0.6), title=title)
        axis.grid(axis="y", visible=False)
        if title == "logits":
            axis.set(ylabel="digit", xticks=[-2, 0, 2, 4])
        else:
            axis.set(xlim=(0, 1.05), xticks=[0, 1], yticklabels=[])


def log_odds(axes: Axes) -> None:
    """Probability to log-odds: equal factors of the odds are equal steps."""
    p = np.linspace(0.0005, 0.9995, 999)
    axes.plot(p, logit(p))
    for odds in (1 / 81, 1 / 9, 1, 9, 81):
        at, height = odds / (1 + odds), np.log(odds)
        axes.plot([0, at], [height, height], color="C1", linewidth=1.2, linestyle="--")
        axes.plot([at], [height], "o", color="C1", markersize=6)
        text = f"{odds:g} : 1" if odds >= 1 else f"1 : {1 / odds:g}"
        left = odds >= 1
        axes.annotate(
            text,
            (at, height),
            (-9 if left else 10, 5 if left else -5),
            textcoords="offset points",
            ha="right" if left else "left",
            va="bottom" if left else "top",
            color="C1",
            weight="bold",
        )
    axes.set(
        xlabel="probability p",
        ylabel="logit",
        xlim=(0, 1),
        ylim=(-7.4, 7.4),
        xticks=[0, 0.25, 0.5, 0.75, 1],
        yticks=[-6, -4, -2, 0, 2, 4, 6],
    )


def many_rows(axes: np.ndarray) -> None:
    """Three rows of logits, one row of percentages."""
    left, right = axes
    for shift, marker, colour in ((-3, "s", "C1"), (0, "o", "C0"), (4, "^", "C2")):
        row = np.log(10 * SHARES) + shift
        left.plot(row, range(3), marker, color=colour, linestyle="--", linewidth=1.2, markersize=7)
        left.text(
            row[0], -0.28, f"{shift:+d}".replace("-", "−") if shift else "0", color=colour, ha="center", weight="bold"
        )
    left.axvline(0, color=tone("muted"), linewidth=1)
    left.set(yticks=range(3), yticklabels=PEOPLES, ylim=(2.4, -0.7), xlabel="logit", title="before softmax")
    left.grid(axis="y", visible=False)
    right.barh(range(3), 100 * SHARES, height=0.55)
    for place, percent in enumerate(100 * SHARES):
        right.text(percent + 3, place, f"{percent:.0f} %", va="center")
    right.set(yticks=range(3), yticklabels=[], ylim=(2.4, -0.7), xlim=(0, 100), xticks=[0, 50, 100], title="after")
    right.set_xlabel("per cent")
    right.grid(axis="y", visible=False)


def round_trip(axes: Axes) -> None:
    """A logit, turned into a probability and back."""
    x = np.linspace(-60, 60, 481)
    with np.errstate(divide="ignore"):
        back = logit(sigmoid(x))
    finite = np.isfinite(back)
    edge = x[finite].max()
    axes.plot(x, x, color=tone("muted"), linestyle=":")
    axes.plot(x[finite], back[finite], color="C0")
    axes.axvspan(edge, 60, color="C1", alpha=0.14, linewidth=0)
    axes.annotate("", (edge, 62), (edge, 37), arrowprops={"arrowstyle": "-|>", "color": "C1", "linewidth": 2})
    axes.text(edge - 3, 52, "+∞ from here on", color="C1", weight="bold", ha="right", va="center")
    axes.text(-22, -44, "what comes back", color="C0", weight="bold")
    axes.text(58, 42, "what\nwent in", color=tone("muted"), ha="right", va="top")
    axes.set(
        xlabel="logit x",
        ylabel="logit(σ(x))",
        xlim=(-60, 60),
        ylim=(-62, 64),
        xticks=range(-60, 61, 20),
        yticks=[-60, -30, 0, 30, 60],
    )
