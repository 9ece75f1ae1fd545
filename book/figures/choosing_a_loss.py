"""What the chapter on choosing a loss draws and measures."""

from functools import cache
from itertools import combinations

import numpy as np
from bookkit.figures import tone
from matplotlib.axes import Axes
from numpy.polynomial import legendre

from solutions import mse, sigmoid

WEIGHTS = np.arange(1.0, 14.0)
LENGTHS = np.array([1.13, 1.98, 2.64, 3.33, 4.21, 4.87, 5.92, 6.96, 7.41, 8.08, 9.14, 9.97, 10.66])
SWAPPED = np.where(LENGTHS == 9.14, 1.94, LENGTHS)
STRAY = 10
FAR = np.where(WEIGHTS == 11, 110.0, WEIGHTS)
DELTA = 0.5

SLOPES_RUN = 3000
POINTS = 30
TUNING = 1.345

DEGREES = np.arange(11)
DRAWS = 100
TRAINING = 16
NOISE = 0.3

LOOKS = {"MSE": ("C0", "-", "o"), "MAE": ("C1", "--", "s"), "Huber": ("C2", ":", "D")}


def line_mse(x: np.ndarray, y: np.ndarray, weights: np.ndarray | None = None) -> np.ndarray:
    """Slope and intercept with the least (weighted) sum of squares."""
    root = np.sqrt(np.ones_like(x) if weights is None else weights)
    design = np.stack([x, np.ones_like(x)], axis=1)
    return np.linalg.lstsq(design * root[:, None], y * root, rcond=None)[0]


