# %% forward | one line each
def forward(params, x):
    hidden = np.maximum(0, x @ params["W1"] + params["b1"])
    return hidden, hidden @ params["W2"] + params["b2"]

# %% forward | pure Python loops
def forward(params, x):
    W1, b1, W2, b2 = (params[k].tolist() for k in ("W1", "b1", "W2", "b2"))
    hidden, logits = [], []
    for row in x.tolist():
        h = []
        for j in range(len(b1)):
            total = b1[j]
            for i in range(len(row)):
                total += row[i] * W1[i][j]
            h.append(total if total > 0 else 0.0)
        hidden.append(h)
        logits.append([sum(h[j] * W2[j][k] for j in range(len(h))) + b2[k] for k in range(len(b2))])
    return np.array(hidden), np.array(logits)

# %% forward | einsum and a mask
def forward(params, x):
    s = np.einsum("nd,dh->nh", x, params["W1"]) + params["b1"]
    h = s * (s > 0)
    return h, np.einsum("nh,hc->nc", h, params["W2"]) + params["b2"]

# %% forward | a list of the two, long doubles
def forward(params, x):
    p = {k: v.astype(np.longdouble) for k, v in params.items()}
    s = x.astype(np.longdouble).dot(p["W1"]) + p["b1"]
    h = (s + abs(s)) / 2
    return [h, h.dot(p["W2"]) + p["b2"]]

# %% forward | a helper layer and vectorize
def layer(x, W, b):
    return (W.T @ x.T).T + b[None, :]

rectify = np.vectorize(lambda v: max(v, 0.0), otypes=[float])

def forward(params, x):
    h = rectify(layer(x, params["W1"], params["b1"]))
    return h, layer(h, params["W2"], params["b2"])

# %% forward | a callable object
class Net:
    def __call__(self, params, x):
        out = np.where((s := np.add(np.matmul(x, params["W1"]), params["b1"])) > 0, s, 0)
        return out, np.add(np.matmul(out, params["W2"]), params["b2"])

forward = Net()

# %% forward | one image after the other
def forward(params, x):
    pairs = []
    for row in x:
        s = row @ params["W1"] + params["b1"]
        s[s < 0] = 0
        pairs.append((s, s @ params["W2"] + params["b2"]))
    return np.stack([p[0] for p in pairs]), np.stack([p[1] for p in pairs])

# %% forward | the bias as a weight of one more input
def forward(params, x):
    ones = np.ones((len(x), 1))
    h = np.clip(np.hstack([x, ones]) @ np.vstack([params["W1"], params["b1"]]), 0, None)
    return h, np.hstack([h, ones]) @ np.vstack([params["W2"], params["b2"]])

# %% backward | vectorised, with the course's functions
def backward(params, x, labels):
    h, z = forward(params, x)
    d = softmax(z)
    d[np.arange(len(x)), labels] -= 1
    d /= len(x)
    dh = d @ params["W2"].T * (h > 0)
    return dict(W1=x.T @ dh, b1=dh.sum(0), W2=h.T @ d, b2=d.sum(0))

# %% backward | plain exponentials, one-hot by eye
def backward(params, x, labels):
    pre = x @ params["W1"] + params["b1"]
    h = np.where(pre > 0, pre, 0)
    e = np.exp(h @ params["W2"] + params["b2"])
    p = e / e.sum(axis=1)[:, None]
    d = (p - np.eye(p.shape[1])[labels]) / x.shape[0]
    dpre = np.where(pre > 0, d.dot(params["W2"].T), 0)
    ones = np.ones(len(x))
    return {"W2": h.T.dot(d), "b2": ones.dot(d), "W1": x.T.dot(dpre), "b1": ones.dot(dpre)}

# %% backward | divided at the end
def backward(params, x, labels):
    n = len(labels)
    h, z = forward(params, x)
    p = np.exp(z - z.max(axis=1, keepdims=True))
    p = p / p.sum(axis=1, keepdims=True)
    for i in range(n):
        p[i, labels[i]] -= 1
    dh = p @ params["W2"].T
    dh[h <= 0] = 0
    grads = {"W1": x.T @ dh, "b1": dh.sum(axis=0), "W2": h.T @ p, "b2": p.sum(axis=0)}
    return {k: v / n for k, v in grads.items()}

# %% backward | mean of the gradients of single images
def one(params, x, label):
    h, z = forward(params, x[None])
    d = softmax(z[0])
    d[label] -= 1
    dh = (params["W2"] @ d) * (h[0] > 0)
    return [np.outer(x, dh), dh, np.outer(h[0], d), d]

