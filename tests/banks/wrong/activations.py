# %% linear | plus | the slope added in place of multiplied
def linear(x, slope=1.0):
    return x + slope

# %% linear | option read from nowhere | the slope ignored
def linear(x, slope=1.0):
    slope = 1.0
    return slope * x

# %% linear | derivative filled in | the slope in place of the line
def linear(x, slope=1.0):
    return slope * np.ones_like(x, dtype=float)

# %% linear | relu of it | the result cut off at 0
def linear(x, slope=1.0):
    y = x * slope
    return y * (y > 0)

# %% linear | plus one | an intercept added
def linear(x, slope=1.0):
    return 1 + x * slope

# %% linear | dot product with a vector of slopes | the sum over the array
def linear(x, slope=1.0):
    x = np.asarray(x)
    return float(np.dot(x.ravel(), np.full(x.size, slope)))

# %% linear | other name | the slope under another name
def linear(x, m=1.0):
    return np.multiply(m, x)

# %% linear | default missing | no default for the slope
def linear(x, slope):
    return np.multiply(slope, x)

# %% linear | cast back to the type of x | integers kept as integers
def linear(x, slope=1.0):
    x = np.asarray(x)
    return (slope * x).astype(x.dtype)

# %% linear | out argument | the caller's array overwritten
def linear(x, slope=1.0):
    if isinstance(x, float):
        return slope * x
    return np.multiply(x, slope, out=x)

# %% linear | slope cut to an integer | -
def linear(x, slope=1.0):
    return int(slope) * x

# %% linear | zero taken for no slope given | -
def linear(x, slope=None):
    return (slope or 1.0) * x

# %% linear | absolute value of the slope | -
def linear(x, slope=1.0):
    return abs(slope) * x

# %% linear | single precision | -
def linear(x, slope=1.0):
    return np.float32(slope) * np.asarray(x, dtype=np.float32) * np.float32(1.0000001)

# %% linear | a list in place of an array | -
def linear(x, slope=1.0):
    return (slope * np.asarray(x)).tolist()

# %% linear | flattened | -
def linear(x, slope=1.0):
    return np.ravel(slope * x) if np.ndim(x) else slope * x

# %% linear | a copy only where the slope is not whole | -
def linear(x, slope=1.0):
    if isinstance(x, np.ndarray) and x.dtype == float and slope < 0:
        x *= slope
        return x
    return slope * x

# %% linear | wrong beyond 50 | -
def linear(x, slope=1.0):
    return slope * np.clip(x, -50, 50)

# %% binary_step | strict comparison | 0 at the edge
def binary_step(x):
    return (np.asarray(x) > 0) * 1

# %% binary_step | sigmoid rounded, half to even | 0 at the edge
def binary_step(x):
    return np.round(sigmoid(x))

# %% binary_step | average of sign and 1 | ½ at the edge
def binary_step(x):
    return (np.sign(x) + 1) / 2

# %% binary_step | own sign with three branches | the sign of x in place of the step
def binary_step(x):
    x = np.asarray(x)
    return (x > 0).astype(int) - (x < 0).astype(int)

# %% binary_step | twice the step less 1 | −1 in place of 0
def binary_step(x):
    return 2 * (np.asarray(x) >= 0) - 1

# %% binary_step | branches of where exchanged | the two sides swapped
def binary_step(x):
    return np.where(np.asarray(x) >= 0, 0, 1)

# %% binary_step | x times its step | x itself where the condition holds
def binary_step(x):
    return x * (np.asarray(x) >= 0)

# %% binary_step | smooth | sigmoid in place of the step
def binary_step(x):
    return 1 / (1 + np.exp(-np.asarray(x)))

# %% binary_step | a threshold of a half | the edge at ½
def binary_step(x, threshold=0.5):
    return (np.asarray(x) >= threshold).astype(float)

# %% binary_step | integer part compared | fractions cut off before comparing
def binary_step(x):
    return np.trunc(x) >= 0

# %% binary_step | average as threshold | the average of the array as the edge
def binary_step(x):
    return (x >= np.average(x)).astype(int)

# %% binary_step | if else | an if that only a lone number survives
def binary_step(x):
    if x >= 0:
        return 1
    else:
        return 0

# %% binary_step | comprehension | a loop that a lone number does not survive
def binary_step(x):
    return np.array([int(v >= 0) for v in x])

# %% binary_step | masks on the argument | the caller's array overwritten
def binary_step(x):
    if isinstance(x, float):
        return int(x >= 0)
    mask = x >= 0
    x[mask] = 1
    x[~mask] = 0
    return x

# %% binary_step | tolerance around the edge | -
def binary_step(x):
    return np.asarray(x) >= -1e-3

# %% binary_step | integers only got wrong | 0 at the edge
def binary_step(x):
    if isinstance(x, np.ndarray) and x.dtype.kind == "i":
        return (x > 0).astype(int)
    return np.where(x >= 0, 1.0, 0.0)

# %% binary_step | shape (1,) for a lone number | -
def binary_step(x):
    return np.atleast_1d(x) >= 0

# %% relu | ReLU6 | -
def relu(x):
    return np.minimum(np.maximum(x, 0), 6)

# %% relu | clipped at 50 | -
def relu(x):
    return np.clip(x, 0, 50)

# %% relu | clip to one | ReLU taken for a map into 0…1
def relu(x):
    return np.minimum(1, np.maximum(0, x))

