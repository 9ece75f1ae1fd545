"""The rows of the cheat sheet, and the checks that keep them true.

Each function stands in two lists: what it is, and what others call it. What can be computed is: ranges are tried out,
derivatives compared with finite differences, and the NumPy and SciPy columns evaluated and compared with the reference.
"""

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import scipy.special
from bookkit.figures import tone
from IPython.display import Markdown
from scipy.optimize import minimize_scalar

import solutions

A, ALPHA, DELTA, T, K = 0.3, 1.3, 0.7, 0.5, 3
RNG = np.random.default_rng(0)
X = np.array([-3.1, -1.2, -0.4, 0.3, 0.9, 2.7])
Y, F = RNG.normal(size=5), RNG.normal(size=5)
BITS, ODDS = np.array([0.0, 1, 1, 0]), RNG.normal(size=4)
P, Q = np.array([0.2, 0.5, 0.3]), np.array([0.6, 0.3, 0.1])
ROW, ROWS, LABELS = RNG.normal(size=K), RNG.normal(size=(4, K)), np.array([2, 0, 0, 1])
CIRCLES = "①②③④⑤⑥⑦⑧⑨"

# Examples by the names of their arguments, in order; the library columns are evaluated with these names.
EXAMPLES: dict[str, dict[str, Any]] = {
    **{key: {"x": X, "a": A} for key in ("linear", "leaky_relu")},
    "elu": {"x": X, "α": ALPHA},
    **{key: {"y": Y, "f": F} for key in ("mse", "rmse", "mae", "l1_loss", "l2_loss", "mse_grad", "mae_grad")},
    "huber": {"y": Y, "f": F, "δ": DELTA},
    "entropy": {"p": P},
    **{key: {"p": P, "q": Q} for key in ("cross_entropy", "kl_divergence")},
    "binary_cross_entropy": {"y": BITS, "p": np.array([0.1, 0.8, 0.6, 0.3])},
    **{key: {"z": ROW} for key in ("softmax", "log_softmax", "softmax_jacobian")},
    "softmax_temperature": {"z": ROW, "T": T},
    "argmax": {"x": ROW},
    "one_hot": {"k": LABELS, "K": K},
    "compute_logits": {"x": RNG.normal(size=(4, 2)), "W": RNG.normal(size=(2, K)), "b": ROW},
    "logit": {"p": np.array([0.02, 0.3, 0.5, 0.99])},
    **{key: {"z": ROWS} for key in ("predict_proba", "predict")},
    **{
        key: {"k": LABELS, "z": ROWS}
        for key in ("cross_entropy_from_logits", "cross_entropy_from_logits_grad", "accuracy")
    },
    "binary_cross_entropy_from_logits": {"y": BITS, "z": ODDS},
}

