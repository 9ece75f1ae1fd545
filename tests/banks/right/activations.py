# %% linear | plain product
def linear(x, slope=1.0):
    return slope * x

# %% linear | numpy multiply
def linear(x, slope=1.0):
    return np.multiply(x, slope)

# %% linear | loop over a flat copy
def linear(x, slope=1.0):
    if np.ndim(x) == 0:
        return float(slope) * float(x)
    result = np.empty(x.shape)
    for place, value in zip(range(x.size), x.flatten()):
        result.flat[place] = slope * value
    return result

# %% linear | einsum with the slope as a scalar operand
def linear(x, slope=1.0):
    return np.einsum(",...->...", slope, np.asarray(x, dtype=float))

# %% linear | functools.partial over a helper of another name
from functools import partial

def times(factor, x, slope=1.0):
    return np.asarray(x) * slope * factor

linear = partial(times, 1.0)

# %% linear | callable object
class Line:
    def __call__(self, x, slope=1.0):
        return x - (1.0 - slope) * x

linear = Line()

# %% linear | recursion down the axes of nested lists
def linear(x, slope=1.0):
    def go(part):
        if isinstance(part, list):
            return [go(item) for item in part]
        return part * slope
    if isinstance(x, float):
        return go(x)
    return np.array(go(x.tolist()), dtype=float)

# %% linear | float or int whichever is exact
def linear(x, slope=1.0):
    out = np.asarray(x) * slope
    whole = np.rint(out)
    return whole.astype(int) if np.all(whole == out) else out

# %% linear | long double
def linear(x, *, slope=1.0, **unused):
    return np.longdouble(slope) * np.asarray(x, dtype=np.longdouble)

# %% binary_step | comparison made float
def binary_step(x):
    return (np.asarray(x) >= 0).astype(float)

# %% binary_step | booleans
def binary_step(x):
    return x >= 0

# %% binary_step | where with integers
def binary_step(x):
    return np.where(x >= 0, 1, 0)

# %% binary_step | heaviside with 1 at the edge
def binary_step(x):
    return np.heaviside(x, 1)

# %% binary_step | np.vectorize of an if
def one(v):
    if v < 0:
        return 0
    return 1

binary_step = np.vectorize(one)

# %% binary_step | sign and rounding up
def binary_step(x):
    return np.ceil((np.sign(x) + 1) / 2)

# %% binary_step | small unsigned integers
def binary_step(x):
    return np.uint8(1) - np.signbit(np.asarray(x) + 0.0).astype(np.uint8)

# %% binary_step | lambda and float16
binary_step = lambda x: np.greater_equal(x, 0.0).astype(np.float16)

# %% binary_step | loop over indices
def binary_step(x):
    x = np.asarray(x)
    answer = np.zeros(x.shape, dtype=np.int8)
    for index in np.ndindex(x.shape):
        if not x[index] < 0:
            answer[index] = 1
    return answer

# %% binary_step | Python number for a lone number
def binary_step(x):
    if isinstance(x, float):
        return int(x >= 0)
    return np.array([v >= 0 for v in x.ravel()]).reshape(x.shape)

# %% relu | maximum
def relu(x):
    return np.maximum(0, x)

# %% relu | where
def relu(x):
    return np.where(x > 0, x, 0)

# %% relu | mask on a copy
def relu(x):
    x = np.array(x)
    x[x < 0] = 0
    return x

# %% relu | half of x and its absolute value
def relu(x):
    return (x + np.abs(x)) / 2

# %% relu | multiplied by its own step
def relu(x):
    return x * (x > 0)

# %% relu | clip without an upper bound
def relu(x):
    return np.clip(x, 0, None)

# %% relu | recursion over axes
def relu(x):
    if isinstance(x, np.ndarray) and x.ndim > 0:
        return np.stack([relu(part) for part in x])
    return np.array(max(float(x), 0.0))

# %% relu | np.vectorize with a float type
relu = np.vectorize(lambda v: v if v > 0 else 0, otypes=[float])

# %% relu | callable object that remembers
class Rectifier:
    def __init__(self, edge):
        self.edge = edge
        self.last = None

    def __call__(self, x):
        self.last = np.array(x, copy=True)
        self.last *= self.last > self.edge
        return self.last

relu = Rectifier(0)

# %% relu | minus the smaller of 0 and minus x
def relu(x):
    return -np.minimum(0, -x)

# %% relu_grad | comparison made float
def relu_grad(x):
    return (np.asarray(x) > 0).astype(float)

# %% relu_grad | booleans
def relu_grad(x):
    return x > 0

