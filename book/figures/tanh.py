"""What the chapter on tanh draws and measures."""

from functools import cache

import numpy as np
from bookkit.figures import tone
from matplotlib.axes import Axes

from book.figures.sigmoid import LAYERS, NETWORKS, gradient_norms
from solutions import sigmoid, sigmoid_grad, tanh, tanh_grad

INPUTS = 500
UNITS = 10
RAISES = (0.0, 0.5, 1.0)
TARGET = 1e-3


def lead(axes: Axes) -> None:
    """A vote of 80 to 20 on the curve, and what share each side has."""
    x = np.linspace(-3, 3, 300)
    axes.plot(x, tanh(x))
    at = np.log(2)
    axes.plot([at, at], [-1.2, 0.6], color="C1", linewidth=1.4, linestyle="--")
    axes.plot([-3, at], [0.6, 0.6], color="C1", linewidth=1.4, linestyle="--")
    axes.plot([at, -at], [0.6, -0.6], "o", color="C0", markersize=7, zorder=4)
    axes.text(at + 0.15, 0.42, "80 yes, 20 no", color="C1", weight="bold", va="center")
    axes.text(-at - 0.15, -0.45, "20 yes, 80 no", color=tone("muted"), va="center", ha="right")
    axes.set(xlabel="x", ylabel="lead", xlim=(-3, 3), ylim=(-1.12, 1.12), yticks=(-1, -0.6, 0, 0.6, 1))


def conics(axes: np.ndarray) -> None:
    """The same construction on a circle and on a hyperbola, for the same area."""
    value = 0.75
    t = np.linspace(0, value, 60)
    for panel, curve, name in zip(
        axes,
        (lambda a: (np.cos(a), np.sin(a)), lambda a: (np.cosh(a), np.sinh(a))),
        ("circle: tan", "hyperbola: tanh"),
        strict=True,
    ):
        whole = curve(np.linspace(-1.2, 1.2, 200))
        x, y = curve(t)
        panel.fill(np.append(x, 0), np.append(y, 0), color="C0", alpha=0.22, linewidth=0)
        panel.plot(*whole, color="C0")
        panel.plot([0, 1.9], [0, 1.9 * y[-1] / x[-1]], color=tone("muted"), linewidth=1.4, linestyle="--")
        panel.plot([1, 1], [0, y[-1] / x[-1]], color="C1", linewidth=3.4, zorder=4)
        panel.plot(x[-1], y[-1], "o", color="C0", markersize=7, zorder=5)
        panel.set(title=name, xlabel="X", xlim=(0, 1.9), ylim=(-0.6, 1.5), xticks=(0, 1), yticks=(0, 1), aspect="equal")
    axes[0].set_ylabel("Y")
    axes[1].plot([0, 1.5], [0, 1.5], color=tone("muted"), linewidth=1.2, linestyle=":")


def slopes(axes: Axes) -> None:
    """Tanh and sigmoid, and the slopes of both."""
    x = np.linspace(-5, 5, 400)
    axes.plot(x, tanh(x))
    axes.plot(x, sigmoid(x), color="C2")
    axes.plot(x, tanh_grad(x), color="C1", linestyle="--")
    axes.plot(x, sigmoid_grad(x), color="C3", linestyle=":")
    axes.text(-4.9, -0.85, "tanh", color="C0", weight="bold")
    axes.text(3.1, 0.8, "sigmoid", color="C2", weight="bold")
    axes.text(-0.75, 0.86, "slope of tanh", color="C1", weight="bold", ha="right")
    axes.text(-1.3, 0.33, "slope of sigmoid", color="C3", weight="bold", ha="right")
    axes.set(xlabel="x", xlim=(-5, 5), ylim=(-1.08, 1.12), yticks=(-1, -0.5, 0, 0.5, 1))


def problem(raised: float, units: int, bias: bool) -> tuple[np.ndarray, np.ndarray]:
    """Hidden values of random inputs, each raised by the same amount, and targets that the unit above can meet.

    Parameters
    ----------
    raised : float
        What is added to every hidden value.
    units : int
        Number of hidden values.
    bias : bool
        Whether the unit above has a bias, as a last column of ones.

    Returns
    -------
    (design, due) : ndarray of shape (INPUTS, units or units + 1), ndarray of shape (INPUTS,)
    """
    rng = np.random.default_rng(0)
    hidden = np.asarray(tanh(rng.normal(size=(INPUTS, units))))
    weights = rng.normal(size=units)
    design = hidden + raised
    if bias:
        return np.column_stack([design, np.ones(INPUTS)]), hidden @ weights
    return design, design @ np.array([1.0, -1.0])


