"""Known mistakes in the activations notebook."""

import numpy as np

from autograder.misconceptions import mistake
from solutions import relu_grad, sigmoid, sigmoid_grad

# ---------------------------------------------------------------- relu


@mistake(
    "relu",
    title="ReLU taken for a map into 0…1",
    hint="Nothing is squeezed: ReLU lets every positive x through as it is, so relu(30.0) is 30.0.",
    right_for="a clipped unit, min(max(x, 0), 1)",
)
def clipped_to_one(x):
    return np.clip(x, 0, 1) + 0.0


@mistake(
    "relu",
    title="sigmoid in place of ReLU",
    hint="This squeezes every number into 0…1. ReLU does not bend positive numbers at all: it is x itself there.",
    right_for="sigmoid(x)",
)
def sigmoid_instead(x):
    return sigmoid(x)


@mistake(
    "relu",
    title="the slope in place of the function",
    hint="1 for positive x is ReLU's derivative. ReLU itself returns x there.",
    right_for="relu_grad(x)",
)
def slope_instead(x):
    return relu_grad(x)


@mistake(
    "relu",
    title="the absolute value in place of ReLU",
    hint="Negative numbers become 0, not positive.",
    right_for="abs(x)",
)
def absolute(x):
    return np.abs(x)


@mistake(
    "relu",
    title="the smaller of 0 and x in place of the larger",
    hint="ReLU keeps what is positive. The smaller of 0 and x keeps what is negative.",
    right_for="x − relu(x), the part that ReLU throws away",
)
def minimum(x):
    return np.minimum(0, x)


@mistake(
    "relu",
    title="nothing done to negative numbers",
    hint="A negative x must come out as 0.",
    right_for="linear(x)",
)
def identity(x):
    return x


@mistake(
    "relu",
    title="a leak for negative x",
    hint="0.01 · x for negative x belongs to the leaky ReLU. The plain one returns exactly 0 there.",
    right_for="leaky_relu(x)",
)
def leaky(x):
    return np.where(np.asarray(x) > 0, x, 0.01 * np.asarray(x))


@mistake(
    "relu",
    title="an if or max that only a lone number survives",
    hint="An array has no single truth value. Compare and choose element by element: np.maximum and np.where do.",
    right_for="a lone number",
)
def one_number_only(x):
    return max(0.0, x)


@mistake(
    "relu",
    title="the caller's array overwritten",
    hint="x[x < 0] = 0 changes the array that you were given. Make a new one: np.where or np.maximum return one.",
    right_for="a buffer of your own that nobody else uses",
)
def in_place(x):
    if np.ndim(x) == 0:
        return np.maximum(0.0, x)
    x[x < 0] = 0
    return x


# ---------------------------------------------------------------- relu_grad


@mistake(
    "relu_grad",
    title="ReLU itself in place of its slope",
    hint="The slope says how steep the graph is, not how high: for positive x it is 1 wherever you stand.",
    right_for="relu(x)",
)
def relu_itself(x):
    return np.maximum(0, x)


@mistake(
    "relu_grad",
    title="slope 1 at the kink",
    hint="Any slope from 0 to 1 is a subgradient at 0; this course takes 0, so 1 only where x > 0, not x ≥ 0.",
    right_for="binary_step(x)",
)
def one_at_zero(x):
    return np.where(np.asarray(x) >= 0, 1.0, 0.0)


@mistake(
    "relu_grad",
    title="slope ½ at the kink",
    hint="½ is a subgradient at 0 too, but this course takes 0 there.",
    right_for="np.heaviside(x, 0.5)",
)
def half_at_zero(x):
    return np.heaviside(x, 0.5)


@mistake(
    "relu_grad",
    title="the sign of x",
    hint="Left of 0 the graph is flat: its slope is 0 there, not −1.",
    right_for="the slope of abs(x)",
)
def sign(x):
    return np.sign(x)


@mistake(
    "relu_grad",
    title="slope 1 everywhere",
    hint="Left of 0 the graph is flat, so the slope is 0 there.",
    right_for="the slope of linear(x)",
)
def one_everywhere(x):
    return np.ones_like(x)


@mistake(
    "relu_grad",
    title="the two sides swapped",
    hint="The flat side is the left one: slope 0 for negative x, 1 for positive x.",
    right_for="the slope of min(0, x)",
)
def swapped(x):
    return np.where(np.asarray(x) < 0, 1.0, 0.0)