# %% relu_grad | heaviside with 0 at the kink
def relu_grad(x):
    return np.heaviside(x, 0)

# %% relu_grad | sign without its negative side
def relu_grad(x):
    return np.maximum(np.sign(x), 0)

# %% relu_grad | ones put into zeros
def relu_grad(x):
    slopes = np.zeros_like(x)
    slopes[x > 0] = 1
    return slopes

# %% relu_grad | nonzero of the learner's relu
def relu_grad(x):
    return np.sign(relu(x))

# %% relu_grad | nditer
def relu_grad(x):
    x = np.asarray(x)
    out = np.empty(x.shape, dtype=float)
    with np.nditer([x, out], op_flags=[["readonly"], ["writeonly"]]) as it:
        for a, b in it:
            b[...] = 1.0 if a > 0 else 0.0
    return out

# %% relu_grad | np.piecewise
def relu_grad(x):
    return np.piecewise(np.asarray(x), [np.asarray(x) > 0], [1, 0])

# %% relu_grad | one minus the comparison turned round
def relu_grad(x):
    return 1 - (x <= 0)

# %% leaky_relu | where
def leaky_relu(x, negative_slope=0.01):
    return np.where(x > 0, x, negative_slope * x)

# %% leaky_relu | two halves added
def leaky_relu(x, negative_slope=0.01):
    return np.maximum(x, 0) + negative_slope * np.minimum(x, 0)

# %% leaky_relu | larger of the two lines
def leaky_relu(x, negative_slope=0.01):
    return np.maximum(x, x * negative_slope)

# %% leaky_relu | float copy and mask
def leaky_relu(x, negative_slope=0.01):
    out = np.array(x, dtype=float)
    out[out < 0] *= negative_slope
    return out

# %% leaky_relu | with the absolute value
def leaky_relu(x, negative_slope=0.01):
    return 0.5 * ((1 + negative_slope) * x + (1 - negative_slope) * abs(x))

# %% leaky_relu | a slope for every element
def leaky_relu(x, negative_slope=0.01):
    slopes = np.where(np.asarray(x) > 0, 1.0, negative_slope)
    return slopes * x

# %% leaky_relu | plain Python loop
def leaky_relu(x, negative_slope=0.01):
    x = np.asarray(x)
    out = []
    for value in x.reshape(-1).tolist():
        out.append(value if value > 0 else negative_slope * value)
    return np.array(out, dtype=float).reshape(x.shape)

# %% leaky_relu | np.select and keyword-only option
def leaky_relu(x, *, negative_slope=0.01):
    x = np.asarray(x)
    return np.select([x > 0, x < 0], [x, negative_slope * x], 0.0)

# %% leaky_relu | difference of two learner's relus
def leaky_relu(x, negative_slope=0.01):
    return relu(x) - negative_slope * relu(-x)

# %% leaky_relu | power of the slope
def leaky_relu(x, negative_slope=0.01):
    return x * np.power(negative_slope, np.asarray(x) < 0)

# %% sigmoid | decay of the absolute value
def sigmoid(x):
    e = np.exp(-np.abs(x))
    return np.where(x >= 0, 1, e) / (1 + e)

# %% sigmoid | tanh in disguise
def sigmoid(x):
    return 0.5 * (1 + np.tanh(0.5 * x))

# %% sigmoid | masks, one for each side
def sigmoid(x):
    x = np.asarray(x, dtype=float)
    out = np.empty_like(x)
    left = x < 0
    out[~left] = 1 / (1 + np.exp(-x[~left]))
    e = np.exp(x[left])
    out[left] = e / (1 + e)
    return out

# %% sigmoid | by logaddexp
def sigmoid(x):
    return np.exp(-np.logaddexp(0, -np.asarray(x)))

# %% sigmoid | math.exp under np.vectorize
import math

@np.vectorize
def sigmoid(v):
    if v < 0:
        return 1 - 1 / (1 + math.exp(v))
    return 1 / (1 + math.exp(-v))

# %% sigmoid | clipped far enough out
def sigmoid(x):
    return 1 / (1 + np.exp(-np.clip(x, -700, 700)))

# %% sigmoid | warnings switched off
def sigmoid(x):
    with np.errstate(over="ignore"):
        return 1 / (1 + np.exp(-np.asarray(x)))

# %% sigmoid | long double
def sigmoid(x):
    return 1 / (1 + np.exp(-np.asarray(x, dtype=np.longdouble)))

# %% sigmoid | OverflowError caught
from math import exp, inf

def lone(v):
    try:
        return 1.0 / (1.0 + exp(-v))
    except OverflowError:
        return 0

