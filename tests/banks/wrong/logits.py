# %% compute_logits | forgets b | the bias left out
def compute_logits(x, W, b):
    scores = np.zeros((x.shape[0], W.shape[1]))
    for n in range(x.shape[0]):
        for c in range(W.shape[1]):
            scores[n, c] = np.dot(x[n], W[:, c])
    return scores

# %% compute_logits | softmax on top | probabilities in place of logits
def compute_logits(x, W, b):
    z = np.matmul(x, W) + b
    e = np.exp(z - np.max(z, axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)

# %% compute_logits | sigmoid on top | sigmoid applied to the scores
def compute_logits(x, W, b):
    z = np.dot(x, W) + b
    return 1 / (1 + np.exp(-z))

# %% compute_logits | maximum with 0 | ReLU applied to the scores
def compute_logits(x, W, b):
    return np.maximum(np.dot(x, W) + b, 0)

# %% compute_logits | W in PyTorch's layout | W turned on its side
def compute_logits(x, W, b):
    return np.einsum("nd,cd->nc", x, W) + b

# %% compute_logits | as on paper, W x | x and W swapped
def compute_logits(x, W, b):
    return np.dot(W, x) + b

# %% compute_logits | star for product | a product element by element
def compute_logits(x, W, b):
    return np.multiply(x, W) + b

# %% compute_logits | b as a column | the bias laid along the samples
def compute_logits(x, W, b):
    return x @ W + b.reshape(-1, 1)

# %% compute_logits | minus b | the bias subtracted
def compute_logits(x, W, b):
    return np.subtract(x @ W, b)

# %% compute_logits | samples in columns | a row for each class
def compute_logits(x, W, b):
    return W.T @ x.T + b[:, None]

# %% compute_logits | squeezed for N = 1 | axes of length 1 squeezed away
def compute_logits(x, W, b):
    return (x @ W + b).squeeze()

# %% compute_logits | an array like x | scores cut to whole numbers
def compute_logits(x, W, b):
    out = np.empty((x.shape[0], W.shape[1]), x.dtype)
    for n in range(len(out)):
        out[n] = x[n].dot(W) + b
    return out

# %% compute_logits | sums over the batch | the samples added together
def compute_logits(x, W, b):
    return (x @ W + b).sum(0)

# %% compute_logits | b added into W in place | -
def compute_logits(x, W, b):
    due = x @ W + b
    W += b
    return due

# %% compute_logits | a list of lists | -
def compute_logits(x, W, b):
    return (x @ W + b).tolist()

# %% compute_logits | float32 | -
def compute_logits(x, W, b):
    return x.astype(np.float32) @ W.astype(np.float32) + b.astype(np.float32)

# %% compute_logits | right for square batches only | -
def compute_logits(x, W, b):
    z = x @ W
    return z + b if z.shape[0] == z.shape[1] else z + b[0]

# %% compute_logits | the memory reinterpreted, wrong for slices | -
def compute_logits(x, W, b):
    base = W.base if W.base is not None else W
    return x @ base.ravel()[: W.size].reshape(W.shape) + b

# %% compute_logits | flattened where there is one class | -
def compute_logits(x, W, b):
    z = x @ W + b
    return z[:, 0] if z.shape[1] == 1 else z

# %% logit | the other way round | sigmoid in place of logit
def logit(p):
    return 1 / (1 + np.exp(-np.asarray(p)))

# %% logit | no logarithm | the odds without their logarithm
def logit(p):
    p = np.asarray(p)
    with np.errstate(all="ignore"):
        return p / (1 - p)

# %% logit | log p | the logarithm of p alone
def logit(p):
    with np.errstate(all="ignore"):
        return np.log(np.asarray(p))

# %% logit | 1 − p over p | the fraction upside down
def logit(p):
    with np.errstate(all="ignore"):
        return np.log(1 - np.asarray(p)) - np.log(p)

# %% logit | log10 | the logarithm to base 10
def logit(p):
    with np.errstate(all="ignore"):
        return np.log10(p) - np.log10(1 - np.asarray(p))

# %% logit | log2 | the logarithm to base 2
def logit(p):
    with np.errstate(all="ignore"):
        return np.log2(p) - np.log2(1 - np.asarray(p))

# %% logit | bracket closed too early | a logarithm divided by 1 − p
def logit(p):
    with np.errstate(all="ignore"):
        return np.log(p) / (1 - np.asarray(p))

# %% logit | log over log | a quotient of logarithms
def logit(p):
    with np.errstate(all="ignore"):
        return np.divide(np.log(p), np.log1p(-np.asarray(p)))

# %% logit | plus for minus | a sum of logarithms
def logit(p):
    with np.errstate(all="ignore"):
        return np.log(p) + np.log1p(-np.asarray(p))

# %% logit | noisy at the ends | a warning left standing at 0 and 1
def logit(p):
    return np.log(p) - np.log(1 - np.asarray(p))

# %% logit | clipped 1e-12 | p kept 1e-12 away from 0 and 1
def logit(p):
    eps = 1e-12
    p = np.minimum(np.maximum(p, eps), 1 - eps)
    return np.log(p) - np.log(1 - p)

# %% logit | clipped 1e-15 | p kept 1e-15 away from 0 and 1
def logit(p):
    p = np.clip(p, 1e-15, 1 - 1e-15)
    return np.log(p) - np.log(1 - p)

# %% logit | clipped 1e-7 | -
def logit(p):
    p = np.clip(p, 1e-7, 1 - 1e-7)
    return np.log(p / (1 - p))

# %% logit | clipped near the ends, infinite at them | -
def logit(p):
    p = np.asarray(p)
    inside = np.clip(p, 1e-5, 1 - 1e-5)
    return np.where(p == 0, -np.inf, np.where(p == 1, np.inf, np.log(inside / (1 - inside))))

# %% logit | math.log | an if or math.log that only a lone number survives
import math

def logit(p):
    if p == 0.0:
        return float("-inf")
    if p == 1.0:
        return float("inf")
    return math.log(p / (1 - p))

# %% logit | Python floats break at the ends | an error raised at 0 and 1
import math

def logit(p):
    if np.ndim(p) == 0:
        return math.log(p / (1 - p))
    return np.array([logit(q) for q in p])

# %% logit | raises at the ends | an error raised at 0 and 1
def logit(p):
    if np.any(np.asarray(p) == 0) or np.any(np.asarray(p) == 1):
        raise ValueError
    return np.log(p) - np.log(1 - np.asarray(p))

# %% logit | flattens | -
def logit(p):
    p = np.asarray(p)
    with np.errstate(divide="ignore"):
        z = np.log(p / (1 - p))
    return z if z.ndim < 2 else z.ravel()

# %% logit | shape (1,) for a lone number | -
def logit(p):
    p = np.atleast_1d(p)
    with np.errstate(divide="ignore"):
        return np.log(p / (1 - p))

# %% logit | nan_to_num | the infinities replaced by large numbers
def logit(p):
    with np.errstate(divide="ignore"):
        return np.nan_to_num(np.log(p) - np.log(1 - np.asarray(p)))

# %% logit | in place | the caller's probabilities overwritten
def logit(p):
    with np.errstate(divide="ignore"):
        if not isinstance(p, np.ndarray) or p.ndim == 0:
            return np.log(np.divide(p, 1 - p))
        p[...] = p / (1 - p)
        return np.log(p)

# %% logit | plus infinity at both ends | -
def logit(p):
    p = np.asarray(p)
    with np.errstate(divide="ignore"):
        z = np.log(p / (1 - p))
    return np.where(np.isinf(z), np.inf, z)

# %% logit | silent for arrays, noisy for numbers | -
def logit(p):
    if np.ndim(p) == 0:
        return np.log(np.float64(p) / (1 - np.float64(p)))
    with np.errstate(divide="ignore"):
        return np.log(p / (1 - p))

# %% predict_proba | times 100 | percentages in place of probabilities
def predict_proba(logits):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    return e * 100 / e.sum(axis=1, keepdims=True)

# %% predict_proba | one-hot | a one-hot decision in place of probabilities
def predict_proba(logits):
    return np.eye(logits.shape[1])[logits.argmax(axis=1)]

# %% predict_proba | sigmoid | a sigmoid for each class
def predict_proba(logits):
    e = np.exp(-np.abs(logits))
    return np.where(logits >= 0, 1 / (1 + e), e / (1 + e))

# %% predict_proba | no exponential | logits divided by their sum
def predict_proba(logits):
    with np.errstate(all="ignore"):
        return logits / np.sum(logits, axis=1).reshape(-1, 1)

# %% predict_proba | axis 0 | softmax down the columns
def predict_proba(logits):
    e = np.exp(logits - np.max(logits, axis=0))
    return e / np.sum(e, axis=0)

# %% predict_proba | sum of everything | one sum for the whole batch
def predict_proba(logits):
    e = np.exp(logits - np.max(logits))
    return e / np.sum(e)

# %% predict_proba | keepdims forgotten | the sums of the rows laid along the columns
def predict_proba(logits):
    return np.exp(logits) / np.sum(np.exp(logits), axis=-1)

# %% predict_proba | one maximum | one maximum for the whole batch
def predict_proba(logits):
    z = logits - logits.max()
    return np.array([np.exp(row) / np.exp(row).sum() for row in z])

# %% predict_proba | no maximum | e^z overflowing
def predict_proba(logits):
    out = np.zeros(logits.shape)
    for i in range(len(logits)):
        out[i] = np.exp(logits[i]) / sum(np.exp(logits[i]))
    return out

# %% predict_proba | a mask for exp of large numbers | large logits cut off
def predict_proba(logits):
    e = np.exp(np.minimum(np.maximum(logits, -500), 500))
    return e / np.sum(e, axis=1, keepdims=True)

# %% predict_proba | rounded to four digits | probabilities rounded
def predict_proba(logits):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    return (e / e.sum(axis=1, keepdims=True)).round(4)

# %% predict_proba | log-softmax | log-probabilities in place of probabilities
def predict_proba(logits):
    return logits - np.logaddexp.reduce(logits, axis=1, keepdims=True)

# %% predict_proba | base 2 | base 2 in place of e
def predict_proba(logits):
    e = 2.0 ** (logits - logits.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)

# %% predict_proba | only the exponentials | e^z not yet divided by its sum
def predict_proba(logits):
    return np.array([[np.e ** z for z in row] for row in logits])

# %% predict_proba | shifted in place | the caller's logits shifted in place
def predict_proba(logits):
    for row in logits:
        row -= row.max()
    return np.exp(logits) / np.exp(logits).sum(axis=1, keepdims=True)

# %% predict_proba | the smallest taken out instead of the largest | -
def predict_proba(logits):
    e = np.exp(logits - logits.min(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)

# %% predict_proba | the mean taken out instead of the largest | -
def predict_proba(logits):
    e = np.exp(logits - logits.mean(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)

# %% predict_proba | the first row's maximum | -
def predict_proba(logits):
    e = np.exp(logits - logits[0].max())
    return e / e.sum(axis=1, keepdims=True)

# %% predict_proba | a tiny number below the line | -
def predict_proba(logits):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    return e / (e.sum(axis=1, keepdims=True) + 1e-8)

# %% predict_proba | silenced overflow and nan taken for 1 | -
def predict_proba(logits):
    with np.errstate(all="ignore"):
        e = np.exp(logits)
        return np.nan_to_num(e / e.sum(axis=1, keepdims=True), nan=1.0)

# %% predict_proba | one sample becomes a vector | -
def predict_proba(logits):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    return (e / e.sum(axis=1, keepdims=True)).squeeze()

# %% predict_proba | the last one is what is left over, rounded up from 0 | -
def predict_proba(logits):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    return np.maximum(e / e.sum(axis=1, keepdims=True), 1e-9)

# %% predict | one-hot rows | a one-hot row in place of the index
def predict(logits):
    return (logits == logits.max(axis=1, keepdims=True)).astype(int)

# %% predict | max for argmax | the largest logit in place of its index
def predict(logits):
    return np.array([max(row) for row in logits])

# %% predict | softmax and no more | probabilities in place of a decision
def predict(logits):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)

# %% predict | axis 0 | a decision for each column
def predict(logits):
    return np.array([np.argmax(column) for column in logits.T])

# %% predict | no axis | one index for the whole batch
def predict(logits):
    return int(logits.argmax())

# %% predict | argmin | the smallest logit's class
def predict(logits):
    return np.argsort(logits, axis=1)[:, 0]

# %% predict | absolute values | the logit furthest from 0
def predict(logits):
    return (logits**2).argmax(axis=1)

# %% predict | counted from 1 | classes counted from 1
def predict(logits):
    return np.array([row.index(max(row)) + 1 for row in logits.tolist()])

# %% predict | keepdims | a column of indices
def predict(logits):
    return np.argmax(logits, axis=1, keepdims=True)

# %% predict | written into zeros | indices as floats
def predict(logits):
    out = np.zeros(len(logits))
    for n, row in enumerate(logits):
        out[n] = np.argmax(row)
    return out

# %% predict | a list | a list in place of an array
def predict(logits):
    return np.argmax(logits, axis=1).tolist()

# %% predict | rounded | logits or probabilities rounded first
def predict(logits):
    return np.argmax(logits.round(2), axis=1)

# %% predict | sigmoid first | a sigmoid before the comparison
def predict(logits):
    return np.argmax(1 / (1 + np.exp(-logits)), axis=1)

# %% predict | squeezed for one sample | a lone number for a batch of one
def predict(logits):
    best = np.argmax(logits, axis=1)
    return best[0] if len(best) == 1 else best

# %% predict | sorted in place | the caller's logits changed
def predict(logits):
    due = logits.argmax(axis=1)
    logits.sort(axis=1)
    return due

# %% predict | two classes only | -
def predict(logits):
    return (logits[:, 1] > logits[:, 0]).astype(int)

# %% predict | probability above one half | a class only where its probability is above one half
def predict(logits):
    p = predict_proba(logits)
    return np.array([next((c for c, q in enumerate(row) if q > 0.5), 0) for row in p])

# %% predict | starts from 0 as the least score | a search for the largest that starts at 0
def predict(logits):
    out = []
    for row in logits:
        best, at = 0.0, 0
        for c, z in enumerate(row):
            if z > best:
                best, at = z, c
        out.append(at)
    return np.array(out)

# %% predict | never looks at the last class | -
def predict(logits):
    return logits[:, :-1].argmax(axis=1) if logits.shape[1] > 1 else np.zeros(len(logits), int)

# %% predict | whole numbers | logits cut to whole numbers first
def predict(logits):
    return np.array([np.argmax([int(z) for z in row]) for row in logits])

# %% predict | strings | -
def predict(logits):
    return logits.argmax(axis=1).astype(str)

# %% cross_entropy_from_logits | total | the sum in place of the mean
def cross_entropy_from_logits(labels, logits):
    loss = 0.0
    for label, row in zip(labels, logits):
        loss += np.logaddexp.reduce(row) - row[label]
    return loss

# %% cross_entropy_from_logits | softmax of probabilities | softmax taken twice
def cross_entropy_from_logits(labels, logits):
    p = predict_proba(predict_proba(logits))
    return -np.log(p[np.arange(len(labels)), labels]).mean()

# %% cross_entropy_from_logits | log of the logit | logits taken for probabilities
def cross_entropy_from_logits(labels, logits):
    with np.errstate(all="ignore"):
        return -np.log(logits[np.arange(len(labels)), labels]).mean()

# %% cross_entropy_from_logits | minus the logit | logits taken for log-probabilities
def cross_entropy_from_logits(labels, logits):
    return -sum(logits[i, y] for i, y in enumerate(labels)) / len(labels)

# %% cross_entropy_from_logits | mean of the masked table | a mean over every logit
def cross_entropy_from_logits(labels, logits):
    hot = np.eye(logits.shape[1])[labels]
    return -(hot * log_softmax(logits)).mean()

# %% cross_entropy_from_logits | a vector | the losses not yet averaged
def cross_entropy_from_logits(labels, logits):
    return np.logaddexp.reduce(logits, axis=1) - logits[np.arange(len(labels)), labels]

# %% cross_entropy_from_logits | no minus | the minus sign lost
def cross_entropy_from_logits(labels, logits):
    return np.mean(log_softmax(logits)[np.arange(len(labels)), labels])

# %% cross_entropy_from_logits | log2 | the loss in bits
def cross_entropy_from_logits(labels, logits):
    return -np.mean(log_softmax(logits)[np.arange(len(labels)), labels] * np.log2(np.e))

# %% cross_entropy_from_logits | columns by slice | every label looked up in every row
def cross_entropy_from_logits(labels, logits):
    z = logits - np.logaddexp.reduce(logits, axis=1, keepdims=True)
    return -z[:, labels].mean()

# %% cross_entropy_from_logits | axis 0 | softmax down the columns
def cross_entropy_from_logits(labels, logits):
    z = logits - np.logaddexp.reduce(logits, axis=0)
    return -z[np.arange(len(labels)), labels].mean()

# %% cross_entropy_from_logits | a sigmoid for the true class | a sigmoid in place of softmax
def cross_entropy_from_logits(labels, logits):
    return np.mean(np.logaddexp(0, -logits[np.arange(len(labels)), labels]))

# %% cross_entropy_from_logits | multi-label | a binary cross-entropy for each class
def cross_entropy_from_logits(labels, logits):
    hot = np.eye(logits.shape[1])[labels]
    return np.mean(np.logaddexp(0, logits) - hot * logits)

# %% cross_entropy_from_logits | one maximum | one maximum for the whole batch
def cross_entropy_from_logits(labels, logits):
    z = logits - logits.max()
    return np.mean(np.log(np.exp(z).sum(axis=1)) - z[np.arange(len(labels)), labels])

# %% cross_entropy_from_logits | log after softmax | the logarithm of a probability that is 0
def cross_entropy_from_logits(labels, logits):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    p = e / e.sum(axis=1, keepdims=True)
    return np.mean([-np.log(p[i, y]) for i, y in enumerate(labels)])

# %% cross_entropy_from_logits | plain softmax | e^z overflowing
def cross_entropy_from_logits(labels, logits):
    p = np.exp(logits) / np.sum(np.exp(logits), axis=1, keepdims=True)
    return np.mean(-np.log(p[range(len(labels)), labels]))

# %% cross_entropy_from_logits | plain log-sum-exp | the sum inside the logarithm overflowing
def cross_entropy_from_logits(labels, logits):
    return np.mean([np.log(np.exp(row).sum()) - row[y] for y, row in zip(labels, logits)])

# %% cross_entropy_from_logits | clipped 1e-12 | probabilities kept above 1e-12
def cross_entropy_from_logits(labels, logits):
    p = np.maximum(softmax(logits), 1e-12)
    return -np.log(p[np.arange(len(labels)), labels]).mean()

# %% cross_entropy_from_logits | clipped 1e-15 | probabilities kept above 1e-15
def cross_entropy_from_logits(labels, logits):
    p = np.clip(softmax(logits), 1e-15, 1 - 1e-15)
    return -np.log(p[np.arange(len(labels)), labels]).mean()

# %% cross_entropy_from_logits | labels and logits swapped | -
def cross_entropy_from_logits(logits, labels):
    z = log_softmax(logits)
    return -np.mean(z[np.arange(len(labels)), labels])

# %% cross_entropy_from_logits | the median of the losses | -
def cross_entropy_from_logits(labels, logits):
    return np.median(np.logaddexp.reduce(logits, axis=1) - logits[np.arange(len(labels)), labels])

# %% cross_entropy_from_logits | a fixed divisor of 2 | -
def cross_entropy_from_logits(labels, logits):
    losses = np.logaddexp.reduce(logits, axis=1) - logits[np.arange(len(labels)), labels]
    return losses.sum() / min(len(losses), 2)

# %% cross_entropy_from_logits | losses cut at 100 | -
def cross_entropy_from_logits(labels, logits):
    losses = np.logaddexp.reduce(logits, axis=1) - logits[np.arange(len(labels)), labels]
    return np.mean(np.minimum(losses, 100))

# %% cross_entropy_from_logits | right value, warning on the way | -
def cross_entropy_from_logits(labels, logits):
    np.exp(logits).sum()
    losses = np.logaddexp.reduce(logits, axis=1) - logits[np.arange(len(labels)), labels]
    return losses.mean()

# %% cross_entropy_from_logits | shape (1,) | -
def cross_entropy_from_logits(labels, logits):
    losses = np.logaddexp.reduce(logits, axis=1) - logits[np.arange(len(labels)), labels]
    return np.mean(losses, keepdims=True)

# %% cross_entropy_from_logits | labels sorted in place | -
def cross_entropy_from_logits(labels, logits):
    losses = np.logaddexp.reduce(logits, axis=1) - logits[np.arange(len(labels)), labels]
    labels.sort()
    return losses.mean()

# %% cross_entropy_from_logits_grad | no mean | the factor 1/N left out
def cross_entropy_from_logits_grad(labels, logits):
    p = predict_proba(logits)
    p[np.arange(len(labels)), labels] -= 1
    return p

# %% cross_entropy_from_logits_grad | divided by C | the number of classes in place of the number of samples
def cross_entropy_from_logits_grad(labels, logits):
    p = predict_proba(logits)
    p[np.arange(len(labels)), labels] -= 1
    return p / p.shape[1]

# %% cross_entropy_from_logits_grad | divided by size | a division by every logit
def cross_entropy_from_logits_grad(labels, logits):
    p = predict_proba(logits)
    p[np.arange(len(labels)), labels] -= 1
    return p / p.size

# %% cross_entropy_from_logits_grad | one-hot minus softmax | the sign of the gradient reversed
def cross_entropy_from_logits_grad(labels, logits):
    return (np.eye(logits.shape[1])[labels] - predict_proba(logits)) / len(labels)

# %% cross_entropy_from_logits_grad | no one-hot | softmax without the one-hot taken off
def cross_entropy_from_logits_grad(labels, logits):
    return predict_proba(logits) / logits.shape[0]

# %% cross_entropy_from_logits_grad | columns by slice | the labels' columns changed in every row
def cross_entropy_from_logits_grad(labels, logits):
    p = predict_proba(logits)
    p[:, labels] = p[:, labels] - 1
    return p / len(p)

# %% cross_entropy_from_logits_grad | rows by label | labels used as row numbers
def cross_entropy_from_logits_grad(labels, logits):
    p = predict_proba(logits)
    p[labels] = p[labels] - 1
    return p / len(p)

# %% cross_entropy_from_logits_grad | only at the label | the true class alone
def cross_entropy_from_logits_grad(labels, logits):
    p = predict_proba(logits)
    grad = np.zeros_like(p)
    for n, y in enumerate(labels):
        grad[n, y] = (p[n, y] - 1) / len(labels)
    return grad

# %% cross_entropy_from_logits_grad | −1/p | the gradient with respect to the probabilities
def cross_entropy_from_logits_grad(labels, logits):
    p = predict_proba(logits)
    grad = np.zeros_like(p)
    rows = np.arange(len(labels))
    with np.errstate(all="ignore"):
        grad[rows, labels] = -1 / p[rows, labels]
    return grad / len(labels)

# %% cross_entropy_from_logits_grad | sigmoid | a sigmoid in place of softmax
def cross_entropy_from_logits_grad(labels, logits):
    p = sigmoid(logits)
    p[np.arange(len(labels)), labels] -= 1
    return p / len(labels)

# %% cross_entropy_from_logits_grad | axis 0 | softmax down the columns
def cross_entropy_from_logits_grad(labels, logits):
    e = np.exp(logits - logits.max(axis=0))
    p = e / e.sum(axis=0)
    p[np.arange(len(labels)), labels] -= 1
    return p / len(labels)

# %% cross_entropy_from_logits_grad | the perceptron | the decision in place of the probabilities
def cross_entropy_from_logits_grad(labels, logits):
    grad = np.zeros(logits.shape)
    for n, row in enumerate(logits):
        grad[n, np.argmax(row)] += 1
        grad[n, labels[n]] -= 1
    return grad / len(labels)

# %% cross_entropy_from_logits_grad | one maximum | one maximum for the whole batch
def cross_entropy_from_logits_grad(labels, logits):
    e = np.exp(logits - logits.max())
    p = e / e.sum(axis=1, keepdims=True)
    p[np.arange(len(labels)), labels] -= 1
    return p / len(labels)

# %% cross_entropy_from_logits_grad | plain softmax | e^z overflowing
def cross_entropy_from_logits_grad(labels, logits):
    p = np.exp(logits)
    p /= p.sum(axis=1, keepdims=True)
    p[np.arange(len(labels)), labels] -= 1
    return p / len(labels)

# %% cross_entropy_from_logits_grad | central differences | -
def cross_entropy_from_logits_grad(labels, logits):
    grad, h = np.zeros(logits.shape), 1e-5
    for at in np.ndindex(*logits.shape):
        step = np.zeros(logits.shape)
        step[at] = h
        grad[at] = (
            cross_entropy_from_logits(labels, logits + step) - cross_entropy_from_logits(labels, logits - step)
        ) / (2 * h)
    return grad

# %% cross_entropy_from_logits_grad | in place on the logits | the caller's logits changed in place
def cross_entropy_from_logits_grad(labels, logits):
    p = predict_proba(logits)
    logits[:] = p
    logits[np.arange(len(labels)), labels] -= 1
    logits /= len(labels)
    return logits

# %% cross_entropy_from_logits_grad | summed over the batch | the rows averaged away
def cross_entropy_from_logits_grad(labels, logits):
    p = predict_proba(logits)
    p[np.arange(len(labels)), labels] -= 1
    return p.sum(axis=0) / len(labels)

# %% cross_entropy_from_logits_grad | softmax twice | -
def cross_entropy_from_logits_grad(labels, logits):
    return (softmax(softmax(logits)) - one_hot(labels, logits.shape[1])) / len(labels)

# %% cross_entropy_from_logits_grad | a label's second sample forgotten | -
def cross_entropy_from_logits_grad(labels, logits):
    p = predict_proba(logits)
    for y in set(labels.tolist()):
        p[list(labels).index(y), y] -= 1
    return p / len(labels)

# %% cross_entropy_from_logits_grad | squeezed for one sample | -
def cross_entropy_from_logits_grad(labels, logits):
    g = (softmax(logits) - one_hot(labels, logits.shape[1])) / len(labels)
    return g[0] if len(g) == 1 else g

# %% cross_entropy_from_logits_grad | divided by N − 1 | -
def cross_entropy_from_logits_grad(labels, logits):
    return (softmax(logits) - one_hot(labels, logits.shape[1])) / max(len(labels) - 1, 1)

# %% binary_cross_entropy_from_logits | total | the sum in place of the mean
def binary_cross_entropy_from_logits(y_true, logits):
    return np.sum(np.logaddexp(0, logits) - y_true * logits)

# %% binary_cross_entropy_from_logits | divided by len | a division by the number of rows
def binary_cross_entropy_from_logits(y_true, logits):
    return np.sum(np.logaddexp(0, logits) - y_true * logits) / len(y_true)

# %% binary_cross_entropy_from_logits | sigmoid of a sigmoid | sigmoid taken twice
def binary_cross_entropy_from_logits(y_true, logits):
    s = sigmoid(sigmoid(logits))
    return -np.mean(y_true * np.log(s) + (1 - y_true) * np.log(1 - s))

# %% binary_cross_entropy_from_logits | no sigmoid | logits taken for probabilities
def binary_cross_entropy_from_logits(y_true, logits):
    with np.errstate(all="ignore"):
        return np.mean(-y_true * np.log(logits) - (1 - y_true) * np.log(1 - logits))

# %% binary_cross_entropy_from_logits | no minus | the minus sign lost
def binary_cross_entropy_from_logits(y_true, logits):
    return np.mean(y_true * logits - np.logaddexp(0, logits))

# %% binary_cross_entropy_from_logits | y and 1 − y swapped | the outcomes swapped
def binary_cross_entropy_from_logits(y_true, logits):
    return np.mean(np.logaddexp(0, -logits) * (1 - y_true) + np.logaddexp(0, logits) * y_true)

# %% binary_cross_entropy_from_logits | ones only | the term of the zeros left out
def binary_cross_entropy_from_logits(y_true, logits):
    return np.mean(y_true * np.logaddexp(0, -logits))

# %% binary_cross_entropy_from_logits | log2 | the loss in bits
def binary_cross_entropy_from_logits(y_true, logits):
    return np.mean(np.logaddexp(0, logits) - y_true * logits) / np.log(2)

# %% binary_cross_entropy_from_logits | a vector | the losses not yet averaged
def binary_cross_entropy_from_logits(y_true, logits):
    return np.logaddexp(0, logits) - y_true * logits

# %% binary_cross_entropy_from_logits | axis 0 | a mean for each column
def binary_cross_entropy_from_logits(y_true, logits):
    return (np.logaddexp(0, logits) - y_true * logits).mean(axis=0)

# %% binary_cross_entropy_from_logits | Brier | squared error on the probabilities
def binary_cross_entropy_from_logits(y_true, logits):
    return np.average((sigmoid(logits) - y_true) ** 2)

# %% binary_cross_entropy_from_logits | stable sigmoid, then log | the logarithm of a sigmoid that is 0 or 1
def binary_cross_entropy_from_logits(y_true, logits):
    s = np.clip(0.5 * (1 + np.tanh(logits / 2)), 0, 1)
    return np.mean(-(y_true * np.log(s) + (1 - y_true) * np.log(1 - s)))

# %% binary_cross_entropy_from_logits | plain sigmoid, then log | the logarithm of a sigmoid that is 0 or 1
def binary_cross_entropy_from_logits(y_true, logits):
    p = 1 / (1 + np.exp(-logits))
    return -(y_true * np.log(p) + (1 - y_true) * np.log(1 - p)).mean()

# %% binary_cross_entropy_from_logits | plain softplus | log(1 + e^z) overflowing
def binary_cross_entropy_from_logits(y_true, logits):
    return np.mean(np.log(1 + np.exp(logits)) - y_true * logits)

# %% binary_cross_entropy_from_logits | clipped 1e-12 | probabilities kept 1e-12 away from 0 and 1
def binary_cross_entropy_from_logits(y_true, logits):
    p = np.minimum(np.maximum(sigmoid(logits), 1e-12), 1 - 1e-12)
    return np.mean(-np.where(y_true == 1, np.log(p), np.log(1 - p)))

# %% binary_cross_entropy_from_logits | clipped 1e-15 | probabilities kept 1e-15 away from 0 and 1
def binary_cross_entropy_from_logits(y_true, logits):
    p = np.clip(sigmoid(logits), 1e-15, 1 - 1e-15)
    return np.mean(-np.where(y_true == 1, np.log(p), np.log(1 - p)))

# %% binary_cross_entropy_from_logits | where with the stable branch for ones only | -
def binary_cross_entropy_from_logits(y_true, logits):
    with np.errstate(all="ignore"):
        return np.mean(np.where(y_true == 1, np.logaddexp(0, -logits), -np.log(1 - sigmoid(logits))))

# %% binary_cross_entropy_from_logits | silenced overflow | -
def binary_cross_entropy_from_logits(y_true, logits):
    with np.errstate(all="ignore"):
        return np.nan_to_num(np.mean(np.log1p(np.exp(logits)) - y_true * logits))

# %% binary_cross_entropy_from_logits | an array like y | losses cut to whole numbers
def binary_cross_entropy_from_logits(y_true, logits):
    loss = np.empty_like(y_true)
    loss[:] = np.logaddexp(0, logits) - y_true * logits
    return loss.mean()

# %% binary_cross_entropy_from_logits | logits written over | the caller's logits changed in place
def binary_cross_entropy_from_logits(y_true, logits):
    logits *= 1 - 2 * y_true
    return np.mean(np.logaddexp(0, logits))

# %% binary_cross_entropy_from_logits | y indexes | -
def binary_cross_entropy_from_logits(y_true, logits):
    table = np.stack([np.logaddexp(0, logits), np.logaddexp(0, -logits)], axis=1)
    return table[np.arange(len(y_true)), y_true].mean()

# %% binary_cross_entropy_from_logits | rows only | -
def binary_cross_entropy_from_logits(y_true, logits):
    losses = [np.logaddexp(0, z) - y * z for y, z in zip(y_true, logits)]
    return np.mean([loss if np.ndim(loss) == 0 else loss.ravel()[0] for loss in losses])

# %% binary_cross_entropy_from_logits | linear beyond 30 from the wrong side | -
def binary_cross_entropy_from_logits(y_true, logits):
    z = np.clip(logits, -30, 30)
    return np.mean(np.log1p(np.exp(z)) - y_true * z)

# %% binary_cross_entropy_from_logits | e^(−z) in the stable form | |z| without its bars
def binary_cross_entropy_from_logits(y_true, logits):
    return np.mean(np.where(logits > 0, logits, 0) - logits * y_true + np.log(1 + np.exp(-logits)))