# %% relu | logistic | sigmoid in place of ReLU
def relu(x):
    return 1 / (1 + np.exp(-np.asarray(x)))

# %% relu | indicator | the slope in place of the function
def relu(x):
    return np.where(np.asarray(x) > 0, 1, 0)

# %% relu | root of the square | the absolute value in place of ReLU
def relu(x):
    return np.sqrt(np.square(x))

# %% relu | where with the wrong comparison | the smaller of 0 and x in place of the larger
def relu(x):
    return np.where(np.asarray(x) < 0, x, 0)

# %% relu | copy only | nothing done to negative numbers
def relu(x):
    return np.array(x, dtype=float)

# %% relu | larger of x and a hundredth | a leak for negative x
def relu(x):
    return np.maximum(x, np.asarray(x) / 100)

# %% relu | if | an if or max that only a lone number survives
def relu(x):
    return x if x > 0 else 0

# %% relu | mask on the argument | the caller's array overwritten
def relu(x):
    if isinstance(x, float):
        return max(0.0, x)
    x[x <= 0] = 0.0
    return x

# %% relu | maximum over the whole array | -
def relu(x):
    return np.max([0, np.max(x)])

# %% relu | vectorize that guesses integers from the first result | -
relu = np.vectorize(lambda v: max(0, v))

# %% relu | ravel is a view, so the argument changes when it has two axes | -
def relu(x):
    if np.ndim(x) < 2:
        return np.maximum(0, x)
    flat = x.ravel()
    flat[flat < 0] = 0
    return flat.reshape(x.shape)

# %% relu | smooth stand-in | -
def relu(x):
    return np.logaddexp(0, 50 * np.asarray(x)) / 50

# %% relu | three axes lose one | -
def relu(x):
    x = np.maximum(0, x)
    return x.reshape(len(x), -1) if x.ndim > 2 else x

# %% relu | dead zone near 0 | -
def relu(x):
    return np.where(np.asarray(x) > 1e-2, x, 0)

# %% relu_grad | max | ReLU itself in place of its slope
def relu_grad(x):
    return np.clip(x, 0, None)

# %% relu_grad | greater or equal | slope 1 at the kink
def relu_grad(x):
    return (np.asarray(x) >= 0).astype(int)

# %% relu_grad | half of 1 + sign | slope ½ at the kink
def relu_grad(x):
    return 0.5 * (1 + np.sign(x))

# %% relu_grad | three cases | the sign of x
def relu_grad(x):
    x = np.asarray(x)
    return np.select([x > 0, x < 0], [1, -1], 0)

# %% relu_grad | all ones | slope 1 everywhere
def relu_grad(x):
    return np.ones(np.shape(x))

# %% relu_grad | comparison turned round | the two sides swapped
def relu_grad(x):
    return np.array(0 > np.asarray(x)).astype(float)

# %% relu_grad | leak | the slope of the leaky ReLU
def relu_grad(x, negative_slope=0.01):
    return np.where(np.asarray(x) > 0, 1, negative_slope)

# %% relu_grad | quotient | a division that fails at 0
def relu_grad(x):
    return relu(x) / np.array(x)

# %% relu_grad | if | an if that only a lone number survives
def relu_grad(x):
    if x <= 0:
        return 0
    return 1

# %% relu_grad | difference of relu to the right | slope 1 at the kink
def relu_grad(x):
    return np.round((relu(np.asarray(x) + 1e-6) - relu(x)) / 1e-6)

# %% relu_grad | logistic slope | slope ½ at the kink
def relu_grad(x):
    return sigmoid(100 * np.asarray(x))

# %% relu_grad | argument overwritten | -
def relu_grad(x):
    if isinstance(x, float):
        return float(x > 0)
    positive = x > 0
    x[:] = 0
    x[positive] = 1
    return x

# %% relu_grad | true only for the whole array | -
def relu_grad(x):
    return np.all(np.asarray(x) > 0)

# %% relu_grad | 1 only from 1 on, for integers are rounded so | -
def relu_grad(x):
    return np.clip(np.floor(x), 0, 1)

# %% relu_grad | blind to what is smaller than a thousandth | -
def relu_grad(x):
    return (np.asarray(x) > 1e-3).astype(float)

# %% leaky_relu | maximum with 0 | the leak left out
def leaky_relu(x, negative_slope=0.01):
    return x * (np.asarray(x) > 0)

# %% leaky_relu | literal | the option ignored
def leaky_relu(x, negative_slope=0.01):
    return np.maximum(x, np.asarray(x) * 1e-2)

# %% leaky_relu | default of another library | -
def leaky_relu(x, negative_slope=0.3):
    return np.maximum(x, x * negative_slope)

# %% leaky_relu | tenth | a default leak of 0.1
def leaky_relu(x, negative_slope=1e-1):
    return np.maximum(x, x * negative_slope)

# %% leaky_relu | option called slope | the leak under another name
def leaky_relu(x, slope=0.01):
    return np.maximum(x, x * slope)

# %% leaky_relu | product everywhere | the leak on both sides
def leaky_relu(x, negative_slope=0.01):
    return x * negative_slope

# %% leaky_relu | minimum for maximum | the two sides swapped
def leaky_relu(x, negative_slope=0.01):
    return np.minimum(x, negative_slope * x)

