"""Known mistakes in the activations notebook."""

import math

import numpy as np

from autograder.misconceptions import mistake
from solutions import elu, gelu, relu_grad, sigmoid, sigmoid_grad, silu, tanh_grad

# ---------------------------------------------------------------- linear


@mistake(
    "linear",
    title="the slope added in place of multiplied",
    hint="A slope says how many steps up for one step to the right: it multiplies x.",
    right_for="x + slope, a line of slope 1 that is shifted",
)
def slope_added(x, slope=1.0):
    return np.asarray(x) + slope


@mistake(
    "linear",
    title="the slope ignored",
    hint="With slope=2 the result must be twice as large as x. Look where slope enters your result.",
    right_for="linear(x) with its slope left at 1",
)
def slope_ignored(x, slope=1.0):
    return np.asarray(x) + 0.0


@mistake(
    "linear",
    title="the slope in place of the line",
    hint="The slope is the derivative. The function itself is the slope times x.",
    right_for="the derivative of linear",
)
def slope_of_the_line(x, slope=1.0):
    return np.full(np.shape(x), slope)


@mistake(
    "linear",
    title="the result cut off at 0",
    hint="Nothing is cut off: a line has values below 0 as well as above.",
    right_for="relu(slope · x)",
)
def line_cut_off(x, slope=1.0):
    return np.maximum(0.0, slope * np.asarray(x))


@mistake(
    "linear",
    title="negative numbers left as they are",
    hint="The slope counts on both sides of 0: for negative x too the result is slope · x.",
    right_for="a leaky ReLU turned upside down",
)
def slope_on_the_right_only(x, slope=1.0):
    x = np.asarray(x)
    return np.where(x > 0, slope * x, x)


@mistake(
    "linear",
    title="an intercept added",
    hint="slope · x is 0 at x = 0. Nothing is added to it: the bias is the layer's matter, not the activation's.",
    right_for="the line slope · x + 1",
)
def with_intercept(x, slope=1.0):
    return slope * np.asarray(x) + 1.0


@mistake(
    "linear",
    title="division by the slope",
    hint="A slope of 2 makes the result twice as large, not half as large.",
    right_for="the inverse: the x at which slope · x has this value",
)
def divided(x, slope=1.0):
    return np.asarray(x) / slope if slope else np.zeros(np.shape(x))


@mistake(
    "linear",
    title="the sum over the array",
    hint="Each element is multiplied by the slope, and nothing is added up: the result has as many elements as x.",
    right_for="slope · Σ x",
)
def summed(x, slope=1.0):
    return np.sum(slope * np.asarray(x))


@mistake(
    "linear",
    title="no default for the slope",
    hint="linear(x) must work too: the starter cell's first line gives slope the default 1.0. Keep it.",
    right_for="calls that name a slope",
)
def slope_required(x, slope):
    return slope * np.asarray(x)


@mistake(
    "linear",
    title="the slope under another name",
    hint="The checks say linear(x, slope=…). Keep the parameter names of the starter cell.",
    right_for="calls without a slope",
)
def slope_renamed(x, a=1.0):
    return a * np.asarray(x)


@mistake(
    "linear",
    title="integers kept as integers",
    hint="Half of 3 is no integer. An array made like x holds integers where x does: make the result of floats.",
    right_for="arrays of floats",
)
def line_truncated(x, slope=1.0):
    out = np.zeros_like(x)
    out[...] = slope * np.asarray(x)
    return out


@mistake(
    "linear",
    title="the caller's array overwritten",
    hint="x *= slope changes the array that you were given. A product written with * alone is a new array.",
    right_for="a buffer of your own that nobody else uses",
)
def line_in_place(x, slope=1.0):
    x *= slope
    return x


# ---------------------------------------------------------------- binary_step


@mistake(
    "binary_step",
    title="0 at the edge",
    hint="The edge belongs to the upper side: at x = 0 the step is 1. Look at your comparison there.",
    right_for="relu_grad(x)",
)
def zero_at_the_edge(x):
    return np.where(np.asarray(x) > 0, 1.0, 0.0)


@mistake(
    "binary_step",
    title="½ at the edge",
    hint="Half a step is one convention, but not this course's: at x = 0 the step is 1.",
    right_for="np.heaviside(x, 0.5)",
)
def half_at_the_edge(x):
    return np.heaviside(x, 0.5)


@mistake(
    "binary_step",
    title="the sign of x in place of the step",
    hint="The sign has three values, −1, 0 and 1. The step has two: 0 for negative x, 1 for all others.",
    right_for="np.sign(x)",
)
def sign_for_step(x):
    return np.sign(x)


@mistake(
    "binary_step",
    title="−1 in place of 0",
    hint="The lower value of the binary step is 0, not −1.",
    right_for="the step from −1 to 1 of the perceptron",
)
def lower_is_minus_one(x):
    return np.where(np.asarray(x) >= 0, 1.0, -1.0)


@mistake(
    "binary_step",
    title="the two sides swapped",
    hint="The step goes up from left to right: 0 for negative x, 1 from 0 on.",
    right_for="1 − binary_step(x)",
)
def step_down(x):
    return np.where(np.asarray(x) < 0, 1.0, 0.0)


@mistake(
    "binary_step",
    title="x itself where the condition holds",
    hint="The step does not say how large x is, only on which side of 0 it lies: where x ≥ 0 the result is 1.",
    right_for="relu(x)",
)
def passed_through(x):
    return np.maximum(0.0, x)


@mistake(
    "binary_step",
    title="sigmoid in place of the step",
    hint="The sigmoid is the smooth relative. The step has the values 0 and 1 only.",
    right_for="sigmoid(x)",
)
def smooth_step(x):
    return sigmoid(x)


@mistake(
    "binary_step",
    title="the edge at ½",
    hint="½ is where one cuts a probability. Here x is any number, and the edge is at 0.",
    right_for="a decision about a probability",
)
def edge_at_half(x):
    return np.where(np.asarray(x) >= 0.5, 1.0, 0.0)


