# %% compute_logits | the matrix product
def compute_logits(x, W, b):
    return x @ W + b

# %% compute_logits | einsum
def compute_logits(x, W, b):
    return np.einsum("nd,dc->nc", x, W) + b[np.newaxis]

# %% compute_logits | three loops
def compute_logits(x, W, b):
    N, D = x.shape
    C = W.shape[1]
    out = np.empty((N, C))
    for n in range(N):
        for c in range(C):
            total = b[c]
            for d in range(D):
                total += x[n, d] * W[d, c]
            out[n, c] = total
    return out

# %% compute_logits | lists, zip and math.fsum
import math

def compute_logits(x, W, b):
    columns = list(zip(*W.tolist()))
    return np.array([[math.fsum([p * q for p, q in zip(row, col)] + [bias]) for col, bias in zip(columns, b.tolist())]
                     for row in x.tolist()])

# %% compute_logits | broadcasting over three axes
def compute_logits(x, W, b):
    return (x[:, :, None] * W[None, :, :]).sum(axis=1) + b

# %% compute_logits | the bias as one more weight
def compute_logits(x, W, b):
    ones = np.ones((x.shape[0], 1))
    return np.hstack([x, ones]) @ np.vstack([W, b])

# %% compute_logits | transposed twice, in a callable object
class Linear:
    def __call__(self, inputs, weights, bias):
        return (weights.T @ inputs.T + bias.reshape(-1, 1)).T

compute_logits = Linear()

# %% compute_logits | a loop over samples with a helper of an exercise's name
def predict(row, W, b):
    return np.dot(row, W) + b

def compute_logits(x, W, b):
    return np.stack([predict(row, W, b) for row in x])

# %% compute_logits | outer products summed up in longdouble
def compute_logits(samples, weights, biases):
    out = np.tile(np.asarray(biases, dtype=np.longdouble), (len(samples), 1))
    for d in range(weights.shape[0]):
        out += np.outer(samples[:, d], weights[d])
    return out

# %% compute_logits | np.linalg.multi_dot and a copy of the arguments
def compute_logits(x, W, b):
    x, W, b = x.copy().astype(float), W.copy(), b.copy()
    b = np.repeat(b[None, :], x.shape[0], axis=0)
    b += np.linalg.multi_dot([x, W, np.eye(W.shape[1])])
    return b

# %% logit | the formula with the warnings off
def logit(p):
    p = np.asarray(p, dtype=float)
    with np.errstate(divide="ignore"):
        return np.log(p / (1 - p))

# %% logit | a difference of logarithms
def logit(p):
    with np.errstate(divide="ignore"):
        return np.log(p) - np.log1p(-np.asarray(p))

# %% logit | vectorised math with the ends by name
import math

def one(p):
    if p == 0:
        return -math.inf
    if p == 1:
        return math.inf
    return math.log(p) - math.log(1 - p)

def logit(p):
    return np.vectorize(one, otypes=[float])(p)

# %% logit | masks for the ends
def logit(p):
    p = np.array(p, dtype=float)
    out = np.empty_like(p)
    out[p == 0] = -np.inf
    out[p == 1] = np.inf
    inside = (p > 0) & (p < 1)
    out[inside] = np.log(p[inside] / (1 - p[inside]))
    return out

# %% logit | twice the inverse hyperbolic tangent
def logit(p):
    with np.errstate(divide="ignore"):
        return 2 * np.arctanh(2 * np.asarray(p) - 1)

# %% logit | minus the log of 1 / p − 1
logit = lambda p: -_log(_odds_against(np.asarray(p, dtype=float)))

def _odds_against(p):
    with np.errstate(divide="ignore"):
        return 1 / p - 1

def _log(x):
    with np.errstate(divide="ignore"):
        return np.log(x)

# %% logit | recursion over the axes
import math

def logit(p):
    if np.ndim(p) == 0:
        p = float(p)
        return math.log(p / (1 - p)) if 0 < p < 1 else math.inf if p > 0.5 else -math.inf
    return np.array([logit(q) for q in p])

# %% logit | warnings filtered rather than switched off
import warnings

def logit(p):
    p = np.asarray(p)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return np.log(p) - np.log(1 - p)

# %% logit | base 2 and back, ends inside where
def logit(p):
    p = np.asarray(p)
    inner = np.where((p == 0) | (p == 1), 0.5, p)
    bits = np.log2(inner) - np.log2(1 - inner)
    return np.where(p == 0, -np.inf, np.where(p == 1, np.inf, bits * np.log(2)))

