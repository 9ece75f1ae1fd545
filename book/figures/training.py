"""What the chapter on training draws and measures, on the handwritten digits."""

from collections.abc import Callable
from functools import lru_cache
from itertools import pairwise

import numpy as np
from bookkit.figures import tone
from matplotlib.axes import Axes
from matplotlib.colors import LinearSegmentedColormap

from autograder.digits import load_digits
from solutions import (
    accuracy,
    backward,
    cross_entropy_from_logits,
    cross_entropy_from_logits_grad,
    forward,
    linear,
    predict,
    predict_proba,
    relu,
    relu_grad,
    sgd_step,
    sigmoid,
    sigmoid_grad,
    softplus,
    tanh,
    tanh_grad,
    train,
)

UNITS = 64
BATCH = 32
RATE = 0.2
SEEDS = range(3)
EPOCHS = 60
SHORT = 20
GOAL = 0.95
RATES = (0.1, 0.3, 1.0, 3.0, 10.0)
DEPTHS = (1, 3)
X_TRAIN, LABELS_TRAIN, X_TEST, LABELS_TEST = load_digits()

# Each activation with its slope. The last three change the sigmoid's size or its middle, and nothing else.
KINDS: dict[str, tuple[Callable, Callable]] = {
    "ReLU": (relu, relu_grad),
    "tanh": (tanh, tanh_grad),
    "σ": (sigmoid, sigmoid_grad),
    "none": (linear, np.ones_like),
    "σ − ½": (lambda a: sigmoid(a) - 0.5, sigmoid_grad),
    "4σ": (lambda a: 4 * sigmoid(a), lambda a: 4 * sigmoid_grad(a)),
    "4σ − 2": (lambda a: 4 * sigmoid(a) - 2, lambda a: 4 * sigmoid_grad(a)),
}


def layers(kind: str, params: list[tuple[np.ndarray, np.ndarray]], x: np.ndarray) -> list[np.ndarray]:
    """The input of each layer before its activation, in order; the last are the logits."""
    sums = []
    for weights, bias in params:
        x = x @ weights + bias
        sums.append(x)
        x = KINDS[kind][0](x)
    return sums


def first_gradient(kind: str, seed: int = 0) -> float:
    """Length of the first layer's gradient over all training images, before the first step."""
    slope = KINDS[kind][1]
    params = start(1, np.random.default_rng(seed))
    before, logits = layers(kind, params, X_TRAIN)
    arriving = cross_entropy_from_logits_grad(LABELS_TRAIN, logits) @ params[1][0].T
    return float(np.linalg.norm(X_TRAIN.T @ (arriving * slope(before))))


def start(depth: int, rng: np.random.Generator) -> list[tuple[np.ndarray, np.ndarray]]:
    """Fresh weights of the size that `train` starts with, in the same order."""
    sizes = [X_TRAIN.shape[1], *[UNITS] * depth, 10]
    return [(rng.normal(0, np.sqrt(2 / n), (n, m)), np.zeros(m)) for n, m in pairwise(sizes)]


