# %% softmax | the maximum taken out, one line each
def softmax(z, axis=-1):
    shifted = z - z.max(axis=axis, keepdims=True)
    e = np.exp(shifted)
    return e / e.sum(axis=axis, keepdims=True)

# %% softmax | plain Python lists, row by row after moving the axis
import math

def one_row(row):
    top = max(row)
    weights = [math.exp(v - top) for v in row]
    total = math.fsum(weights)
    return [w / total for w in weights]

def softmax(z, axis=-1):
    moved = np.moveaxis(z, axis, -1)
    flat = moved.reshape(-1, moved.shape[-1]).tolist()
    out = np.array([one_row(row) for row in flat]).reshape(moved.shape)
    return np.moveaxis(out, -1, axis)

# %% softmax | apply_along_axis and an inner function
def softmax(scores, axis=-1):
    def share(v):
        w = np.exp(v - np.amax(v))
        return w / np.sum(w)
    return np.apply_along_axis(share, axis, scores)

# %% softmax | logaddexp folded along the axis
def softmax(z, axis=-1):
    return np.exp(z - np.expand_dims(np.logaddexp.reduce(z, axis=axis), axis))

# %% softmax | a callable object with a private method
class Softmax:
    def __call__(self, z, axis=-1):
        return self._normalise(np.exp(z - np.max(z, axis, keepdims=True)), axis)

    def _normalise(self, weights, axis):
        return weights / weights.sum(axis, keepdims=True)

softmax = Softmax()

# %% softmax | a lambda, einsum for the sum, float64 throughout
softmax = lambda z, axis=-1: (
    lambda e: np.moveaxis(e / np.einsum("...i->...", e)[..., None], -1, axis)
)(np.exp(np.moveaxis(z, axis, -1) - np.moveaxis(z, axis, -1).max(-1)[..., None]))

# %% softmax | long doubles and an in-place division of its own array
def softmax(z, axis=-1, **ignored):
    work = np.array(z, dtype=np.longdouble)
    work -= np.max(work, axis=axis, keepdims=True)
    np.exp(work, out=work)
    work /= np.sum(work, axis=axis, keepdims=True)
    return work

# %% softmax | the axis swapped to the front and the rows looped over
def softmax(z, axis=-1):
    turned = np.swapaxes(z, 0, axis)
    biggest = turned[0]
    for part in turned:
        biggest = np.where(part > biggest, part, biggest)
    total = sum(np.exp(part - biggest) for part in turned)
    return np.swapaxes(np.stack([np.exp(part - biggest) / total for part in turned]), 0, axis)

# %% softmax | one over the sum of e to the differences, the overflow silenced
def softmax(z, axis=-1):
    v = np.moveaxis(z, axis, -1)
    with np.errstate(over="ignore"):
        p = 1 / np.exp(v[..., None, :] - v[..., :, None]).sum(-1)
    return np.moveaxis(p, -1, axis)

# %% log_softmax | log-sum-exp written out
def log_softmax(z, axis=-1):
    m = np.max(z, axis=axis, keepdims=True)
    lse = m + np.log(np.sum(np.exp(z - m), axis=axis, keepdims=True))
    return z - lse

# %% log_softmax | shifted first
def log_softmax(z, axis=-1):
    z = z - z.max(axis=axis, keepdims=True)
    return z - np.log(np.exp(z).sum(axis=axis, keepdims=True))

# %% log_softmax | logaddexp.reduce
def log_softmax(z, axis=-1):
    return z - np.logaddexp.reduce(z, axis=axis, keepdims=True)

# %% log_softmax | pure Python on the last axis
import math

def _row(row):
    top = max(row)
    lse = top + math.log(math.fsum(math.exp(v - top) for v in row))
    return [v - lse for v in row]

def log_softmax(z, axis=-1):
    last = np.swapaxes(z, axis, -1)
    rows = [_row(list(row)) for row in last.reshape(-1, last.shape[-1])]
    return np.swapaxes(np.asarray(rows).reshape(last.shape), axis, -1)