def line_mae(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Slope and intercept with the least sum of sizes: some best line passes through two of the points, so try all."""
    best, least = np.zeros(2), np.inf
    for i, j in combinations(range(x.size), 2):
        if x[i] == x[j]:
            continue
        slope = (y[j] - y[i]) / (x[j] - x[i])
        line = np.array([slope, y[i] - slope * x[i]])
        total = float(np.abs(np.polyval(line, x) - y).sum())
        if total < least:
            best, least = line, total
    return best


def line_huber(x: np.ndarray, y: np.ndarray, delta: float = DELTA) -> np.ndarray:
    """Slope and intercept with the least Huber loss, by least squares with large errors weighed down."""
    line = line_mse(x, y)
    for _ in range(300):
        size = np.abs(np.polyval(line, x) - y)
        line = line_mse(x, y, delta / np.maximum(size, delta))
    return line


def three_lines(x: np.ndarray, y: np.ndarray) -> dict[str, np.ndarray]:
    """Fit one line under each loss."""
    return {"MSE": line_mse(x, y), "MAE": line_mae(x, y), "Huber": line_huber(x, y)}


def draw_lines(axes: Axes, x: np.ndarray, y: np.ndarray, reach: tuple[float, float]) -> None:
    """Draw the points, the stray one in a ring, and the three lines."""
    ends = np.array(reach)
    for name, line in three_lines(x, y).items():
        colour, dash, _ = LOOKS[name]
        axes.plot(ends, np.polyval(line, ends), color=colour, linestyle=dash)
    kept = np.arange(x.size) != STRAY
    axes.plot(x[kept], y[kept], "o", color=tone("ink"), markersize=5, zorder=3)
    axes.plot(
        x[STRAY], y[STRAY], "o", color=tone("ink"), markersize=9, markerfacecolor="none", markeredgewidth=2, zorder=3
    )


def swapped(axes: Axes) -> None:
    """One target with two digits swapped."""
    draw_lines(axes, WEIGHTS, SWAPPED, (0, 13))
    axes.text(13.4, 10.5, "MAE", color="C1", weight="bold", va="center")
    axes.text(13.4, 9.5, "Huber", color="C2", weight="bold", va="center")
    axes.text(13.4, 8.4, "MSE", color="C0", weight="bold", va="center")
    axes.text(11, 1.0, "1.94, was 9.14", ha="center", va="top", color=tone("ink"))
    axes.set(xlabel="weight", ylabel="length", xlim=(0, 15.4), ylim=(-0.4, 11.5), xticks=range(0, 13, 2))


def far(axes: Axes) -> None:
    """One input that lost its decimal point."""
    draw_lines(axes, FAR, LENGTHS, (0, 118))
    axes.text(110, 7.6, "110, was 11.0", ha="right", va="top", color=tone("ink"))
    axes.set(xlabel="weight", ylabel="length", xlim=(0, 120), ylim=(-0.4, 16), xticks=range(0, 121, 20))


def huber_shape(axes: np.ndarray) -> None:
    """Huber's loss of one error between its two parents, and its slope."""
    e = np.linspace(-3, 3, 601)
    size = np.abs(e)
    cost, slope = axes
    cost.plot(e, e**2 / 2, color="C0")
    cost.plot(e, size, color="C1", linestyle="--")
    cost.plot(e, np.where(size <= 1, e**2 / 2, size - 0.5), color="C2", linestyle=":", linewidth=3.2)
    cost.text(-2.45, 3.7, "½e²", color="C0", weight="bold")
    cost.text(1.75, 2.35, "|e|", color="C1", weight="bold", ha="right")
    cost.text(2.2, 1.0, "Huber", color="C2", weight="bold")
    cost.set(title="what an error costs", xticklabels=[], ylim=(0, 4.6), yticks=[0, 2, 4])
    slope.plot(e, e, color="C0")
    for half in (e[e < 0], e[e > 0]):
        slope.plot(half, np.sign(half), color="C1", linestyle="--")
    slope.plot(e, np.clip(e, -1, 1), color="C2", linestyle=":", linewidth=3.2)
    slope.set(title="its slope", xlabel="error e", ylim=(-3, 3), yticks=[-2, 0, 2])
    for axis in axes:
        axis.set(xlim=(-3, 3), xticks=range(-3, 4))


def slope_mse(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Least squares slope of lines through 0, one for each row of `y`."""
    return np.sum(x * y, axis=-1) / np.sum(x * x)


def slope_mae(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Least absolute slope of lines through 0: the median of y / x, each counted x times (x above 0)."""
    order = np.argsort(y / x, axis=-1)
    reached = np.cumsum(x[order], axis=-1) >= np.sum(x) / 2
    middle = np.take_along_axis(order, reached.argmax(axis=-1)[:, None], axis=-1)
    return np.take_along_axis(y / x, middle, axis=-1)[:, 0]


def slope_huber(x: np.ndarray, y: np.ndarray, delta: float) -> np.ndarray:
    """Slope of lines through 0 with the least Huber loss."""
    slope = slope_mae(x, y)
    for _ in range(40):
        weight = x * delta / np.maximum(np.abs(y - slope[:, None] * x), delta)
        slope = np.sum(weight * y, axis=-1) / np.sum(weight * x, axis=-1)
    return slope


@cache
def errors_of_slopes() -> dict[str, dict[str, float]]:
    """Root mean square error of the slope by noise and loss, over `SLOPES_RUN` samples of `POINTS` points."""
    rng = np.random.default_rng(0)
    shape = (SLOPES_RUN, POINTS)
    normal = rng.normal(size=shape)
    noises = {
        "normal": normal,
        "Laplace": rng.laplace(scale=np.sqrt(0.5), size=shape),
        "1 in 10 wild": normal * np.where(rng.random(shape) < 0.1, 10, 1),
    }
    x = np.linspace(0.5, 3, POINTS)
    result = {}
    for name, noise in noises.items():
        y = x + noise
        found = {"MSE": slope_mse(x, y), "MAE": slope_mae(x, y), "Huber": slope_huber(x, y, TUNING)}
        result[name] = {loss: float(np.sqrt(np.mean((slopes - 1) ** 2))) for loss, slopes in found.items()}
    return result


def samples_needed() -> dict[str, dict[str, float]]:
    """Multiple of the best loss's samples that each loss needs: the variance falls as one over their number."""
    return {
        noise: {loss: (error / min(errors.values())) ** 2 for loss, error in errors.items()}
        for noise, errors in errors_of_slopes().items()
    }


def noises(axes: Axes) -> None:
    """Which loss makes the most of its samples, by kind of noise."""
    needed = samples_needed()
    for row, multiples in enumerate(needed.values()):
        axes.plot([1, max(multiples.values())], [row, row], color=tone("faint"), linewidth=6, solid_capstyle="round")
        for loss, multiple in multiples.items():
            colour, _, marker = LOOKS[loss]
            axes.semilogx([multiple], [row], marker, color=colour, markersize=9, label=loss if row == 0 else None)
    axes.set_yticks(range(len(needed)), list(needed), color=tone("ink"))
    axes.set_xticks([1, 1.5, 2, 3, 5, 8], ["1", "1.5", "2", "3", "5", "8"])
    axes.minorticks_off()
    axes.set(xlabel="samples needed, best loss = 1", xlim=(0.93, 10), ylim=(2.5, -0.5))
    axes.grid(visible=False, axis="y")
    axes.legend(loc="upper right")


def sample(rng: np.random.Generator, size: int) -> tuple[np.ndarray, np.ndarray]:
    """Draw noisy points of one period of a sine."""
    x = rng.uniform(-1, 1, size)
    return x, np.sin(np.pi * x) + rng.normal(0, NOISE, size)


def polynomial(x: np.ndarray, y: np.ndarray, degree: int) -> np.ndarray:
    """Fit Legendre coefficients with the least MSE."""
    return np.linalg.lstsq(legendre.legvander(x, degree), y, rcond=None)[0]


@cache
def losses_by_degree() -> tuple[np.ndarray, np.ndarray]:
    """Training and held-out MSE of polynomials, each of shape (DRAWS, degrees)."""
    training, held_out = np.empty((2, DRAWS, DEGREES.size))
    for draw in range(DRAWS):
        rng = np.random.default_rng(draw)
        x, y = sample(rng, TRAINING)
        new_x, new_y = sample(rng, 400)
        for k, degree in enumerate(DEGREES):
            fit = polynomial(x, y, int(degree))
            training[draw, k] = mse(y, legendre.legval(x, fit))
            held_out[draw, k] = mse(new_y, legendre.legval(new_x, fit))
    return training, held_out


def drawn_sets() -> tuple[np.ndarray, ...]:
    """Inputs and targets of the figure's training set, then of its unseen points."""
    rng = np.random.default_rng(6)
    return (*sample(rng, TRAINING), *sample(rng, 40))


def drawn_losses() -> dict[int, tuple[float, float]]:
    """Training and held-out MSE of the two polynomials in the figure."""
    x, y, new_x, new_y = drawn_sets()
    fits = {degree: polynomial(x, y, degree) for degree in (3, 10)}
    return {
        degree: (mse(y, legendre.legval(x, fit)), mse(new_y, legendre.legval(new_x, fit)))
        for degree, fit in fits.items()
    }


def curves(axes: Axes) -> None:
    """Two polynomials through one training set."""
    x, y, new_x, new_y = drawn_sets()
    at = np.linspace(-1, 1, 400)
    axes.plot(new_x, new_y, "x", color=tone("muted"), markersize=6, alpha=0.8)
    for degree, colour, dash in ((3, "C0", "-"), (10, "C1", "--")):
        axes.plot(at, legendre.legval(at, polynomial(x, y, degree)), color=colour, linestyle=dash)
    axes.plot(x, y, "o", color=tone("ink"), markersize=6, zorder=3)
    axes.set(xlabel="x", ylabel="y", xlim=(-1, 1), ylim=(-2.2, 2.2), xticks=[-1, 0, 1], yticks=[-2, 0, 2])


def by_degree(axes: Axes) -> None:
    """Loss on the training set and off it, as the model grows."""
    training, held_out = (np.median(losses, axis=0) for losses in losses_by_degree())
    axes.axhline(NOISE**2, color=tone("muted"), linestyle=":", linewidth=1.4)
    axes.semilogy(DEGREES, held_out, "s--", color="C1", markersize=5)
    axes.semilogy(DEGREES, training, "o-", color="C0", markersize=5)
    axes.text(7.1, 2.2, "held out", color="C1", weight="bold", ha="right")
    axes.text(6.2, 0.018, "training", color="C0", weight="bold", ha="right")
    axes.text(10.2, 0.115, "the noise", color=tone("muted"), ha="right")
    axes.set(xlabel="degree", ylabel="MSE", xlim=(-0.3, 10.3), ylim=(0.01, 30), xticks=range(0, 11, 2))
    axes.set_yticks([0.01, 0.1, 1, 10], ["0.01", "0.1", "1", "10"])
    axes.minorticks_off()


def probability_after(steps: int, squared: bool, score: float = -8.0, rate: float = 1.0) -> float:
    """Probability of the true answer after gradient steps from a unit that is certain and wrong."""
    for _ in range(steps):
        p = float(sigmoid(score))
        slope = 2 * (p - 1) * p * (1 - p) if squared else p - 1
        score -= rate * slope
    return float(sigmoid(score))