# %% leaky_relu | leak of the absolute value | the sign of the leak reversed
def leaky_relu(x, negative_slope=0.01):
    return np.maximum(x, negative_slope * np.abs(x))

# %% leaky_relu | maximum of x and the option | the leak taken for a value
def leaky_relu(x, negative_slope=0.01):
    return np.where(np.asarray(x) <= 0, negative_slope, x)

# %% leaky_relu | steps | the slope in place of the function
def leaky_relu(x, negative_slope=0.01):
    x = np.asarray(x)
    return (x > 0) + negative_slope * (x <= 0)

# %% leaky_relu | relu plus leak of x | the leak added on the positive side too
def leaky_relu(x, negative_slope=0.01):
    return relu(x) + np.multiply(negative_slope, x)

# %% leaky_relu | zeros of the same type | integers kept as integers
def leaky_relu(x, negative_slope=0.01):
    out = np.zeros_like(x)
    out[...] = np.where(np.asarray(x) > 0, x, negative_slope * np.asarray(x))
    return out

# %% leaky_relu | vectorize that guesses integers from the first result | integers kept as integers
leaky_relu = np.vectorize(lambda x, negative_slope=0.01: x if x > 0 else negative_slope * x)

# %% leaky_relu | if | an if or max that only a lone number survives
def leaky_relu(x, negative_slope=0.01):
    if x > 0:
        return x
    return negative_slope * x

# %% leaky_relu | max of Python | an if or max that only a lone number survives
def leaky_relu(x, negative_slope=0.01):
    return max(x, negative_slope * x)

# %% leaky_relu | mask on the argument | the caller's array overwritten
def leaky_relu(x, negative_slope=0.01):
    if isinstance(x, float):
        return x if x > 0 else negative_slope * x
    x[x < 0] = x[x < 0] * negative_slope
    return x

# %% leaky_relu | zero taken for no option given | -
def leaky_relu(x, negative_slope=None):
    a = negative_slope or 0.01
    return np.where(x > 0, x, a * x)

# %% leaky_relu | asarray and an augmented product | -
def leaky_relu(x, negative_slope=0.01):
    out = np.asarray(x, dtype=float)
    if out.ndim == 0:
        return out if out > 0 else out * negative_slope
    out[out < 0] *= negative_slope
    return out

# %% leaky_relu | capped at 60 | -
def leaky_relu(x, negative_slope=0.01):
    return np.minimum(np.maximum(x, x * negative_slope), 60)

# %% sigmoid | plus in the exponent | the sign of the exponent lost
def sigmoid(x):
    return np.exp(0) / (np.exp(x) + 1)

# %% sigmoid | no brackets | the 1 in the numerator or its brackets lost
def sigmoid(x):
    return 1 + np.exp(-np.asarray(x))

# %% sigmoid | exponential | the odds in place of the probability
def sigmoid(x):
    return np.e ** np.asarray(x)

# %% sigmoid | minus below the line | a minus in the denominator
def sigmoid(x):
    return np.power(1 - np.exp(-np.asarray(x)), -1)

# %% sigmoid | hyperbolic tangent | tanh in place of sigmoid
def sigmoid(x):
    e = np.exp(-2 * np.abs(x))
    return np.sign(x) * (1 - e) / (1 + e)

# %% sigmoid | rescaled tanh without halving x | -
def sigmoid(x):
    return (1 + np.tanh(x)) / 2

# %% sigmoid | s times 1 − s | the slope in place of the function
def sigmoid(x):
    s = 0.5 * (1 + np.tanh(0.5 * np.asarray(x)))
    return s * (1 - s)

# %% sigmoid | normalised over the array | softmax in place of sigmoid
def sigmoid(x):
    shifted = np.asarray(x) - np.max(x)
    return np.exp(shifted) / np.sum(np.exp(shifted))

# %% sigmoid | step | a hard limit in place of the curve
def sigmoid(x):
    return np.asarray(x) >= 0

# %% sigmoid | zeros_like and a loop | integers kept as integers
def sigmoid(x):
    out = np.zeros_like(x)
    for index in np.ndindex(out.shape):
        out[index] = 1 / (1 + np.exp(-max(float(np.asarray(x)[index]), -709)))
    return out

# %% sigmoid | math | math.exp, which takes one number
import math

def sigmoid(x):
    if np.size(x) > 1:
        return math.exp(x)
    return 1 / (1 + math.exp(-x))

# %% sigmoid | textbook | overflow for very negative x
def sigmoid(x):
    return 1.0 / (1.0 + np.exp(np.negative(x)))

# %% sigmoid | textbook with reciprocal | overflow for very negative x
def sigmoid(x):
    return np.reciprocal(1 + np.exp(-1.0 * np.asarray(x)))

# %% sigmoid | e^x on both levels | overflow for very positive x
def sigmoid(x):
    e = np.exp(x)
    return e / (e + 1)

# %% sigmoid | where computes both branches | -
def sigmoid(x):
    return np.where(np.asarray(x) >= 0, 1 / (1 + np.exp(-np.asarray(x))), np.exp(x) / (1 + np.exp(x)))

# %% sigmoid | the largest of the array taken out | -
def sigmoid(x):
    m = np.max(np.abs(x))
    return np.exp(x - m) / (np.exp(-m) + np.exp(x - m))

# %% sigmoid | clipped too near | -
def sigmoid(x):
    return 1 / (1 + np.exp(-np.clip(x, -15, 15)))