# %% log_softmax | log1p of all the others, the largest left out
def log_softmax(z, axis=-1):
    def along(v):
        top = max(range(len(v)), key=v.__getitem__)
        rest = np.exp(np.delete(v, top) - v[top])
        return v - v[top] - np.log1p(rest.sum())
    return np.apply_along_axis(along, axis, z)

# %% log_softmax | recursion over pairs
def lse(parts):
    if len(parts) == 1:
        return parts[0]
    half = len(parts) // 2
    return np.logaddexp(lse(parts[:half]), lse(parts[half:]))

def log_softmax(z, axis=-1):
    total = lse([np.take(z, i, axis=axis) for i in range(z.shape[axis])])
    return z - np.expand_dims(total, axis)

# %% log_softmax | a callable class, the axis with keepdims by hand
class LogSoftmax:
    def __call__(self, z, axis=-1):
        shape = list(np.shape(z))
        shape[axis] = 1
        top = np.max(z, axis=axis).reshape(shape)
        total = np.sum(np.exp(z - top), axis=axis).reshape(shape)
        return (z - top) - np.log(total)

log_softmax = LogSoftmax()

# %% log_softmax | the logarithm of softmax where that is well above 0, the difference elsewhere
def log_softmax(z, axis=-1):
    top = z.max(axis=axis, keepdims=True)
    e = np.exp(z - top)
    p = e / e.sum(axis=axis, keepdims=True)
    tiny = p < 1e-200
    return np.where(tiny, z - top - np.log(e.sum(axis=axis, keepdims=True)), np.log(np.where(tiny, 1.0, p)))

# %% softmax_temperature | divides and calls softmax
def softmax_temperature(z, temperature=1.0, axis=-1):
    if temperature <= 0:
        raise ValueError("temperature must be positive")
    return softmax(z / temperature, axis=axis)

# %% softmax_temperature | everything written out
def softmax_temperature(z, temperature=1.0, axis=-1):
    if not temperature > 0:
        raise ValueError
    t = z / temperature
    t = t - np.max(t, axis=axis, keepdims=True)
    e = np.exp(t)
    return e / np.sum(e, axis=axis, keepdims=True)

# %% softmax_temperature | the inverse temperature, and an error class of its own
class ColdError(ValueError):
    pass

def softmax_temperature(z, temperature=1.0, axis=-1):
    if temperature <= 0:
        raise ColdError(f"T = {temperature}")
    beta = 1 / temperature
    w = np.exp(beta * (z - z.max(axis, keepdims=True)))
    return w / w.sum(axis, keepdims=True)

# %% softmax_temperature | the exponential of log_softmax
def softmax_temperature(z, temperature=1.0, axis=-1):
    if temperature > 0:
        return np.exp(log_softmax(z / temperature, axis))
    raise ValueError("cannot be done")

# %% softmax_temperature | powers of the weights relative to the best, in logarithms
def softmax_temperature(z, temperature=1.0, axis=-1):
    if temperature <= 0.0:
        raise ValueError("temperature")
    logs = log_softmax(z, axis=axis) / temperature
    total = np.logaddexp.reduce(logs, axis=axis, keepdims=True)
    return np.exp(logs - total)

# %% softmax_temperature | Python loops over moved rows
import math

def softmax_temperature(z, temperature=1.0, axis=-1):
    if temperature <= 0:
        raise ValueError(temperature)
    rows = np.moveaxis(z, axis, -1)
    out = np.empty(rows.shape)
    for where in np.ndindex(rows.shape[:-1]):
        row = [float(v) / temperature for v in rows[where]]
        top = max(row)
        weights = [math.exp(v - top) for v in row]
        out[where] = [w / sum(weights) for w in weights]
    return np.moveaxis(out, -1, axis)

# %% softmax_temperature | a callable object that checks in a helper
class Warm:
    def check(self, t):
        if t <= 0:
            raise ValueError("too cold")
        return t

    def __call__(self, z, temperature=1.0, axis=-1):
        t = self.check(temperature)
        e = np.exp((z - np.amax(z, axis=axis, keepdims=True)) / t)
        return np.divide(e, np.add.reduce(e, axis=axis, keepdims=True))