@mistake(
    "relu_grad",
    title="the slope of the leaky ReLU",
    hint="The plain ReLU is flat left of 0: its slope there is exactly 0.",
    right_for="the slope of leaky_relu(x)",
)
def leaky_slope(x):
    return np.where(np.asarray(x) > 0, 1.0, 0.01)


@mistake(
    "relu_grad",
    title="a division that fails at 0",
    hint="relu(x) / x is 0 / 0 at 0. Compare x with 0 instead of dividing.",
    right_for="every x but 0",
)
def ratio(x):
    return np.maximum(0, x) / np.asarray(x)


@mistake(
    "relu_grad",
    title="an if that only a lone number survives",
    hint="An array has no single truth value. Compare element by element: x > 0 is an array of answers.",
    right_for="a lone number",
)
def slope_of_one_number(x):
    return 1.0 if x > 0 else 0.0


# ---------------------------------------------------------------- sigmoid


@mistake(
    "sigmoid",
    title="the sign of the exponent lost",
    hint="With e^x in the denominator the curve falls instead of rising: this is σ(−x). Mind the minus in e^(−x).",
    right_for="sigmoid(−x), which is 1 − sigmoid(x)",
)
def falling(x):
    return 1 / (1 + np.exp(x))


@mistake(
    "sigmoid",
    title="the 1 in the numerator or its brackets lost",
    hint="1 / 1 + e^(−x) divides first and adds afterwards. The whole sum 1 + e^(−x) belongs under the 1.",
    right_for="1 + e^(−x)",
)
def brackets(x):
    return 1 / 1 + np.exp(-np.asarray(x))


@mistake(
    "sigmoid",
    title="the odds in place of the probability",
    hint="e^x is the odds, p / (1 − p). A probability is odds / (1 + odds).",
    right_for="the odds p / (1 − p) of p = sigmoid(x)",
)
def odds(x):
    return np.exp(x)


@mistake(
    "sigmoid",
    title="a minus in the denominator",
    hint="1 − e^(−x) is 0 at x = 0. The denominator is a sum: 1 + e^(−x).",
    right_for="no function of this course: it has a pole at 0",
)
def minus(x):
    return 1 / (1 - np.exp(-np.asarray(x)))


@mistake(
    "sigmoid",
    title="tanh in place of sigmoid",
    hint="This runs from −1 to 1 through (0, 0). The sigmoid runs from 0 to 1 through (0, ½).",
    right_for="tanh(x)",
)
def hyperbolic(x):
    return np.tanh(x)


@mistake(
    "sigmoid",
    title="the slope in place of the function",
    hint="σ(x)(1 − σ(x)) is the sigmoid's derivative. The function itself is 1 / (1 + e^(−x)).",
    right_for="sigmoid_grad(x)",
)
def derivative(x):
    return sigmoid_grad(x)


@mistake(
    "sigmoid",
    title="softmax in place of sigmoid",
    hint="Dividing by the sum over the array makes elements compete. The sigmoid looks at each number by itself.",
    right_for="softmax over the whole array",
)
def normalised(x):
    exps = np.exp(x - np.max(x))
    return exps / exps.sum()


@mistake(
    "sigmoid",
    title="a hard limit in place of the curve",
    hint="A step at 0 throws away how far from 0 the number was. Near 0 the sigmoid rises smoothly.",
    right_for="binary_step(x)",
)
def step(x):
    return np.where(np.asarray(x) >= 0, 1.0, 0.0)


@mistake(
    "sigmoid",
    title="integers kept as integers",
    hint="np.zeros_like(x) of integers holds integers, and 0.88 becomes 0. Make the result of floats.",
    right_for="arrays of floats",
)
def truncated(x):
    with np.errstate(over="ignore"):
        out = np.zeros_like(x)
        out[...] = 1 / (1 + np.exp(-np.asarray(x, dtype=float)))
    return out


@mistake(
    "sigmoid",
    title="math.exp, which takes one number",
    hint="math.exp takes one number. np.exp works on a whole array and on one number.",
    right_for="a lone number",
)
def one_number_sigmoid(x):
    import math

    if isinstance(x, np.ndarray) and x.ndim:
        raise TypeError("only length-1 arrays can be converted to Python scalars")
    return 1 / (1 + math.exp(-x))