def backward(params, x, labels):
    every = [one(params, row, label) for row, label in zip(x, labels)]
    return {name: np.mean([g[i] for g in every], axis=0) for i, name in enumerate(["W1", "b1", "W2", "b2"])}

# %% backward | pure Python loops with fsum
import math

def backward(params, x, labels):
    W1, b1, W2, b2 = (params[k].tolist() for k in ("W1", "b1", "W2", "b2"))
    D, H, C, N = len(W1), len(b1), len(b2), len(x)
    g = {"W1": [[0.0] * H for _ in range(D)], "b1": [0.0] * H, "W2": [[0.0] * C for _ in range(H)], "b2": [0.0] * C}
    for row, label in zip(x.tolist(), labels.tolist()):
        pre = [math.fsum(row[i] * W1[i][j] for i in range(D)) + b1[j] for j in range(H)]
        h = [max(0.0, v) for v in pre]
        z = [math.fsum(h[j] * W2[j][k] for j in range(H)) + b2[k] for k in range(C)]
        top = max(z)
        e = [math.exp(v - top) for v in z]
        d = [(v / math.fsum(e) - (k == label)) / N for k, v in enumerate(e)]
        for k in range(C):
            g["b2"][k] += d[k]
            for j in range(H):
                g["W2"][j][k] += h[j] * d[k]
        for j in range(H):
            back = sum(d[k] * W2[j][k] for k in range(C)) if pre[j] > 0 else 0.0
            g["b1"][j] += back
            for i in range(D):
                g["W1"][i][j] += row[i] * back
    return {k: np.array(v) for k, v in g.items()}

# %% backward | einsum, long doubles, more keys than asked for
def backward(params, x, labels):
    p = {k: np.asarray(v, dtype=np.longdouble) for k, v in params.items()}
    X = np.asarray(x, dtype=np.longdouble)
    h = np.maximum(np.einsum("nd,dh->nh", X, p["W1"]) + p["b1"], 0)
    z = np.einsum("nh,hc->nc", h, p["W2"]) + p["b2"]
    q = np.exp(z - np.logaddexp.reduce(z, axis=1)[:, None])
    d = (q - (labels[:, None] == np.arange(q.shape[1]))) / len(X)
    dh = np.einsum("nc,hc->nh", d, p["W2"]) * np.sign(h)
    return {"W1": np.einsum("nd,nh->dh", X, dh), "b1": dh.sum(0), "W2": np.einsum("nh,nc->hc", h, d), "b2": d.sum(0),
            "logits": d, "loss": 0.5}

# %% backward | through softmax's Jacobian
def backward(params, x, labels):
    h, z = forward(params, x)
    d = np.zeros_like(z)
    for i, row in enumerate(z):
        s = softmax(row)
        up = np.zeros(len(s))
        up[labels[i]] = -1 / s[labels[i]]
        d[i] = (np.diag(s) - np.outer(s, s)) @ up / len(z)
    dh = d @ params["W2"].T * relu_grad(h)
    return {"W1": x.T @ dh, "b1": dh.sum(axis=0), "W2": h.T @ d, "b2": d.sum(axis=0)}

# %% backward | the gradient from the logits chapter, in a class
class Back:
    def __init__(self, loss_grad):
        self.loss_grad = loss_grad

    def __call__(self, params, x, labels):
        h, z = forward(params, x)
        d = self.loss_grad(labels, z)
        grads = {"W2": np.dot(h.T, d), "b2": np.sum(d, axis=0)}
        d = np.dot(d, params["W2"].T)
        d[h == 0] = 0.0
        return {**grads, "W1": np.dot(x.T, d), "b1": np.sum(d, axis=0)}

backward = Back(cross_entropy_from_logits_grad)

# %% sgd_step | a comprehension
def sgd_step(params, grads, learning_rate):
    return {k: params[k] - learning_rate * grads[k] for k in params}

# %% sgd_step | the four by name
def sgd_step(params, grads, lr):
    return {
        "W1": params["W1"] - lr * grads["W1"],
        "b1": params["b1"] - lr * grads["b1"],
        "W2": params["W2"] - lr * grads["W2"],
        "b2": params["b2"] - lr * grads["b2"],
    }

# %% sgd_step | a deep copy, then in place
import copy

def sgd_step(params, grads, learning_rate):
    new = copy.deepcopy(params)
    for name, grad in grads.items():
        new[name].flags.writeable = True
        new[name] -= learning_rate * grad
    return new

# %% sgd_step | pure Python loops
def move(p, g, rate):
    if isinstance(p, list):
        return [move(a, b, rate) for a, b in zip(p, g)]
    return p - rate * g