@mistake(
    "binary_step",
    title="the edge at 1",
    hint="The step is 1 high, but its edge is at x = 0.",
    right_for="binary_step(x − 1)",
)
def edge_at_one(x):
    return np.where(np.asarray(x) >= 1, 1.0, 0.0)


@mistake(
    "binary_step",
    title="the average of the array as the edge",
    hint="Each element is compared with 0, whatever its neighbours are.",
    right_for="binary_step(x − x.mean())",
)
def edge_at_average(x):
    return np.where(np.asarray(x) >= np.mean(x), 1.0, 0.0)


@mistake(
    "binary_step",
    title="fractions cut off before comparing",
    hint="−0.5 made an integer is 0, and no longer negative. Compare the numbers as they are.",
    right_for="arrays of integers",
)
def step_truncated(x):
    return np.where(np.asarray(x).astype(int) >= 0, 1.0, 0.0)


@mistake(
    "binary_step",
    title="an if that only a lone number survives",
    hint="An array has no single truth value. Compare element by element: that gives an array of answers.",
    right_for="a lone number",
)
def step_of_one_number(x):
    return 1.0 if x >= 0 else 0.0


@mistake(
    "binary_step",
    title="a loop that a lone number does not survive",
    hint="The checks give a lone number too, and one cannot loop over that. Let NumPy compare, or treat it apart.",
    right_for="arrays with one axis",
)
def step_in_a_loop(x):
    return np.array([1.0 if value >= 0 else 0.0 for value in x])


@mistake(
    "binary_step",
    title="the caller's array overwritten",
    hint="Assigning to x[...] changes the array that you were given. Make a new array for the result.",
    right_for="a buffer of your own that nobody else uses",
)
def step_in_place(x):
    if np.ndim(x) == 0:
        return 1.0 if x >= 0 else 0.0
    below = x < 0
    x[below] = 0
    x[~below] = 1
    return x


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


# ---------------------------------------------------------------- leaky_relu


@mistake(
    "leaky_relu",
    title="the leak left out",
    hint="This is the plain ReLU. A negative x must come out as negative_slope · x, not as 0.",
    right_for="relu(x)",
)
def no_leak(x, negative_slope=0.01):
    return np.maximum(0.0, x)


@mistake(
    "leaky_relu",
    title="the option ignored",
    hint="0.01 is only the default. Where a call gives another negative_slope, that one counts.",
    right_for="leaky_relu(x) with its leak left at 0.01",
)
def leak_fixed(x, negative_slope=0.01):
    return np.where(np.asarray(x) > 0, x, 0.01 * np.asarray(x))


@mistake(
    "leaky_relu",
    title="a default leak of 0.1",
    hint="The leak is 0.01 unless another is given. Keep the default of the starter cell's first line.",
    right_for="leaky_relu(x, negative_slope=0.1)",
)
def leak_default(x, negative_slope=0.1):
    return np.where(np.asarray(x) > 0, x, negative_slope * np.asarray(x))


@mistake(
    "leaky_relu",
    title="the leak under another name",
    hint="The checks say leaky_relu(x, negative_slope=…). Keep the parameter names of the starter cell.",
    right_for="calls without a leak",
)
def leak_renamed(x, alpha=0.01):
    return np.where(np.asarray(x) > 0, x, alpha * np.asarray(x))


@mistake(
    "leaky_relu",
    title="the leak on both sides",
    hint="A positive x passes through as it is. Only the negative ones are multiplied.",
    right_for="linear(x, slope=negative_slope)",
)
def leak_everywhere(x, negative_slope=0.01):
    return negative_slope * np.asarray(x)


@mistake(
    "leaky_relu",
    title="the two sides swapped",
    hint="The small slope belongs to the negative side. A positive x passes through as it is.",
    right_for="−leaky_relu(−x)",
)
def leak_on_the_right(x, negative_slope=0.01):
    return np.where(np.asarray(x) > 0, negative_slope * np.asarray(x), x)


@mistake(
    "leaky_relu",
    title="the sign of the leak reversed",
    hint="negative_slope is a positive number: the slope of the negative side. A negative x gives a negative result.",
    right_for="a valley: the absolute value with a gentler left side",
)
def leak_upwards(x, negative_slope=0.01):
    return np.where(np.asarray(x) > 0, x, -negative_slope * np.asarray(x))


@mistake(
    "leaky_relu",
    title="the leak taken for a value",
    hint="negative_slope is a slope, not a value to choose in place of x: for negative x it is multiplied by x.",
    right_for="the slope of leaky_relu, on the left side",
)
def leak_as_value(x, negative_slope=0.01):
    return np.where(np.asarray(x) > 0, x, negative_slope)


@mistake(
    "leaky_relu",
    title="the slope in place of the function",
    hint="1 and negative_slope are the derivatives of the two pieces. The function itself is x, or negative_slope · x.",
    right_for="the derivative of leaky_relu",
)
def slope_of_leaky(x, negative_slope=0.01):
    return np.where(np.asarray(x) > 0, 1.0, negative_slope)


@mistake(
    "leaky_relu",
    title="the leak added on the positive side too",
    hint="At x = 2.5 the result is 2.5, nothing more. The leak counts only where x is negative.",
    right_for="relu(x) + negative_slope · x",
)
def leak_added(x, negative_slope=0.01):
    return np.maximum(0.0, x) + negative_slope * np.asarray(x)


@mistake(
    "leaky_relu",
    title="ELU in place of leaky ReLU",
    hint="The leak is a straight line. A curve that flattens out towards −1 is the ELU.",
    right_for="elu(x)",
)
def elu_for_leaky(x, negative_slope=0.01):
    return elu(x, alpha=negative_slope)