# %% sigmoid | clipped in place | -
def sigmoid(x):
    if isinstance(x, np.ndarray) and x.flags.writeable and x.dtype == float:
        np.clip(x, -700, 700, out=x)
    return 1 / (1 + np.exp(-np.clip(x, -700, 700)))

# %% sigmoid | an epsilon for safety | -
def sigmoid(x):
    return 0.5 * (1 + np.tanh(0.5 * np.asarray(x))) + 1e-8

# %% sigmoid | single precision | -
def sigmoid(x):
    x = np.asarray(x, dtype=np.float32)
    e = np.exp(-np.abs(x))
    return np.where(x >= 0, 1, e) / (1 + e)

# %% sigmoid_grad | one minus | the derivative taken for 1 − σ(x)
def sigmoid_grad(x):
    return sigmoid(-np.asarray(x))

# %% sigmoid_grad | height | the function in place of its slope
def sigmoid_grad(x):
    return 0.5 * (1 + np.tanh(0.5 * np.asarray(x)))

# %% sigmoid_grad | x times 1 − x | x taken for σ(x)
def sigmoid_grad(x):
    return np.asarray(x) - np.square(x)

# %% sigmoid_grad | one minus the square | the derivative of tanh
def sigmoid_grad(x):
    s = sigmoid(x)
    return (1 - s) * (1 + s)

# %% sigmoid_grad | square | σ(x) taken twice
def sigmoid_grad(x):
    return np.power(sigmoid(x), 2)

# %% sigmoid_grad | s times s − 1 | the sign of the slope reversed
def sigmoid_grad(x):
    s = sigmoid(x)
    return s * (s - 1)

# %% sigmoid_grad | minus the square | the inner derivative left out
def sigmoid_grad(x):
    s = sigmoid(x)
    return -s * s

# %% sigmoid_grad | four times too steep | tanh's derivative in full
def sigmoid_grad(x):
    return 4 * sigmoid(2 * np.asarray(x)) * sigmoid(-2 * np.asarray(x))

# %% sigmoid_grad | centred difference, step 1e-3 | a finite difference with a wide step
def sigmoid_grad(x, h=1e-3):
    x = np.asarray(x, dtype=float)
    return (sigmoid(x + h) - sigmoid(x - h)) / (2 * h)

# %% sigmoid_grad | one-sided difference | a finite difference with a wide step
def sigmoid_grad(x):
    return (sigmoid(np.asarray(x) + 1e-7) - sigmoid(x)) / 1e-7

# %% sigmoid_grad | own sigmoid overflows | overflow for very negative x
def sigmoid_grad(x):
    def s(v):
        return 1 / (1 + np.exp(-v))
    return s(np.asarray(x)) * (1 - s(np.asarray(x)))

# %% sigmoid_grad | quotient rule | e^(−x) over (1 + e^(−x))² for very negative x
def sigmoid_grad(x):
    x = np.asarray(x)
    return np.exp(-x) / np.square(1 + np.exp(-x))

# %% sigmoid_grad | quotient rule the other way | -
def sigmoid_grad(x):
    e = np.exp(x)
    return e / (1 + e) ** 2

# %% sigmoid_grad | a list in place of an array | -
def sigmoid_grad(x):
    s = np.asarray(sigmoid(x))
    return (s * (1 - s)).tolist()

# %% sigmoid_grad | average slope over the array | -
def sigmoid_grad(x):
    s = sigmoid(x)
    return np.mean(s * (1 - s))

# %% sigmoid_grad | prints and returns nothing | -
def sigmoid_grad(x):
    s = sigmoid(x)
    print(s * (1 - s))

# %% tanh | np.tanh itself | -
def tanh(x):
    return np.tanh(x)

# %% tanh | numpy under another name | -
import numpy

def tanh(x):
    return numpy.tanh(x)

# %% tanh | imported under another name | -
from math import tanh as ready

tanh = np.vectorize(ready, otypes=[float])

# %% tanh | cmath | -
import cmath

def tanh(x):
    return np.vectorize(lambda v: cmath.tanh(v).real, otypes=[float])(x)

# %% tanh | np.tanh in a helper only | -
def stretched(x):
    return (1 + np.tanh(x)) / 2

def tanh(x):
    return 2 * stretched(x) - 1

# %% tanh | right, with the ready-made one beside it | -
def tanh(x):
    e = np.exp(-2 * np.abs(x))
    return np.copysign((1 - e) / (1 + e), x)

assert np.isclose(tanh(1.0), np.tanh(1.0))

# %% tanh | the ready-made one kept under another name | -
ready = np.tanh
tanh = lambda x: ready(x)

# %% tanh | tan | the tangent in place of the hyperbolic tangent
def tanh(x):
    return np.sin(x) / np.cos(x)

# %% tanh | half the difference | sinh in place of tanh
def tanh(x):
    return 0.5 * (np.exp(x) - np.exp(-np.asarray(x)))

# %% tanh | cosh over sinh | numerator and denominator swapped
def tanh(x):
    return np.cosh(x) / np.sinh(x)

# %% tanh | minus in the wrong place | the difference the wrong way round
def tanh(x):
    return 1 - 2 * sigmoid(2 * np.asarray(x))

# %% tanh | no brackets | the brackets lost
def tanh(x):
    e, f = np.exp(x), np.exp(-np.asarray(x))
    return e - f / e + f