@lru_cache
def learn(kind: str, depth: int = 1, rate: float = RATE, epochs: int = SHORT, seed: int = 0) -> np.ndarray:
    """Train a net and keep its books.

    Parameters
    ----------
    kind : str
        A key of `KINDS`.
    depth : int
        Number of hidden layers, `UNITS` wide.
    rate : float
        The learning rate.
    epochs, seed : int
        As in `train`; with ReLU and one hidden layer the steps are the same.

    Returns
    -------
    ndarray of shape (epochs + 1, 4)
        Before the first epoch and after each: loss on the training and the held-out images, then both accuracies.
        A net whose numbers have left float64 keeps a row of nan.
    """
    activation, slope = KINDS[kind]
    rng = np.random.default_rng(seed)
    params = start(depth, rng)
    sets = [(X_TRAIN, LABELS_TRAIN), (X_TEST, LABELS_TEST)]
    books = np.full((epochs + 1, 4), np.nan)
    with np.errstate(all="ignore"):  # rates that are far too large are part of the experiment
        for epoch in range(epochs + 1):
            logits = [layers(kind, params, x)[-1] for x, _ in sets]
            if not all(np.isfinite(z).all() for z in logits):
                break
            for column, measure in enumerate((cross_entropy_from_logits, accuracy)):
                for part, (_, labels) in enumerate(sets):
                    books[epoch, 2 * column + part] = measure(labels, logits[part])
            order = rng.permutation(len(LABELS_TRAIN))
            for at in range(0, len(order), BATCH):
                batch = order[at : at + BATCH]
                sums = layers(kind, params, X_TRAIN[batch])
                inputs = [X_TRAIN[batch], *map(activation, sums[:-1])]
                arriving = cross_entropy_from_logits_grad(LABELS_TRAIN[batch], sums[-1])
                for layer in range(depth, -1, -1):
                    weights, bias = params[layer]
                    step = (weights - rate * inputs[layer].T @ arriving, bias - rate * arriving.sum(axis=0))
                    params[layer] = step
                    if layer:
                        arriving = (arriving @ weights.T) * slope(sums[layer - 1])
    return books


def curve(kind: str) -> np.ndarray:
    """Held-out accuracy after each epoch, averaged over `SEEDS`."""
    return np.mean([learn(kind, seed=seed)[:, 3] for seed in SEEDS], axis=0)


def epochs_to_goal(kind: str) -> float:
    """First epoch with a held-out accuracy of `GOAL` or more, as the median over `SEEDS`; infinite if there is none."""
    firsts = []
    for seed in SEEDS:
        at_goal = np.flatnonzero(learn(kind, seed=seed)[:, 3] >= GOAL)
        firsts.append(at_goal[0] if len(at_goal) else np.inf)
    return float(np.median(firsts))


@lru_cache
def reached(kind: str, depth: int, rate: float) -> float:
    """Best accuracy on the training images in ten epochs."""
    return float(np.nanmax(learn(kind, depth, rate, 10)[:, 2]))


@lru_cache
def trained() -> tuple[dict[str, np.ndarray], np.ndarray]:
    """The reference's net, and its logits for the held-out images."""
    params = train(X_TRAIN, LABELS_TRAIN)
    return params, forward(params, X_TEST)[1]


def confusion() -> np.ndarray:
    """How often each digit (row) was read as each (column)."""
    counts = np.zeros((10, 10), dtype=int)
    np.add.at(counts, (LABELS_TEST, predict(trained()[1])), 1)
    return counts


def descend(x: np.ndarray, first: float | None = None, rate: float = RATE, epochs: int = SHORT) -> dict:
    """Train on `x` as `train` does; with `first`, every weight starts at that number."""
    rng = np.random.default_rng(0)
    shapes = {"W1": (X_TRAIN.shape[1], UNITS), "W2": (UNITS, 10)}
    params = {name: rng.normal(0, np.sqrt(2 / shape[0]), shape) for name, shape in shapes.items()}
    if first is not None:
        params = {name: np.full(shape, first) for name, shape in shapes.items()}
    params.update(b1=np.zeros(UNITS), b2=np.zeros(10))
    for _ in range(epochs):
        order = rng.permutation(len(x))
        for at in range(0, len(x), BATCH):
            batch = order[at : at + BATCH]
            params = sgd_step(params, backward(params, x[batch], LABELS_TRAIN[batch]), rate)
    return params


