"""What the chapter on ReLU draws and measures."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

import numpy as np
from bookkit.figures import tone
from matplotlib.axes import Axes

from solutions import elu, gelu, leaky_relu, log_softmax, one_hot, relu, relu_grad, sigmoid, silu, softplus

USED = np.arange(1.0, 6.0)
BILLS = relu(USED - 2)
START = (1.0, 0.0)
FATAL = 0.1

HIDDEN = 48
STEPS = 100
SEEDS = 5
RATES = (1.0, 1.5, 2.0)


def bill(axes: Axes) -> None:
    """The phone plan, and what one more gigabyte costs on each side of the kink."""
    x = np.array([0.0, 2.0, 6.0])
    axes.plot(x, relu(x - 2), zorder=3)
    axes.plot(USED, BILLS, "o", color="C0", markersize=7, zorder=4)
    axes.text(1.0, 0.35, "one more\ncosts nothing", ha="center", color=tone("muted"))
    axes.plot([4, 5, 5], [2, 2, 3], color="C1", linewidth=1.6)
    axes.text(5.12, 2.35, "one more\ncosts 1", color="C1", weight="bold", va="center")
    axes.annotate(
        "the kink", (2, 0), (2.3, 1.6), color=tone("ink"), arrowprops={"arrowstyle": "-", "color": tone("muted")}
    )
    axes.set(xlabel="gigabytes used", ylabel="bill in euros", xlim=(0, 6.3), ylim=(-0.15, 4.2), yticks=range(5))


def kink(axes: Axes) -> None:
    """Lines through 0 that stay below ReLU: one for every subgradient."""
    x = np.array([-2.0, 0.0, 2.0])
    for g in (0.25, 0.5, 0.75):
        axes.plot(x, g * x, color="C1", linewidth=1.4, linestyle="--")
        axes.text(2.05, 2 * g, f"g = {g:g}", color="C1", va="center")
    axes.plot(x, 1.4 * x, color=tone("muted"), linewidth=1.4, linestyle=":")
    axes.text(0.62, 1.45, "g = 1.4: above\nthe curve", color=tone("muted"), ha="right")
    axes.plot(x, relu(x), zorder=3)
    axes.text(-1.95, 0.1, "relu", color="C0", weight="bold")
    axes.set(xlabel="x", xlim=(-2, 2.75), ylim=(-1.6, 2.1), xticks=range(-2, 3), yticks=range(-1, 3))


def gradients(w: float, b: float, leak: float = 0.0) -> tuple[float, float, float]:
    """Loss of one unit on the five bills, and its slopes with respect to `w` and `b`."""
    sums = w * USED + b
    error = leaky_relu(sums, leak) - BILLS
    slope = np.where(sums > 0, 1.0, leak)
    return float(np.mean(error**2)), float(2 * np.mean(error * slope * USED)), float(2 * np.mean(error * slope))


def trained(first: float, leak: float, later: int, rate: float = 0.05) -> tuple[float, float]:
    """Weight and bias after a first step of size `first` and `later` steps of size `rate`."""
    w, b = START
    for size in [first] + [rate] * later:
        _, dw, db = gradients(w, b, leak)
        w, b = w - size * dw, b - size * db
    return w, b


def returns_after(first: float, leak: float) -> int:
    """Number of later steps until the unit answers one of the five customers again."""
    for later in range(1000):
        w, b = trained(first, leak, later)
        if np.max(w * USED + b) > 0:
            return later
    raise ValueError(f"a unit with the leak {leak} does not come back")


def dying(axes: Axes) -> None:
    """One unit before and after a step that is too long."""
    w, b = trained(FATAL, 0.0, 0)
    x = np.array([0.0, 6.0])
    axes.plot(x, relu(x), linestyle="--", color="C1")
    axes.text(3.25, 3.6, "before", color="C1", weight="bold", ha="right")
    axes.plot(x, w * x + b, color=tone("muted"), linestyle=":")
    axes.text(6, w * 6 + b - 0.1, "sum after", color=tone("muted"), ha="right", va="top")
    axes.plot(x, relu(w * x + b), color="C0", zorder=3)
    axes.text(5.25, 0.25, "after", color="C0", weight="bold")
    axes.plot(USED, BILLS, "s", color=tone("ink"), markersize=6, zorder=4)
    axes.text(4.15, 1.55, "the bills", color=tone("ink"))
    axes.set(xlabel="gigabytes used", ylabel="euros", xlim=(0, 6.1), ylim=(-2.2, 5.2), yticks=range(-2, 6, 2))


def digits() -> tuple[np.ndarray, np.ndarray]:
    """A quarter of the handwritten digits, pixels between 0 and 1."""
    pixels, labels = np.load(Path(__file__).parents[1] / "data" / "digits.npz").values()
    return pixels[1::4] / 16, labels[1::4]


def train(rate: float, seed: int) -> tuple[np.ndarray, float]:
    """Train one hidden layer by gradient descent on all images at once.

    Parameters
    ----------
    rate : float
        The learning rate.
    seed : int
        Of the first weights.

    Returns
    -------
    (dead, loss) : ndarray of shape (STEPS + 1,), float
        Share of hidden units that are 0 on every image, before each step and after the last; cross-entropy at the end.
    """
    x, labels = digits()
    rng = np.random.default_rng(seed)
    w1, b1 = rng.normal(0, np.sqrt(2 / x.shape[1]), (x.shape[1], HIDDEN)), np.zeros(HIDDEN)
    w2, b2 = rng.normal(0, np.sqrt(2 / HIDDEN), (HIDDEN, 10)), np.zeros(10)
    due = one_hot(labels, 10)
    dead = []
    for step in range(STEPS + 1):
        sums = x @ w1 + b1
        hidden = np.asarray(relu(sums))
        logs = log_softmax(hidden @ w2 + b2)
        dead.append(np.mean((hidden == 0).all(axis=0)))
        if step == STEPS:
            break
        error = (np.exp(logs) - due) / len(x)
        back = (error @ w2.T) * relu_grad(sums)
        w2, b2 = w2 - rate * hidden.T @ error, b2 - rate * error.sum(axis=0)
        w1, b1 = w1 - rate * x.T @ back, b1 - rate * back.sum(axis=0)
    return np.array(dead), float(-np.mean(logs[due == 1]))


@cache
def runs(rate: float) -> tuple[np.ndarray, float]:
    """Median of `SEEDS` networks of each step: share of dead units, and the last loss."""
    results = [train(rate, seed) for seed in range(SEEDS)]
    return np.median([dead for dead, _ in results], axis=0), float(np.median([loss for _, loss in results]))


def dead_share(axes: Axes) -> None:
    """Dead units in a network that learns digits, for three learning rates."""
    for rate, colour, dash in zip(RATES, ("C0", "C2", "C1"), ("-", "--", "-."), strict=True):
        dead = 100 * runs(rate)[0]
        axes.plot(dead, color=colour, linestyle=dash)
        axes.text(STEPS, dead[-1] - 4, f"learning rate {rate:g}", color=colour, weight="bold", ha="right", va="top")
    axes.texts[0].set_position((STEPS, 100 * runs(RATES[0])[0][-1] + 3))
    axes.texts[0].set_verticalalignment("bottom")
    axes.set(xlabel="steps of training", ylabel="dead units, %", xlim=(0, STEPS), ylim=(0, 100))


def normal_share(x: np.ndarray) -> np.ndarray:
    """Weight that the approximate GELU gives to x: nearly the normal distribution function."""
    return np.asarray(sigmoid(2 * np.sqrt(2 / np.pi) * (x + 0.044715 * x**3)))


def leaky_slope(x: np.ndarray) -> np.ndarray:
    """Derivative of the leaky ReLU with a leak of 0.1."""
    return np.where(x > 0, 1.0, 0.1)


def elu_slope(x: np.ndarray) -> np.ndarray:
    """Derivative of ELU with alpha 1."""
    return np.exp(np.minimum(x, 0))


def silu_slope(x: np.ndarray) -> np.ndarray:
    """Derivative of SiLU."""
    return sigmoid(x) * (1 + x * sigmoid(-x))


def gelu_slope(x: np.ndarray) -> np.ndarray:
    """Derivative of the approximate GELU."""
    share = normal_share(x)
    return share + 2 * x * share * (1 - share) * np.sqrt(2 / np.pi) * (1 + 3 * 0.044715 * x**2)


FAMILY: dict[str, tuple[Callable, Callable]] = {
    "ReLU": (relu, relu_grad),
    "leaky ReLU, 0.1": (lambda x: leaky_relu(x, 0.1), leaky_slope),
    "ELU": (elu, elu_slope),
    "softplus": (softplus, sigmoid),
    "SiLU": (silu, silu_slope),
    "GELU": (gelu, gelu_slope),
}


def family(axes: np.ndarray) -> None:
    """Six functions and their slopes."""
    x = np.linspace(-4, 2, 301)
    for panel, (name, (function, slope)) in zip(axes.flat, FAMILY.items(), strict=True):
        y = slope(x)
        y[np.abs(np.diff(y, prepend=y[0])) > 0.5] = np.nan
        panel.plot(x, function(x))
        panel.plot(x, y, color="C1", linestyle="--", linewidth=1.8)
        panel.set(title=name, xlim=(-4, 2), ylim=(-1.2, 2.1), xticks=(-4, -2, 0, 2), yticks=(-1, 0, 1, 2))
        panel.label_outer()
    for panel in axes[-1]:
        panel.set_xlabel("x")


def slopes_at(slope: Callable, points: list[float]) -> list[float]:
    """Slopes at some points, to four digits."""
    return [round(float(value), 4) for value in slope(np.array(points, dtype=float))]


def lowest(function: Callable) -> float:
    """Least value between −60 and 5, to four digits."""
    return round(float(np.min(function(np.linspace(-60, 5, 650001)))), 4) + 0.0