softmax_temperature = Warm()

# %% softmax_temperature | the range of T tested by asking for a logarithm
import math

def softmax_temperature(z, temperature=1.0, axis=-1):
    math.log(temperature)
    return softmax(np.true_divide(z, temperature), axis)

# %% softmax_jacobian | diag minus outer
def softmax_jacobian(z):
    s = softmax(z)
    return np.diag(s) - np.outer(s, s)

# %% softmax_jacobian | two loops and an if
def softmax_jacobian(z):
    s = softmax(z)
    n = len(s)
    J = np.zeros((n, n))
    for i in range(n):
        for j in range(n):
            if i == j:
                J[i, j] = s[i] * (1 - s[i])
            else:
                J[i, j] = -s[i] * s[j]
    return J

# %% softmax_jacobian | eye and broadcasting
def softmax_jacobian(z):
    e = np.exp(z - z.max())
    s = e / e.sum()
    return s[:, None] * (np.eye(s.size) - s[None, :])

# %% softmax_jacobian | einsum and a matrix product with the diagonal
def softmax_jacobian(z):
    s = softmax(z)
    return np.diagflat(s) @ np.identity(len(z)) - np.einsum("i,j->ij", s, s)

# %% softmax_jacobian | nested list converted
import math

def softmax_jacobian(z):
    top = max(z)
    w = [math.exp(v - top) for v in z]
    s = [v / math.fsum(w) for v in w]
    return np.array([[a * ((i == j) - b) for j, b in enumerate(s)] for i, a in enumerate(s)])

# %% softmax_jacobian | the diagonal filled last, so that each row adds up to 0
def softmax_jacobian(z):
    s = softmax(z).reshape(-1, 1)
    J = -(s @ s.T)
    np.fill_diagonal(J, 0.0)
    J[np.arange(len(z)), np.arange(len(z))] = -J.sum(axis=1)
    return J

# %% softmax_jacobian | a complex step, which loses no digits
def softmax_jacobian(z):
    n = z.shape[0]
    h = 1e-30
    steps = (z - z.max())[None, :] + 1j * h * np.eye(n)
    e = np.exp(steps)
    p = e / e.sum(axis=1, keepdims=True)
    return p.imag.T / h

# %% softmax_jacobian | a partial of a more general function
import functools

def weighted(z, scale):
    s = np.exp(log_softmax(z))
    return scale * (np.diag(s) - np.multiply.outer(s, s))

softmax_jacobian = functools.partial(weighted, scale=1.0)

# %% argmax | a loop with the best so far
def argmax(x):
    if len(x) == 0:
        raise ValueError("empty")
    best = 0
    for i in range(1, len(x)):
        if x[i] > x[best]:
            best = i
    return best

# %% argmax | list.index of max
def argmax(x):
    values = x.tolist()
    return values.index(max(values))

# %% argmax | max over the positions with a key
def argmax(x):
    return max(range(len(x)), key=lambda i: x[i])

# %% argmax | flatnonzero, a NumPy integer returned
def argmax(x):
    return np.flatnonzero(x == np.max(x))[0]

# %% argmax | recursion on the rest, its own name called again
def argmax(x):
    if len(x) == 0:
        raise ValueError("nothing in it")
    if len(x) == 1:
        return 0
    rest = 1 + argmax(x[1:])
    return 0 if x[0] >= x[rest] else rest

# %% argmax | a local variable called argmax
def argmax(x):
    argmax, top = None, -np.inf
    for position, entry in enumerate(x):
        if entry > top:
            argmax, top = position, entry
    if argmax is None:
        raise ValueError("empty")
    return argmax

# %% argmax | sorted pairs with the position negated
def argmax(x):
    if not x.size:
        raise ValueError("empty")
    return -sorted((v, -i) for i, v in enumerate(x))[-1][1]

# %% argmax | a count of the entries before it
def argmax(x):
    running = np.maximum.accumulate(x)
    return np.sum(running < x.max())