def sgd_step(params, grads, learning_rate):
    return {k: np.array(move(v.tolist(), grads[k].tolist(), learning_rate)) for k, v in params.items()}

# %% sgd_step | plus the negative step, by NumPy's functions
def sgd_step(params, grads, learning_rate):
    out = {}
    for key in sorted(grads):
        out[key] = np.add(params[key], np.multiply(-learning_rate, grads[key]))
    return out

# %% sgd_step | a lambda
sgd_step = lambda p, g, lr: dict(zip(p, (p[k] - lr * g[k] for k in p)))

# %% sgd_step | long doubles and partial
from functools import partial

def step(rule, params, grads, learning_rate):
    return {k: rule(params[k].astype(np.longdouble), grads[k].astype(np.longdouble), learning_rate) for k in params}

sgd_step = partial(step, lambda p, g, r: p - g * r)

# %% sgd_step | an ordered dict with a key more
from collections import OrderedDict

def sgd_step(params, grads, learning_rate=0.1):
    new = OrderedDict((k, np.subtract(params[k], learning_rate * grads[k])) for k in ("b2", "W2", "b1", "W1"))
    new["steps"] = 1
    return new

# %% accuracy | the mean of a comparison
def accuracy(labels, logits):
    return np.mean(logits.argmax(axis=1) == labels)

# %% accuracy | a loop with a count
def accuracy(labels, logits):
    right = 0
    for label, row in zip(labels, logits):
        if np.argmax(row) == label:
            right += 1
    return right / len(labels)

# %% accuracy | pure Python
def accuracy(labels, logits):
    rows = logits.tolist()
    return sum(row.index(max(row)) == label for row, label in zip(rows, labels.tolist())) / len(rows)

# %% accuracy | the label's logit is the largest
def accuracy(labels, logits):
    own = logits[np.arange(len(labels)), labels]
    return float((own >= logits.max(axis=1)).sum()) / labels.shape[0]

# %% accuracy | a 0-d array
def accuracy(labels, logits):
    return np.array(np.count_nonzero(predict(logits) == labels) / labels.size)

# %% accuracy | sorted, and one minus the errors
def accuracy(labels, logits):
    order = np.argsort(logits, axis=1)
    return 1 - np.mean(order[:, -1] != labels)

# %% accuracy | through the probabilities, as a fraction
from fractions import Fraction

def accuracy(labels, logits):
    right = sum(int(argmax(softmax(row))) == int(label) for row, label in zip(logits, labels))
    return Fraction(right, len(labels))

# %% accuracy | a callable object
class Accuracy:
    def __call__(self, labels, logits):
        hot = one_hot(labels, logits.shape[1])
        best = (logits == logits.max(axis=1, keepdims=True)).astype(float)
        return np.average((hot * best).sum(axis=1))

accuracy = Accuracy()

# %% train | as the text says
def train(x, labels, hidden=64, epochs=60, learning_rate=0.2, batch_size=32, seed=0):
    rng = np.random.default_rng(seed)
    params = {
        "W1": rng.normal(size=(x.shape[1], hidden)) * np.sqrt(2 / x.shape[1]),
        "b1": np.zeros(hidden),
        "W2": rng.normal(size=(hidden, 10)) * np.sqrt(2 / hidden),
        "b2": np.zeros(10),
    }
    for epoch in range(epochs):
        order = rng.permutation(len(x))
        for i in range(0, len(x), batch_size):
            rows = order[i : i + batch_size]
            params = sgd_step(params, backward(params, x[rows], labels[rows]), learning_rate)
    return params