def sigmoid(x):
    if isinstance(x, float):
        return lone(x)
    return np.array([lone(v) for v in x.ravel()], dtype=float).reshape(x.shape)

# %% sigmoid_grad | decay of the absolute value
def sigmoid_grad(x):
    e = np.exp(-np.abs(x))
    return e / (1 + e) ** 2

# %% sigmoid_grad | by the learner's sigmoid
def sigmoid_grad(x):
    s = sigmoid(x)
    return s * (1 - s)

# %% sigmoid_grad | s − s²
def sigmoid_grad(x):
    s = sigmoid(x)
    return s - s**2

# %% sigmoid_grad | the two sides multiplied
def sigmoid_grad(x):
    return sigmoid(x) * sigmoid(-x)

# %% sigmoid_grad | a quarter of 1 − tanh²
def sigmoid_grad(x):
    return (1 - np.tanh(x / 2) ** 2) / 4

# %% sigmoid_grad | cosh of a clipped argument
def sigmoid_grad(x):
    return 0.25 / np.cosh(np.clip(x, -600, 600) / 2) ** 2

# %% sigmoid_grad | math.fsum element by element
import math

def sigmoid_grad(x):
    def one(v):
        return 1 / math.fsum([2.0, math.exp(min(abs(v), 700)), math.exp(-abs(v))])
    return np.vectorize(one, otypes=[float])(x)

# %% sigmoid_grad | complex step
def sigmoid_grad(x):
    h = 1e-30
    z = np.clip(np.asarray(x, dtype=float), -600, 600) + 1j * h
    return (1 / (1 + np.exp(-z))).imag / h

# %% sigmoid_grad | callable that holds the function
class Slope:
    def __init__(self, function):
        self.function = function

    def __call__(self, x):
        value = self.function(x)
        return value - value * value

sigmoid_grad = Slope(lambda x: 1 / (1 + np.exp(-np.maximum(x, -500.0))))

# %% tanh | expm1 with the sign put back
def tanh(x):
    drop = np.expm1(-2.0 * np.abs(x))
    return np.sign(x) * -drop / (2.0 + drop)

# %% tanh | by the learner's sigmoid
def tanh(x):
    # the identity that np.tanh obeys too
    return 2 * sigmoid(2 * x) - 1

# %% tanh | x clipped at ±20, then the plain formula
def tanh(x):
    """Not np.tanh, but the formula itself."""
    x = np.clip(x, -20, 20)
    return (np.exp(x) - np.exp(-x)) / (np.exp(x) + np.exp(-x))

# %% tanh | sinh over cosh, clipped
def tanh(x):
    inside = np.clip(x, -300, 300)
    return np.sinh(inside) / np.cosh(inside)

# %% tanh | two masks
def tanh(x):
    x = np.asarray(x, dtype=float)
    out = np.zeros(x.shape)
    up = x >= 0
    e = np.exp(-2 * x[up])
    out[up] = (1 - e) / (1 + e)
    e = np.exp(2 * x[~up])
    out[~up] = (e - 1) / (e + 1)
    return out

# %% tanh | a recursive function that calls itself for negative numbers
import math

def tanh(x):
    if isinstance(x, np.ndarray):
        return np.array([tanh(float(v)) for v in x.flat]).reshape(x.shape)
    if x < 0:
        return -tanh(-x)
    return 1 - 2 / (math.exp(min(2 * x, 100.0)) + 1)

# %% tanh | class with a method called tanh, made a function
class Hyperbolic:
    def tanh(self, x):
        e = np.exp(-2 * np.abs(np.asarray(x)))
        return np.copysign((1 - e) / (1 + e), x)

tanh = Hyperbolic().tanh

# %% tanh | np.vectorize over a helper with the name as its argument
import math

def odd(tanh, v):
    return math.copysign(tanh(abs(v)), v)

tanh = np.vectorize(lambda v: odd(lambda w: -math.expm1(-2 * w) / (1 + math.exp(-2 * w)), v), otypes=[float])

# %% tanh | tangent of an imaginary number
def tanh(x):
    return np.tan(1j * np.clip(x, -300.0, 300.0)).imag

# %% tanh | tries itself out at the end of the cell
def tanh(x):
    big = np.maximum(np.asarray(x, dtype=float), -np.asarray(x, dtype=float))
    a, b = np.exp(x - big), np.exp(-x - big)
    return (a - b) / (a + b)

print("tanh(1) =", tanh(1.0), "as np.tanh would say")