@mistake(
    "leaky_relu",
    title="integers kept as integers",
    hint="A copy of an integer array holds integers, and −0.02 becomes 0 in it. Make the result of floats.",
    right_for="arrays of floats",
)
def leak_truncated(x, negative_slope=0.01):
    out = np.array(x)
    out[out < 0] = negative_slope * out[out < 0]
    return out


@mistake(
    "leaky_relu",
    title="an if or max that only a lone number survives",
    hint="An array has no single truth value. Compare and choose element by element.",
    right_for="a lone number",
)
def leaky_of_one_number(x, negative_slope=0.01):
    return x if x > 0 else negative_slope * x


@mistake(
    "leaky_relu",
    title="the caller's array overwritten",
    hint="Assigning to x[x < 0] changes the array that you were given. Make a new one for the result.",
    right_for="a buffer of your own that nobody else uses",
)
def leaky_in_place(x, negative_slope=0.01):
    if np.ndim(x) == 0:
        return max(x, negative_slope * x)
    x[x < 0] = negative_slope * x[x < 0]
    return x


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
    hint="Both parts are infinite for x below −709, and inf / inf is nan. Use e^(−|x|): the slope is even.",
    right_for="x above −354",
)
def slope_nan(x):
    e = np.exp(-np.asarray(x))
    return e / (1 + e) ** 2


# ---------------------------------------------------------------- tanh


@mistake(
    "tanh",
    title="the tangent in place of the hyperbolic tangent",
    hint="The two share a name, not a shape. tan goes round a circle and has poles; tanh is made of e^x and e^(−x).",
    right_for="the tangent of an angle in radians",
)
def trigonometric(x):
    return np.tan(x)


@mistake(
    "tanh",
    title="sinh in place of tanh",
    hint="Half the difference of e^x and e^(−x) is sinh. tanh divides by their sum, so it stays between −1 and 1.",
    right_for="np.sinh(x)",
)
def only_sinh(x):
    return np.sinh(x)


@mistake(
    "tanh",
    title="numerator and denominator swapped",
    hint="The difference goes above the line and the sum below. Upside down, tanh(0) would be a division by 0.",
    right_for="the hyperbolic cotangent, 1 / tanh(x)",
)
def upside_down(x):
    e, f = np.exp(x), np.exp(-np.asarray(x))
    return (e + f) / (e - f)


@mistake(
    "tanh",
    title="the difference the wrong way round",
    hint="tanh rises from −1 to 1. With e^(−x) − e^x above the line it falls.",
    right_for="tanh(−x)",
)
def tanh_falling(x):
    return -np.tanh(x)


@mistake(
    "tanh",
    title="the brackets lost",
    hint="Division comes before addition: without brackets only the two terms at the stroke are divided.",
    right_for="e^x − e^(−2x) + e^(−x)",
)
def tanh_without_brackets(x):
    x = np.asarray(x)
    return np.exp(x) - np.exp(-x) / np.exp(x) + np.exp(-x)


@mistake(
    "tanh",
    title="sigmoid in place of tanh",
    hint="The sigmoid runs from 0 to 1 through (0, ½). tanh runs from −1 to 1 through (0, 0).",
    right_for="sigmoid(x)",
)
def sigmoid_for_tanh(x):
    return sigmoid(x)


@mistake(
    "tanh",
    title="2σ(x) − 1, which is tanh of x/2",
    hint="Stretched to −1…1, the sigmoid is still only half as steep as tanh. Mind its argument.",
    right_for="tanh(x / 2)",
)
def half_argument(x):
    return np.tanh(np.asarray(x) / 2)


@mistake(
    "tanh",
    title="σ(2x), not stretched to −1…1",
    hint="σ(2x) is as steep as it must be in its own scale, but runs from 0 to 1. tanh runs from −1 to 1.",
    right_for="(1 + tanh(x)) / 2",
)
def not_stretched(x):
    return sigmoid(2 * np.asarray(x))


@mistake(
    "tanh",
    title="a line cut off at −1 and 1",
    hint="tanh has no corners: it approaches −1 and 1 without reaching them. It is made of e^x and e^(−x).",
    right_for="the hard tanh",
)
def hard(x):
    return np.clip(x, -1.0, 1.0)


@mistake(
    "tanh",
    title="the slope in place of the function",
    hint="1 − tanh² is the derivative. The function itself is (e^x − e^(−x)) / (e^x + e^(−x)).",
    right_for="tanh_grad(x)",
)
def slope_for_tanh(x):
    return tanh_grad(x)


@mistake(
    "tanh",
    title="integers kept as integers",
    hint="np.zeros_like(x) of integers holds integers, and 0.96 becomes 0. Make the result of floats.",
    right_for="arrays of floats",
)
def tanh_truncated(x):
    out = np.zeros_like(x)
    out[...] = np.tanh(x)
    return out


@mistake(
    "tanh",
    title="math.exp, which takes one number",
    hint="math.exp takes one number. np.exp works on a whole array and on one number.",
    right_for="a lone number",
)
def tanh_of_one_number(x):
    e, f = math.exp(x), math.exp(-x)
    return (e - f) / (e + f)


@mistake(
    "tanh",
    title="overflow on both sides",
    hint="e^1000 is infinite for a float64, and inf / inf is nan. Divide above and below by the larger of the two.",
    right_for="x between −709 and 709",
)
def tanh_overflow(x):
    e, f = np.exp(x), np.exp(-np.asarray(x))
    return (e - f) / (e + f)


@mistake(
    "tanh",
    title="overflow for very positive x",
    hint="e^(2x) overflows for x above 354. Use that form on the left side only: on the right, e^(−2x) is small.",
    right_for="x below 354",
)
def tanh_overflow_right(x):
    e = np.exp(2 * np.asarray(x))
    return (e - 1) / (e + 1)


