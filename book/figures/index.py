"""The picture on the first page."""

import numpy as np
from bookkit.figures import tone

from solutions import softmax

NAMES = ("A", "B", "C")


def scores(x: np.ndarray) -> np.ndarray:
    """Three classes' scores along one input."""
    return np.stack([-1.4 * x - 0.6, 0.9 - 0.25 * x**2, 1.5 * x - 1.4], axis=-1)


def journey(axes: np.ndarray) -> None:
    """Three scores become three probabilities become one decision."""
    x = np.linspace(-4, 4, 241)
    logits = scores(x)
    shares = softmax(logits)
    decided = logits.argmax(axis=-1)
    top, middle, bottom = axes
    for k in range(len(NAMES)):
        colour = f"C{k}"
        top.plot(x, logits[:, k], color=colour)
        below = shares[:, :k].sum(axis=-1)
        middle.fill_between(x, below, below + shares[:, k], color=colour, alpha=0.85, linewidth=0)
        # Each class wins on one stretch of the line.
        won = x[decided == k]
        bottom.axvspan(won.min(), won.max(), color=colour, alpha=0.85, linewidth=0)
    for at, value, k in ((-2.6, 3.9, 0), (0, 1.6, 1), (2.6, 3.4, 2)):
        top.text(at, value, NAMES[k], color=f"C{k}", weight="bold", ha="center")
    for at, k in ((-2.9, 0), (0.0, 1), (2.9, 2)):
        for axis in (middle, bottom):
            axis.text(at, 0.5, NAMES[k], color=tone("page"), weight="bold", ha="center", va="center")
    top.set(title="scores", ylim=(-4.5, 5.6), xticklabels=[], yticks=[-4, 0, 4])
    middle.set(title="probabilities: softmax", ylim=(0, 1), xticklabels=[], yticks=[0, 1])
    bottom.set(title="decision: argmax", ylim=(0, 1), yticks=[], xlabel="input")
    for axis in axes:
        axis.set(xlim=(-4, 4))
        axis.grid(axis is top)