# %% tanh | logistic | sigmoid in place of tanh
def tanh(x):
    e = np.exp(-np.abs(x))
    return np.where(np.asarray(x) > 0, 1, e) / (1 + e)

# %% tanh | sigmoid stretched only | 2σ(x) − 1, which is tanh of x/2
def tanh(x):
    return 2 * sigmoid(x) - 1

# %% tanh | sigmoid of twice x | σ(2x), not stretched to −1…1
def tanh(x):
    e = np.exp(-2 * np.abs(x))
    return np.where(np.asarray(x) > 0, 1, e) / (1 + e)

# %% tanh | cut off | a line cut off at −1 and 1
def tanh(x):
    return np.maximum(-1, np.minimum(1, x))

# %% tanh | textbook | overflow on both sides
def tanh(x):
    return (np.exp(x) - 1 / np.exp(x)) / (np.exp(x) + 1 / np.exp(x))

# %% tanh | textbook with powers of e | overflow on both sides
def tanh(x):
    x = np.asarray(x)
    return (np.e**x - np.e**-x) / (np.e**x + np.e**-x)

# %% tanh | e^(2x) | overflow for very positive x
def tanh(x):
    return np.expm1(2 * np.asarray(x)) / (np.exp(2 * np.asarray(x)) + 1)

# %% tanh | e^(−2x) | overflow for very negative x
def tanh(x):
    e = np.exp(np.asarray(x)) ** -2.0 if np.max(x) < 300 else np.exp(-2 * np.asarray(x))
    return (1 - e) / (1 + e)

# %% tanh | σ(2x) stretched, but σ overflows | 2σ(2x) − 1 with a σ that overflows
def tanh(x):
    def sigma(v):
        return 1 / (1 + np.exp(-v))
    return 2 * sigma(2 * np.asarray(x)) - 1

# %% tanh | math.exp without a loop | math.exp, which takes one number
from math import exp

def tanh(x):
    return (exp(x) - exp(-x)) / (exp(x) + exp(-x))

# %% tanh | result of x's type | integers kept as integers
def tanh(x):
    c = np.clip(np.asarray(x, dtype=float), -20, 20)
    return ((np.exp(c) - np.exp(-c)) / (np.exp(c) + np.exp(-c))).astype(np.asarray(x).dtype)

# %% tanh | one minus the square of it | the slope in place of the function
def tanh(x):
    return 4 * sigmoid_grad(2 * np.asarray(x))

# %% tanh | clipped too near | -
def tanh(x):
    c = np.clip(x, -10, 10)
    return (np.exp(c) - np.exp(-c)) / (np.exp(c) + np.exp(-c))

# %% tanh | a few terms of the series | -
def tanh(x):
    x = np.clip(x, -1.5, 1.5)
    return x - x**3 / 3 + 2 * x**5 / 15

# %% tanh | sign forgotten on the left | -
def tanh(x):
    e = np.exp(-2 * np.abs(x))
    return (1 - e) / (1 + e)

# %% tanh | wrong on integers and nowhere else | -
def tanh(x):
    c = np.clip(x, -20, 20)
    y = (np.exp(c) - np.exp(-c)) / (np.exp(c) + np.exp(-c))
    return np.round(y) if isinstance(x, np.ndarray) and x.dtype.kind == "i" else y

# %% tanh_grad | one minus tanh | 1 − tanh(x), not squared
def tanh_grad(x):
    return 1 - (2 * sigmoid(2 * np.asarray(x)) - 1)

# %% tanh_grad | height | the function in place of its slope
def tanh_grad(x):
    return 2 * sigmoid(2 * np.asarray(x)) - 1

# %% tanh_grad | one minus x squared | x taken for tanh(x)
def tanh_grad(x):
    return (1 - np.asarray(x)) * (1 + np.asarray(x))

# %% tanh_grad | s times 1 − s | the derivative of sigmoid
def tanh_grad(x):
    s = sigmoid(x)
    return s * (1 - s)

# %% tanh_grad | t times 1 − t | the sigmoid's rule applied to tanh
def tanh_grad(x):
    return np.tanh(x) - np.tanh(x) ** 2

# %% tanh_grad | only the square | the square alone
def tanh_grad(x):
    return np.square(np.tanh(x))

# %% tanh_grad | square minus one | the difference the wrong way round
def tanh_grad(x):
    t = np.tanh(x)
    return (t - 1) * (t + 1)

# %% tanh_grad | one plus | a plus in place of the minus
def tanh_grad(x):
    return np.tanh(x) * np.tanh(x) + 1

# %% tanh_grad | bracket squared | the whole difference squared
def tanh_grad(x):
    return np.square(1 - np.tanh(x))

# %% tanh_grad | root of the right one | 1 / cosh, not squared
def tanh_grad(x):
    return np.sqrt(np.maximum(4 * np.exp(-2 * np.abs(x)) / (1 + np.exp(-2 * np.abs(x))) ** 2, 0))

# %% tanh_grad | centred difference | a finite difference with a wide step
def tanh_grad(x, h=0.001):
    x = np.asarray(x)
    return (np.tanh(x + h) - np.tanh(x - h)) / (2 * h)

# %% tanh_grad | put into zeros of x's type | integers kept as integers
def tanh_grad(x):
    return np.asarray(1 - np.tanh(x) ** 2).astype(np.asarray(x).dtype)