# function | formula | range or value | derivative | least at. Formulas in TeX; ranges so that `limits` can read them.
MATHS = r"""
why-nonlinear
linear | a x | (−∞, ∞) | a | —
binary_step | [x \ge 0] | 0 or 1 | 0 \;\;(x \ne 0) | —
relu
relu | \max(0, x) | [0, ∞) | [x > 0] \;\;(x \ne 0) | x \le 0
relu_grad | [x > 0] | 0 or 1 | 0 \;\;(x \ne 0) | —
leaky_relu | \max(0, x) + a \min(0, x) | (−∞, ∞) | 1 \text{ or } a \;\;(x \ne 0) | —
softplus | \log(1 + e^x) | (0, ∞) | \sigma(x) | —
elu | \max(0, x) + \alpha(e^{\min(0, x)} - 1) | (−α, ∞) | 1 \text{ or } \alpha e^x | —
silu | x\,\sigma(x) | [silu, ∞) | \sigma(x) + x\,\sigma(x)(1 - \sigma(x)) | x \approx @silu
gelu | \tfrac12 x (1 + t) | [gelu, ∞) | \tfrac12(1 + t) + \tfrac12 x(1 - t^2)\,u' | x \approx @gelu
sigmoid
sigmoid | 1 / (1 + e^{-x}) | (0, 1) | \sigma(1 - \sigma) | —
sigmoid_grad | \sigma(1 - \sigma) | (0, ¼] | \sigma(1 - \sigma)(1 - 2\sigma) | —
tanh
tanh | (e^x - e^{-x}) / (e^x + e^{-x}) | (−1, 1) | 1 - \tanh^2 x | —
tanh_grad | 1 - \tanh^2 x | (0, 1] | -2 \tanh x\,(1 - \tanh^2 x) | —
regression-losses
mse | \tfrac1n \sum r_i^2 | [0, ∞) | -2 r / n | \text{mean of } y
rmse | \sqrt{\text{MSE}} | [0, ∞) | -r / (n\,\text{RMSE}) | \text{mean of } y
mae | \tfrac1n \sum \lvert r_i\rvert | [0, ∞) | -\operatorname{sign}(r) / n | \text{median of } y
l1_loss | \sum \lvert r_i\rvert | [0, ∞) | -\operatorname{sign}(r) | \text{median of } y
l2_loss | \sum r_i^2 | [0, ∞) | -2 r | \text{mean of } y
huber | \tfrac1n \sum \bigl(\tfrac12 r_i^2 \text{ or } \delta \lvert r_i\rvert - \tfrac12\delta^2\bigr) | [0, ∞) | -\operatorname{clip}(r, -\delta, \delta) / n | \text{mean for large } \delta
mse_grad | -2 r / n | (−∞, ∞) | 2 / n | —
mae_grad | -\operatorname{sign}(r) / n | 0, ±1/n | 0 \;\;(r \ne 0) | —
cross-entropy
entropy | -\sum p \log p | [0, log K] | -\log p - 1 | \text{one-hot } p
cross_entropy | -\sum p \log q | [0, ∞] | -p / q | q = p
kl_divergence | \sum p \log (p / q) | [0, ∞] | -p / q | q = p
binary_cross_entropy | -\tfrac1n \sum \bigl(y \log p + (1 - y) \log (1 - p)\bigr) | [0, ∞] | (p - y) / (n\,p(1 - p)) | p = \text{mean of } y
softmax
softmax | e^{z} / \sum e^{z} | (0, 1) | s_i(\delta_{ij} - s_j) | —
log_softmax | z - \log \sum e^{z} | (−∞, 0) | \delta_{ij} - s_j | —
softmax_temperature | \operatorname{softmax}(z / T) | (0, 1) | s_i(\delta_{ij} - s_j) / T | —
softmax_jacobian | s_i(\delta_{ij} - s_j) | [−¼, ¼] | — | —
argmax
argmax | \text{the first } i \text{ with } x_i = \max x | 0 … K − 1 | 0 \text{ or none} | —
one_hot | [j = k_i] | 0 or 1 | — | —
logits
compute_logits | x W + b | (−∞, ∞) | x^{\mathsf T} g \;(W),\; \textstyle\sum_i g_i \;(b),\; g W^{\mathsf T} \;(x) | —
logit | \log (p / (1 - p)) | [−∞, ∞] | 1 / (p(1 - p)) | —
predict_proba | \operatorname{softmax} \text{ of each row} | (0, 1) | s_i(\delta_{ij} - s_j) | —
predict | \operatorname{argmax} \text{ of each row} | 0 … C − 1 | 0 \text{ or none} | —
logits-to-loss
cross_entropy_from_logits | \tfrac1N \sum_i \bigl(\log \textstyle\sum_j e^{z_{ij}} - z_{i k_i}\bigr) | (0, ∞) | (s - \text{one-hot}) / N | s = \text{shares}
cross_entropy_from_logits_grad | (s - \text{one-hot}) / N | (−1/N, 1/N) | s_i(\delta_{ij} - s_j) / N | —
binary_cross_entropy_from_logits | \tfrac1n \sum \bigl(\log(1 + e^{z}) - y z\bigr) | (0, ∞) | (\sigma(z) - y) / n | \sigma(z) = \text{mean of } y
training
forward | h = \max(0, x W_1 + b_1),\; z = h W_2 + b_2 | h ≥ 0 | \text{backward} | —
backward | \partial L / \partial W_1,\, b_1,\, W_2,\, b_2 | as params | — | —
sgd_step | \theta - \eta\,\partial L / \partial\theta | as params | — | —
accuracy | \text{share of rows with } \operatorname{argmax} z_i = k_i | [0, 1] | 0 \text{ or none} | —
train | \text{sgd\_step}, \text{ epoch after epoch} | params | — | —
"""  # noqa: E501 - one function a line