@mistake(
    "tanh",
    title="overflow for very negative x",
    hint="e^(−2x) overflows for x below −354. Use that form on the right side only: on the left, e^(2x) is small.",
    right_for="x above −354",
)
def tanh_overflow_left(x):
    e = np.exp(-2 * np.asarray(x))
    return (1 - e) / (1 + e)


@mistake(
    "tanh",
    title="2σ(2x) − 1 with a σ that overflows",
    hint="The identity is right, but e^(−2x) overflows for x below −354. It needs a sigmoid that is stable.",
    right_for="x above −354",
)
def by_unstable_sigmoid(x):
    return 2 / (1 + np.exp(-2 * np.asarray(x))) - 1


# ---------------------------------------------------------------- tanh_grad


@mistake(
    "tanh_grad",
    title="1 − tanh(x), not squared",
    hint="The slope is the same at x and −x, so the sign of tanh must not matter. Its square is subtracted.",
    right_for="2σ(−2x)",
)
def not_squared(x):
    return 1 - np.tanh(x)


@mistake(
    "tanh_grad",
    title="the function in place of its slope",
    hint="The height of tanh is not its slope: at 0 it is 0 high and 1 steep.",
    right_for="tanh(x)",
)
def tanh_itself(x):
    return np.tanh(x)


@mistake(
    "tanh_grad",
    title="x taken for tanh(x)",
    hint="1 − x² is right where x is already tanh's output. Here x is its input: take tanh first.",
    right_for="an x that is already tanh's output",
)
def tanh_grad_of_the_output(x):
    return 1 - np.asarray(x) ** 2


@mistake(
    "tanh_grad",
    title="the derivative of sigmoid",
    hint="σ(1 − σ) is never above ¼. tanh is steeper: its slope at 0 is 1.",
    right_for="sigmoid_grad(x)",
)
def sigmoid_slope(x):
    return sigmoid_grad(x)


@mistake(
    "tanh_grad",
    title="the sigmoid's rule applied to tanh",
    hint="f (1 − f) belongs to the sigmoid. For tanh the derivative is 1 − f².",
    right_for="tanh(x) (1 − tanh(x)), which is no function of this course",
)
def rule_of_sigmoid(x):
    t = np.tanh(x)
    return t * (1 - t)


@mistake(
    "tanh_grad",
    title="the square alone",
    hint="tanh² is 0 at 0, where the curve is steepest. It is what must be taken from 1.",
    right_for="1 − tanh_grad(x)",
)
def square_alone(x):
    return np.tanh(x) ** 2


@mistake(
    "tanh_grad",
    title="the difference the wrong way round",
    hint="tanh rises everywhere, so its slope is never negative.",
    right_for="the slope of tanh(−x)",
)
def tanh_grad_negative(x):
    return np.tanh(x) ** 2 - 1


@mistake(
    "tanh_grad",
    title="a plus in place of the minus",
    hint="1 + tanh² is 2 far out, where the curve is flat. Subtract the square.",
    right_for="the derivative of tan, with tan in place of tanh",
)
def one_plus_square(x):
    return 1 + np.tanh(x) ** 2


@mistake(
    "tanh_grad",
    title="the whole difference squared",
    hint="Only tanh is squared, not the difference: 1 − tanh²(x) is not (1 − tanh(x))².",
    right_for="(1 − tanh(x))², which is no function of this course",
)
def difference_squared(x):
    return (1 - np.tanh(x)) ** 2


@mistake(
    "tanh_grad",
    title="1 / cosh, not squared",
    hint="1 − tanh² is the square of 1 / cosh. Compare at x = log 2: 0.64 is due, which is 0.8 squared.",
    right_for="the hyperbolic secant",
)
def secant(x):
    e = np.exp(-np.abs(x))
    return 2 * e / (1 + e * e)


@mistake(
    "tanh_grad",
    title="a finite difference with a wide step",
    hint="A difference over a step is only nearly the slope. The exact one costs no more: 1 − tanh².",
    right_for="a quick test of a derivative, to six digits",
)
def tanh_difference(x):
    return (np.tanh(np.asarray(x) + 1e-3) - np.tanh(np.asarray(x) - 1e-3)) / 2e-3


@mistake(
    "tanh_grad",
    title="integers kept as integers",
    hint="np.zeros_like(x) of integers holds integers, and 0.07 becomes 0. Make the result of floats.",
    right_for="arrays of floats",
)
def tanh_grad_truncated(x):
    out = np.zeros_like(x)
    out[...] = 1 - np.tanh(x) ** 2
    return out


@mistake(
    "tanh_grad",
    title="overflow of cosh",
    hint="cosh(x) overflows for |x| above 710, and its square for |x| above 355. tanh itself never does.",
    right_for="x between −355 and 355",
)
def cosh_overflow(x):
    return 1 / np.cosh(x) ** 2


@mistake(
    "tanh_grad",
    title="a tanh that overflows on both sides",
    hint="e^1000 is infinite for a float64, and inf / inf is nan. Use a stable tanh, or e^(−2|x|): the slope is even.",
    right_for="x between −709 and 709",
)
def slope_of_overflowing_tanh(x):
    e, f = np.exp(x), np.exp(-np.asarray(x))
    return 1 - ((e - f) / (e + f)) ** 2


@mistake(
    "tanh_grad",
    title="a tanh that overflows for very positive x",
    hint="e^(2x) overflows for x above 354, and inf / inf is nan. Use a stable tanh, or e^(−2|x|): the slope is even.",
    right_for="x below 354",
)
def tanh_grad_overflow_right(x):
    e = np.exp(2 * np.asarray(x))
    return 1 - ((e - 1) / (e + 1)) ** 2


# ---------------------------------------------------------------- softplus


@mistake(
    "softplus",
    title="ReLU in place of softplus",
    hint="Softplus is ReLU with the kink rounded off: log 2 at 0, and a little above ReLU everywhere.",
    right_for="relu(x)",
)
def relu_for_softplus(x):
    return np.maximum(0.0, x)