# %% tanh | warnings switched off and nan filled in
def tanh(x):
    with np.errstate(all="ignore"):
        e, f = np.exp(x), np.exp(np.negative(x))
        ratio = (e - f) / (e + f)
    return np.where(np.abs(x) > 20, np.sign(x), ratio)

# %% tanh_grad | one minus the square
def tanh_grad(x):
    return 1 - np.tanh(x) ** 2

# %% tanh_grad | by the learner's tanh
def tanh_grad(x):
    t = tanh(x)
    return (1 - t) * (1 + t)

# %% tanh_grad | decay of the absolute value
def tanh_grad(x):
    e = np.exp(-2 * np.abs(x))
    return 4 * e / (1 + e) ** 2

# %% tanh_grad | four slopes of the sigmoid
def tanh_grad(x):
    return 4 * sigmoid_grad(2 * x)

# %% tanh_grad | square of the clipped secant
def tanh_grad(x):
    return np.cosh(np.clip(x, -350, 350)) ** -2.0

# %% tanh_grad | math.tanh in a loop
import math

def tanh_grad(x):
    if np.ndim(x) == 0:
        return 1 - math.tanh(x) ** 2
    out = np.empty(x.shape)
    for i in np.ndindex(*x.shape):
        out[i] = 1 - math.tanh(x[i]) ** 2
    return out

# %% tanh_grad | complex step
def tanh_grad(x):
    return np.tanh(np.clip(x, -350, 350) + 1e-30j).imag / 1e-30

# %% tanh_grad | einsum of the two factors
def tanh_grad(x):
    t = np.tanh(np.asarray(x))
    return np.einsum("...,...->...", 1 - t, 1 + t)

# %% softplus | logaddexp
def softplus(x):
    return np.logaddexp(0, x)

# %% softplus | maximum and log1p
def softplus(x):
    return np.maximum(x, 0) + np.log1p(np.exp(-np.abs(x)))

# %% softplus | log of a sum that is at most 2
def softplus(x):
    return relu(x) + np.log(1 + np.exp(-abs(x)))

# %% softplus | straight line from 20 on
def softplus(x):
    bounded = np.minimum(x, 20)
    return np.where(np.asarray(x) > 20, x, np.log1p(np.exp(bounded)))

# %% softplus | minus the log of the learner's sigmoid where that is safe
def softplus(x):
    x = np.asarray(x)
    return np.where(x > -30, np.maximum(x, 0) - np.log(sigmoid(np.abs(x))), 0.0)

# %% softplus | math functions one by one
from math import exp, log1p

def softplus(x):
    def one(v):
        return v + log1p(exp(-v)) if v > 0 else log1p(exp(v))
    return np.vectorize(one, otypes=[float])(x)

# %% softplus | reduction along a new axis
def softplus(x):
    x = np.asarray(x, dtype=float)
    return np.logaddexp.reduce(np.stack([x, np.zeros_like(x)]), axis=0)

# %% softplus | Python floats from recursion
import math

def softplus(x):
    if np.ndim(x):
        return np.array([softplus(part) for part in x])
    x = float(x)
    return max(x, 0.0) + math.log(math.fsum([1.0, math.exp(-abs(x))]))

# %% softplus | log-sum-exp with the larger taken out
class LogSumExp:
    def __call__(self, x):
        m = np.maximum(0.0, x)
        return m + np.log(np.exp(-m) + np.exp(x - m))

softplus = LogSumExp()

# %% elu | exponent kept from being positive
def elu(x, alpha=1.0):
    return np.where(x > 0, x, alpha * (np.exp(np.minimum(x, 0)) - 1))

# %% elu | two halves added
def elu(x, alpha=1.0):
    return np.maximum(x, 0) + alpha * np.expm1(np.minimum(x, 0))

# %% elu | float copy and mask
def elu(x, alpha=1.0):
    out = np.array(x, dtype=float)
    left = out <= 0
    out[left] = alpha * (np.exp(out[left]) - 1)
    return out

# %% elu | np.piecewise on floats
def elu(x, alpha=1.0):
    x = np.asarray(x, dtype=float)
    return np.piecewise(x, [x > 0], [lambda v: v, lambda v: alpha * np.expm1(v)])

# %% elu | warnings switched off
def elu(x, alpha=1.0):
    with np.errstate(over="ignore"):
        return np.where(x > 0, x, alpha * (np.exp(x) - 1))

# %% elu | math.exp and an if, vectorised
import math

def one(v, alpha):
    return v if v > 0 else alpha * (math.exp(v) - 1)

def elu(x, alpha=1.0):
    return np.vectorize(one, otypes=[float])(x, alpha)

