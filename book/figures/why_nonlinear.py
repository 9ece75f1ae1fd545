"""What the chapter on non-linearity draws and measures."""

from collections.abc import Callable

import numpy as np
from bookkit.claims import typeset
from bookkit.figures import tone
from matplotlib.axes import Axes

from solutions import binary_step, elu, gelu, leaky_relu, linear, relu, sigmoid, silu, softplus, tanh, tanh_grad

CORNERS = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
LAMP = np.array([0, 1, 1, 0])
END = 2 * np.pi


def fold(x: np.ndarray) -> np.ndarray:
    """Hidden layer that makes the lamp's corners separable: relu(x1 + x2) and relu(x1 + x2 − 1)."""
    return np.asarray(relu(x @ np.ones((2, 2)) + np.array([0.0, -1.0])))


def corner_points(axes: Axes, places: np.ndarray) -> None:
    """The lamp on as discs, off as hollow squares."""
    for on, marker in ((1, "o"), (0, "s")):
        x, y = places[on == LAMP].T
        points = axes.plot(x, y, marker, color="C1" if on else "C0", markersize=13, zorder=4)[0]
        points.set_markeredgewidth(2.4)
        points.set_markerfacecolor("C1" if on else tone("page"))


def lamp(axes: Axes) -> None:
    """Two switches, one lamp, and a line that fails."""
    x = np.array([-0.4, 1.6])
    axes.fill_between(x, 0.5 - x, 2, color="C1", alpha=0.12, linewidth=0)
    axes.plot(x, 0.5 - x, color=tone("muted"), linestyle="--")
    corner_points(axes, CORNERS)
    axes.text(1.0, 1.14, "off, but on this side", ha="center", color="C0", weight="bold")
    axes.text(0.1, -0.06, "off", va="center", color="C0", weight="bold")
    axes.text(0.1, 1.0, "on", va="center", color="C1", weight="bold")
    axes.text(1.1, 0.0, "on", va="center", color="C1", weight="bold")
    axes.set(xlabel="first switch", ylabel="second switch", xlim=(-0.4, 1.6), ylim=(-0.35, 1.35))
    axes.set(xticks=(0, 1), yticks=(0, 1))


def folded(axes: np.ndarray) -> None:
    """The four corners before and after the hidden layer."""
    before, after = axes
    corner_points(before, CORNERS)
    before.set(
        title="switches",
        xlabel="$x_1$",
        ylabel="$x_2$",
        xlim=(-0.4, 1.4),
        ylim=(-0.4, 1.4),
        xticks=(0, 1),
        yticks=(0, 1),
    )
    h = np.array([-0.5, 2.6])
    after.plot(h, (h - 0.5) / 2, color=tone("muted"), linestyle="--")
    corner_points(after, fold(CORNERS))
    after.text(1.45, -0.27, "two corners", va="center", ha="center", color="C1", weight="bold")
    after.set(
        title="hidden units",
        xlabel="$h_1$",
        ylabel="$h_2$",
        xlim=(-0.4, 2.6),
        ylim=(-0.4, 1.4),
        xticks=(0, 1, 2),
        yticks=(0, 1),
    )


def categories(axes: np.ndarray) -> None:
    """One function of each category, and its slope."""
    x = np.linspace(-3, 3, 301)
    for panel, title, parts, slope in (
        (axes[0], "step", ((x[x < 0], 0 * x[x < 0]), (x[x >= 0], 1 + 0 * x[x >= 0])), 0 * x),
        (axes[1], "linear", ((x, linear(x, 0.5)),), 0 * x + 0.5),
        (axes[2], "non-linear", ((x, tanh(x)),), tanh_grad(x)),
    ):
        for at, values in parts:
            panel.plot(at, values, color="C0")
        panel.plot(x, slope, color="C1", linestyle="--")
        panel.set(title=title, xlabel="x", xticks=(-2, 0, 2), yticks=(-1, 0, 1), xlim=(-3, 3), ylim=(-1.5, 1.5))
        panel.label_outer()