@lru_cache
def outcomes() -> dict[str, tuple[float, float, int]]:
    """Held-out accuracy and loss, and how many units fire for some image, after one thing was changed."""
    grey = {"pixels from 0 to 16": 16.0}
    nets = {
        "nothing": descend(X_TRAIN),
        "all weights start at 0": descend(X_TRAIN, first=0.0),
        "all weights start at 0.1": descend(X_TRAIN, first=0.1),
        "pixels from 0 to 16": descend(16 * X_TRAIN),
        "learning rate 2": descend(X_TRAIN, rate=2.0),
    }
    rows = {}
    for name, params in nets.items():
        hidden, logits = forward(params, grey.get(name, 1.0) * X_TEST)
        rows[name] = (
            accuracy(LABELS_TEST, logits),
            float(cross_entropy_from_logits(LABELS_TEST, logits)),
            int(np.any(hidden > 0, axis=0).sum()),
        )
    return rows


def largest_logit(scale: float, steps: int = 8) -> float:
    """Size of the largest logit on the training images after a few steps with the pixels multiplied by `scale`."""
    x = scale * X_TRAIN
    params = train(x, LABELS_TRAIN, epochs=0)
    largest = 0.0
    for at in range(0, steps * BATCH, BATCH):
        batch = slice(at, at + BATCH)
        params = sgd_step(params, backward(params, x[batch], LABELS_TRAIN[batch]), RATE)
        largest = max(largest, float(np.abs(forward(params, x)[1]).max()))
    return largest


def valley(w: np.ndarray) -> np.ndarray | float:
    """Mean cross-entropy of one weight on four inputs of 3, of which three belong to class 1."""
    return 0.75 * softplus(-3 * w) + 0.25 * softplus(3 * w)


def valley_slope(w: np.ndarray) -> np.ndarray | float:
    """Derivative of `valley`."""
    return 3 * (sigmoid(3 * w) - 0.75)


def shifted(x: np.ndarray, columns: int) -> np.ndarray:
    """The images moved to the right; what leaves the edge is lost."""
    images = np.roll(x.reshape(-1, 8, 8), columns, axis=2)
    images[:, :, :columns] = 0
    return images.reshape(x.shape)


def ink() -> LinearSegmentedColormap:
    """From the page's colour to that of its text."""
    return LinearSegmentedColormap.from_list("ink", [tone("page"), tone("ink")])


def picture(axes: Axes, pixels: np.ndarray) -> None:
    """An image without axes; every pixel a square with sharp edges."""
    axes.imshow(np.kron(pixels, np.ones((8, 8))), cmap=ink(), interpolation="none", vmin=0, vmax=1)
    axes.set(xticks=[], yticks=[])
    axes.grid(visible=False)
    for spine in axes.spines.values():
        spine.set(visible=True, color=tone("faint"))


def digits(axes: np.ndarray) -> None:
    """One image as the numbers that it is, and sixteen as you see them."""
    left, right = axes
    pixels = X_TEST[3].reshape(8, 8)
    picture(left, pixels)
    for row, column in np.ndindex(8, 8):
        value = round(pixels[row, column] * 16)
        colour = tone("page") if value > 7 else tone("muted")
        left.text(8 * column + 3.5, 8 * row + 3.7, str(value), color=colour, ha="center", va="center")
    left.set_title("64 numbers")
    tiles = np.pad(X_TEST[4:20].reshape(4, 4, 8, 8), ((0, 0), (0, 0), (1, 1), (1, 1)))
    mosaic = tiles.transpose(0, 2, 1, 3).reshape(40, 40)
    picture(right, mosaic)
    right.set_title("16 images")


def losses(axes: np.ndarray) -> None:
    """Loss and errors, epoch by epoch."""
    books = learn("ReLU", epochs=EPOCHS)
    epochs = np.arange(EPOCHS + 1)
    above, below = axes
    for part, (colour, dash) in enumerate((("C0", "-"), ("C1", "--"))):
        above.semilogy(epochs, books[:, part], dash, color=colour)
        below.plot(epochs, 100 * (1 - books[:, 2 + part]), dash, color=colour)
    above.axhline(np.log(10), color=tone("muted"), linewidth=1.2, linestyle=":")
    above.text(EPOCHS, 2.6, "every class alike", color=tone("muted"), ha="right")
    above.text(EPOCHS, 0.13, "held out", color="C1", weight="bold", ha="right")
    above.text(24, 0.028, "training", color="C0", weight="bold", ha="right")
    above.set(ylabel="loss", xticklabels=[], ylim=(0.01, 6), yticks=[0.01, 0.1, 1])
    above.minorticks_off()
    below.set(ylabel="errors (%)", xlabel="epoch", ylim=(0, 20), yticks=[0, 5, 10, 15, 20])
    for axis in axes:
        axis.set_xlim(0, EPOCHS + 1)


