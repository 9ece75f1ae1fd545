"""What the chapter on cross-entropy draws and measures."""

from itertools import pairwise

import numpy as np
from bookkit.figures import tone
from matplotlib.axes import Axes

from solutions import cross_entropy, entropy, kl_divergence, sigmoid

CAREFUL = np.full(10, 0.8)
"""Probability that the careful forecast gave, each day, to what then happened."""

BOLD = np.array([0.99, 0.99, 0.99, 0.99, 0.99, 0.99, 0.01, 0.99, 0.99, 0.99])
"""The same of the bold forecast, which was wrong on the seventh day."""

TRUTH, FORECAST = 0.1, 0.7
"""The pair of coins in the figure of the tangent."""

OUTCOMES = np.arange(24)


def coin(chance: np.ndarray | float) -> np.ndarray:
    """The distribution over rain and no rain, along a new last axis."""
    return np.stack([np.asarray(chance), 1 - np.asarray(chance)], axis=-1)


def days(axes: Axes) -> None:
    """What each day costs the two forecasts."""
    day = np.arange(1, 11)
    axes.bar(day - 0.2, -np.log(CAREFUL), 0.4, color="C0")
    axes.bar(day + 0.2, -np.log(BOLD), 0.4, color="C1")
    axes.text(0.6, 0.36, f"careful: {-np.log(CAREFUL[0]):.2f} every day", color="C0", weight="bold")
    once, often = -np.log(BOLD.min()), -np.log(BOLD.max())
    words = f"bold: {often:.2f} on nine days,\n{once:.2f} on one"
    axes.text(6.8, 3.6, words, color="C1", weight="bold", ha="right", va="center")
    axes.set(xlabel="day", ylabel="surprise, −log q", xticks=day, ylim=(0, 5))
    axes.grid(visible=False, axis="x")


def halving(axes: Axes) -> None:
    """Each halving of the probability adds the same surprise."""
    q = np.linspace(0.015, 1, 150)
    axes.plot(q, -np.log(q))
    halves = 0.5 ** np.arange(4)
    for before, after in pairwise(halves):
        low, high = -np.log(before), -np.log(after)
        axes.plot([before, after, after], [low, low, high], color="C1", linewidth=1.4)
    for q, name in zip(halves[1:], ["log 2", "2 log 2", "3 log 2"], strict=True):
        axes.annotate(name, (q, -np.log(q)), (7, 4), textcoords="offset points", color="C1", weight="bold")
    axes.plot(halves, -np.log(halves), "o", markersize=7)
    axes.set(
        xlabel="probability q that you gave",
        ylabel="surprise, −log q",
        xticks=[0, 0.125, 0.25, 0.5, 1],
        xticklabels=["0", "⅛", "¼", "½", "1"],
        xlim=(0, 1.03),
        ylim=(-0.5, 4.2),
    )


def tangent(axes: Axes) -> None:
    """Entropy is an arch; the cost of one forecast is its tangent; the gap is the divergence."""
    p = np.linspace(0, 1, 121)
    axes.plot(p, entropy(coin(p)))
    axes.plot(p, cross_entropy(coin(p), coin(np.full(p.shape, FORECAST))), color="C1", linestyle="--")
    touch, low = float(entropy(coin(FORECAST))), float(entropy(coin(TRUTH)))
    high = float(cross_entropy(coin(TRUTH), coin(FORECAST)))
    axes.plot([FORECAST], [touch], "o", color="C1", markersize=7)
    axes.plot([TRUTH, TRUTH], [low, high], color="C2", linewidth=3.5, solid_capstyle="butt")
    axes.text(TRUTH + 0.025, (low + high) / 2, f"KL = {high - low:.2f}", color="C2", weight="bold", va="center")
    axes.text(0.5, 0.58, "entropy H(p)", color="C0", weight="bold", ha="center")
    axes.text(0.27, 1.03, f"cross-entropy of q = {FORECAST:g}", color="C1", weight="bold")
    axes.annotate(
        "they touch where p = q",
        (FORECAST, touch),
        (0.53, 0.22),
        ha="center",
        arrowprops={"arrowstyle": "->", "color": tone("muted"), "shrinkB": 5},
    )
    axes.set(
        xlabel="true probability p of rain",
        ylabel="nats",
        xlim=(0, 1),
        ylim=(0, 1.3),
        xticks=[0, TRUTH, 0.5, FORECAST, 1],
    )