def descent(design: np.ndarray, due: np.ndarray, steps: int) -> tuple[np.ndarray, np.ndarray, float]:
    """Gradient descent on the mean squared error, from 0, with the learning rate that suits its curvature best.

    Returns
    -------
    (path, losses, ratio) : ndarray of shape (steps + 1, D), ndarray of shape (steps + 1,), float
        The weights, the loss as a share of the first one, and the ratio of the largest curvature to the smallest.
    """
    curvatures = np.linalg.eigvalsh(2 * design.T @ design / len(due))
    rate = 2 / (curvatures[0] + curvatures[-1])
    path = [np.zeros(design.shape[1])]
    for _ in range(steps):
        path.append(path[-1] - rate * 2 * design.T @ (design @ path[-1] - due) / len(due))
    losses = np.array([np.mean((design @ w - due) ** 2) for w in path])
    return np.array(path), losses / losses[0], float(curvatures[-1] / curvatures[0])


@cache
def race(raised: float, steps: int = 600) -> tuple[np.ndarray, float]:
    """Losses of a unit above ten hidden ones and a bias, and the ratio of its curvatures."""
    _, losses, ratio = descent(*problem(raised, UNITS, bias=True), steps)
    return losses, ratio


def steps_needed(raised: float) -> int:
    """Steps until a thousandth of the first loss is left."""
    return int(np.argmax(race(raised)[0] < TARGET))


def valleys(axes: np.ndarray) -> None:
    """Two weights on their way, over hidden values centred on 0 and raised by 1."""
    first, second = np.meshgrid(np.linspace(-0.7, 2.1, 40), np.linspace(-2.1, 0.7, 40))
    for panel, raised, name in zip(axes, (0.0, 1.0), ("centred", "raised by 1"), strict=True):
        design, due = problem(raised, 2, bias=False)
        grid = np.stack([first.ravel(), second.ravel()])
        loss = np.mean((design @ grid - due[:, None]) ** 2, axis=0).reshape(first.shape)
        panel.contour(first, second, loss, levels=[0.03, 0.15, 0.4, 0.8, 1.6], colors=[tone("muted")], linewidths=0.9)
        path = descent(design, due, 12)[0]
        panel.plot(*path.T, "o-", color="C0", markersize=4.5, linewidth=1.6)
        panel.plot(1, -1, "*", color="C1", markersize=14, zorder=4)
        panel.set(title=name, xlabel="$w_1$", xlim=(-0.7, 2.1), ylim=(-2.1, 0.7), xticks=(0, 1, 2), yticks=(-2, -1, 0))
        panel.set_aspect("equal")
    axes[0].set_ylabel("$w_2$")


def races(axes: Axes) -> None:
    """Loss against steps for three heights of the hidden values."""
    for raised, colour, dash in zip(RAISES, ("C0", "C2", "C1"), ("-", "--", "-."), strict=True):
        losses = race(raised)[0]
        axes.loglog(np.arange(1, len(losses)), losses[1:], color=colour, linestyle=dash)
    axes.axhline(TARGET, color=tone("muted"), linewidth=1.2, linestyle=":")
    axes.text(3.1, 1.6e-5, "tanh", color="C0", weight="bold", ha="right")
    axes.text(70, 1.6e-5, "raised by ½", color="C2", weight="bold", ha="right")
    axes.text(560, 0.3, "raised by 1,\nwhich is 2σ(2x)", color="C1", weight="bold", ha="right")
    axes.set(xlabel="steps of gradient descent", ylabel="loss, share of the first", ylim=(1e-5, 1.5), xlim=(1, 600))
    axes.set_yticks([1e-5, 1e-4, 1e-3, 1e-2, 1e-1, 1])
    axes.minorticks_off()


def gradient_left() -> float:
    """Median share of the gradient that is left after `LAYERS` layers of tanh."""
    return float(np.median([gradient_norms(tanh, tanh_grad, 1.0, seed)[LAYERS] for seed in range(NETWORKS)]))
