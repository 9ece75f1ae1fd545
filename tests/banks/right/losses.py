# %% mse | plain loops
def mse(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("shapes differ")
    total, n = 0.0, 0
    for a, b in zip(y_true.flatten(), y_pred.flatten()):
        total += (float(a) - float(b)) ** 2
        n += 1
    return total / n


# %% mse | a dot product
def mse(y_true, y_pred):
    if not np.shape(y_true) == np.shape(y_pred):
        raise ValueError(f"{np.shape(y_true)} against {np.shape(y_pred)}")
    r = (y_true - y_pred).reshape(-1)
    return np.dot(r, r) / len(r)


# %% mse | the binomial formula
def mse(t, p):
    if t.shape != p.shape:
        raise ValueError
    return np.mean(t * t) - 2 * np.mean(t * p) + np.mean(p * p)


# %% mse | variance and bias
def mse(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    r = y_true - y_pred
    return np.var(r) + np.mean(r) ** 2


# %% mse | nested lists and recursion
def _pairs(a, b):
    if isinstance(a, list) != isinstance(b, list):
        raise ValueError("unlike depths")
    if not isinstance(a, list):
        return [(a, b)]
    if len(a) != len(b):
        raise ValueError("unlike lengths")
    return [pair for x, y in zip(a, b) for pair in _pairs(x, y)]

def mse(y_true, y_pred):
    pairs = _pairs(y_true.tolist(), y_pred.tolist())
    return sum((a - b) ** 2 for a, b in pairs) / len(pairs)


# %% mse | a callable object that returns a 0-d array
class Loss:
    def __call__(self, y_true, y_pred):
        if y_true.shape != y_pred.shape:
            raise ValueError("unlike")
        return np.array(np.linalg.norm(np.ravel(y_true - y_pred)) ** 2 / y_true.size)

mse = Loss()


# %% mse | long doubles and a subclass of ValueError
class ShapeError(ValueError):
    pass

def mse(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ShapeError(y_true.shape, y_pred.shape)
    r = y_true.astype(np.longdouble) - y_pred
    return (r * r).sum() / r.size


# %% mse | copies changed in place
def mse(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    r = np.array(y_pred, dtype=float)
    r -= y_true
    r *= r
    while r.ndim:
        r = r.mean(axis=0)
    return r


# %% rmse | math.sqrt of math.fsum
import math

def rmse(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    squares = [(a - b) ** 2 for a, b in zip(y_true.ravel().tolist(), y_pred.ravel().tolist())]
    return math.sqrt(math.fsum(squares) / len(squares))


# %% rmse | on top of mse
def rmse(y_true, y_pred):
    return mse(y_true, y_pred) ** 0.5


# %% rmse | a norm over a root
def rmse(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    return np.linalg.norm((y_true - y_pred).ravel()) / np.sqrt(y_true.size)


# %% rmse | a lambda with helpers
def _same(a, b):
    if a.shape != b.shape:
        raise ValueError("unlike")
    return a - b

rmse = lambda y_true, y_pred: np.sqrt((_same(y_true, y_pred) ** 2).mean())


# %% rmse | math.hypot, running
import math
from functools import reduce

def rmse(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    r = (y_true - y_pred).ravel()
    return reduce(math.hypot, r, 0.0) / math.sqrt(r.size)


# %% rmse | complex numbers
def rmse(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    z = (y_true - y_pred) * 1j
    return float(np.sqrt(np.mean(np.real(z * np.conj(z)))))


# %% rmse | a running mean
def rmse(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    mean = 0.0
    for n, (a, b) in enumerate(zip(y_true.flat, y_pred.flat), start=1):
        mean += ((a - b) ** 2 - mean) / n
    return np.sqrt(mean)


# %% rmse | einsum
def rmse(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    r = (y_pred - y_true).ravel().astype(float)
    return np.exp(0.5 * np.log(np.einsum("i,i->", r, r) / r.size)) if r.any() else 0


# %% mae | plain loops
def mae(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    total = 0
    for index in np.ndindex(y_true.shape):
        r = y_true[index] - y_pred[index]
        total += r if r >= 0 else -r
    return total / y_true.size


# %% mae | the root of each square
def mae(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    return np.mean(np.sqrt((y_true - y_pred) ** 2))


# %% mae | larger minus smaller
def mae(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    return np.average(np.maximum(y_true, y_pred) - np.minimum(y_true, y_pred))


# %% mae | np.vectorize
@np.vectorize
def _size(a, b):
    return float(abs(a - b))

def mae(y_true, y_pred):
    if list(y_true.shape) != list(y_pred.shape):
        raise ValueError("unlike")
    return _size(y_true, y_pred).mean()


# %% mae | statistics.fmean
from statistics import fmean

def mae(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    return fmean(abs(a - b) for a, b in zip(y_true.ravel().tolist(), y_pred.ravel().tolist()))


# %% mae | fractions
from fractions import Fraction

def mae(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    sizes = [abs(Fraction(a) - Fraction(b)) for a, b in zip(y_true.ravel().tolist(), y_pred.ravel().tolist())]
    return sum(sizes) / len(sizes)


# %% mae | signs times errors, in a partial
from functools import partial

def _mean_of(size, y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    return size(y_true - y_pred).sum() / y_true.size

mae = partial(_mean_of, lambda r: np.sign(r) * r)


# %% l1_loss | a norm
def l1_loss(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    return np.linalg.norm((y_true - y_pred).flatten(), ord=1)


# %% l1_loss | on top of mae
def l1_loss(y_true, y_pred):
    return mae(y_true, y_pred) * y_true.size


# %% l1_loss | plain loops that keep integers integers
def l1_loss(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    total = 0
    for a, b in zip(y_true.ravel().tolist(), y_pred.ravel().tolist()):
        total += max(a, b) - min(a, b)
    return total


# %% l1_loss | recursion over the first axis
def l1_loss(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    if y_true.ndim == 0:
        return abs(y_true - y_pred)
    return sum(l1_loss(a, b) for a, b in zip(y_true, y_pred))


# %% l1_loss | signs dotted with errors
def l1_loss(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    r = (y_true - y_pred).ravel()
    return np.sign(r) @ r


# %% l1_loss | a broadcast that is asked for its shape
def l1_loss(y_true, y_pred):
    if y_true.ndim != y_pred.ndim or any(a != b for a, b in zip(y_true.shape, y_pred.shape)):
        raise ValueError("unlike")
    return np.add.reduce(np.abs(np.subtract(y_true, y_pred)), axis=None)


# %% l1_loss | masks
def l1_loss(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    high = y_pred > y_true
    return (y_pred[high] - y_true[high]).sum() + (y_true[~high] - y_pred[~high]).sum()


# %% l1_loss | TypeError and ValueError in one
class Unlike(TypeError, ValueError):
    pass

def l1_loss(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise Unlike("unlike")
    return np.float64(np.abs(y_true - y_pred).sum())


# %% l2_loss | a dot product
def l2_loss(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    r = (y_true - y_pred).ravel()
    return r @ r


# %% l2_loss | np.vdot
def l2_loss(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    return np.vdot(y_true - y_pred, y_true - y_pred)


# %% l2_loss | plain loops
def l2_loss(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    total = 0.0
    for a, b in np.nditer([y_true, y_pred]):
        total += float(a - b) ** 2
    return total


# %% l2_loss | a tensordot over every axis
def l2_loss(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    r = y_pred - y_true
    return np.tensordot(r, r, axes=r.ndim)


# %% l2_loss | a mean times a size
def l2_loss(y_true, y_pred):
    return mse(y_true, y_pred) * y_pred.size


# %% l2_loss | the trace of a matrix product
def l2_loss(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    r = np.reshape(y_true - y_pred, (1, -1))
    return (r @ r.T).item()


# %% l2_loss | math.sumprod by hand
import math

def l2_loss(*args):
    a, b = args
    if a.shape != b.shape:
        raise ValueError(f"shapes {a.shape} and {b.shape}")
    return math.fsum(math.pow(x, 2) for x in (a - b).ravel())


# %% huber | loops with an if
def huber(y_true, y_pred, delta=1.0):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    losses = []
    for a, b in zip(y_true.ravel(), y_pred.ravel()):
        r = abs(float(a) - float(b))
        losses.append(r * r / 2 if r <= delta else delta * (r - delta / 2))
    return sum(losses) / len(losses)


# %% huber | the clipped form
def huber(y_true, y_pred, delta=1.0):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    size = np.abs(y_true - y_pred)
    inner = np.minimum(size, delta)
    return np.mean(inner * (size - 0.5 * inner))


# %% huber | quadratic part plus linear rest
def huber(y_true, y_pred, delta=1.0):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    r = np.abs(y_true - y_pred)
    near = np.clip(r, None, delta)
    return (0.5 * near**2 + delta * (r - near)).mean()


# %% huber | masks into an array of floats
def huber(y_true, y_pred, *, delta=1.0):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    r = np.abs(y_true - y_pred)
    out = np.empty(r.shape)
    small = r < delta
    out[small] = r[small] ** 2 / 2
    out[~small] = delta * r[~small] - delta**2 / 2
    return out.mean()


# %% huber | np.piecewise
def huber(y_true, y_pred, delta=1.0):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    r = np.asarray(y_true - y_pred, dtype=float)
    far = [lambda r: delta * (-r - delta / 2), lambda r: delta * (r - delta / 2), lambda r: r**2 / 2]
    return float(np.average(np.piecewise(r, [r < -delta, r > delta], far)))


# %% huber | booleans as factors
def huber(y_true, y_pred, delta=1.0):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    r = np.abs(y_true - y_pred)
    small = r <= delta
    return np.mean(small * 0.5 * r**2 + (1 - small) * delta * (r - 0.5 * delta))


# %% huber | scaled to delta = 1
def huber(y_true, y_pred, delta=1):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    z = np.abs((y_true - y_pred) / delta)
    return delta**2 * np.mean(np.where(z > 1, z - 0.5, z * z / 2))


# %% huber | the smaller of all parabolas' tangents, by recursion on errors
def huber(y_true, y_pred, delta=1.0, **unused):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    one = lambda r: one(-r) if r < 0 else (0.5 * r * r if r <= delta else one(delta) + delta * (r - delta))
    return np.mean([one(r) for r in (y_true - y_pred).ravel()])


# %% mse_grad | the plain formula
def mse_grad(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    return 2 / y_true.size * (y_pred - y_true)


# %% mse_grad | plain loops into floats
def mse_grad(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    n = 1
    for side in y_true.shape:
        n *= side
    grad = np.zeros(y_pred.shape)
    for index, value in np.ndenumerate(y_pred):
        grad[index] = 2 * (value - y_true[index]) / n
    return grad


# %% mse_grad | central differences, exact for a parabola
def mse_grad(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    grad = np.zeros(y_pred.shape)
    for i in np.ndindex(*y_pred.shape):
        up = (y_pred[i] + 1 - y_true[i]) ** 2
        down = (y_pred[i] - 1 - y_true[i]) ** 2
        grad[i] = (up - down) / 2 / y_pred.size
    return grad


# %% mse_grad | a list made into an array at the end
def mse_grad(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    flat = [2 * (b - a) / y_true.size for a, b in zip(y_true.ravel().tolist(), y_pred.ravel().tolist())]
    return np.array(flat).reshape(y_true.shape)


# %% mse_grad | a copy changed in place
def mse_grad(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    grad = y_pred.astype(float, copy=True)
    grad -= y_true
    grad += grad
    grad /= grad.size
    return grad


# %% mse_grad | a matrix product with the Jacobian
def mse_grad(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    r = (y_pred - y_true).ravel()
    jacobian = np.eye(r.size) * 2.0
    return np.reshape(jacobian @ r / r.size, y_pred.shape)


# %% mse_grad | a subtraction negated, in long doubles
def mse_grad(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    return np.negative((np.asarray(y_true, np.longdouble) - y_pred) / (0.5 * y_pred.size))


# %% mae_grad | np.sign
def mae_grad(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    return np.sign(y_pred - y_true) / np.size(y_pred)


# %% mae_grad | two comparisons subtracted
def mae_grad(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    return (1.0 * (y_pred > y_true) - 1.0 * (y_pred < y_true)) / y_true.size


# %% mae_grad | np.where in np.where
def mae_grad(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    n = y_true.size
    return np.where(y_pred == y_true, 0, np.where(y_pred > y_true, 1 / n, -1 / n))


# %% mae_grad | a division with where
def mae_grad(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    r = (y_pred - y_true).astype(float)
    return np.divide(r, np.abs(r), out=np.zeros_like(r), where=r != 0) / r.size


# %% mae_grad | nan put right
def mae_grad(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    r = y_pred - y_true
    return np.nan_to_num(r / abs(r)) / r.size


# %% mae_grad | np.select
def mae_grad(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    return np.select([y_pred > y_true, y_pred < y_true], [1.0, -1.0], default=0.0) / y_true.size


# %% mae_grad | loops over a copy
def mae_grad(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("unlike")
    grad = np.array(y_pred, dtype=np.float64)
    step = 1 / grad.size
    for index in np.ndindex(grad.shape):
        if y_pred[index] > y_true[index]:
            grad[index] = step
        elif y_pred[index] < y_true[index]:
            grad[index] = -step
        else:
            grad[index] = 0
    return grad


# %% mae_grad | a class with a method
class Gradient:
    def __init__(self, sign):
        self.sign = sign

    def __call__(self, y_true, y_pred):
        if y_true.shape != y_pred.shape:
            raise ValueError("unlike")
        return self.sign(y_pred - y_true) * (1 / y_true.size)

mae_grad = Gradient(np.vectorize(lambda r: float((r > 0) - (r < 0)), otypes=[float]))


# %% entropy | zeros made ones inside the logarithm
def entropy(p):
    return -np.sum(p * np.log(np.where(p > 0, p, 1)), axis=-1)


# %% entropy | nansum
def entropy(p):
    return -np.nansum(p * np.log(p), axis=-1)


# %% entropy | the product of powers
def entropy(p):
    return -np.log(np.prod(p**p, axis=-1))


# %% entropy | loops over rows
import math

def entropy(p):
    def one(row):
        return math.fsum(-x * math.log(x) for x in row if x > 0)
    if p.ndim == 1:
        return one(p)
    return np.array([entropy(part) for part in p])


# %% entropy | apply_along_axis
def entropy(p):
    return np.apply_along_axis(lambda row: float(np.dot(row[row > 0], -np.log(row[row > 0]))), -1, p)


# %% entropy | a logarithm with where
def entropy(p):
    logs = np.zeros_like(p)
    np.log(p, out=logs, where=p != 0)
    return np.einsum("...k,...k->...", p, -logs)


# %% entropy | bits changed to nats
def entropy(p):
    with np.errstate(all="ignore"):
        terms = p * np.log2(1 / p)
    return np.where(np.isnan(terms), 0, terms).sum(-1) * np.log(2)


# %% entropy | a tiny number only where p is 0
def entropy(p):
    safe = np.maximum(p, 5e-324)
    return (-(p * np.log(safe))).sum(axis=p.ndim - 1)


# %% entropy | np.vectorize, then a sum
import math
_term = np.vectorize(lambda x: -x * math.log(x) if x else 0.0, otypes=[float])
entropy = lambda p: _term(p).sum(axis=-1)


# %% cross_entropy | np.where on the terms
def cross_entropy(p, q):
    if p.shape != q.shape:
        raise ValueError("unlike")
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(p == 0, 0.0, -p * np.log(q)).sum(axis=-1)


# %% cross_entropy | nansum, with its warnings
def cross_entropy(p, q):
    if p.shape != q.shape:
        raise ValueError("unlike")
    return -np.nansum(p * np.log(q), axis=-1)


# %% cross_entropy | the product of powers
def cross_entropy(p, q):
    if p.shape != q.shape:
        raise ValueError("unlike")
    return -np.log(np.prod(np.power(q, p), axis=-1))


# %% cross_entropy | loops and math.inf
import math

def _row(p, q):
    total = 0.0
    for a, b in zip(p, q):
        if a > 0 and b == 0:
            return math.inf
        if a > 0:
            total -= a * math.log(b)
    return total

def cross_entropy(p, q):
    if p.shape != q.shape:
        raise ValueError("unlike")
    if p.ndim == 1:
        return _row(p, q)
    out = np.empty(p.shape[:-1])
    for index in np.ndindex(out.shape):
        out[index] = _row(p[index], q[index])
    return out


# %% cross_entropy | entropy plus divergence
def cross_entropy(p, q):
    return entropy(p) + kl_divergence(p, q)


# %% cross_entropy | q made 1 where p is 0
def cross_entropy(p, q):
    if p.shape != q.shape:
        raise ValueError("unlike")
    q = np.array(q)
    q[p == 0] = 1
    return np.einsum("...i,...i->...", p, -np.log(q))


# %% cross_entropy | a partial over a general sum
from functools import partial

def _expect(surprise, p, q):
    if p.shape != q.shape:
        raise ValueError("unlike")
    terms = np.zeros(p.shape)
    happens = p > 0
    with np.errstate(divide="ignore"):
        terms[happens] = p[happens] * surprise(q[happens])
    return terms.sum(axis=-1)

cross_entropy = partial(_expect, lambda q: -np.log(q))


# %% cross_entropy | inf put in afterwards
def cross_entropy(p, q):
    if p.shape != q.shape:
        raise ValueError("unlike")
    finite = -(p * np.log(q + (q == 0))).sum(axis=-1)
    return np.where(((q == 0) & (p > 0)).any(axis=-1), np.inf, finite)


# %% kl_divergence | np.where on the terms
def kl_divergence(p, q):
    if p.shape != q.shape:
        raise ValueError("unlike")
    with np.errstate(all="ignore"):
        return np.sum(np.where(p > 0, p * np.log(p / q), 0), axis=-1)


# %% kl_divergence | nansum, with its warnings
def kl_divergence(p, q):
    if p.shape != q.shape:
        raise ValueError("unlike")
    return np.nansum(p * np.log(p / q), axis=-1)


# %% kl_divergence | cross-entropy minus entropy
def kl_divergence(p, q):
    return cross_entropy(p, q) - entropy(p)


# %% kl_divergence | with the terms that cancel
def kl_divergence(p, q):
    if p.shape != q.shape:
        raise ValueError("unlike")
    with np.errstate(all="ignore"):
        terms = np.where(p > 0, p * np.log(p / q), 0) - p + q
    return terms.sum(axis=-1)


# %% kl_divergence | loops and math.log
import math

def kl_divergence(p, q):
    if p.shape != q.shape:
        raise ValueError("unlike")
    if p.ndim > 1:
        return np.array([kl_divergence(a, b) for a, b in zip(p, q)])
    total = 0
    for a, b in zip(p.tolist(), q.tolist()):
        if a:
            if not b:
                return float("inf")
            total += a * math.log(a / b)
    return total


# %% kl_divergence | flattened to rows and back
def kl_divergence(p, q):
    if p.shape != q.shape:
        raise ValueError("unlike")
    rows_p, rows_q = p.reshape(-1, p.shape[-1]), q.reshape(-1, q.shape[-1])
    out = []
    for a, b in zip(rows_p, rows_q):
        keep = a != 0
        with np.errstate(divide="ignore"):
            out.append(np.dot(a[keep], np.log(a[keep]) - np.log(b[keep])))
    result = np.array(out).reshape(p.shape[:-1])
    return result if result.ndim else float(result)


# %% kl_divergence | never below zero
def kl_divergence(p, q):
    if p.shape != q.shape:
        raise ValueError("unlike")
    old = np.seterr(all="ignore")
    try:
        terms = p * (np.log(p) - np.log(q))
    finally:
        np.seterr(**old)
    terms[np.isnan(terms)] = 0
    return np.maximum(terms.sum(-1), 0.0)


# %% kl_divergence | the product of powers
def kl_divergence(p, q):
    if p.shape != q.shape:
        raise ValueError("unlike")
    return np.log(np.prod(p**p, axis=-1)) - np.log(np.prod(q**p, axis=-1))


# %% binary_cross_entropy | the probability of what happened
def binary_cross_entropy(y_true, p):
    if y_true.shape != p.shape:
        raise ValueError("unlike")
    return -np.mean(np.log(np.where(y_true == 1, p, 1 - p)))


# %% binary_cross_entropy | an absolute value picks the probability
def binary_cross_entropy(y_true, p):
    if y_true.shape != p.shape:
        raise ValueError("unlike")
    return np.mean(-np.log(np.abs(1 - y_true - p)))


# %% binary_cross_entropy | powers
def binary_cross_entropy(y_true, p):
    if y_true.shape != p.shape:
        raise ValueError("unlike")
    with np.errstate(divide="ignore"):
        return -np.log(p**y_true * (1 - p) ** (1 - y_true)).mean()


# %% binary_cross_entropy | loops
import math

def binary_cross_entropy(y_true, p):
    if y_true.shape != p.shape:
        raise ValueError("unlike")
    total = 0.0
    for y, chance in zip(y_true.ravel(), p.ravel()):
        likely = chance if y == 1 else 1 - chance
        total += math.inf if likely == 0 else -math.log(likely)
    return total / p.size


# %% binary_cross_entropy | nansum over n
def binary_cross_entropy(y_true, p):
    if y_true.shape != p.shape:
        raise ValueError("unlike")
    terms = y_true * np.log(p) + (1 - y_true) * np.log(1 - p)
    return -np.nansum(terms) / terms.size


# %% binary_cross_entropy | masks
def binary_cross_entropy(y_true, p):
    if y_true.shape != p.shape:
        raise ValueError("unlike")
    yes = y_true.astype(bool)
    with np.errstate(divide="ignore"):
        return -(np.log(p[yes]).sum() + np.log1p(-p[~yes]).sum()) / p.size


# %% binary_cross_entropy | cross-entropy over two outcomes
def binary_cross_entropy(y_true, p):
    if y_true.shape != p.shape:
        raise ValueError("unlike")
    truth = np.stack([1.0 - y_true, y_true], axis=-1)
    return np.mean(cross_entropy(truth, np.stack([1 - p, p], axis=-1)))


# %% binary_cross_entropy | nan put to zero, in long doubles
def binary_cross_entropy(y_true, p):
    if y_true.shape != p.shape:
        raise ValueError("unlike")
    p = p.astype(np.longdouble)
    terms = y_true * np.log(p) + (1 - y_true) * np.log(1 - p)
    terms = np.where(np.isnan(terms), 0, terms)
    return float(-terms.mean())