@mistake(
    "softplus",
    title="the slope in place of the function",
    hint="The sigmoid is softplus's derivative. Softplus itself has no upper bound.",
    right_for="sigmoid(x)",
)
def slope_of_softplus(x):
    return sigmoid(x)


@mistake(
    "softplus",
    title="the sign of the exponent reversed",
    hint="With e^(−x) the curve falls instead of rising.",
    right_for="softplus(−x), which is −log σ(x)",
)
def softplus_falling(x):
    return np.logaddexp(0.0, -np.asarray(x))


@mistake(
    "softplus",
    title="the logarithm left out",
    hint="1 + e^x grows like e^x. The logarithm of it grows like x.",
    right_for="1 + e^x, which is e^softplus(x)",
)
def without_log(x):
    return 1 + np.exp(x)


@mistake(
    "softplus",
    title="the brackets lost",
    hint="log(1) + e^x is e^x. The logarithm is that of the whole sum 1 + e^x.",
    right_for="e^x",
)
def log_of_one(x):
    return np.log(1) + np.exp(x)


@mistake(
    "softplus",
    title="the 1 left out",
    hint="log(e^x) is x itself. With 1 added to e^x, the logarithm never falls below 0.",
    right_for="linear(x)",
)
def log_of_exp(x):
    return np.asarray(x) + 0.0


@mistake(
    "softplus",
    title="1 added twice",
    hint="log1p(y) is log(1 + y): it brings the 1 with it. At 0 softplus is log 2, not log 3.",
    right_for="log(2 + e^x)",
)
def one_twice(x):
    return np.log1p(1 + np.exp(x))


@mistake(
    "softplus",
    title="a logarithm to base 2",
    hint="Logarithms are natural in this course: softplus(0) is log 2, which is 0.693, not 1.",
    right_for="log₂(1 + e^x)",
)
def base_two(x):
    return np.logaddexp(0.0, x) / np.log(2.0)


@mistake(
    "softplus",
    title="a logarithm to base 10",
    hint="Logarithms are natural in this course: softplus(0) is log 2, which is 0.693, not 0.301.",
    right_for="log₁₀(1 + e^x)",
)
def base_ten(x):
    return np.logaddexp(0.0, x) / np.log(10.0)


@mistake(
    "softplus",
    title="the stable form without its straight part",
    hint="log(1 + e^(−|x|)) is the same at x and −x: it only rounds the kink. What it rounds off is missing.",
    right_for="softplus(x) − relu(x)",
)
def rounding_only(x):
    return np.log1p(np.exp(-np.abs(x)))


@mistake(
    "softplus",
    title="the straight part without a cut at 0",
    hint="log(1 + e^(−|x|)) goes with the larger of x and 0, not with x: for negative x nothing is added to it.",
    right_for="positive x",
)
def straight_everywhere(x):
    return np.asarray(x) + np.log1p(np.exp(-np.abs(x)))


@mistake(
    "softplus",
    title="the straight line taken too early",
    hint="At x = 12 softplus is still 0.000006 more than x. A form that is exact everywhere needs no such bound.",
    right_for="plots",
)
def line_too_early(x):
    x = np.asarray(x)
    return np.where(x > 10, x, np.log1p(np.exp(np.minimum(x, 10.0))))


@mistake(
    "softplus",
    title="integers kept as integers",
    hint="np.zeros_like(x) of integers holds integers, and 0.69 becomes 0. Make the result of floats.",
    right_for="arrays of floats",
)
def softplus_truncated(x):
    out = np.zeros_like(x)
    out[...] = np.logaddexp(0.0, x)
    return out


@mistake(
    "softplus",
    title="math.exp, which takes one number",
    hint="math.exp takes one number. np.exp works on a whole array and on one number.",
    right_for="a lone number",
)
def softplus_of_one_number(x):
    return math.log(1 + math.exp(x))


@mistake(
    "softplus",
    title="overflow in the branch that is not taken",
    hint="np.where computes both branches for every element and then chooses. Keep e^x small in the other too.",
    right_for="arrays without very positive x",
)
def softplus_both_branches(x):
    return np.where(np.asarray(x) > 40, x, np.log1p(np.exp(x)))


@mistake(
    "softplus",
    title="overflow for very positive x",
    hint="e^x overflows for x above 709, and log(inf) is inf. Take x out of the logarithm: what is left is small.",
    right_for="x below 709",
)
def softplus_overflow_right(x):
    return np.log(1 + np.exp(x))


@mistake(
    "softplus",
    title="overflow for very negative x",
    hint="x + log(1 + e^(−x)) overflows for x below −709. Use that form for positive x only.",
    right_for="x above −709",
)
def softplus_overflow_left(x):
    x = np.asarray(x)
    return x + np.log(1 + np.exp(-x))


# ---------------------------------------------------------------- elu


@mistake(
    "elu",
    title="ReLU in place of ELU",
    hint="A negative x must not come out as 0: there the curve bends down towards −alpha.",
    right_for="relu(x)",
)
def relu_for_elu(x, alpha=1.0):
    return np.maximum(0.0, x)


@mistake(
    "elu",
    title="a straight line on the left",
    hint="alpha · x is a leak. On the left side the ELU is a curve that flattens out towards −alpha.",
    right_for="leaky_relu(x, negative_slope=alpha)",
)
def leaky_for_elu(x, alpha=1.0):
    x = np.asarray(x)
    return np.where(x > 0, x, alpha * x)


@mistake(
    "elu",
    title="the − 1 left out",
    hint="alpha · e^x is alpha at 0, and jumps there. With 1 taken from e^x the pieces meet.",
    right_for="alpha · e^x for negative x",
)
def exp_alone(x, alpha=1.0):
    x = np.asarray(x)
    return np.where(x > 0, x, alpha * np.exp(np.minimum(x, 0.0)))