# %% logit | np.divide with where and out
def logit(p):
    p = np.asarray(p)
    odds = np.divide(p, 1 - p, out=np.full(p.shape, np.inf), where=p < 1)
    return np.log(odds, out=np.full(p.shape, -np.inf), where=p > 0)

# %% predict_proba | softmax of the rows
def predict_proba(logits):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)

# %% predict_proba | Python loops and math
import math

def predict_proba(logits):
    table = []
    for row in logits.tolist():
        top = max(row)
        powers = [math.exp(z - top) for z in row]
        total = math.fsum(powers)
        table.append([power / total for power in powers])
    return np.array(table)

# %% predict_proba | through logaddexp
def predict_proba(logits):
    return np.exp(logits - np.logaddexp.reduce(logits, axis=1)[:, None])

# %% predict_proba | apply_along_axis
def predict_proba(logits):
    def softmax(row):
        e = np.exp(row - np.max(row))
        return e / np.sum(e)
    return np.apply_along_axis(softmax, 1, logits)

# %% predict_proba | one over the sum of e to the differences
def predict_proba(logits):
    apart = logits[:, None, :] - logits[:, :, None]
    with np.errstate(over="ignore"):
        return 1 / np.exp(apart).sum(axis=2)

# %% predict_proba | the notebook's own softmax
from functools import partial

predict_proba = partial(softmax, axis=-1)

# %% predict_proba | transposed, and divided twice for good measure
def predict_proba(logits):
    columns = logits.T.copy()
    columns -= columns.max(axis=0)
    np.exp(columns, out=columns)
    columns /= columns.sum(axis=0)
    columns /= columns.sum(axis=0)
    return columns.T

# %% predict_proba | longdouble and a generic last axis
def predict_proba(z):
    z = np.asarray(z, dtype=np.longdouble)
    e = np.exp(z - np.amax(z, axis=-1)[..., np.newaxis])
    return np.einsum("nc,n->nc", e, 1 / e.sum(-1))

# %% predict_proba | shifted by the mean of the largest and itself
class Softmax:
    def __init__(self, axis):
        self.axis = axis

    def __call__(self, logits):
        top = np.max(logits, self.axis, keepdims=True)
        return np.exp(logits - top) / np.sum(np.exp(logits - top), self.axis, keepdims=True)

predict_proba = Softmax(axis=1)

# %% predict | argmax
def predict(logits):
    return logits.argmax(axis=1)

# %% predict | a list of index(max(…)) made an array
def predict(logits):
    return np.array([row.index(max(row)) for row in logits.tolist()])

# %% predict | argmax of the probabilities
def predict(logits):
    return np.argmax(predict_proba(logits), axis=-1)

# %% predict | the last of the ranking
def predict(logits):
    return np.argsort(logits, axis=1)[:, -1]

# %% predict | running maximum by hand
def predict(logits):
    best = np.zeros(len(logits), dtype=np.int32)
    for n, row in enumerate(logits):
        for c in range(1, len(row)):
            if row[c] > row[best[n]]:
                best[n] = c
    return best

# %% predict | where the maximum stands
def predict(logits):
    return np.nonzero(logits == logits.max(axis=1, keepdims=True))[1]

# %% predict | one-hot times class numbers, unsigned
def predict(logits):
    hot = logits >= logits.max(axis=1)[:, None]
    return (hot * np.arange(logits.shape[1], dtype=np.uint8)).sum(axis=1)

# %% predict | map, max with a key and fromiter
predict = lambda logits: np.fromiter(
    map(lambda row: max(range(len(row)), key=row.__getitem__), logits), dtype=np.int64, count=len(logits)
)

# %% predict | the smallest of the negated, through naive softmax
def predict(logits):
    e = np.exp(logits)
    return np.argmin(-e / e.sum(axis=1, keepdims=True), axis=1).astype(np.int16)

# %% predict | max over enumerate, and reduce
from functools import reduce

def predict(logits):
    def better(a, b):
        return b if b[1] > a[1] else a
    return np.asarray([reduce(better, enumerate(row))[0] for row in logits])

# %% cross_entropy_from_logits | log-softmax picked at the labels
def cross_entropy_from_logits(labels, logits):
    z = logits - logits.max(axis=1, keepdims=True)
    logp = z - np.log(np.exp(z).sum(axis=1, keepdims=True))
    return -logp[np.arange(len(labels)), labels].mean()

# %% cross_entropy_from_logits | Python loops and math
import math

