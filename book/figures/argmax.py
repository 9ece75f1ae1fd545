"""What the chapter on argmax draws and measures."""

import numpy as np
from bookkit.figures import tone
from matplotlib.axes import Axes

from book.figures.logits import held_out
from solutions import predict, predict_proba, softmax_temperature

PARCELS = np.array([[2.0, 1.9, -1.0], [6.0, 0.5, -1.0]])
"""The scores of two parcels for three towns; both go to the first."""

TOWNS = ["Arles", "Basel", "Como"]
TEMPERATURES = (1.0, 0.3, 0.1)


def rival_shares(z: np.ndarray, temperature: float) -> np.ndarray:
    """Share of a score `z` beside a score of 0."""
    return softmax_temperature(np.stack([z, np.zeros_like(z)], axis=-1), temperature)[:, 0]


def same_decision(axes: np.ndarray) -> None:
    """Two rows of probabilities that lead to the same decision."""
    for axis, row, title in zip(axes, predict_proba(PARCELS), ("parcel 1", "parcel 2"), strict=True):
        best = int(row.argmax())
        axis.bar(TOWNS, row, color=["C1" if place == best else "C0" for place in range(3)], width=0.6)
        for place, share in enumerate(row):
            axis.text(place, share + 0.02, f"{share:.3f}", ha="center", color="C1" if place == best else tone("ink"))
        axis.set(title=title, yticks=[], ylim=(0, 1.15))
        axis.grid(False)
        axis.tick_params(length=0)
        axis.spines["left"].set_visible(False)


def step_and_softmax(axes: Axes) -> None:
    """The decision as a step, and softmax closing in on it."""
    z = np.linspace(-3, 3, 601)
    for number, (temperature, dash) in enumerate(zip(TEMPERATURES, ("-", "--", "-."), strict=True)):
        label = f"softmax, T = {temperature:g}"
        axes.plot(z, rival_shares(z, temperature), color=f"C{number}", linestyle=dash, label=label)
    axes.plot([-3, 0], [0, 0], color=tone("ink"), linewidth=2.8)
    axes.plot([0, 3], [1, 1], color=tone("ink"), linewidth=2.8)
    axes.text(2.95, 1.05, "argmax: slope 0", color=tone("ink"), weight="bold", ha="right", va="bottom")
    axes.legend(loc="lower right")
    axes.set(
        xlabel="score of A, beside a B of 0",
        ylabel="share of A",
        xlim=(-3, 3),
        ylim=(-0.04, 1.2),
        yticks=[0, 0.5, 1],
        xticks=range(-3, 4),
    )


def distance_to_one_hot(axes: Axes) -> None:
    """What the winner still lacks, against the temperature, for several leads."""
    temperature = np.linspace(0.02, 1, 300)
    for number, (lead, dash) in enumerate(zip((1.0, 0.5, 0.1), ("-", "--", "-."), strict=True)):
        rows = np.array([softmax_temperature(np.array([lead, 0.0, 0.0]), t) for t in temperature])
        missing = rows[:, 1:].sum(axis=1)
        axes.plot(temperature, missing, color=f"C{number}", linestyle=dash)
    axes.plot([0.02, 1], [2 / 3, 2 / 3], color=tone("muted"), linestyle=":")
    axes.text(0.99, 0.685, "a tie of all three", color=tone("muted"), ha="right")
    axes.text(0.99, 0.47, "lead 1", color="C0", weight="bold", ha="right", va="top")
    axes.text(0.36, 0.39, "lead ½", color="C1", weight="bold", ha="right")
    axes.text(0.2, 0.5, "lead 0.1", color="C2", weight="bold")
    axes.set(
        xlabel="temperature T",
        ylabel="1 − largest share",
        xlim=(0, 1),
        ylim=(-0.02, 0.76),
        xticks=[0, 0.25, 0.5, 0.75, 1],
        yticks=[0, 0.2, 0.4, 0.6],
    )


def refusals() -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """How many held-out digits remain, and how many of the decisions are wrong, if doubtful ones are refused.

    Returns
    -------
    (threshold, answered, wrong) : ndarrays
        For each least share of the winner: the percentage of digits answered, and the number of wrong answers.
    """
    _, labels, logits = held_out()
    confidence = predict_proba(logits).max(axis=1)
    mistaken = predict(logits) != labels
    threshold = np.linspace(0, 0.95, 96)
    kept = confidence >= threshold[:, None]
    return threshold, 100 * kept.mean(axis=1), (kept & mistaken).sum(axis=1)


def refusing(axes: np.ndarray) -> None:
    """Fewer answers, fewer mistakes."""
    threshold, answered, wrong = refusals()
    for axis, values, colour, label in zip(
        axes, (answered, wrong), ("C0", "C1"), ("answered, in %", "wrong answers"), strict=True
    ):
        axis.plot(threshold, values, color=colour, drawstyle="steps-mid")
        axis.set(xlabel="least share", xlim=(0, 0.95), title=label, xticks=[0, 0.25, 0.5, 0.75])
    axes[0].set(ylim=(0, 104))
    axes[1].set(ylim=(-0.5, wrong.max() + 2))