# function | NumPy | SciPy | PyTorch | Keras. The first two are code. A number in a circle refers to `NOTES`.
NAMES = """
linear | a * x | — | — | activations.linear, a = 1
binary_step | np.heaviside(x, 1) | — | torch.heaviside | ops.heaviside(x, 1)
relu | np.maximum(x, 0) | — | F.relu | activations.relu
relu_grad | np.heaviside(x, 0) | — | autograd | —
leaky_relu | np.where(x > 0, x, a * x) | — | F.leaky_relu | activations.leaky_relu ①
softplus | np.logaddexp(0, x) | special.softplus(x) | F.softplus | activations.softplus
elu | — | — | F.elu | activations.elu
silu | — | x * special.expit(x) | F.silu | activations.silu
gelu | — | x * special.ndtr(x) ② | F.gelu ② | activations.gelu ②
sigmoid | — | special.expit(x) | torch.sigmoid | activations.sigmoid
sigmoid_grad | — | special.expit(x) * special.expit(-x) | autograd | —
tanh | np.tanh(x) | — | torch.tanh | activations.tanh
tanh_grad | 1 - np.tanh(x)**2 | — | autograd | —
mse | np.mean((y - f)**2) | — | F.mse_loss | losses.MeanSquaredError
rmse | np.sqrt(np.mean((y - f)**2)) | — | F.mse_loss(f, y).sqrt() | metrics.RootMeanSquaredError
mae | np.mean(np.abs(y - f)) | — | F.l1_loss ③ | losses.MeanAbsoluteError
l1_loss | np.sum(np.abs(y - f)) | — | F.l1_loss, reduction="sum" | — ④
l2_loss | np.sum((y - f)**2) | — | F.mse_loss, reduction="sum" | — ④
huber | — | special.huber(δ, y - f).mean() | F.huber_loss | losses.Huber
mse_grad | 2 * (f - y) / f.size | — | autograd | —
mae_grad | np.sign(f - y) / f.size | — | autograd | —
entropy | — | special.entr(p).sum(-1) | torch.special.entr(p).sum(-1) | —
cross_entropy | — | -special.xlogy(p, q).sum(-1) | F.cross_entropy(q.log(), p) ⑤ | losses.categorical_crossentropy ⑥
kl_divergence | — | special.rel_entr(p, q).sum(-1) ⑦ | F.kl_div(q.log(), p) ⑦ | losses.kl_divergence ⑥
binary_cross_entropy | — | — | F.binary_cross_entropy ⑥ | losses.BinaryCrossentropy ⑥
softmax | — | special.softmax(z, axis=-1) ⑧ | F.softmax(z, dim=-1) | ops.softmax
log_softmax | — | special.log_softmax(z, axis=-1) ⑧ | F.log_softmax(z, dim=-1) | ops.log_softmax
softmax_temperature | — | special.softmax(z / T, axis=-1) | F.softmax(z / T, dim=-1) | ops.softmax(z / T)
softmax_jacobian | np.diag(s) - np.outer(s, s) | — | autograd | —
argmax | np.argmax(x) | — | torch.argmax | ops.argmax
one_hot | np.eye(K)[k] | — | F.one_hot | ops.one_hot
compute_logits | x @ W + b | — | F.linear(x, W.T, b) | layers.Dense
logit | — | special.logit(p) | torch.logit | —
predict_proba | — | special.softmax(z, axis=1) | F.softmax(z, dim=1) | ops.softmax
predict | np.argmax(z, axis=1) | — | torch.argmax(z, dim=1) | ops.argmax(z, axis=1)
cross_entropy_from_logits | — | — | F.cross_entropy(z, k) ⑤ | losses.SparseCategoricalCrossentropy ⑨
cross_entropy_from_logits_grad | — | — | autograd | —
binary_cross_entropy_from_logits | — | (special.softplus(z) - y * z).mean() | F.binary_cross_entropy_with_logits | losses.BinaryCrossentropy ⑨
forward | — | — | nn.Sequential | Sequential
backward | — | — | loss.backward() | model.fit
sgd_step | — | — | optim.SGD | optimizers.SGD
accuracy | np.mean(np.argmax(z, axis=1) == k) | — | — | metrics.SparseCategoricalAccuracy
train | — | — | — | model.fit
"""  # noqa: E501