def two_bumps() -> np.ndarray:
    """A distribution that a single bump cannot match."""
    bumps = np.exp(-0.5 * ((OUTCOMES - 6) / 1.8) ** 2) + 0.7 * np.exp(-0.5 * ((OUTCOMES - 17) / 1.8) ** 2)
    return bumps / bumps.sum()


def best_bumps() -> tuple[np.ndarray, np.ndarray]:
    """The single bump with the least ``KL(p, q)``, and the one with the least ``KL(q, p)``."""
    centre, width = np.meshgrid(np.arange(0, 23.01, 0.25), np.arange(1.0, 9.01, 0.2))
    bumps = np.exp(-0.5 * ((OUTCOMES - centre[..., None]) / width[..., None]) ** 2).reshape(-1, OUTCOMES.size)
    bumps /= bumps.sum(axis=1, keepdims=True)
    truth = np.broadcast_to(two_bumps(), bumps.shape)
    return bumps[np.argmin(kl_divergence(truth, bumps))], bumps[np.argmin(kl_divergence(bumps, truth))]


def directions(axes: Axes) -> None:
    """The two directions of the divergence choose different fits."""
    forward, backward = best_bumps()
    axes.bar(OUTCOMES, two_bumps(), 0.8, color=tone("faint"))
    axes.plot(OUTCOMES, forward, "o-", color="C0", markersize=4)
    axes.plot(OUTCOMES, backward, "s--", color="C1", markersize=4)
    axes.text(11.9, 0.073, "least\nKL(p, q)", color="C0", weight="bold", ha="center")
    axes.text(8.6, 0.18, "least KL(q, p)", color="C1", weight="bold", ha="left")
    axes.text(17, 0.098, "truth p", color=tone("muted"), ha="center")
    axes.set(xlabel="outcome", ylabel="probability", ylim=(0, 0.25), xlim=(-0.6, 23.6))
    axes.grid(visible=False, axis="x")


def pushes(axes: Axes) -> None:
    """How hard each loss pushes the logit when a 1 has happened."""
    z = np.linspace(-8, 8, 129)
    p = sigmoid(z)
    axes.plot(z, 1 - p)
    axes.plot(z, 2 * (1 - p) ** 2 * p, color="C1", linestyle="--")
    axes.text(-2.6, 0.99, "cross-entropy: 1 − p", color="C0", weight="bold")
    axes.text(1.3, 0.29, "squared error", color="C1", weight="bold")
    axes.annotate(
        "most wrong:\nhardly a push",
        (-6.5, 0.01),
        (-7.8, 0.36),
        color="C1",
        arrowprops={"arrowstyle": "->", "color": "C1", "shrinkB": 4},
    )
    axes.set(
        xlabel="score z; the probability of a 1 is p = σ(z)",
        ylabel="push upwards",
        xlim=(-8, 8),
        ylim=(-0.03, 1.1),
        xticks=range(-8, 9, 4),
        yticks=[0, 0.25, 0.5, 0.75, 1],
    )


def steps_to_recover(push: str, start: float = -5.0, goal: float = 0.9, rate: float = 1.0) -> int:
    """Count gradient steps from a confident mistake to a probability of `goal` for what happened.

    Parameters
    ----------
    push : str
        ``"cross-entropy"`` or ``"squared error"``.
    start : float
        The score at which to start.
    goal : float
        The probability at which to stop.
    rate : float
        The learning rate.

    Returns
    -------
    int
    """
    z, steps = start, 0
    while (p := float(sigmoid(z))) < goal:
        z += rate * (1 - p if push == "cross-entropy" else 2 * (1 - p) ** 2 * p)
        steps += 1
    return steps
