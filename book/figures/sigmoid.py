"""What the chapter on the sigmoid draws and measures."""

from collections.abc import Callable

import numpy as np
from bookkit.figures import tone
from matplotlib.axes import Axes

from solutions import relu, relu_grad, sigmoid, sigmoid_grad

LAYERS = 20
WIDTH = 64
NETWORKS = 9


def scores(axes: Axes) -> None:
    """Equal steps in the score, unequal steps in the probability."""
    x = np.linspace(-6.5, 6.5, 400)
    axes.plot(x, sigmoid(x), zorder=3)
    for start in (0, 2, 4):
        low, high = float(sigmoid(start)), float(sigmoid(start + 2))
        axes.fill_between([start, start + 2], low, high, color="C1", alpha=0.16, linewidth=0)
        axes.plot([start, start + 2, start + 2], [low, low, high], color="C1", linewidth=1.4)
        height, shift = {0: ((low + high) / 2, 0), 2: (low, -9), 4: (1, 13)}[start]
        axes.annotate(
            f"+{high - low:.2f}",
            (start + 2, height),
            (6, shift),
            textcoords="offset points",
            va="center",
            color="C1",
            weight="bold",
        )
    ticks = np.array([0, 2, 4, 6])
    axes.plot(ticks, sigmoid(ticks), "o", color="C0", markersize=7, zorder=4)
    axes.set(
        xlabel="score x",
        ylabel="probability",
        xticks=range(-6, 7, 2),
        yticks=[0, 0.25, 0.5, 0.75, 1],
        xlim=(-6.5, 7.8),
        ylim=(-0.04, 1.15),
    )


def slopes(axes: Axes) -> None:
    """The curve and its slope, and where the slope is nearly gone."""
    x = np.linspace(-9, 9, 600)
    edge = x[sigmoid_grad(x) >= 0.01].max()
    for side in (-1, 1):
        axes.axvspan(side * edge, side * 9, color=tone("faint"), alpha=0.6, linewidth=0)
    axes.plot(x, sigmoid(x))
    axes.plot(x, sigmoid_grad(x), color="C1", linestyle="--")
    axes.plot([0], [0.25], "o", color="C1", markersize=7)
    axes.annotate("steepest: ¼", (0, 0.25), (10, 8), textcoords="offset points", color="C1", weight="bold")
    axes.text(2.2, 0.76, "σ(x)", color="C0", weight="bold")
    axes.text(-3.3, 0.13, "slope", color="C1", weight="bold", ha="right")
    axes.text(-6.8, 0.52, "saturated", color=tone("muted"), ha="center")
    axes.text(6.8, 0.52, "saturated", color=tone("muted"), ha="center")
    axes.set(xlabel="x", xticks=range(-8, 9, 4), xlim=(-9, 9), ylim=(-0.03, 1.05), yticks=[0, 0.25, 0.5, 0.75, 1])


def gradient_norms(function: Callable, slope: Callable, spread: float, seed: int = 0) -> np.ndarray:
    """Gradient that reaches each layer of a fresh network, as a share of the one at its output.

    Parameters
    ----------
    function, slope : callable
        The activation and its derivative.
    spread : float
        The weights have variance ``spread / WIDTH``: 1 suits the sigmoid, 2 suits ReLU.
    seed : int
        Of the weights and inputs.

    Returns
    -------
    ndarray of shape (LAYERS + 1,)
        Entry ``k`` is the norm of the gradient ``k`` layers before the output, over 32 inputs; entry 0 is 1.
    """
    rng = np.random.default_rng(seed)
    weights = [rng.normal(0, np.sqrt(spread / WIDTH), (WIDTH, WIDTH)) for _ in range(LAYERS)]
    hidden = rng.normal(size=(32, WIDTH))
    inputs = []
    for matrix in weights:
        inputs.append(hidden @ matrix)
        hidden = function(inputs[-1])
    gradient = rng.normal(size=hidden.shape)
    norms = [np.linalg.norm(gradient)]
    for matrix, before in zip(reversed(weights), reversed(inputs), strict=True):
        gradient = (gradient * slope(before)) @ matrix.T
        norms.append(np.linalg.norm(gradient))
    return np.array(norms) / norms[0]


def measured() -> dict[str, np.ndarray]:
    """Median over `NETWORKS` networks of each kind."""
    kinds = {"sigmoid": (sigmoid, sigmoid_grad, 1.0), "ReLU": (relu, relu_grad, 2.0)}
    seeds = range(NETWORKS)
    return {name: np.median([gradient_norms(*kind, seed) for seed in seeds], axis=0) for name, kind in kinds.items()}


def vanishing(axes: Axes) -> None:
    """The gradient on its way back through 20 layers."""
    layers = np.arange(LAYERS + 1)
    norms = measured()
    axes.semilogy(layers, 0.25**layers, color=tone("muted"), linestyle=":")
    axes.semilogy(layers, norms["ReLU"], "s-", color="C1", markersize=4)
    axes.semilogy(layers, norms["sigmoid"], "o-", color="C0", markersize=4)
    axes.text(20, 3.5, "ReLU", color="C1", weight="bold", ha="right")
    axes.text(9.5, 1e-8, "sigmoid", color="C0", weight="bold", ha="right", va="top")
    axes.text(12.4, 2e-7, "a quarter a layer", color=tone("muted"))
    axes.set(
        xlabel="layers passed on the way back",
        ylabel="gradient left",
        xlim=(0, 20.5),
        ylim=(1e-15, 50),
        xticks=[0, 5, 10, 15, 20],
        yticks=[1, 1e-5, 1e-10, 1e-15],
    )
    axes.minorticks_off()


def lost_digits(axes: Axes) -> None:
    """Relative error of 1 − σ(x), which throws digits away, against σ(−x), which keeps them."""
    x = np.linspace(0, 45, 226)
    error = np.abs((1 - sigmoid(x)) / sigmoid(-x) - 1)
    axes.semilogy(x, np.maximum(error, 1e-17), ".", color="C1", markersize=3.5)
    axes.axhline(1, color=tone("muted"), linewidth=1.2, linestyle=":")
    axes.text(0.5, 2.2, "everything wrong", color=tone("muted"))
    axes.text(20, 1e-11, "1 − σ(x)", color="C1", weight="bold")
    axes.text(26, 4e-17, "σ(−x): no error to show", color="C0", weight="bold", ha="center")
    axes.axhline(1.2e-17, color="C0", linewidth=2.2)
    axes.set(xlabel="x", ylabel="relative error", xlim=(0, 45), ylim=(1e-17, 60), yticks=[1e-15, 1e-10, 1e-5, 1])
    axes.minorticks_off()