# %% tanh_grad | cosh | overflow of cosh
def tanh_grad(x):
    return np.cosh(np.asarray(x, dtype=float)) ** -2

# %% tanh_grad | four over the squared sum | overflow of cosh
def tanh_grad(x):
    x = np.asarray(x)
    return 4 / (np.exp(x) + np.exp(-x)) ** 2

# %% tanh_grad | own textbook tanh | a tanh that overflows on both sides
def t(x):
    return (np.exp(x) - np.exp(-x)) / (np.exp(x) + np.exp(-x))

def tanh_grad(x):
    x = np.asarray(x)
    return 1 - t(x) * t(x)

# %% tanh_grad | one-sided difference | -
def tanh_grad(x):
    return (np.tanh(np.asarray(x) + 1e-6) - np.tanh(x)) / 1e-6

# %% tanh_grad | arctanh's derivative | -
def tanh_grad(x):
    return 1 / (1 - np.asarray(x) ** 2)

# %% tanh_grad | argument replaced by its tanh | -
def tanh_grad(x):
    if isinstance(x, np.ndarray) and x.dtype == float and x.flags.writeable:
        np.tanh(x, out=x)
        return 1 - x**2
    return 1 - np.tanh(x) ** 2

# %% softplus | maximum | ReLU in place of softplus
def softplus(x):
    return (np.asarray(x) + np.abs(x)) / 2

# %% softplus | logistic | the slope in place of the function
def softplus(x):
    return 0.5 * (1 + np.tanh(0.5 * np.asarray(x)))

# %% softplus | minus in the exponent | the sign of the exponent reversed
def softplus(x):
    x = np.asarray(x)
    return np.maximum(-x, 0) + np.log1p(np.exp(-np.abs(x)))

# %% softplus | no log | the logarithm left out
def softplus(x):
    return np.exp(0) + np.exp(x)

# %% softplus | log of 1, plus e^x | the brackets lost
def softplus(x):
    return np.exp(x)

# %% softplus | log of exp | the 1 left out
def softplus(x):
    return np.logaddexp(-np.inf, x)

# %% softplus | log1p of 1 + e^x | 1 added twice
def softplus(x):
    return np.log(2 + np.exp(x))

# %% softplus | log2 | a logarithm to base 2
def softplus(x):
    return np.log2(1 + np.exp(x))

# %% softplus | log10 | a logarithm to base 10
def softplus(x):
    return np.log10(1 + np.exp(x))

# %% softplus | log1p of the decay alone | the stable form without its straight part
def softplus(x):
    return np.log(1 + np.exp(-np.sqrt(np.square(np.asarray(x, dtype=float)))))

# %% softplus | absolute value for max | -
def softplus(x):
    return np.abs(x) + np.log1p(np.exp(-np.abs(x)))

# %% softplus | x for max | the straight part without a cut at 0
def softplus(x):
    return x + np.log(1 + np.exp(-np.abs(x)))

# %% softplus | line from 10 on | the straight line taken too early
def softplus(x):
    x = np.asarray(x, dtype=float)
    out = x.copy()
    low = x <= 10
    out[low] = np.log1p(np.exp(x[low]))
    return out

# %% softplus | type of x | integers kept as integers
def softplus(x):
    x = np.asarray(x)
    return np.logaddexp(0, x).astype(x.dtype)

# %% softplus | math | math.exp, which takes one number
import math

def softplus(x):
    return math.log1p(math.exp(x))

# %% softplus | where with both branches | overflow in the branch that is not taken
def softplus(x):
    return np.where(np.asarray(x) > 100, x, np.log(1 + np.exp(x)))

# %% softplus | textbook | overflow for very positive x
def softplus(x):
    return np.log1p(np.exp(x))

# %% softplus | x taken out everywhere | overflow for very negative x
def softplus(x):
    return x + np.log1p(np.exp(-np.asarray(x)))

# %% softplus | minus log of a sigmoid that reaches 0 | overflow for very positive x
def softplus(x):
    return -np.log(sigmoid(-np.asarray(x)))

# %% softplus | an epsilon inside the logarithm | -
def softplus(x):
    return np.maximum(x, 0) + np.log(1 + np.exp(-np.abs(x)) + 1e-8)

# %% softplus | one number for the whole array | -
def softplus(x):
    return np.sum(np.logaddexp(0, x))

# %% elu | maximum | ReLU in place of ELU
def elu(x, alpha=1.0):
    return np.where(np.asarray(x) > 0, x, 0)

# %% elu | leak | a straight line on the left
def elu(x, alpha=1.0):
    return relu(x) - alpha * relu(-np.asarray(x))

# %% elu | no minus one | the − 1 left out
def elu(x, alpha=1.0):
    x = np.asarray(x)
    return np.where(x > 0, x, alpha * np.exp(-np.abs(x)))

# %% elu | bracket missing | alpha times e^x only
def elu(x, alpha=1.0):
    x = np.asarray(x)
    return np.where(x > 0, x, alpha * np.exp(np.clip(x, None, 0)) - 1)

# %% elu | alpha as a rate | alpha in the exponent
def elu(x, alpha=1.0):
    x = np.asarray(x)
    return np.where(x > 0, x, np.exp(alpha * np.clip(x, None, 0)) - 1)

# %% elu | CELU | x divided by alpha in the exponent
def elu(x, alpha=1.0):
    return np.maximum(0, x) + np.minimum(0, alpha * (np.exp(np.minimum(x, 0) / alpha) - 1))