@mistake(
    "elu",
    title="alpha times e^x only",
    hint="alpha multiplies the whole bracket e^x − 1, not e^x alone. At 0 the result must be 0 for every alpha.",
    right_for="alpha = 1",
)
def alpha_inside(x, alpha=1.0):
    x = np.asarray(x)
    return np.where(x > 0, x, alpha * np.exp(np.minimum(x, 0.0)) - 1)


@mistake(
    "elu",
    title="alpha in the exponent",
    hint="alpha stands before the bracket: it stretches the left side downwards, and does not touch the exponent.",
    right_for="alpha = 1",
)
def alpha_in_exponent(x, alpha=1.0):
    x = np.asarray(x)
    return np.where(x > 0, x, np.expm1(alpha * np.minimum(x, 0.0)))


@mistake(
    "elu",
    title="x divided by alpha in the exponent",
    hint="That is the CELU, which has slope 1 at 0 for every alpha. In the ELU the exponent is x itself.",
    right_for="the CELU",
)
def celu(x, alpha=1.0):
    x = np.asarray(x)
    return np.where(x > 0, x, alpha * np.expm1(np.minimum(x, 0.0) / alpha))


@mistake(
    "elu",
    title="alpha ignored",
    hint="1 is only the default. Where a call gives another alpha, the left side comes down to −alpha.",
    right_for="elu(x) with its alpha left at 1",
)
def alpha_ignored(x, alpha=1.0):
    return elu(x)


@mistake(
    "elu",
    title="alpha on both sides",
    hint="A positive x passes through as it is. alpha is for the negative side alone.",
    right_for="alpha · elu(x)",
)
def alpha_everywhere(x, alpha=1.0):
    return alpha * elu(x)


@mistake(
    "elu",
    title="alpha under another name",
    hint="The checks say elu(x, alpha=…). Keep the parameter names of the starter cell.",
    right_for="calls without an alpha",
)
def alpha_renamed(x, a=1.0):
    return elu(x, alpha=a)


@mistake(
    "elu",
    title="SELU in place of ELU",
    hint="The factors 1.0507 and 1.6733 belong to the SELU. Here a positive x passes through, and alpha is given.",
    right_for="the SELU",
)
def selu(x, alpha=1.0):
    return 1.0507009873554805 * elu(x, alpha=1.6732632423543772)


@mistake(
    "elu",
    title="the sign of the exponent reversed",
    hint="For negative x, e^(−x) is large. e^x is the small one, and makes the curve flatten out.",
    right_for="a curve that grows without bound on the left",
)
def exponent_reversed(x, alpha=1.0):
    x = np.asarray(x)
    return np.where(x > 0, x, alpha * np.expm1(-np.minimum(x, 0.0)))


@mistake(
    "elu",
    title="the difference the wrong way round",
    hint="1 − e^x is positive for negative x. The left side of the ELU lies below 0.",
    right_for="a valley: the left side of the ELU turned upwards",
)
def elu_upwards(x, alpha=1.0):
    x = np.asarray(x)
    return np.where(x > 0, x, -alpha * np.expm1(np.minimum(x, 0.0)))


@mistake(
    "elu",
    title="the two sides swapped",
    hint="A positive x passes through. The exponential is for the negative side.",
    right_for="x for negative x, and an exponential for positive",
)
def elu_swapped(x, alpha=1.0):
    x = np.asarray(x)
    return np.where(x > 0, alpha * (np.exp(x) - 1), x)


@mistake(
    "elu",
    title="the larger of the two pieces",
    hint="For positive x, e^x − 1 is larger than x. Choose by the sign of x, not by the size of the pieces.",
    right_for="alpha (e^x − 1), which lies above x for alpha = 1",
)
def larger_piece(x, alpha=1.0):
    x = np.asarray(x)
    return np.maximum(x, alpha * (np.exp(x) - 1))


@mistake(
    "elu",
    title="integers kept as integers",
    hint="A copy of an integer array holds integers, and −0.86 becomes 0 in it. Make the result of floats.",
    right_for="arrays of floats",
)
def elu_truncated(x, alpha=1.0):
    out = np.array(x)
    out[out < 0] = alpha * np.expm1(out[out < 0])
    return out


@mistake(
    "elu",
    title="an if that only a lone number survives",
    hint="An array has no single truth value. Compare and choose element by element.",
    right_for="a lone number",
)
def elu_of_one_number(x, alpha=1.0):
    return x if x > 0 else alpha * np.expm1(x)


@mistake(
    "elu",
    title="the caller's array overwritten",
    hint="Assigning to x[x < 0] changes the array that you were given. Make a new one for the result.",
    right_for="a buffer of your own that nobody else uses",
)
def elu_in_place(x, alpha=1.0):
    if np.ndim(x) == 0:
        return elu(x, alpha)
    x[x < 0] = alpha * np.expm1(x[x < 0])
    return x


@mistake(
    "elu",
    title="overflow in the branch that is not taken",
    hint="np.where computes both branches for every element and then chooses. Keep positive x out of e^x.",
    right_for="x below 709",
)
def elu_both_branches(x, alpha=1.0):
    x = np.asarray(x)
    return np.where(x > 0, x, alpha * (np.exp(x) - 1))


# ---------------------------------------------------------------- silu


@mistake(
    "silu",
    title="the sigmoid alone",
    hint="The sigmoid is only the weight. It is multiplied by x.",
    right_for="sigmoid(x)",
)
def weight_alone(x):
    return sigmoid(x)


@mistake(
    "silu",
    title="x added in place of multiplied",
    hint="The sigmoid is a weight between 0 and 1: x is multiplied by it. At 0 the result is 0.",
    right_for="x + σ(x)",
)
def weight_added(x):
    return np.asarray(x) + sigmoid(x)


@mistake(
    "silu",
    title="the weight of −x",
    hint="A large positive x must pass nearly whole: its weight is near 1. Mind the minus in e^(−x).",
    right_for="−silu(−x)",
)
def weight_reversed(x):
    return np.asarray(x) * sigmoid(-np.asarray(x))