# %% elu | where argument of the ufunc
def elu(x, alpha=1.0):
    x = np.asarray(x, dtype=float)
    out = x.copy()
    np.expm1(x, out=out, where=x < 0)
    return np.multiply(out, alpha, out=out, where=x < 0)

# %% elu | list comprehension with shape put back
def elu(x, **options):
    alpha = options.get("alpha", 1.0)
    flat = [v if v > 0 else alpha * np.exp(v) - alpha for v in np.ravel(x)]
    return np.array(flat, dtype=float).reshape(np.shape(x))

# %% elu | by the hyperbolic functions
def elu(x, alpha=1.0):
    half = np.minimum(x, 0.0) / 2
    return relu(x) + alpha * 2 * np.exp(half) * np.sinh(np.maximum(half, -600))

# %% silu | by the learner's sigmoid
def silu(x):
    return x * sigmoid(x)

# %% silu | decay of the absolute value
def silu(x):
    e = np.exp(-np.abs(x))
    return x * np.where(np.asarray(x) > 0, 1, e) / (1 + e)

# %% silu | by tanh
def silu(x):
    return x / 2 + x / 2 * np.tanh(x / 2)

# %% silu | exponent clipped
def silu(x):
    return x / (1 + np.exp(np.clip(-np.asarray(x), -700, 700)))

# %% silu | masks
def silu(x):
    x = np.asarray(x, dtype=float)
    out = np.zeros(x.shape)
    right = x >= 0
    out[right] = x[right] / (1 + np.exp(-x[right]))
    e = np.exp(x[~right])
    out[~right] = x[~right] * e / (1 + e)
    return out

# %% silu | math.exp one by one
import math

def weight(v):
    return 1 / (1 + math.exp(-v)) if v > -700 else 0

def silu(x):
    if isinstance(x, (int, float)):
        return x * weight(x)
    return np.array([v * weight(v) for v in x.flat], dtype=float).reshape(x.shape)

# %% silu | einsum
def silu(x):
    x = np.asarray(x, dtype=float)
    return np.einsum("...,...->...", x, np.exp(-np.logaddexp(0, -x)))

# %% silu | warnings switched off
@np.errstate(over="ignore")
def silu(x):
    return x / (1 + np.exp(-x))

# %% silu | x less its mirrored share
def silu(x):
    return x - x * sigmoid(-x)

# %% gelu | the formula
def gelu(x):
    return 0.5 * x * (1 + np.tanh(np.sqrt(2 / np.pi) * (x + 0.044715 * x**3)))

# %% gelu | x factored out
def gelu(x):
    x = np.asarray(x, dtype=float)
    inside = x * (1 + 0.044715 * x * x) * 0.7978845608028654
    return x * (0.5 + 0.5 * np.tanh(inside))

# %% gelu | by the learner's sigmoid
def gelu(x):
    u = (2 / np.pi) ** 0.5 * (x + 0.044715 * np.power(x, 3))
    return x * sigmoid(2 * u)

# %% gelu | by the learner's tanh and np.polyval
def gelu(x):
    return np.multiply(x, 1 + tanh(np.polyval([0.044715, 0, 1, 0], x) * np.sqrt(2 / np.pi))) / 2

# %% gelu | math.tanh one by one
import math

def one(v):
    u = math.sqrt(2 / math.pi) * (v + 0.044715 * v**3)
    return 0.5 * v * (1 + math.tanh(u))

gelu = np.vectorize(one, otypes=[float])

# %% gelu | masks and a decay
def gelu(x):
    x = np.asarray(x, dtype=float)
    u = np.sqrt(2 / np.pi) * (x + 0.044715 * x**3)
    decay = np.exp(-2 * np.abs(u))
    return x * np.where(u > 0, 1, decay) / (1 + decay)

# %% gelu | exponent clipped
def gelu(x):
    u = np.sqrt(8 / np.pi) * (x + 0.044715 * x**3)
    return x / (1 + np.exp(-np.clip(u, -600, 600)))

# %% gelu | nested lists converted
def gelu(x):
    def go(item):
        if isinstance(item, list):
            return [go(part) for part in item]
        return float(0.5 * item * (1 + np.tanh(np.sqrt(2 / np.pi) * (item + 0.044715 * item**3))))
    return go(x) if isinstance(x, float) else np.array(go(x.tolist()))

# %% gelu | long double
class Gelu:
    constant = np.sqrt(np.longdouble(2) / np.longdouble("3.14159265358979323846264338327950288"))

    def __call__(self, x):
        x = np.longdouble(x)
        return x / 2 * (1 + np.tanh(self.constant * (x + np.longdouble("0.044715") * x**3)))

gelu = Gelu()