@mistake(
    "sigmoid",
    title="overflow for very negative x",
    hint="e^(−x) overflows for x below −709. For negative x multiply above and below by e^x: nothing large is left.",
    right_for="x above −709",
)
def overflow_left(x):
    return 1 / (1 + np.exp(-np.asarray(x)))


@mistake(
    "sigmoid",
    title="overflow for very positive x",
    hint="e^x / (1 + e^x) is inf / inf for x above 709. Use that form for negative x only.",
    right_for="x below 709",
)
def overflow_right(x):
    return np.exp(x) / (1 + np.exp(x))


# ---------------------------------------------------------------- sigmoid_grad


@mistake(
    "sigmoid_grad",
    title="the derivative taken for 1 − σ(x)",
    hint="1 − σ(x) equals σ(−x): it is the mirrored curve, not the slope. The derivative is σ(x)(1 − σ(x)).",
    right_for="sigmoid(−x), the probability of the other class",
)
def one_minus_sigmoid(x):
    return 1 - sigmoid(x)


@mistake(
    "sigmoid_grad",
    title="the function in place of its slope",
    hint="The sigmoid's height is not its slope. The slope is σ(x)(1 − σ(x)).",
    right_for="sigmoid(x)",
)
def sigmoid_itself(x):
    return sigmoid(x)


@mistake(
    "sigmoid_grad",
    title="x taken for σ(x)",
    hint="x(1 − x) is right where x is already a sigmoid's output. Here x is its input: take σ(x) first.",
    right_for="an x that is already sigmoid's output",
)
def of_the_output(x):
    return x * (1 - np.asarray(x))


@mistake(
    "sigmoid_grad",
    title="the derivative of tanh",
    hint="1 − f² belongs to tanh. The sigmoid's derivative is σ(1 − σ).",
    right_for="tanh_grad, with tanh in place of σ",
)
def one_minus_square(x):
    return 1 - sigmoid(x) ** 2


@mistake(
    "sigmoid_grad",
    title="σ(x) taken twice",
    hint="σ(x)² is nearly 1 on the right, where the curve is flat. One of the two factors is 1 − σ(x).",
    right_for="the square of sigmoid(x)",
)
def squared(x):
    return sigmoid(x) ** 2


@mistake(
    "sigmoid_grad",
    title="the sign of the slope reversed",
    hint="The sigmoid rises everywhere, so its slope is never negative.",
    right_for="the slope of sigmoid(−x)",
)
def negative(x):
    return -sigmoid_grad(x)


@mistake(
    "sigmoid_grad",
    title="the inner derivative left out",
    hint="The chain rule brings a factor e^(−x) from the exponent: the slope is e^(−x) / (1 + e^(−x))².",
    right_for="the square of sigmoid(x) with its sign",
)
def no_chain(x):
    return -(sigmoid(x) ** 2)


@mistake(
    "sigmoid_grad",
    title="tanh's derivative in full",
    hint="1 − tanh² is four times as steep at 0. The sigmoid's slope at 0 is ¼.",
    right_for="tanh_grad(x)",
)
def tanh_slope(x):
    return 1 - np.tanh(x) ** 2


@mistake(
    "sigmoid_grad",
    title="a finite difference with a wide step",
    hint="A difference over a step is only nearly the slope. The exact one costs no more: σ(x)(1 − σ(x)).",
    right_for="a quick test of a derivative, to six digits",
)
def difference(x):
    return (sigmoid(np.asarray(x) + 1e-3) - sigmoid(np.asarray(x) - 1e-3)) / 2e-3


@mistake(
    "sigmoid_grad",
    title="overflow for very negative x",
    hint="e^(−x) overflows for x below −709. Use a stable sigmoid, or e^(−|x|), since the slope is even in x.",
    right_for="x above −709",
)
def slope_overflow_left(x):
    s = 1 / (1 + np.exp(-np.asarray(x)))
    return s * (1 - s)


@mistake(
    "sigmoid_grad",
    title="e^(−x) over (1 + e^(−x))² for very negative x",
    hint="Above and below the line are both infinite for x below −709, and inf / inf is nan. Use e^(−|x|): the slope is even.",
    right_for="x above −354",
)
def slope_nan(x):
    e = np.exp(-np.asarray(x))
    return e / (1 + e) ** 2
