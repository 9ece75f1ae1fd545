"""What the chapter on the way from logits to the loss draws and measures."""

import numpy as np
from bookkit.figures import tone
from matplotlib.axes import Axes

from solutions import cross_entropy_from_logits, cross_entropy_from_logits_grad, predict_proba, softmax

FLOOR = 1e-12
"""Where the clipped loss keeps its probabilities."""

START = 40.0
"""The lead of the wrong class from which the two losses recover, or do not."""

STEPS = 40

LOGITS = np.array([[1.0, 3.0, -0.5, 2.2, 0.3]])
"""A row that prefers class 1; the label is class 3."""

LABEL = np.array([3])


def loss_of_lead(lead: float) -> float:
    """Loss where the wrong one of two classes leads by `lead`."""
    return float(cross_entropy_from_logits(np.array([0]), np.array([[0.0, lead]])))


def answers(axes: Axes) -> None:
    """Three programs for one loss."""
    lead = np.linspace(0, 1000, 251)
    axes.plot(lead, [loss_of_lead(t) for t in lead], linewidth=5, alpha=0.45)
    chances = np.array([softmax(np.array([0.0, t]))[0] for t in lead])
    shown = chances > 0
    axes.plot(lead[shown], -np.log(chances[shown]), color="C1", linestyle="--")
    axes.plot(lead[shown][-1:], -np.log(chances[shown][-1:]), "x", color="C1", markersize=10, markeredgewidth=2.5)
    axes.plot(lead, -np.log(np.maximum(chances, FLOOR)), color="C2", linestyle="-.")
    axes.text(620, 500, "from the logits", color="C0", weight="bold")
    axes.text(690, 860, "log of softmax:\ninfinite from here", color="C1", weight="bold", ha="right", va="center")
    axes.text(990, 65, "probability kept above 10⁻¹²", color="C2", weight="bold", ha="right")
    axes.set(
        xlabel="lead of the wrong class",
        ylabel="loss",
        xlim=(0, 1000),
        ylim=(-20, 1020),
        xticks=range(0, 1001, 250),
        yticks=range(0, 1001, 250),
    )


def soft_maximum(axes: Axes) -> None:
    """The log-sum-exp of two numbers hugs their maximum."""
    z = np.linspace(-6, 6, 121)
    axes.plot(z, np.maximum(z, 0), color="C1", linestyle="--")
    axes.plot(z, np.logaddexp(z, 0))
    axes.plot([0, 0], [0, np.log(2)], color="C2", linewidth=3.5, solid_capstyle="butt")
    axes.text(-0.2, 1.0, "log 2", color="C2", weight="bold", ha="right", va="center")
    axes.text(0.9, 2.7, "log(eᶻ + e⁰)", color="C0", weight="bold", ha="right")
    axes.text(3.4, 2.5, "max(z, 0)", color="C1", weight="bold")
    axes.set(xlabel="z", xlim=(-6, 6), ylim=(-0.2, 6.2), xticks=range(-6, 7, 3))


def differences(axes: np.ndarray) -> None:
    """Probabilities, and what is left of them when the label's 1 is taken off."""
    classes = np.arange(LOGITS.shape[1])
    top, bottom = axes
    top.bar(classes, predict_proba(LOGITS)[0], 0.6, color="C0")
    top.bar(LABEL, 1, 0.8, color="none", edgecolor="C1", linewidth=2, linestyle="--")
    top.text(2.5, 0.82, "one-hot label", color="C1", weight="bold", ha="right")
    top.text(0.55, 0.5, "softmax", color="C0", weight="bold", ha="right", va="center")
    top.set(ylabel="probability", ylim=(0, 1.08), yticks=[0, 0.5, 1])
    grad = cross_entropy_from_logits_grad(LABEL, LOGITS)[0]
    bars = bottom.bar(classes, grad, 0.6, color="C0")
    bars[LABEL[0]].set_color("C1")
    bottom.axhline(0, color=tone("ink"), linewidth=1)
    for place, value in zip(classes, grad, strict=True):
        text = f"{value:+.2f}".replace("-", "−")
        bottom.annotate(text, (place, value), (0, 3 if value > 0 else -14), textcoords="offset points", ha="center")
    bottom.set(xlabel="class", ylabel="gradient", ylim=(-1.05, 1.0), yticks=[-0.5, 0, 0.5])
    for one in axes:
        one.grid(visible=False, axis="x")
        one.set_xticks(classes)


def descent(clipped: bool, rate: float = 1.0) -> np.ndarray:
    """Losses of gradient descent on two logits, from a wrong class that leads by `START`.

    Parameters
    ----------
    clipped : bool
        Whether the probability is kept above `FLOOR`, which makes the slope 0 below it.
    rate : float
        The learning rate.

    Returns
    -------
    ndarray of shape (STEPS + 1,)
    """
    label, logits, losses = np.array([0]), np.array([[0.0, START]]), []
    for _ in range(STEPS + 1):
        chance = float(predict_proba(logits)[0, 0])
        floored = clipped and chance < FLOOR
        losses.append(-np.log(FLOOR) if floored else float(cross_entropy_from_logits(label, logits)))
        logits = logits - rate * (0.0 if floored else 1.0) * cross_entropy_from_logits_grad(label, logits)
    return np.array(losses)


def recovery(axes: Axes) -> None:
    """The loss from logits recovers from a confident mistake, the clipped one does not notice it."""
    steps = np.arange(STEPS + 1)
    axes.plot(steps, descent(clipped=False))
    axes.plot(steps, descent(clipped=True), color="C2", linestyle="-.")
    axes.text(15, 14, "from the logits", color="C0", weight="bold")
    axes.text(40, 29.2, "probability kept above 10⁻¹²", color="C2", weight="bold", ha="right")
    axes.set(xlabel="gradient step", ylabel="loss", xlim=(0, STEPS), ylim=(0, 42))