NOTES = """
① Keras takes a slope of 0.2 unless told `negative_slope=0.01`.
② SciPy's line is the exact GELU. PyTorch and Keras give it too, unless told `approximate="tanh"` and `approximate=True`.
③ PyTorch's `l1_loss` and `L1Loss` are means, so they are our MAE.
④ Keras with `reduction="sum"` adds up means over the last axis, which is not the sum over every element.
⑤ PyTorch's `cross_entropy` takes logits, never probabilities, as predictions, and applies the softmax itself. `q.log()` are logits of q. Targets are labels or probabilities. Of several rows it gives the mean.
⑥ Where ours is infinite, PyTorch keeps each logarithm above −100, and Keras each probability above 10⁻⁷.
⑦ PyTorch takes log q first, then p, and divides by the number of entries unless told `reduction="sum"`. SciPy's own `kl_div` adds q − p to each entry.
⑧ Without `axis`, SciPy's softmax runs over the whole array.
⑨ With `from_logits=True`. Without it Keras expects probabilities.
"""  # noqa: E501

# The derivatives above as code.
DERIVATIVES: dict[str, Callable] = {
    "linear": lambda x, a: np.full_like(x, a),
    "binary_step": np.zeros_like,
    "relu": lambda x: x > 0,
    "relu_grad": np.zeros_like,
    "leaky_relu": lambda x, a: np.where(x > 0, 1, a),
    "softplus": solutions.sigmoid,
    "elu": lambda x, alpha: np.where(x > 0, 1, alpha * np.exp(x)),
    "silu": lambda x: solutions.sigmoid(x) + x * solutions.sigmoid(x) * (1 - solutions.sigmoid(x)),
    "gelu": lambda x: (1 + np.tanh(bend(x))) / 2 + x / 2 * (1 - np.tanh(bend(x)) ** 2) * bend_slope(x),
    "sigmoid": lambda x: solutions.sigmoid(x) * (1 - solutions.sigmoid(x)),
    "sigmoid_grad": lambda x: solutions.sigmoid_grad(x) * (1 - 2 * solutions.sigmoid(x)),
    "tanh": lambda x: 1 - np.tanh(x) ** 2,
    "tanh_grad": lambda x: -2 * np.tanh(x) * (1 - np.tanh(x) ** 2),
    "mse": lambda y, f: -2 * (y - f) / f.size,
    "rmse": lambda y, f: -(y - f) / (f.size * solutions.rmse(y, f)),
    "mae": lambda y, f: -np.sign(y - f) / f.size,
    "l1_loss": lambda y, f: -np.sign(y - f),
    "l2_loss": lambda y, f: -2 * (y - f),
    "huber": lambda y, f, delta: -np.clip(y - f, -delta, delta) / f.size,
    "mse_grad": lambda y, f: np.full_like(f, 2 / f.size),
    "mae_grad": lambda y, f: np.zeros_like(f),
    "entropy": lambda p: -np.log(p) - 1,
    "cross_entropy": lambda p, q: -p / q,
    "kl_divergence": lambda p, q: -p / q,
    "binary_cross_entropy": lambda y, p: (p - y) / (p.size * p * (1 - p)),
    "softmax": lambda z: jacobian(solutions.softmax(z)),
    "log_softmax": lambda z: np.eye(z.size) - solutions.softmax(z),
    "softmax_temperature": lambda z, t: jacobian(solutions.softmax(z / t)) / t,
    "predict_proba": lambda z: rowwise(z),
    "logit": lambda p: 1 / (p * (1 - p)),
    "cross_entropy_from_logits": lambda k, z: (solutions.softmax(z) - np.eye(K)[k]) / len(k),
    "cross_entropy_from_logits_grad": lambda k, z: rowwise(z) / len(k),
    "binary_cross_entropy_from_logits": lambda y, z: (solutions.sigmoid(z) - y) / z.size,
}