@mistake(
    "silu",
    title="the sigmoid's slope as the weight",
    hint="The weight is σ(x) itself, which grows to 1. σ(x)(1 − σ(x)) dies out on both sides.",
    right_for="x σ(x)(1 − σ(x)), a part of silu's derivative",
)
def slope_as_weight(x):
    return np.asarray(x) * sigmoid_grad(x)


@mistake(
    "silu",
    title="the slope in place of the function",
    hint="σ(x) (1 + x (1 − σ(x))) is silu's derivative, ½ at 0. The function itself is x σ(x), 0 at 0.",
    right_for="the derivative of silu",
)
def slope_of_silu(x):
    return sigmoid(x) + np.asarray(x) * sigmoid_grad(x)


@mistake(
    "silu",
    title="the sigmoid of the sigmoid",
    hint="One sigmoid is enough: x times σ(x).",
    right_for="σ(σ(x))",
)
def sigmoid_twice(x):
    return sigmoid(sigmoid(x))


@mistake(
    "silu",
    title="the brackets lost",
    hint="x / 1 + e^(−x) divides first and adds afterwards. The whole sum 1 + e^(−x) belongs under the x.",
    right_for="x + e^(−x)",
)
def silu_without_brackets(x):
    return np.asarray(x) / 1 + np.exp(-np.asarray(x))


@mistake(
    "silu",
    title="ReLU in place of SiLU",
    hint="A negative x does not become 0 at once: near 0 a part of it comes through.",
    right_for="relu(x)",
)
def relu_for_silu(x):
    return np.maximum(0.0, x)


@mistake(
    "silu",
    title="GELU in place of SiLU",
    hint="1.702 belongs to the approximation of GELU by a sigmoid. Here the weight is σ(x), with x as it is.",
    right_for="a rough approximation of gelu(x)",
)
def gelu_for_silu(x):
    return np.asarray(x) * sigmoid(1.702 * np.asarray(x))


@mistake(
    "silu",
    title="tanh for the weight",
    hint="tanh is negative for negative x, so x · tanh(x) never is. The weight is a sigmoid, between 0 and 1.",
    right_for="x tanh(x), a smooth absolute value",
)
def tanh_as_weight(x):
    return np.asarray(x) * np.tanh(x)


@mistake(
    "silu",
    title="the hard-edged approximation",
    hint="A weight made of straight lines reaches 0 and 1. The sigmoid only approaches them.",
    right_for="the hard swish",
)
def hard_swish(x):
    return np.asarray(x) * np.clip(np.asarray(x) + 3.0, 0.0, 6.0) / 6.0


@mistake(
    "silu",
    title="softmax for the weight",
    hint="Dividing by the sum over the array makes elements compete. Each number is weighted by its own sigmoid.",
    right_for="x weighted by softmax over the whole array",
)
def softmax_as_weight(x):
    exps = np.exp(x - np.max(x))
    return x * exps / exps.sum()


@mistake(
    "silu",
    title="integers kept as integers",
    hint="np.zeros_like(x) of integers holds integers, and 1.76 becomes 1. Make the result of floats.",
    right_for="arrays of floats",
)
def silu_truncated(x):
    out = np.zeros_like(x)
    out[...] = silu(x)
    return out


@mistake(
    "silu",
    title="math.exp, which takes one number",
    hint="math.exp takes one number. np.exp works on a whole array and on one number.",
    right_for="a lone number",
)
def silu_of_one_number(x):
    return x / (1 + math.exp(-x))


@mistake(
    "silu",
    title="the caller's array overwritten",
    hint="x *= σ(x) changes the array that you were given. A product written with * alone is a new array.",
    right_for="a buffer of your own that nobody else uses",
)
def silu_in_place(x):
    x *= sigmoid(x)
    return x


@mistake(
    "silu",
    title="overflow for very negative x",
    hint="e^(−x) overflows for x below −709. For negative x multiply above and below by e^x: nothing large is left.",
    right_for="x above −709",
)
def silu_overflow_left(x):
    x = np.asarray(x)
    return x / (1 + np.exp(-x))


@mistake(
    "silu",
    title="overflow for very positive x",
    hint="x e^x / (1 + e^x) is inf / inf for x above 709. Use that form for negative x only.",
    right_for="x below 709",
)
def silu_overflow_right(x):
    x = np.asarray(x)
    return x * np.exp(x) / (1 + np.exp(x))


# ---------------------------------------------------------------- gelu


def inner(x, cubic=0.044715):
    """What gelu takes the tanh of."""
    x = np.asarray(x, dtype=float)
    return np.sqrt(2 / np.pi) * (x + cubic * x**3)


@mistake(
    "gelu",
    title="the exact GELU with erf",
    hint="x Φ(x) is the original definition. This exercise asks for the approximation with tanh, up to 0.0005 away.",
    right_for="the exact GELU, x Φ(x)",
)
def exact_gelu(x):
    x = np.asarray(x, dtype=float)
    return 0.5 * x * (1 + np.vectorize(math.erf, otypes=[float])(x / math.sqrt(2)))


@mistake(
    "gelu",
    title="the approximation by a sigmoid",
    hint="x σ(1.702 x) is a rougher approximation. This exercise asks for the one with tanh and a cubic term.",
    right_for="the quick GELU",
)
def quick_gelu(x):
    return np.asarray(x) * sigmoid(1.702 * np.asarray(x))


@mistake(
    "gelu",
    title="SiLU in place of GELU",
    hint="x σ(x) is the SiLU. In the GELU the weight is ½ (1 + tanh u), which rises faster.",
    right_for="silu(x)",
)
def silu_for_gelu(x):
    return silu(x)


@mistake(
    "gelu",
    title="ReLU in place of GELU",
    hint="A negative x does not become 0 at once: near 0 a part of it comes through.",
    right_for="relu(x)",
)
def relu_for_gelu(x):
    return np.maximum(0.0, x)