# %% train | images in the order given, no seed used, small uniform weights
def train(x, labels, hidden=64, epochs=60, learning_rate=0.2, batch_size=32, seed=0):
    D, C = x.shape[1], labels.max() + 1
    p = {"W1": np.random.uniform(-0.2, 0.2, (D, hidden)), "b1": np.full(hidden, 0.01),
         "W2": np.random.uniform(-0.2, 0.2, (hidden, C)), "b2": np.zeros(C)}
    for _ in range(epochs // 2):
        for i in range(0, len(x) - batch_size + 1, batch_size):
            p = sgd_step(p, backward(p, x[i:i + batch_size], labels[i:i + batch_size]), learning_rate)
    return p

# %% train | batches drawn with replacement
def train(x, labels, hidden=64, epochs=60, learning_rate=0.2, batch_size=32, seed=0):
    rng = np.random.RandomState(seed)
    C = len(np.unique(labels))
    W1, b1 = 0.1 * rng.randn(x.shape[1], hidden), np.zeros(hidden)
    W2, b2 = 0.1 * rng.randn(hidden, C), np.zeros(C)
    for _ in range(30 * (len(x) // batch_size) if epochs > 30 else epochs):
        i = rng.randint(0, len(x), batch_size)
        h = np.maximum(x[i] @ W1 + b1, 0)
        d = (softmax(h @ W2 + b2) - np.eye(C)[labels[i]]) / batch_size
        dh = d @ W2.T * (h > 0)
        W2 = W2 - learning_rate * h.T @ d
        b2 = b2 - learning_rate * d.sum(0)
        W1 = W1 - learning_rate * x[i].T @ dh
        b1 = b1 - learning_rate * dh.sum(0)
    return {"W1": W1, "b1": b1, "W2": W2, "b2": b2}

# %% train | the whole set at once, with momentum
def train(x, labels, hidden=64, epochs=60, learning_rate=0.2, batch_size=32, seed=0):
    rng = np.random.default_rng(seed)
    params = {"W1": rng.standard_normal((x.shape[1], hidden)) / 8, "b1": np.zeros(hidden),
              "W2": rng.standard_normal((hidden, labels.max() + 1)) / 8, "b2": np.zeros(labels.max() + 1)}
    speed = {k: np.zeros_like(v) for k, v in params.items()}
    for _ in range(2 * epochs):
        grads = backward(params, x, labels)
        speed = {k: 0.9 * speed[k] + grads[k] for k in grads}
        params = sgd_step(params, speed, learning_rate)
    return params

# %% train | Adam, single precision, the losses as a key more
def train(x, labels, hidden=64, epochs=60, learning_rate=0.2, batch_size=32, seed=0):
    rng = np.random.default_rng(seed)
    x = x.astype(np.float32)
    p = {"W1": rng.normal(0, 0.15, (x.shape[1], hidden)), "b1": np.zeros(hidden),
         "W2": rng.normal(0, 0.15, (hidden, 10)), "b2": np.zeros(10)}
    p = {k: v.astype(np.float32) for k, v in p.items()}
    m = {k: 0 * v for k, v in p.items()}
    v = {k: 0 * w for k, w in p.items()}
    t = 0
    for _ in range(min(epochs, 20)):
        for rows in np.array_split(rng.permutation(len(x)), max(1, len(x) // batch_size)):
            t += 1
            g = backward(p, x[rows], labels[rows])
            for k in p:
                m[k] = 0.9 * m[k] + 0.1 * g[k]
                v[k] = 0.999 * v[k] + 0.001 * g[k] ** 2
                p[k] = (p[k] - 0.01 * (m[k] / (1 - 0.9**t)) / (np.sqrt(v[k] / (1 - 0.999**t)) + 1e-8)).astype(np.float32)
    return {**p, "losses": [1.0]}

# %% train | a class, both layers updated in place on arrays of its own, a falling rate
class Trainer:
    def __call__(self, x, labels, hidden=64, epochs=60, learning_rate=0.2, batch_size=32, seed=0):
        import random
        random.seed(seed)
        x, labels = x.copy(), labels.copy()
        gauss = lambda *s: np.array([random.gauss(0, 0.18) for _ in range(s[0] * s[1])]).reshape(s)
        self.p = {"W1": gauss(x.shape[1], hidden), "b1": np.zeros(hidden), "W2": gauss(hidden, 10), "b2": np.zeros(10)}
        for epoch in range(epochs // 3 + 1):
            order = list(range(len(x)))
            random.shuffle(order)
            x, labels = x[order], labels[order]
            for i in range(0, len(x), batch_size):
                for k, g in backward(self.p, x[i:i + batch_size], labels[i:i + batch_size]).items():
                    self.p[k] -= learning_rate * 0.95**epoch * g
        return self.p

train = Trainer()

# %% train | stops as soon as the loss is low
def train(x, labels, hidden=64, epochs=60, learning_rate=0.2, batch_size=32, seed=0):
    rng = np.random.default_rng(seed)
    k = int(max(labels)) + 1
    params = {"W1": rng.normal(0, 0.2, (x.shape[1], hidden)), "b1": np.zeros(hidden), "W2": np.zeros((hidden, k)), "b2": np.zeros(k)}
    pairs = np.arange(len(x))
    for _ in range(epochs):
        rng.shuffle(pairs)
        for start in range(0, len(x), batch_size):
            part = pairs[start:start + batch_size]
            params = sgd_step(params, backward(params, x[part], labels[part]), learning_rate)
        if cross_entropy_from_logits(labels, forward(params, x)[1]) < 0.05:
            break
    return params