def jacobian(s: np.ndarray) -> np.ndarray:
    """The Jacobian of softmax, from its output."""
    return np.array([[s[i] * ((i == j) - s[j]) for j in range(s.size)] for i in range(s.size)])


def rowwise(z: np.ndarray) -> np.ndarray:
    """Softmax of each row by each entry: a row has no influence on another."""
    slopes = np.zeros(z.shape + z.shape)
    for i, row in enumerate(z):
        slopes[i, :, i, :] = jacobian(solutions.softmax(row))
    return slopes


def bend(x: np.ndarray) -> np.ndarray:
    """The u in GELU."""
    return np.sqrt(2 / np.pi) * (x + 0.044715 * x**3)


def bend_slope(x: np.ndarray) -> np.ndarray:
    """The derivative of `bend`."""
    return np.sqrt(2 / np.pi) * (1 + 3 * 0.044715 * x**2)


def example(name: str) -> dict[str, Any]:
    """Arguments to try a function with."""
    return EXAMPLES.get(name, {"x": X})


def lines(text: str) -> Iterator[tuple[str, list[str]]]:
    """Each function's chapter (or none) and its cells."""
    chapter = ""
    for line in text.strip().splitlines():
        if "|" in line:
            yield chapter, [cell.strip() for cell in line.split(" | ")]
        else:
            chapter = line


def call(name: str) -> Any:
    """The reference on its example."""
    return getattr(solutions, name)(*example(name).values())


def differences(function: Callable, arguments: list, place: int, step: float = 1e-5) -> np.ndarray:
    """Every derivative of `function` by one of its arguments, by central differences: value's axes, then argument's."""
    slopes = np.empty(np.shape(function(*arguments)) + arguments[place].shape)
    for at in np.ndindex(arguments[place].shape):
        ends = []
        for sign in (1, -1):
            moved = arguments[place].copy()
            moved[at] += sign * step
            ends.append(function(*arguments[:place], moved, *arguments[place + 1 :]))
        slopes[(..., *at)] = (ends[0] - ends[1]) / (2 * step)
    return slopes


def derivatives() -> Iterator[tuple[str, np.ndarray, np.ndarray]]:
    """Each function's derivative as the sheet gives it, and as differences give it, by its last array of floats."""
    for name, formula in DERIVATIVES.items():
        arguments = list(example(name).values())
        place = max(i for i, value in enumerate(arguments) if isinstance(value, np.ndarray) and value.dtype == float)
        measured = differences(getattr(solutions, name), arguments, place)
        given = np.asarray(formula(*arguments), dtype=float)
        yield name, np.diag(given) if given.ndim < measured.ndim else given, measured


def library_lines() -> Iterator[tuple[str, str, Any, Any]]:
    """Each line of NumPy or SciPy: the function, the code, its value and the reference's."""
    for _, (name, *columns) in lines(NAMES):
        names = {"np": np, "special": scipy.special, **example(name)}
        if name == "softmax_jacobian":
            names["s"] = solutions.softmax(ROW)
        for code in (column.rstrip(CIRCLES).strip() for column in columns[:2]):
            if code != "—":
                yield name, code, eval(code, names), call(name)


def limits(text: str) -> tuple[float, float] | None:
    """The two ends of a range such as ``(0, ¼]``; nothing for other text."""
    if text[0] not in "([" or text[-1] not in ")]":
        return None
    known = {"∞": np.inf, "¼": 0.25, "α": ALPHA, "log K": np.log(K), "1/N": 1 / len(LABELS)}
    known.update({name: lowest(name)[1] for name in ("silu", "gelu")})
    ends = []
    for word in text[1:-1].split(", "):
        size = word.removeprefix("−")
        value = known[size] if size in known else float(size)
        ends.append(-value if word != size else value)
    return ends[0], ends[1]