def pieces(units: int, target: Callable = np.sin) -> tuple[np.ndarray, np.ndarray]:
    """Knots and coefficients of a sum of ReLUs that meets `target` at evenly spread knots from 0 to 2π."""
    knots = np.linspace(0, END, units + 1)
    slopes = np.diff(target(knots)) / (END / units)
    return knots[:-1], np.diff(slopes, prepend=0.0)


def drawn(x: np.ndarray, units: int) -> np.ndarray:
    """A sum of ReLUs that draws a sine."""
    knots, coefficients = pieces(units)
    return relu(x[:, None] - knots) @ coefficients


def gap(units: int) -> float:
    """Largest distance between the sine and its drawing."""
    x = np.linspace(0, END, 20001)
    return float(np.max(np.abs(np.sin(x) - drawn(x, units))))


def sine(axes: np.ndarray) -> None:
    """Four and eight ReLUs, each by itself and their sum."""
    x = np.linspace(0, END, 400)
    for panel, units in zip(axes, (4, 8), strict=True):
        knots, coefficients = pieces(units)
        for knot, coefficient in zip(knots, coefficients, strict=True):
            at = np.array([0.0, knot, END])
            panel.plot(at, coefficient * relu(at - knot), color=tone("muted"), linewidth=1.1, linestyle=":")
        panel.plot(x, np.sin(x), color="C1", linestyle="--")
        panel.plot(x, drawn(x, units), color="C0")
        panel.set(title=f"{units} ReLUs", xlabel="x", xlim=(0, END), ylim=(-2.2, 2.2), yticks=(-2, -1, 0, 1, 2))
        panel.set_xticks([0, np.pi, END], ["0", "π", "2π"])
        panel.label_outer()


def gaps(axes: Axes) -> None:
    """The largest gap against the number of ReLUs."""
    units = np.array([4, 8, 16, 32, 64, 128])
    axes.loglog(units, [gap(n) for n in units], "o", color="C0", markersize=7, zorder=3)
    axes.loglog(units, (END / units) ** 2 / 8, color="C1", linestyle="--")
    axes.text(18, 0.03, "h²/8, the bound", color="C1", weight="bold")
    axes.set(xlabel="number of ReLUs", ylabel="largest gap", ylim=(2e-4, 0.6))
    axes.set_xticks(units, [str(n) for n in units])
    axes.minorticks_off()


ACTIVATIONS: dict[str, Callable] = {
    "binary step": binary_step,
    "linear": linear,
    "ReLU": relu,
    "leaky ReLU": leaky_relu,
    "ELU": elu,
    "softplus": softplus,
    "SiLU": silu,
    "GELU": gelu,
    "sigmoid": sigmoid,
    "tanh": tanh,
}


def properties(function: Callable) -> list[str]:
    """What can be found out about a function by calling it.

    Parameters
    ----------
    function : callable
        An activation.

    Returns
    -------
    list of str
        Range, bounded, saturating, zero-centred, without a jump or kink at 0, monotone.
    """
    x = np.concatenate([[-1e6], np.linspace(-50, 50, 100001), [1e6]])
    y = function(x)
    low, high = (typeset(round(float(v), 2) + 0.0, "g") if abs(v) < 100 else "∞" for v in (y.min(), y.max()))
    limits = f"{'−' if low == '∞' else ''}{low}\u00a0…\u00a0{high}"
    flat = [side for side, at in (("left", -40.0), ("right", 40.0)) if abs(function(at + 1) - function(at - 1)) < 1e-9]
    step = 1e-6
    value, left, right = function(0.0), function(-step), function(step)
    answers = (
        abs(y.max()) < 100 and abs(y.min()) < 100,
        abs(np.mean(function(np.linspace(-3, 3, 10000)))) < 1e-9,
        abs((right - value) - (value - left)) < 1e-3 * step,
        bool(np.all(np.diff(y) > -1e-12)),
    )
    bounded, centred, smooth, monotone = ("yes" if answer else "no" for answer in answers)
    return [limits, bounded, "both sides" if len(flat) == 2 else (flat or ["no"])[0], centred, smooth, monotone]