@mistake(
    "gelu",
    title="the ½ left out",
    hint="1 + tanh lies between 0 and 2. Halved, it is a weight between 0 and 1.",
    right_for="2 gelu(x)",
)
def half_missing(x):
    return np.asarray(x) * (1 + np.tanh(inner(x)))


@mistake(
    "gelu",
    title="the 1 left out",
    hint="½ x tanh(u) is the same at x and −x. With 1 added to the tanh, the left side dies out instead.",
    right_for="gelu(x) − x / 2",
)
def one_missing(x):
    return 0.5 * np.asarray(x) * np.tanh(inner(x))


@mistake(
    "gelu",
    title="the x in front left out",
    hint="½ (1 + tanh u) is only the weight. It is multiplied by x.",
    right_for="an approximation of the normal distribution function",
)
def x_missing(x):
    return 0.5 * (1 + np.tanh(inner(x)))


@mistake(
    "gelu",
    title="a minus in place of the plus",
    hint="1 − tanh u is near 0 for large x, and the result would be too. Those pass through whole: 1 + tanh u.",
    right_for="−gelu(−x)",
)
def one_minus_tanh(x):
    return 0.5 * np.asarray(x) * (1 - np.tanh(inner(x)))


@mistake(
    "gelu",
    title="the cubic term left out",
    hint="Inside the bracket stands x + 0.044715 x³. Without the cubic term the result is near, but not right.",
    right_for="a rougher approximation of the GELU",
)
def cubic_missing(x):
    return 0.5 * np.asarray(x) * (1 + np.tanh(inner(x, cubic=0.0)))


@mistake(
    "gelu",
    title="the square in place of the cube",
    hint="The term is 0.044715 x³. A square is positive on both sides and breaks the symmetry.",
    right_for="no function of this course",
)
def square_for_cube(x):
    x = np.asarray(x)
    return 0.5 * x * (1 + np.tanh(np.sqrt(2 / np.pi) * (x + 0.044715 * x**2)))


@mistake(
    "gelu",
    title="the cubic term outside the bracket",
    hint="√(2/π) multiplies both terms of the bracket, x and 0.044715 x³.",
    right_for="no function of this course",
)
def cubic_outside(x):
    x = np.asarray(x)
    return 0.5 * x * (1 + np.tanh(np.sqrt(2 / np.pi) * x + 0.044715 * x**3))


@mistake(
    "gelu",
    title="a digit of the constant lost",
    hint="The constant is 0.044715, with a zero after the point.",
    right_for="no function of this course",
)
def ten_times_the_cubic(x):
    return 0.5 * np.asarray(x) * (1 + np.tanh(inner(x, cubic=0.44715)))


@mistake(
    "gelu",
    title="the root left out",
    hint="The factor is √(2/π), about 0.798. 2/π is about 0.637.",
    right_for="no function of this course",
)
def root_missing(x):
    return 0.5 * np.asarray(x) * (1 + np.tanh(inner(x) * np.sqrt(2 / np.pi)))


@mistake(
    "gelu",
    title="the root of 2 alone",
    hint="The root is over the whole fraction 2/π: about 0.798. √2 / π is about 0.450.",
    right_for="no function of this course",
)
def root_of_two(x):
    return 0.5 * np.asarray(x) * (1 + np.tanh(inner(x) / np.sqrt(np.pi)))


@mistake(
    "gelu",
    title="the fraction under the root upside down",
    hint="The factor is √(2/π), about 0.798. √(π/2) is about 1.253.",
    right_for="no function of this course",
)
def root_upside_down(x):
    return 0.5 * np.asarray(x) * (1 + np.tanh(inner(x) * np.pi / 2))


@mistake(
    "gelu",
    title="σ(u) for ½ (1 + tanh u)",
    hint="½ (1 + tanh u) is a sigmoid, but one that is twice as steep: mind its argument.",
    right_for="x ½ (1 + tanh(u / 2))",
)
def sigmoid_of_u(x):
    return np.asarray(x) * sigmoid(inner(x))


@mistake(
    "gelu",
    title="math.tanh, which takes one number",
    hint="math.tanh takes one number. np.tanh works on a whole array and on one number.",
    right_for="a lone number",
)
def gelu_of_one_number(x):
    return 0.5 * x * (1 + math.tanh(math.sqrt(2 / math.pi) * (x + 0.044715 * x**3)))


@mistake(
    "gelu",
    title="integers kept as integers",
    hint="np.zeros_like(x) of integers holds integers, and 2.996 becomes 2. Make the result of floats.",
    right_for="arrays of floats",
)
def gelu_truncated(x):
    out = np.zeros_like(x)
    out[...] = gelu(x)
    return out


@mistake(
    "gelu",
    title="the caller's array overwritten",
    hint="x *= … changes the array that you were given. A product written with * alone is a new array.",
    right_for="a buffer of your own that nobody else uses",
)
def gelu_in_place(x):
    x *= 0.5 * (1 + np.tanh(inner(x)))
    return x


@mistake(
    "gelu",
    title="a tanh that overflows on both sides",
    hint="With powers of e written out, inf / inf is nan far out. np.tanh is allowed here, and is stable.",
    right_for="x between −20 and 20",
)
def gelu_overflow(x):
    e, f = np.exp(inner(x)), np.exp(-inner(x))
    return 0.5 * np.asarray(x) * (1 + (e - f) / (e + f))


@mistake(
    "gelu",
    title="a sigmoid that overflows for very negative x",
    hint="½ (1 + tanh u) is σ(2u), and e^(−2u) overflows for very negative u. It needs a sigmoid that is stable.",
    right_for="x above −20",
)
def gelu_by_unstable_sigmoid(x):
    return np.asarray(x) / (1 + np.exp(-2 * inner(x)))