def values(name: str) -> np.ndarray:
    """What the function gives on its example, and, if it is an activation, far and near."""
    far = np.concatenate([np.linspace(-30, 30, 6001), [-1000, 1000]])
    arguments = list(example(name).values())
    if example(name).get("x") is X:
        arguments[0] = far
    return np.asarray(getattr(solutions, name)(*arguments), dtype=float)


def lowest(name: str) -> tuple[float, float]:
    """Where an activation is least, and its value there."""
    found = minimize_scalar(getattr(solutions, name), bounds=(-3, 0), method="bounded", options={"xatol": 1e-9})
    return float(found.x), float(found.fun)


def best_constant(name: str, targets: np.ndarray, *options: float) -> float:
    """The one prediction for all `targets` that has the least loss."""
    loss = getattr(solutions, name)
    span = (float(targets.min()), float(targets.max()))
    found = minimize_scalar(
        lambda c: float(loss(targets, np.full_like(targets, c), *options)),
        bounds=span,
        method="bounded",
        options={"xatol": 1e-10},
    )
    return float(found.x)


def coded(cell: str) -> str:
    """A cell of `NAMES` in Markdown: code as code, dashes and words as they are."""
    code = cell.rstrip(CIRCLES).strip()
    return cell if code in ("—", "autograd") else f"`{code}`{cell[len(code) :]}"


def sheet(kind: str, rows: list[str]) -> Markdown:
    """A table that scrolls by itself where it is too wide."""
    return Markdown("\n".join([f":::{{container}} scrolls sheet {kind}", *rows, ":::"]))


def maths() -> Markdown:
    """The first side of the sheet, in Markdown."""
    rows = ["| function | formula | values | derivative | least at |", "|---|---|---|---|---|"]
    for chapter, (name, formula, span, slope, least) in lines(MATHS):
        for number in ("silu", "gelu"):
            span = span.replace(number, f"{lowest(number)[1]:.3f}".replace("-", "−"))
            least = least.replace(f"@{number}", f"{lowest(number)[0]:.3f}")
        cells = [text if text == "—" else f"${text}$" for text in (formula, slope, least)]
        rows.append(f"| {{doc}}`{name} <{chapter}>` | {cells[0]} | {span} | {cells[1]} | {cells[2]} |")
    return sheet("maths", rows)


def names() -> Markdown:
    """The second side of the sheet, in Markdown."""
    rows = ["| function | NumPy | SciPy | PyTorch | Keras |", "|---|---|---|---|---|"]
    for _, (name, *columns) in lines(NAMES):
        # A long name may break after an underscore.
        rows.append(f"| {name.replace('_', '_<wbr>')} | {' | '.join(map(coded, columns))} |")
    return sheet("names", rows)


def notes() -> Markdown:
    """The notes to the second side, in Markdown."""
    return Markdown(NOTES.strip().replace("\n", "\\\n"))


SHAPES: dict[str, Callable] = {
    "step": solutions.binary_step,
    "ReLU": solutions.relu,
    "leaky": lambda x: solutions.leaky_relu(x, 0.2),
    "softplus": solutions.softplus,
    "ELU": solutions.elu,
    "SiLU": solutions.silu,
    "GELU": solutions.gelu,
    "sigmoid": solutions.sigmoid,
    "tanh": solutions.tanh,
    "squared": lambda r: r**2,
    "absolute": np.abs,
    "Huber": lambda r: np.array([solutions.huber(np.array([0.0]), np.array([v])) for v in r]),
}


def shapes(axes: np.ndarray) -> None:
    """Nine activations and three losses of one error, all on the same axes."""
    x = np.linspace(-3, 3, 121)
    for axis, (name, function) in zip(axes.flat, SHAPES.items(), strict=True):
        axis.axhline(0, color=tone("faint"), linewidth=1.2)
        axis.axvline(0, color=tone("faint"), linewidth=1.2)
        axis.plot(x, function(x), color="C1" if name in ("squared", "absolute", "Huber") else "C0")
        axis.set(xlim=(-3, 3), ylim=(-1.3, 3), xticks=[], yticks=[])
        axis.set_title(name, loc="center")
        axis.grid(visible=False)
        for spine in axis.spines.values():
            spine.set_visible(False)