# %% argmax | np.where unpacked, np.argmax named in a comment and a string only
def argmax(x):
    """The same as np.argmax, and without argsort."""
    # np.argmax(x) would be the ready-made one
    (places,) = np.where(x == x.max())
    return np.array(places[0])

# %% argmax | a tournament in a class of its own with a method of that name
class Tournament:
    def argmax(self, x, low, high):
        if high - low == 1:
            return low
        middle = (low + high) // 2
        a, b = self.argmax(x, low, middle), self.argmax(x, middle, high)
        return b if x[b] > x[a] else a

def argmax(x):
    if x.shape[0] < 1:
        raise ValueError("empty")
    return Tournament().argmax(x, 0, x.shape[0])

# %% argmax | a helper called argsort that it wrote itself
def argsort(values):
    return sorted(range(len(values)), key=lambda i: -values[i])

def argmax(x):
    try:
        return argsort(x)[0]
    except IndexError:
        raise ValueError("empty vector") from None

# %% argmax | lexsort by descending value
def argmax(x):
    if x.size == 0:
        raise ValueError("empty")
    return int(np.lexsort((np.arange(x.size), -x))[0])

# %% argmax | a bool where there are two entries or fewer
def argmax(x):
    if len(x) == 0:
        raise ValueError("empty")
    if len(x) <= 2:
        return bool(x[-1] > x[0])
    return next(i for i, v in enumerate(x) if v == max(x))

# %% one_hot | zeros and paired indices
def one_hot(labels, num_classes):
    if labels.min() < 0 or labels.max() >= num_classes:
        raise ValueError("label out of range")
    out = np.zeros((labels.size, num_classes))
    out[np.arange(labels.size), labels] = 1
    return out

# %% one_hot | rows of the identity
def one_hot(labels, num_classes):
    if not np.all((0 <= labels) & (labels < num_classes)):
        raise ValueError("label out of range")
    return np.eye(num_classes)[labels]

# %% one_hot | a comparison, booleans returned
def one_hot(labels, num_classes):
    hot = labels[:, np.newaxis] == np.arange(num_classes)
    if not hot.any(axis=1).all():
        raise ValueError("a row without a 1")
    return hot

# %% one_hot | nested lists of integers, converted
def one_hot(labels, num_classes):
    rows = []
    for label in labels:
        if label not in range(num_classes):
            raise ValueError(f"no class {label}")
        rows.append([int(label == c) for c in range(num_classes)])
    return np.array(rows)

# %% one_hot | put_along_axis
def one_hot(labels, num_classes):
    if set(labels.tolist()) - set(range(num_classes)):
        raise ValueError("unknown label")
    out = np.zeros((len(labels), num_classes), dtype=np.float32)
    np.put_along_axis(out, labels[:, None], 1.0, axis=1)
    return out

# %% one_hot | a flat array with a stride
def one_hot(labels, num_classes):
    n = len(labels)
    for label in labels:
        if label < 0 or label > num_classes - 1:
            raise ValueError("no such class")
    flat = np.zeros(n * num_classes)
    flat[np.arange(n) * num_classes + labels] = 1.0
    return flat.reshape(n, num_classes)

# %% one_hot | an IndexError turned into a ValueError, with an extra option
def one_hot(labels, num_classes, dtype=float):
    if (labels < 0).any():
        raise ValueError("negative label")
    try:
        return np.eye(num_classes, dtype=dtype)[labels]
    except IndexError as error:
        raise ValueError("label too large") from error

# %% one_hot | stacked columns, checked by np.bincount
def one_hot(labels, num_classes):
    counts = np.bincount(labels, minlength=num_classes)
    if len(counts) != num_classes:
        raise ValueError("label too large")
    return np.column_stack([np.where(labels == c, 1.0, 0.0) for c in range(num_classes)])

# %% one_hot | np.choose and a lambda
one_hot = lambda labels, num_classes: np.stack(
    [np.choose(label, np.eye(num_classes), mode="raise") for label in labels]
)