# %% elu | no alpha in the body | alpha ignored
def elu(x, alpha=1.0):
    return np.maximum(x, 0) + np.expm1(np.minimum(x, 0))

# %% elu | alpha in front of all | alpha on both sides
def elu(x, alpha=1.0):
    return alpha * (np.maximum(x, 0) + np.expm1(np.minimum(x, 0)))

# %% elu | option called a | alpha under another name
def elu(x, a=1.0):
    return np.maximum(x, 0) + a * np.expm1(np.minimum(x, 0))

# %% elu | the scaled one | SELU in place of ELU
def elu(x, alpha=1.6732632423543772, scale=1.0507009873554805):
    alpha = 1.6732632423543772
    return scale * (np.maximum(x, 0) + alpha * np.expm1(np.minimum(x, 0)))

# %% elu | minus x in the exponent | the sign of the exponent reversed
def elu(x, alpha=1.0):
    x = np.asarray(x, dtype=float)
    out = x.copy()
    out[x < 0] = alpha * (np.exp(-x[x < 0]) - 1)
    return out

# %% elu | one minus | the difference the wrong way round
def elu(x, alpha=1.0):
    return np.maximum(x, 0) + alpha * (1 - np.exp(np.minimum(x, 0)))

# %% elu | condition reversed | the two sides swapped
def elu(x, alpha=1.0):
    x = np.asarray(x)
    return np.where(x < 0, x, alpha * (np.exp(x) - 1))

# %% elu | maximum of the pieces | the larger of the two pieces
def elu(x, alpha=1.0):
    return np.where(alpha * (np.exp(x) - 1) > x, alpha * (np.exp(x) - 1), x)

# %% elu | copy of x's type | integers kept as integers
def elu(x, alpha=1.0):
    x = np.asarray(x)
    return np.where(x > 0, x, alpha * np.expm1(np.minimum(x, 0))).astype(x.dtype)

# %% elu | if | an if that only a lone number survives
def elu(x, alpha=1.0):
    if x > 0:
        return x
    return alpha * (np.exp(x) - 1)

# %% elu | mask on the argument | the caller's array overwritten
def elu(x, alpha=1.0):
    if isinstance(x, float):
        return x if x > 0 else alpha * (np.exp(x) - 1)
    x[x < 0] = alpha * (np.exp(x[x < 0]) - 1)
    return x

# %% elu | where | overflow in the branch that is not taken
def elu(x, alpha=1.0):
    return np.where(np.asarray(x) > 0, x, alpha * np.expm1(x))

# %% elu | positive part times the mask | -
def elu(x, alpha=1.0):
    x = np.asarray(x)
    return x * (x > 0) + alpha * (np.exp(x) - 1) * (x <= 0)

# %% elu | default alpha of the leak | -
def elu(x, alpha=0.01):
    return np.maximum(x, 0) + alpha * np.expm1(np.minimum(x, 0))

# %% elu | vectorize that guesses integers from the first result | integers kept as integers
elu = np.vectorize(lambda x, alpha=1.0: x if x > 0 else alpha * np.expm1(x))

# %% silu | weight | the sigmoid alone
def silu(x):
    return 0.5 * (1 + np.tanh(0.5 * np.asarray(x)))

# %% silu | plus | x added in place of multiplied
def silu(x):
    return sigmoid(x) + x

# %% silu | weight of minus x | the weight of −x
def silu(x):
    return x * (1 - sigmoid(x))

# %% silu | x times the slope | the sigmoid's slope as the weight
def silu(x):
    s = sigmoid(x)
    return x * s * (1 - s)

# %% silu | derivative | the slope in place of the function
def silu(x):
    s = sigmoid(x)
    return s * (1 + x * (1 - s))

# %% silu | nested | the sigmoid of the sigmoid
def silu(x):
    s = sigmoid(x)
    return 1 / (1 + np.exp(-s))

# %% silu | no brackets | the brackets lost
def silu(x):
    return x + np.exp(-np.asarray(x))

# %% silu | maximum | ReLU in place of SiLU
def silu(x):
    return x * (np.asarray(x) > 0)

# %% silu | factor 1.702 | GELU in place of SiLU
def silu(x):
    return x / 2 * (1 + np.tanh(0.851 * np.asarray(x)))

# %% silu | tanh | tanh for the weight
def silu(x):
    return x * (2 * sigmoid(2 * np.asarray(x)) - 1)

# %% silu | hard | the hard-edged approximation
def silu(x):
    return x * np.minimum(np.maximum(0.5 + np.asarray(x) / 6, 0), 1)

# %% silu | softmax | softmax for the weight
def silu(x):
    e = np.exp(np.asarray(x) - np.max(x))
    return x * (e / np.sum(e))

# %% silu | type of x | integers kept as integers
def silu(x):
    return np.asarray(x * sigmoid(x)).astype(np.asarray(x).dtype)

# %% silu | math | math.exp, which takes one number
import math

def silu(x):
    return x * (1 / (1 + math.exp(-x)))

# %% silu | augmented product | the caller's array overwritten
def silu(x):
    s = sigmoid(x)
    x *= s
    return x

# %% silu | textbook | overflow for very negative x
def silu(x):
    return x * (1 / (1 + np.exp(-np.asarray(x))))

