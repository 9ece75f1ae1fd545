"""What the chapter on regression losses draws and measures."""

from collections.abc import Callable

import numpy as np
from bookkit.figures import tone
from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from solutions import mae, mae_grad, mse, mse_grad

WAITS = np.array([1.0, 2.0, 3.0, 4.0, 20.0])
TARGET = 3.0


def of_guess(loss: Callable) -> Callable:
    """Turn a loss into a function of one guess that is made for every customer."""
    return np.vectorize(lambda guess: loss(WAITS, np.full(WAITS.size, guess)))


def of_third(function: Callable, pick: Callable = lambda result: result) -> Callable:
    """Turn a loss or a gradient into a function of the third prediction, the others held at 6."""

    def value(prediction: float) -> float:
        predictions = np.full(WAITS.size, 6.0)
        predictions[2] = prediction
        return pick(function(WAITS, predictions))

    return np.vectorize(value)


def waits(axes: Axes) -> None:
    """Five waits on a line, with their mean and their median."""
    axes.plot(WAITS, np.zeros(WAITS.size), "o", color=tone("ink"), markersize=9, zorder=3)
    marks: list[tuple[Callable, str, str, int]] = [(np.median, "C1", "right", -6), (np.mean, "C0", "left", 6)]
    for best, colour, side, shift in marks:
        value = float(best(WAITS))
        axes.plot([value, value], [-0.5, 0.8], color=colour)
        label = f"{best.__name__} {value:g}"
        at = (value, 0.62)
        axes.annotate(label, at, (shift, 0), textcoords="offset points", ha=side, color=colour, weight="bold")
    axes.set(xlabel="minutes waited", xlim=(-2.2, 21.5), ylim=(-0.5, 1), yticks=[], xticks=[1, 2, 3, 4, 6, 10, 15, 20])
    axes.spines["left"].set_visible(False)


def shapes(axes: np.ndarray) -> None:
    """What one error costs, and how the cost changes with it."""
    e = np.linspace(-3, 3, 601)
    cost, slope = axes
    cost.plot(e, e**2, color="C0")
    cost.plot(e, np.abs(e), color="C1", linestyle="--")
    cost.text(-2.35, 6.6, "e²", color="C0", weight="bold")
    cost.text(-2.9, 1.35, "|e|", color="C1", weight="bold")
    cost.set(title="what an error costs", xticklabels=[], ylim=(0, 9), yticks=[0, 3, 6, 9])
    slope.plot(e, 2 * e, color="C0")
    for half in (e[e < 0], e[e > 0]):
        slope.plot(half, np.sign(half), color="C1", linestyle="--")
    slope.plot([0], [0], "o", color="C1", markersize=6)
    slope.text(1.75, 4.6, "2e", color="C0", weight="bold", ha="right")
    slope.text(2.95, -0.9, "sign e", color="C1", weight="bold", ha="right")
    slope.set(title="its slope", xlabel="error e", ylim=(-6.5, 6.5), yticks=[-6, -3, 0, 3, 6])
    for axis in axes:
        axis.set(xlim=(-3, 3), xticks=range(-3, 4))


def guesses(axes: np.ndarray) -> None:
    """Both losses of one guess for everybody, and where each is least."""
    guess = np.linspace(0, 21, 421)
    rows: list[tuple[Callable, Callable, str, str]] = [(mse, np.mean, "MSE", "C0"), (mae, np.median, "MAE", "C1")]
    for axis, (loss, best, name, colour) in zip(axes, rows, strict=True):
        value = of_guess(loss)
        axis.plot(guess, value(guess), color=colour)
        at = float(best(WAITS))
        least = (at, float(value(at)))
        axis.plot(*least, "o", color=colour, markersize=8)
        label = f"least at the {best.__name__}, {at:g}"
        axis.annotate(label, least, (2, -17), textcoords="offset points", color=colour, weight="bold")
        axis.plot(WAITS, np.zeros(WAITS.size), "|", color=tone("ink"), markersize=14, clip_on=False)
        axis.set(title=name, xlim=(0, 21), ylim=(0, float(value(21.0)) * 1.02))
    axes[0].set(xticklabels=[], yticks=[0, 100, 200, 300])
    axes[1].set(xlabel="one guess for all five, in minutes", yticks=[0, 5, 10, 15])


def descent(slope: Callable, rate: float, steps: int = 24) -> np.ndarray:
    """Walk from a prediction of 0 towards the target by gradient descent with a fixed rate."""
    walk = [0.0]
    for _ in range(steps):
        walk.append(walk[-1] - rate * float(slope(np.array([TARGET]), np.array([walk[-1]]))[0]))
    return np.array(walk)


def steps(axes: Axes) -> None:
    """Gradient descent with a fixed rate: one loss arrives, the other hops about."""
    axes.axhline(TARGET, color=tone("muted"), linestyle=":", linewidth=1.4)
    axes.text(24.3, TARGET + 0.42, "target", color=tone("muted"), ha="right")
    axes.plot(descent(mse_grad, 0.1), "o-", color="C0", markersize=4, linewidth=1.4)
    axes.plot(descent(mae_grad, 0.4), "s--", color="C1", markersize=4, linewidth=1.4)
    axes.text(3.6, 2.1, "MSE", color="C0", weight="bold", ha="right")
    axes.text(5.0, 1.25, "MAE", color="C1", weight="bold")
    axes.set(xlabel="step", ylabel="prediction", xlim=(-0.5, 24.5), ylim=(-0.1, 3.8), xticks=range(0, 25, 6))


def pairs(axes: Axes) -> None:
    """Nine differences where three were meant."""
    values = np.array([1.0, 2.0, 3.0])
    differences = values[:, None] - values
    for (row, column), difference in np.ndenumerate(differences):
        meant = row == column
        axes.add_patch(
            Rectangle((column - 0.47, row - 0.47), 0.94, 0.94, color="C0" if meant else tone("faint"), linewidth=0)
        )
        text = f"{difference:+.0f}".replace("-", "−") if difference else "0"
        colour = tone("page") if meant else tone("ink")
        axes.text(column, row, text, ha="center", va="center", weight="bold", color=colour)
    labels = [f"{value:.0f}" for value in values]
    axes.set(xlim=(-0.6, 2.6), ylim=(2.6, -0.6), aspect="equal", xlabel="target", ylabel="prediction")
    axes.set_xticks(range(3), labels)
    axes.set_yticks(range(3), labels)
    axes.grid(visible=False)
    for spine in axes.spines.values():
        spine.set_visible(False)