def mistakes(axes: Axes) -> None:
    """The confusion matrix, its right answers left pale so that the mistakes show."""
    counts = confusion()
    for true, read in np.ndindex(10, 10):
        if counts[true, read]:
            right = true == read
            if not right:
                axes.plot([read], [true], "s", color="C1", markersize=19)
            colour = tone("muted") if right else tone("page")
            weight = "normal" if right else "bold"
            axes.text(read, true, str(counts[true, read]), color=colour, weight=weight, ha="center", va="center")
    axes.set(
        xlabel="read as", ylabel="true digit", xticks=range(10), yticks=range(10), xlim=(-0.5, 9.5), ylim=(9.5, -0.5)
    )


def misread() -> np.ndarray:
    """Where in the held-out images the decision is wrong."""
    return np.flatnonzero(predict(trained()[1]) != LABELS_TEST)


def misread_images(axes: np.ndarray) -> None:
    """The images behind the mistakes, with what the net said."""
    logits = trained()[1]
    shares, read = predict_proba(logits), predict(logits)
    for axis in axes.flat:
        axis.set_axis_off()
    for axis, at in zip(axes.flat, misread(), strict=False):
        axis.set_axis_on()
        picture(axis, X_TEST[at].reshape(8, 8))
        axis.set_title(f"{LABELS_TEST[at]} as {read[at]}", loc="center")
        axis.set_xlabel(f"{100 * shares[at, read[at]]:.0f} %")


def race(axes: Axes) -> None:
    """Held-out accuracy of three activations, epoch by epoch."""
    styles = {"ReLU": ("C1", "-"), "tanh": ("C2", "-."), "σ": ("C0", "--")}
    for kind, (colour, dash) in styles.items():
        axes.plot(100 * curve(kind), dash, color=colour)
    axes.axhline(100 * GOAL, color=tone("muted"), linewidth=1.2, linestyle=":")
    axes.text(2.6, 99, "tanh", color="C2", weight="bold", ha="right")
    axes.text(1.9, 75, "ReLU", color="C1", weight="bold")
    axes.text(6.2, 77, "sigmoid", color="C0", weight="bold")
    axes.set(xlabel="epoch", ylabel="held out, % right", xlim=(0, SHORT), ylim=(0, 104), xticks=range(0, 21, 5))


def by_rate(axes: np.ndarray) -> None:
    """How far each activation gets in ten epochs at each rate, in a shallow and in a deeper net."""
    styles = {"ReLU": ("C1", "s-"), "tanh": ("C2", "^-."), "σ": ("C0", "o--")}
    for axis, depth in zip(axes, DEPTHS, strict=True):
        for kind, (colour, mark) in styles.items():
            shares = [100 * reached(kind, depth, rate) for rate in RATES]
            axis.semilogx(RATES, shares, mark, color=colour, markersize=5)
        axis.set(title=f"{depth} hidden layer{'s' * (depth > 1)}", xlabel="learning rate", ylim=(0, 104))
        axis.set(xticks=[0.1, 1, 10], xticklabels=["0.1", "1", "10"])
        axis.minorticks_off()
    axes[0].text(1.2, 62, "ReLU", color="C1", weight="bold", ha="right")
    axes[0].text(1.2, 50, "tanh", color="C2", weight="bold", ha="right")
    axes[0].text(0.1, 74, "sigmoid", color="C0", weight="bold")
    axes[0].set_ylabel("training, % right")
    axes[1].set_yticklabels([])