def cross_entropy_from_logits(labels, logits):
    losses = []
    for label, row in zip(labels.tolist(), logits.tolist()):
        top = max(row)
        losses.append(top + math.log(math.fsum(math.exp(z - top) for z in row)) - row[label])
    return math.fsum(losses) / len(losses)

# %% cross_entropy_from_logits | logaddexp and take_along_axis
def cross_entropy_from_logits(labels, logits):
    norm = np.logaddexp.reduce(logits, axis=1)
    true = np.take_along_axis(logits, labels[:, None], axis=1)[:, 0]
    return np.mean(norm - true)

# %% cross_entropy_from_logits | one-hot rows and the notebook's log_softmax
def cross_entropy_from_logits(labels, logits):
    return -np.sum(one_hot(labels, logits.shape[1]) * log_softmax(logits)) / labels.shape[0]

# %% cross_entropy_from_logits | e to the differences from the true logit, or their largest
def cross_entropy_from_logits(labels, logits):
    rows = np.arange(labels.size)
    apart = logits - logits[rows, labels].reshape(-1, 1)
    top = apart.max(axis=1)
    return np.average(top + np.log(np.exp(apart - top[:, None]).sum(axis=1)))

# %% cross_entropy_from_logits | np.choose-like masks and a 0-d result
def cross_entropy_from_logits(labels, logits):
    mask = labels[:, None] == np.arange(logits.shape[1])
    z = logits - np.max(logits, axis=1, keepdims=True)
    losses = np.log(np.sum(np.exp(z), axis=1)) - np.where(mask, z, 0).sum(axis=1)
    return np.array(losses.mean())

# %% cross_entropy_from_logits | a sum of logaddexp pair by pair, recursively
def spread(row):
    return row[0] if len(row) == 1 else np.logaddexp(row[0], spread(row[1:]))

class Loss:
    def __call__(self, labels, logits):
        return sum(spread(row) - row[label] for label, row in zip(labels, logits)) / len(labels)

cross_entropy_from_logits = Loss()

# %% cross_entropy_from_logits | longdouble with log1p of the others
def cross_entropy_from_logits(labels, logits):
    z = logits.astype(np.longdouble)
    top = z.argmax(axis=1)
    rows = np.arange(len(z))
    others = np.exp(z - z[rows, top][:, None])
    others[rows, top] = 0
    return np.mean(np.log1p(others.sum(axis=1)) + z[rows, top] - z[rows, labels])

# %% cross_entropy_from_logits | einsum over the one-hot identity
cross_entropy_from_logits = lambda labels, logits: float(
    -np.einsum("nc,nc->", np.eye(logits.shape[1])[labels], log_softmax(logits, axis=1)) / len(logits)
)

# %% cross_entropy_from_logits_grad | softmax minus one-hot
def cross_entropy_from_logits_grad(labels, logits):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    p = e / e.sum(axis=1, keepdims=True)
    p[np.arange(len(labels)), labels] -= 1
    return p / len(labels)

# %% cross_entropy_from_logits_grad | Python loops and math
import math

def cross_entropy_from_logits_grad(labels, logits):
    n = len(labels)
    out = []
    for label, row in zip(labels.tolist(), logits.tolist()):
        top = max(row)
        total = sum(math.exp(z - top) for z in row)
        out.append([(math.exp(z - top) / total - (1 if c == label else 0)) / n for c, z in enumerate(row)])
    return np.array(out)

# %% cross_entropy_from_logits_grad | the notebook's softmax and one_hot
def cross_entropy_from_logits_grad(labels, logits):
    return (softmax(logits) - one_hot(labels, logits.shape[1])) / logits.shape[0]

# %% cross_entropy_from_logits_grad | np.eye and logaddexp
def cross_entropy_from_logits_grad(labels, logits):
    p = np.exp(logits - np.logaddexp.reduce(logits, axis=1, keepdims=True))
    return (p - np.eye(logits.shape[1])[labels]) * (1 / len(labels))

# %% cross_entropy_from_logits_grad | the chain rule through the Jacobian
def cross_entropy_from_logits_grad(labels, logits):
    grad = np.zeros(logits.shape)
    for n, (label, row) in enumerate(zip(labels, logits)):
        s = predict_proba(row[None])[0]
        # d(-log s_label)/dz = -J[label] / s_label, with J[label, j] = s_label (δ - s_j): s_label cancels.
        delta = np.arange(len(row)) == label
        grad[n] = -(delta - s)
    return grad / len(grad)

