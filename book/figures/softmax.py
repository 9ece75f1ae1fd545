"""What the chapter on softmax draws."""

import numpy as np
from bookkit.figures import tone
from matplotlib.axes import Axes

from solutions import log_softmax, softmax, softmax_jacobian, softmax_temperature

ANIMALS = ["cat", "dog", "rabbit"]
SCORES = np.array([2.0, 1.0, -1.0])
FARTHEST = 1000
UNDERFLOW = np.log(np.nextafter(0, 1))
"""Logarithm of the smallest positive float64: about −744."""


def shares(axes: np.ndarray) -> None:
    """The scores of one picture, the shares that plain division gives, and softmax."""
    panels = [
        ("score", SCORES, "{:g}"),
        ("÷ sum", SCORES / SCORES.sum(), "{:.2f}"),
        ("softmax", softmax(SCORES), "{:.2f}"),
    ]
    for axis, (title, values, form) in zip(axes, panels, strict=True):
        axis.bar(ANIMALS, values, color=["C1" if value < 0 else "C0" for value in values], width=0.6)
        for place, value in enumerate(values):
            below = value < 0
            axis.annotate(
                form.format(value).replace("-", "−"),
                (place, value),
                (0, -4 if below else 3),
                textcoords="offset points",
                ha="center",
                va="top" if below else "bottom",
                color="C1" if below else tone("ink"),
            )
        axis.axhline(0, color=tone("muted"), linewidth=1)
        axis.set(title=title, yticks=[], ylim=(-1.6, 2.5) if title == "score" else (-0.8, 1.25))
        axis.tick_params(axis="x", rotation=50, length=0)
        axis.grid(False)
        axis.spines["left"].set_visible(False)
        axis.spines["bottom"].set_visible(False)


def temperatures(axes: Axes) -> None:
    """The shares of three scores from a temperature near 0 to a high one."""
    temperature = np.geomspace(0.1, 30, 300)
    curves = np.array([softmax_temperature(SCORES, t) for t in temperature])
    for curve, colour, dash in zip(curves.T, ("C0", "C1", "C2"), ("-", "--", "-."), strict=True):
        axes.semilogx(temperature, curve, color=colour, linestyle=dash)
    axes.axhline(1 / 3, color=tone("muted"), linewidth=1.2, linestyle=":")
    axes.axvline(1, color=tone("muted"), linewidth=1.2, linestyle=":")
    axes.text(0.52, 0.91, "cat", color="C0", weight="bold")
    axes.text(0.36, 0.13, "dog", color="C1", weight="bold", ha="right")
    axes.text(3.2, 0.09, "rabbit", color="C2", weight="bold")
    axes.text(0.105, 0.36, "one third", color=tone("muted"))
    axes.set(
        xlabel="temperature T",
        ylabel="share",
        xlim=(0.1, 30),
        ylim=(-0.03, 1.05),
        xticks=[0.1, 1, 10],
        xticklabels=["0.1", "1", "10"],
        yticks=[0, 0.25, 0.5, 0.75, 1],
    )
    axes.minorticks_off()


def jacobian(axes: Axes) -> None:
    """The nine derivatives of three shares."""
    table = softmax_jacobian(SCORES)
    for i, row in enumerate(table):
        for j, value in enumerate(row):
            colour = "C0" if value > 0 else "C1"
            alpha = 0.12 + 0.6 * abs(value) / np.abs(table).max()
            axes.fill_between([j - 0.47, j + 0.47], i - 0.46, i + 0.46, color=colour, alpha=alpha, linewidth=0)
            axes.text(j, i, f"{value:+.3f}".replace("-", "−"), ha="center", va="center", weight="bold")
    axes.set(
        xticks=range(3),
        xticklabels=ANIMALS,
        yticks=range(3),
        yticklabels=ANIMALS,
        xlabel="score that is raised",
        ylabel="share that moves",
        xlim=(-0.5, 2.5),
        ylim=(2.5, -0.5),
    )
    axes.grid(False)
    axes.tick_params(length=0)
    for side in ("left", "bottom"):
        axes.spines[side].set_visible(False)


def log_shares(axes: Axes) -> None:
    """Log-probability of the score −d beside the score 0: by way of the probability, and without it."""
    distance = np.arange(0, FARTHEST + 1, 5.0)
    pairs = np.stack([-distance, np.zeros_like(distance)], axis=-1)
    right = log_softmax(pairs)[:, 0]
    with np.errstate(divide="ignore"):
        by_way = np.log(softmax(pairs)[:, 0])
    finite = np.isfinite(by_way)
    axes.plot(distance, right, color="C0")
    axes.plot(distance[finite], by_way[finite], color="C1", linewidth=5, alpha=0.55, linestyle="--")
    last = distance[finite].max()
    axes.annotate(
        "",
        (last, -1040),
        (last, by_way[finite].min()),
        arrowprops={"arrowstyle": "-|>", "color": "C1", "linewidth": 2},
    )
    axes.text(last - 18, -960, "log(softmax): −∞\nfrom here on", color="C1", weight="bold", ha="right", va="center")
    axes.text(995, -590, "log_softmax", color="C0", weight="bold", ha="right")
    axes.set(
        xlabel="distance d below the largest score",
        ylabel="log-probability",
        xlim=(0, FARTHEST),
        ylim=(-1060, 30),
        xticks=range(0, 1001, 250),
        yticks=[0, -250, -500, -750, -1000],
    )