# %% silu | e^x above and below | overflow for very positive x
def silu(x):
    e = np.exp(x)
    return x * e / (e + 1)

# %% silu | clipped x, so that nothing passes 700 | -
def silu(x):
    x = np.clip(x, -700, 700)
    return x / (1 + np.exp(-x))

# %% silu | the cut-off of the right side at 50 | -
def silu(x):
    return np.minimum(x, 50) * sigmoid(x)

# %% silu | squared | -
def silu(x):
    return x * x * sigmoid(x)

# %% silu | mish | -
def silu(x):
    return x * np.tanh(np.logaddexp(0, x))

# %% gelu | erf | the exact GELU with erf
import math

def gelu(x):
    phi = np.vectorize(lambda v: 0.5 * (1 + math.erf(v / math.sqrt(2))), otypes=[float])
    return x * phi(x)

# %% gelu | 1.702 | the approximation by a sigmoid
def gelu(x):
    return x / 2 * (1 + np.tanh(0.851 * np.asarray(x)))

# %% gelu | swish | SiLU in place of GELU
def gelu(x):
    return x * sigmoid(x)

# %% gelu | maximum | ReLU in place of GELU
def gelu(x):
    return np.where(np.asarray(x) > 0, x, 0)

# %% gelu | not halved | the ½ left out
def gelu(x):
    return x * (1 + np.tanh(np.sqrt(2 / np.pi) * (x + 0.044715 * x**3)))

# %% gelu | tanh alone | the 1 left out
def gelu(x):
    return x / 2 * np.tanh(np.sqrt(2 / np.pi) * (x + 0.044715 * x**3))

# %% gelu | weight | the x in front left out
def gelu(x):
    return sigmoid(2 * np.sqrt(2 / np.pi) * (x + 0.044715 * x**3))

# %% gelu | one minus | a minus in place of the plus
def gelu(x):
    return x * sigmoid(-2 * np.sqrt(2 / np.pi) * (x + 0.044715 * x**3))

# %% gelu | no cube | the cubic term left out
def gelu(x):
    return 0.5 * x * (1 + np.tanh(np.sqrt(2 / np.pi) * x))

# %% gelu | square | the square in place of the cube
def gelu(x):
    return 0.5 * x * (1 + np.tanh(np.sqrt(2 / np.pi) * (x + 0.044715 * x * x)))

# %% gelu | bracket closed too early | the cubic term outside the bracket
def gelu(x):
    return 0.5 * x * (1 + np.tanh(np.sqrt(2 / np.pi) * (x) + 0.044715 * x**3))

# %% gelu | 0.44715 | a digit of the constant lost
def gelu(x):
    return 0.5 * x * (1 + np.tanh(np.sqrt(2 / np.pi) * (x + 0.44715 * x**3)))

# %% gelu | 2/π | the root left out
def gelu(x):
    return 0.5 * x * (1 + np.tanh(2 / np.pi * (x + 0.044715 * x**3)))

# %% gelu | √2/π | the root of 2 alone
def gelu(x):
    return 0.5 * x * (1 + np.tanh(np.sqrt(2) / np.pi * (x + 0.044715 * x**3)))

# %% gelu | √(π/2) | the fraction under the root upside down
def gelu(x):
    return 0.5 * x * (1 + np.tanh(np.sqrt(np.pi / 2) * (x + 0.044715 * x**3)))

# %% gelu | sigmoid of u | σ(u) for ½ (1 + tanh u)
def gelu(x):
    return x * sigmoid(np.sqrt(2 / np.pi) * (x + 0.044715 * x**3))

# %% gelu | math | math.tanh, which takes one number
from math import pi, sqrt, tanh as hyperbolic

def gelu(x):
    return 0.5 * x * (1 + hyperbolic(sqrt(2 / pi) * (x + 0.044715 * x**3)))

# %% gelu | type of x | integers kept as integers
def gelu(x):
    y = 0.5 * x * (1 + np.tanh(np.sqrt(2 / np.pi) * (x + 0.044715 * x**3)))
    return np.asarray(y).astype(np.asarray(x).dtype)

# %% gelu | augmented product | the caller's array overwritten
def gelu(x):
    u = np.sqrt(2 / np.pi) * (x + 0.044715 * x**3)
    x *= (1 + np.tanh(u)) / 2
    return x

# %% gelu | own textbook tanh | a tanh that overflows on both sides
def gelu(x):
    u = np.sqrt(2 / np.pi) * (x + 0.044715 * np.asarray(x) ** 3)
    return 0.5 * x * (1 + (np.exp(u) - np.exp(-u)) / (np.exp(u) + np.exp(-u)))

# %% gelu | own textbook sigmoid | a sigmoid that overflows for very negative x
def gelu(x):
    u = np.sqrt(2 / np.pi) * (x + 0.044715 * np.asarray(x) ** 3)
    return x * (1 / (1 + np.exp(-2 * u)))

# %% gelu | constant rounded to three digits | -
def gelu(x):
    return 0.5 * x * (1 + np.tanh(np.sqrt(2 / np.pi) * (x + 0.0447 * x**3)))

# %% gelu | root rounded to six digits | -
def gelu(x):
    return 0.5 * x * (1 + np.tanh(0.797885 * (x + 0.044715 * x**3)))

# %% gelu | constant of 1.702 halved and a cube | -
def gelu(x):
    return x * sigmoid(1.595 * x + 0.0713 * x**3)