# %% cross_entropy_from_logits_grad | np.subtract.at and longdouble
def cross_entropy_from_logits_grad(labels, logits):
    z = logits.astype(np.longdouble)
    z = z - z.max(axis=-1)[:, None]
    grad = np.exp(z) / np.exp(z).sum(axis=-1)[:, None]
    np.subtract.at(grad, (np.arange(labels.size), labels), 1)
    grad /= labels.size
    return grad

# %% cross_entropy_from_logits_grad | the true class as minus the sum of the others
def cross_entropy_from_logits_grad(labels, logits):
    mask = labels.reshape(-1, 1) == np.arange(logits.shape[1])
    p = predict_proba(logits)
    others = np.where(mask, 0, p)
    return np.where(mask, -others.sum(axis=1, keepdims=True), others) / len(p)

# %% cross_entropy_from_logits_grad | a partial of a general function, each row divided
from functools import partial

def gradient(labels, logits, softmax):
    rows = [softmax(row) for row in logits]
    for row, label in zip(rows, labels):
        row[label] -= 1
        row /= len(labels)
    return np.vstack(rows)

cross_entropy_from_logits_grad = partial(gradient, softmax=lambda z: np.exp(z - max(z)) / sum(np.exp(z - max(z))))

# %% cross_entropy_from_logits_grad | put_along_axis on a copy
class Gradient:
    def __call__(self, labels, logits):
        p = predict_proba(logits)
        at = labels[:, np.newaxis]
        np.put_along_axis(p, at, np.take_along_axis(p, at, axis=1) - 1.0, axis=1)
        return np.true_divide(p, labels.shape[0])

cross_entropy_from_logits_grad = Gradient()

# %% binary_cross_entropy_from_logits | the stable form
def binary_cross_entropy_from_logits(y_true, logits):
    return np.mean(np.maximum(logits, 0) - y_true * logits + np.log1p(np.exp(-np.abs(logits))))

# %% binary_cross_entropy_from_logits | softplus by logaddexp
def binary_cross_entropy_from_logits(y_true, logits):
    return (np.logaddexp(0, logits) - y_true * logits).mean()

# %% binary_cross_entropy_from_logits | Python loops and math
import math

def binary_cross_entropy_from_logits(y_true, logits):
    losses = []
    for y, z in zip(y_true.ravel().tolist(), logits.ravel().tolist()):
        wrong = -z if y == 1 else z
        losses.append(max(wrong, 0.0) + math.log1p(math.exp(-abs(wrong))))
    return math.fsum(losses) / len(losses)

# %% binary_cross_entropy_from_logits | flipped signs and the notebook's softplus
def binary_cross_entropy_from_logits(y_true, logits):
    return np.average(softplus((1 - 2 * y_true) * logits))

# %% binary_cross_entropy_from_logits | two log-sigmoids
def log_sigmoid(z):
    return -np.logaddexp(0.0, -z)

def binary_cross_entropy_from_logits(y_true, logits):
    return -(y_true * log_sigmoid(logits) + (1 - y_true) * log_sigmoid(-logits)).sum() / logits.size

# %% binary_cross_entropy_from_logits | a softmax of two, through the other exercise
def binary_cross_entropy_from_logits(y_true, logits):
    z = logits.reshape(-1, 1)
    return cross_entropy_from_logits(y_true.astype(int).ravel(), np.hstack([np.zeros_like(z), z]))

# %% binary_cross_entropy_from_logits | masks with a branch for each side
def binary_cross_entropy_from_logits(y_true, logits):
    z = np.where(y_true == 1, logits, -logits)
    loss = np.empty(z.shape)
    good = z >= 0
    loss[good] = np.log1p(np.exp(-z[good]))
    loss[~good] = -z[~good] + np.log1p(np.exp(z[~good]))
    return float(loss.mean())

# %% binary_cross_entropy_from_logits | np.vectorize in a callable object
class BCE:
    def __init__(self):
        self.one = np.vectorize(lambda y, z: max(z, 0) - y * z + np.log(1 + np.exp(-abs(z))), otypes=[float])

    def __call__(self, y_true, logits):
        return np.array(self.one(y_true, logits).mean())

binary_cross_entropy_from_logits = BCE()

# %% binary_cross_entropy_from_logits | np.select and longdouble
def binary_cross_entropy_from_logits(y_true, logits):
    z = logits.astype(np.longdouble)
    small = np.log1p(np.exp(-np.absolute(z)))
    return np.mean(np.select([y_true == 1, y_true == 0], [np.maximum(-z, 0), np.maximum(z, 0)]) + small)
