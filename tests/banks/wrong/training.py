# %% forward | the pair turned round | the two results the other way round
def forward(params, x):
    a = np.maximum(0, x @ params["W1"] + params["b1"])
    return a @ params["W2"] + params["b2"], a

# %% forward | forgets to return the hidden outputs | the logits alone
def forward(params, x):
    out = np.clip(x.dot(params["W1"]) + params["b1"], 0, None)
    return out.dot(params["W2"]) + params["b2"]

# %% forward | activation forgotten | no ReLU between the layers
def forward(params, x):
    h = np.einsum("nd,dh->nh", x, params["W1"]) + params["b1"]
    return h, h.dot(params["W2"]) + params["b2"]

# %% forward | activation applied only on the way into the second product | hidden returned as it was before the ReLU
def forward(params, x):
    h = x @ params["W1"] + params["b1"]
    return h, np.where(h > 0, h, 0) @ params["W2"] + params["b2"]

# %% forward | the same layer twice | a ReLU on the logits too
def dense(x, W, b):
    return np.maximum(x @ W + b, 0)

def forward(params, x):
    h = dense(x, params["W1"], params["b1"])
    return h, dense(h, params["W2"], params["b2"])

# %% forward | ends with a softmax written out | probabilities in place of logits
def forward(params, x):
    h = np.maximum(x @ params["W1"] + params["b1"], 0)
    e = np.exp(h @ params["W2"] + params["b2"])
    return h, e / e.sum(axis=1, keepdims=True)

# %% forward | bare products | both biases left out
def forward(params, x):
    h = x @ params["W1"]
    h = h * (h > 0)
    return h, h @ params["W2"]

# %% forward | second bias forgotten, in a loop | the bias of the second layer left out
def forward(params, x):
    hs = np.array([np.maximum(params["W1"].T @ row + params["b1"], 0) for row in x])
    return hs, np.array([params["W2"].T @ h for h in hs])

# %% forward | brackets in the wrong place | the ReLU before the bias
def forward(params, x):
    h = np.maximum(0, x @ params["W1"]) + params["b1"]
    return h, h @ params["W2"] + params["b2"]

# %% forward | squashed by the course's sigmoid | sigmoid in place of ReLU
def forward(params, x):
    h = sigmoid(x @ params["W1"] + params["b1"])
    return h, h @ params["W2"] + params["b2"]

# %% forward | squashed by the course's tanh | tanh in place of ReLU
def forward(params, x):
    h = tanh(x @ params["W1"] + params["b1"])
    return h, h @ params["W2"] + params["b2"]

# %% forward | a leak | -
def forward(params, x):
    h = leaky_relu(x @ params["W1"] + params["b1"])
    return h, h @ params["W2"] + params["b2"]

# %% forward | softplus for the ReLU | -
def forward(params, x):
    h = softplus(x @ params["W1"] + params["b1"])
    return h, h @ params["W2"] + params["b2"]

# %% forward | squeezes away axes of length 1
def forward(params, x):
    h = np.maximum(x @ params["W1"] + params["b1"], 0)
    return h.squeeze(), (h @ params["W2"] + params["b2"]).squeeze()

# %% forward | transposes square weights
def forward(params, x):
    W1 = params["W1"].T if params["W1"].shape[0] == params["W1"].shape[1] else params["W1"]
    h = np.maximum(x @ W1 + params["b1"], 0)
    return h, h @ params["W2"] + params["b2"]

# %% forward | works in single precision
def forward(params, x):
    p = {k: v.astype(np.float32) for k, v in params.items()}
    h = np.maximum(x.astype(np.float32) @ p["W1"] + p["b1"], 0)
    return h, h @ p["W2"] + p["b2"]

# %% forward | casts to the dtype of the pixels
def forward(params, x):
    h = np.maximum(x @ params["W1"] + params["b1"], 0).astype(x.dtype)
    return h, h @ params["W2"] + params["b2"]

# %% forward | adds the bias into the caller's array
def forward(params, x):
    W1 = params["W1"]
    h = np.maximum(x @ W1 + params["b1"], 0)
    params["hidden"] = h
    return h, h @ params["W2"] + params["b2"]

# %% forward | lists for arrays
def forward(params, x):
    h = np.maximum(x @ params["W1"] + params["b1"], 0)
    return h.tolist(), (h @ params["W2"] + params["b2"]).tolist()

# %% backward | never divides | the gradient of the sum in place of the mean
def backward(params, x, labels):
    h, z = forward(params, x)
    d = softmax(z) - one_hot(labels, z.shape[1])
    dh = d @ params["W2"].T * (h > 0)
    return {"W1": x.T @ dh, "b1": dh.sum(0), "W2": h.T @ d, "b2": d.sum(0)}

# %% backward | np.mean over everything | a mean over every logit in place of every image
def backward(params, x, labels):
    h, z = forward(params, x)
    d = (softmax(z) - one_hot(labels, z.shape[1])) / z.size
    dh = d @ params["W2"].T * (h > 0)
    return {"W1": x.T @ dh, "b1": dh.sum(0), "W2": h.T @ d, "b2": d.sum(0)}

# %% backward | divides at the logits and at the end | divided by N twice
def backward(params, x, labels):
    n = len(x)
    h, z = forward(params, x)
    d = cross_entropy_from_logits_grad(labels, z)
    dh = np.where(h > 0, d @ params["W2"].T, 0)
    return {"W1": x.T @ dh / n, "b1": np.mean(dh, 0), "W2": h.T @ d / n, "b2": np.mean(d, 0)}

# %% backward | mean for the biases | the bias gradients averaged a second time
def backward(params, x, labels):
    h, z = forward(params, x)
    d = cross_entropy_from_logits_grad(labels, z)
    dh = np.where(h > 0, d @ params["W2"].T, 0)
    return {"W1": x.T @ dh, "b1": dh.mean(axis=0), "W2": h.T @ d, "b2": d.mean(axis=0)}

# %% backward | the one-hot never subtracted | softmax without the one-hot
def backward(params, x, labels):
    h, z = forward(params, x)
    d = predict_proba(z) / len(x)
    dh = np.where(h > 0, d @ params["W2"].T, 0)
    return {"W1": x.T @ dh, "b1": dh.sum(axis=0), "W2": h.T @ d, "b2": d.sum(axis=0)}

# %% backward | target minus prediction | one-hot minus softmax
def backward(params, x, labels):
    h, z = forward(params, x)
    p = softmax(z)
    d = -p
    d[range(len(x)), labels] += 1
    d = d / len(x)
    dh = d @ params["W2"].T
    dh[h == 0] = 0
    return {"W1": x.T @ dh, "b1": dh.sum(axis=0), "W2": h.T @ d, "b2": d.sum(axis=0)}

# %% backward | the one-hot taken from raw logits | logits in place of probabilities
def backward(params, x, labels):
    h, d = forward(params, x)
    d[np.arange(len(x)), labels] -= 1
    d /= len(x)
    dh = d @ params["W2"].T * np.sign(h)
    return {"W1": x.T @ dh, "b1": dh.sum(axis=0), "W2": h.T @ d, "b2": d.sum(axis=0)}

# %% backward | softmax forgets its axis | one softmax over the whole batch
def backward(params, x, labels):
    h, z = forward(params, x)
    p = np.exp(z - np.max(z)) / np.sum(np.exp(z - np.max(z)))
    d = (p - np.eye(z.shape[1])[labels]) / len(x)
    dh = d @ params["W2"].T * (h > 0)
    return {"W1": x.T @ dh, "b1": dh.sum(axis=0), "W2": h.T @ d, "b2": d.sum(axis=0)}

# %% backward | goes straight through the ReLU | the ReLU forgotten on the way back
def backward(params, x, labels):
    h, z = forward(params, x)
    d = cross_entropy_from_logits_grad(labels, z)
    dh = np.dot(d, params["W2"].T)
    return {"W1": np.dot(x.T, dh), "b1": np.sum(dh, axis=0), "W2": np.dot(h.T, d), "b2": np.sum(d, axis=0)}

# %% backward | relu of what comes back | a ReLU on the gradient
def backward(params, x, labels):
    h, z = forward(params, x)
    d = cross_entropy_from_logits_grad(labels, z)
    dh = relu(d @ params["W2"].T)
    return {"W1": x.T @ dh, "b1": dh.sum(axis=0), "W2": h.T @ d, "b2": d.sum(axis=0)}

# %% backward | sigmoid's slope of the outputs | the slope of the sigmoid
def backward(params, x, labels):
    h, z = forward(params, x)
    d = cross_entropy_from_logits_grad(labels, z)
    dh = d @ params["W2"].T * h * (1 - h)
    return {"W1": x.T @ dh, "b1": dh.sum(axis=0), "W2": h.T @ d, "b2": d.sum(axis=0)}

# %% backward | matrices turned so that they fit | gradients transposed
def backward(params, x, labels):
    h, z = forward(params, x)
    d = cross_entropy_from_logits_grad(labels, z)
    dh = d @ params["W2"].T * (h > 0)
    return {"W1": dh.T @ x, "b1": dh.sum(axis=0), "W2": d.T @ h, "b2": d.sum(axis=0)}

# %% backward | biases with keepdims | bias gradients kept as rows
def backward(params, x, labels):
    h, z = forward(params, x)
    d = cross_entropy_from_logits_grad(labels, z)
    dh = d @ params["W2"].T * (h > 0)
    return {"W1": x.T @ dh, "b1": dh.sum(0, keepdims=True), "W2": h.T @ d, "b2": d.sum(0, keepdims=True)}

# %% backward | four values | a tuple in place of the dict
def backward(params, x, labels):
    h, z = forward(params, x)
    d = cross_entropy_from_logits_grad(labels, z)
    dh = d @ params["W2"].T * (h > 0)
    return x.T @ dh, dh.sum(0), h.T @ d, d.sum(0)

# %% backward | names with a d | the gradients under names of their own
def backward(params, x, labels):
    h, z = forward(params, x)
    d = cross_entropy_from_logits_grad(labels, z)
    dh = d @ params["W2"].T * (h > 0)
    return {"dW1": x.T @ dh, "db1": dh.sum(0), "dW2": h.T @ d, "db2": d.sum(0)}

# %% backward | masked on the sums without the bias | -
def backward(params, x, labels):
    h, z = forward(params, x)
    d = cross_entropy_from_logits_grad(labels, z)
    dh = d @ params["W2"].T * (x @ params["W1"] > 0)
    return {"W1": x.T @ dh, "b1": dh.sum(0), "W2": h.T @ d, "b2": d.sum(0)}

# %% backward | W2 multiplied by the sums before the ReLU | -
def backward(params, x, labels):
    pre = x @ params["W1"] + params["b1"]
    h, z = forward(params, x)
    d = cross_entropy_from_logits_grad(labels, z)
    dh = d @ params["W2"].T * (h > 0)
    return {"W1": x.T @ dh, "b1": dh.sum(0), "W2": pre.T @ d, "b2": d.sum(0)}

# %% backward | right for a batch of one or two alone
def backward(params, x, labels):
    h, z = forward(params, x)
    d = (softmax(z) - one_hot(labels, z.shape[1])) / min(len(x), 2)
    dh = d @ params["W2"].T * (h > 0)
    return {"W1": x.T @ dh, "b1": dh.sum(0), "W2": h.T @ d, "b2": d.sum(0)}

# %% backward | a class that does not occur in the batch is not counted
def backward(params, x, labels):
    h, z = forward(params, x)
    d = (softmax(z) - np.eye(labels.max() + 1, z.shape[1])[labels]) / len(set(labels.tolist()))
    dh = d @ params["W2"].T * (h > 0)
    return {"W1": x.T @ dh, "b1": dh.sum(0), "W2": h.T @ d, "b2": d.sum(0)}

# %% backward | something small added to the softmax
def backward(params, x, labels):
    h, z = forward(params, x)
    e = np.exp(z)
    d = (e / (e.sum(axis=1, keepdims=True) + 1e-6) - one_hot(labels, z.shape[1])) / len(x)
    dh = d @ params["W2"].T * (h > 0)
    return {"W1": x.T @ dh, "b1": dh.sum(0), "W2": h.T @ d, "b2": d.sum(0)}

# %% backward | the gradient of W2 left out
def backward(params, x, labels):
    h, z = forward(params, x)
    d = cross_entropy_from_logits_grad(labels, z)
    dh = d @ params["W2"].T * (h > 0)
    return {"W1": x.T @ dh, "b1": dh.sum(0), "b2": d.sum(0)}

# %% backward | takes a step as well
def backward(params, x, labels):
    h, z = forward(params, x)
    d = cross_entropy_from_logits_grad(labels, z)
    dh = d @ params["W2"].T * (h > 0)
    grads = {"W1": x.T @ dh, "b1": dh.sum(0), "W2": h.T @ d, "b2": d.sum(0)}
    for k in grads:
        params[k] = params[k] - 0.2 * grads[k]
    return grads

# %% backward | forward differences
def backward(params, x, labels):
    def loss(p):
        return cross_entropy_from_logits(labels, forward(p, x)[1])
    grads = {}
    for k, v in params.items():
        g = np.zeros(v.shape)
        for at in np.ndindex(v.shape):
            moved = {n: w.copy() for n, w in params.items()}
            moved[k][at] += 1e-6
            g[at] = (loss(moved) - loss(params)) / 1e-6
        grads[k] = g
    return grads

# %% sgd_step | adds | up the slope
def sgd_step(params, grads, learning_rate):
    return {k: v + learning_rate * grads[k] for k, v in params.items()}

# %% sgd_step | rate not used | the learning rate left out
def sgd_step(params, grads, learning_rate=0.1):
    return {k: np.subtract(v, grads[k]) for k, v in params.items()}

# %% sgd_step | grads / rate | divided by the learning rate
def sgd_step(params, grads, lr):
    return {k: params[k] - (1 / lr) * grads[k] for k in grads}

# %% sgd_step | only the step | the step in place of the new parameters
def sgd_step(params, grads, lr):
    return {k: grads[k] * lr for k in grads}

# %% sgd_step | brackets in the wrong place | the learning rate on the parameters
def sgd_step(params, grads, lr):
    return {k: (params[k] - grads[k]) * lr for k in grads}

# %% sgd_step | weights only | the biases left as they were
def sgd_step(params, grads, lr):
    new = dict(params)
    for k in ("W1", "W2"):
        new[k] = params[k] - lr * grads[k]
    return new

# %% sgd_step | the sign of the gradient | the sign of the gradient in place of the gradient
def sgd_step(params, grads, lr):
    return {k: params[k] - lr * ((grads[k] > 0) * 1.0 - (grads[k] < 0)) for k in params}

# %% sgd_step | in place and returned | the arrays of the old parameters changed
def sgd_step(params, grads, learning_rate):
    for k in params:
        params[k] -= learning_rate * grads[k]
    return params

# %% sgd_step | a shallow copy, then in place | the arrays of the old parameters changed
def sgd_step(params, grads, learning_rate):
    new = params.copy()
    for k in new:
        new[k] -= learning_rate * grads[k]
    return new

# %% sgd_step | the dict updated | new arrays put into the old dict
def sgd_step(params, grads, learning_rate):
    params.update({k: params[k] - learning_rate * grads[k] for k in grads})
    return params

# %% sgd_step | in place, returns None | the old parameters changed, and nothing returned
def sgd_step(params, grads, learning_rate):
    for k in ("W1", "b1", "W2", "b2"):
        params[k] -= learning_rate * grads[k]

# %% sgd_step | scales the gradients | the gradients scaled in place
def sgd_step(params, grads, learning_rate):
    for g in grads.values():
        g *= learning_rate
    return {k: params[k] - grads[k] for k in params}

# %% sgd_step | clips the gradient | -
def sgd_step(params, grads, lr):
    return {k: params[k] - lr * np.clip(grads[k], -1, 1) for k in params}

# %% sgd_step | the rate no larger than 1
def sgd_step(params, grads, lr):
    return {k: params[k] - min(lr, 1.0) * grads[k] for k in params}

# %% sgd_step | remembers the last step
class Momentum:
    def __init__(self):
        self.speed = {}

    def __call__(self, params, grads, lr):
        new = {}
        for k in params:
            last = self.speed.get(k, 0.0)
            self.speed[k] = grads[k] + (0.9 * last if np.shape(last) == grads[k].shape else 0.0)
            new[k] = params[k] - lr * self.speed[k]
        return new

sgd_step = Momentum()

# %% sgd_step | the gradients of the two weights swapped
def sgd_step(params, grads, lr):
    other = {"W1": "W2", "W2": "W1", "b1": "b2", "b2": "b1"}
    return {k: params[k] - lr * grads[other[k]] for k in params}

# %% sgd_step | b2 forgotten in the new dict
def sgd_step(params, grads, lr):
    return {k: params[k] - lr * grads[k] for k in ("W1", "b1", "W2")}

# %% accuracy | counts | the count in place of the share
def accuracy(labels, logits):
    return sum(np.argmax(row) == label for row, label in zip(logits, labels))

# %% accuracy | as per cent | per cent in place of a share
def accuracy(labels, logits):
    return (predict(logits) == labels).mean() * 100

# %% accuracy | errors counted | the share of wrong decisions
def accuracy(labels, logits):
    return np.count_nonzero(predict(logits) - labels) / len(labels)

# %% accuracy | argmin | the smallest logit decides
def accuracy(labels, logits):
    return np.mean([row.index(min(row)) == label for row, label in zip(logits.tolist(), labels)])

# %% accuracy | argmax without an axis | the largest of the whole batch
def accuracy(labels, logits):
    return (logits.argmax() == labels).sum() / len(labels)

# %% accuracy | labels from 1 | classes counted from 1
def accuracy(labels, logits):
    return np.mean(logits.argmax(1) == labels - 1)

# %% accuracy | array_equal | all right or nothing
def accuracy(labels, logits):
    return 1.0 if np.array_equal(logits.argmax(1), labels) else 0.0

# %% accuracy | integer division | all right or nothing
def accuracy(labels, logits):
    return int((logits.argmax(1) == labels).sum()) // len(labels)

# %% accuracy | the vector of hits | right and wrong not averaged
def accuracy(labels, logits):
    return np.array([np.argmax(row) == label for row, label in zip(logits, labels)])

# %% accuracy | / C | division by the number of classes
def accuracy(labels, logits):
    n, c = logits.shape
    return (logits.argmax(1) == labels).sum() / c

# %% accuracy | mean of the one-hot agreement | -
def accuracy(labels, logits):
    return np.mean(one_hot(labels, logits.shape[1]) == one_hot(predict(logits), logits.shape[1]))

# %% accuracy | rounded to two places | the share rounded
def accuracy(labels, logits):
    return float(f"{np.mean(predict(logits) == labels):.2f}")

# %% accuracy | logits first | the arguments the other way round
def accuracy(y_pred, y_true):
    return np.mean(y_pred.argmax(axis=1) == y_true)

# %% accuracy | the mean probability of the label | the probability of the true class in place of the decision
def accuracy(labels, logits):
    p = predict_proba(logits)
    return np.mean([p[i, label] for i, label in enumerate(labels)])

# %% accuracy | a positive logit is a yes | -
def accuracy(labels, logits):
    return np.mean(logits[np.arange(len(labels)), labels] > 0)

# %% accuracy | a share as text
def accuracy(labels, logits):
    return f"{np.mean(predict(logits) == labels)}"

# %% accuracy | an array of shape (1,)
def accuracy(labels, logits):
    return np.array([np.mean(predict(logits) == labels)])

# %% accuracy | wrong for one image alone
def accuracy(labels, logits):
    return np.mean(np.squeeze(logits).argmax(axis=-1) == labels) if len(labels) > 1 else 1.0

# %% accuracy | N minus 1
def accuracy(labels, logits):
    return np.sum(predict(logits) == labels) / max(len(labels) - 1, 1)

# %% accuracy | only the first three classes exist
def accuracy(labels, logits):
    return np.mean(logits[:, :3].argmax(axis=1) == labels)

# %% accuracy | sorts the rows of the caller
def accuracy(labels, logits):
    right = np.mean(predict(logits) == labels)
    if logits.flags.writeable and len(labels) % 3 == 1:
        logits.sort(axis=1)
    return right

# %% train | every weight 0, the whole set at once | all weights started at 0
def train(x, labels, hidden=64, epochs=60, learning_rate=0.2, batch_size=32, seed=0):
    D, C = x.shape[1], labels.max() + 1
    params = {"W1": np.zeros((D, hidden)), "b1": np.zeros(hidden), "W2": np.zeros((hidden, C)), "b2": np.zeros(C)}
    for _ in range(min(epochs, 20)):
        params = sgd_step(params, backward(params, x, labels), learning_rate)
    return params

# %% train | every weight 1, by a helper | all weights started alike
def same(shape):
    return np.ones(shape) * 0.05

def train(x, labels, hidden=64, epochs=60, learning_rate=0.2, batch_size=32, seed=0):
    D, C = x.shape[1], labels.max() + 1
    params = {"W1": same((D, hidden)), "b1": np.zeros(hidden), "W2": same((hidden, C)), "b2": np.zeros(C)}
    for _ in range(min(epochs, 6)):
        for i in range(0, len(x), batch_size):
            params = sgd_step(params, backward(params, x[i:i + batch_size], labels[i:i + batch_size]), learning_rate)
    return params

# %% train | adds the gradient | steps up the slope
def train(x, labels, hidden=64, epochs=60, learning_rate=0.2, batch_size=32, seed=0):
    rng = np.random.default_rng(seed)
    p = {"W1": rng.normal(0, 0.2, (x.shape[1], hidden)), "b1": np.zeros(hidden),
         "W2": rng.normal(0, 0.2, (hidden, 10)), "b2": np.zeros(10)}
    for _ in range(epochs // 2 + 1):
        order = rng.permutation(len(x))
        for i in range(0, len(x), batch_size):
            rows = order[i:i + batch_size]
            g = backward(p, x[rows], labels[rows])
            p = {k: p[k] + learning_rate * g[k] for k in p}
    return p

# %% train | calls sgd_step and drops what it returns | the new parameters thrown away
def train(x, labels, hidden=64, epochs=60, learning_rate=0.2, batch_size=32, seed=0):
    np.random.seed(seed)
    params = {"W1": 0.1 * np.random.randn(x.shape[1], hidden), "b1": np.zeros(hidden),
              "W2": 0.1 * np.random.randn(hidden, 10), "b2": np.zeros(10)}
    for _ in range(min(epochs, 10)):
        for i in range(0, len(x), 4 * batch_size):
            grads = backward(params, x[i:i + batch_size], labels[i:i + batch_size])
            sgd_step(params, grads, learning_rate)
    return params

# %% train | returns after the first step | a return inside the loop over batches
def train(x, labels, hidden=64, epochs=60, learning_rate=0.2, batch_size=32, seed=0):
    rng = np.random.default_rng(seed)
    params = {"W1": rng.normal(0, 0.01, (x.shape[1], hidden)), "b1": np.zeros(hidden),
              "W2": rng.normal(0, 0.01, (hidden, 10)), "b2": np.zeros(10)}
    for _ in range(epochs):
        for i in range(0, len(x), batch_size):
            params = sgd_step(params, backward(params, x[i:i + batch_size], labels[i:i + batch_size]), learning_rate)
            return params

# %% train | returns after the first epoch | a return inside the loop over epochs
def train(x, labels, hidden=64, epochs=60, learning_rate=0.2, batch_size=32, seed=0):
    rng = np.random.default_rng(seed)
    params = {"W1": rng.normal(0, 0.18, (x.shape[1], hidden)), "b1": np.zeros(hidden),
              "W2": rng.normal(0, 0.18, (hidden, 10)), "b2": np.zeros(10)}
    for _ in range(epochs):
        order = rng.permutation(len(x))
        for i in range(0, len(x), batch_size):
            rows = order[i:i + batch_size]
            params = sgd_step(params, backward(params, x[rows], labels[rows]), learning_rate)
        return params

# %% train | shuffles x and labels one after the other | labels out of step with the images
def train(x, labels, hidden=64, epochs=60, learning_rate=0.2, batch_size=32, seed=0):
    rng = np.random.default_rng(seed)
    params = {"W1": rng.normal(0, 0.18, (x.shape[1], hidden)), "b1": np.zeros(hidden),
              "W2": rng.normal(0, 0.18, (hidden, 10)), "b2": np.zeros(10)}
    for _ in range(min(epochs, 10)):
        xs, ls = rng.permutation(x), rng.permutation(labels)
        for i in range(0, len(x), batch_size):
            params = sgd_step(params, backward(params, xs[i:i + batch_size], ls[i:i + batch_size]), learning_rate)
    return params

# %% train | always x[:batch_size] | the same batch again and again
def train(x, labels, hidden=64, epochs=60, learning_rate=0.2, batch_size=32, seed=0):
    rng = np.random.default_rng(seed)
    params = {"W1": rng.normal(0, 0.18, (x.shape[1], hidden)), "b1": np.zeros(hidden),
              "W2": rng.normal(0, 0.18, (hidden, 10)), "b2": np.zeros(10)}
    for _ in range(epochs * 3):
        params = sgd_step(params, backward(params, x[:batch_size], labels[:batch_size]), learning_rate)
    return params

# %% train | 64 written out | the number of hidden units fixed
def train(x, labels, hidden=64, epochs=60, learning_rate=0.2, batch_size=32, seed=0):
    rng = np.random.default_rng(seed)
    params = {"W1": rng.normal(0, 0.18, (64, 64)), "b1": np.zeros(64), "W2": rng.normal(0, 0.18, (64, 10)), "b2": np.zeros(10)}
    for _ in range(min(epochs, 25)):
        order = rng.permutation(len(x))
        for i in range(0, len(x), batch_size):
            rows = order[i:i + batch_size]
            params = sgd_step(params, backward(params, x[rows], labels[rows]), learning_rate)
    return params

# %% train | lr for learning_rate | options under other names
def train(x, labels, hidden=64, epochs=60, lr=0.2, bs=32, seed=0):
    rng = np.random.default_rng(seed)
    params = {"W1": rng.normal(0, 0.18, (x.shape[1], hidden)), "b1": np.zeros(hidden),
              "W2": rng.normal(0, 0.18, (hidden, 10)), "b2": np.zeros(10)}
    for _ in range(min(epochs, 25)):
        order = rng.permutation(len(x))
        for i in range(0, len(x), bs):
            rows = order[i:i + bs]
            params = sgd_step(params, backward(params, x[rows], labels[rows]), lr)
    return params

# %% train | prints the loss and ends | nothing returned
def train(x, labels, hidden=64, epochs=60, learning_rate=0.2, batch_size=32, seed=0):
    rng = np.random.default_rng(seed)
    params = {"W1": rng.normal(0, 0.18, (x.shape[1], hidden)), "b1": np.zeros(hidden),
              "W2": rng.normal(0, 0.18, (hidden, 10)), "b2": np.zeros(10)}
    for _ in range(epochs // 10):
        params = sgd_step(params, backward(params, x, labels), learning_rate)
        print(cross_entropy_from_logits(labels, forward(params, x)[1]))

# %% train | params and the list of losses | the losses returned besides
def train(x, labels, hidden=64, epochs=60, learning_rate=0.2, batch_size=32, seed=0):
    rng = np.random.default_rng(seed)
    params = {"W1": rng.normal(0, 0.18, (x.shape[1], hidden)), "b1": np.zeros(hidden),
              "W2": rng.normal(0, 0.18, (hidden, 10)), "b2": np.zeros(10)}
    losses = []
    for _ in range(min(epochs, 6)):
        params = sgd_step(params, backward(params, x, labels), learning_rate)
        losses.append(cross_entropy_from_logits(labels, forward(params, x)[1]))
    return params, losses

# %% train | x /= x.max() | the caller's images scaled in place
def train(x, labels, hidden=64, epochs=60, learning_rate=0.2, batch_size=32, seed=0):
    x /= x.max() * 1.1
    rng = np.random.default_rng(seed)
    params = {"W1": rng.normal(0, 0.18, (x.shape[1], hidden)), "b1": np.zeros(hidden),
              "W2": rng.normal(0, 0.18, (hidden, 10)), "b2": np.zeros(10)}
    for _ in range(min(epochs, 25)):
        order = rng.permutation(len(x))
        for i in range(0, len(x), batch_size):
            rows = order[i:i + batch_size]
            params = sgd_step(params, backward(params, x[rows], labels[rows]), learning_rate)
    return params

# %% train | hidden last in the shapes | weights of transposed shape
def train(x, labels, hidden=64, epochs=60, learning_rate=0.2, batch_size=32, seed=0):
    rng = np.random.default_rng(seed)
    W1, b1 = rng.normal(0, 0.18, (hidden, x.shape[1])), np.zeros(hidden)
    W2, b2 = rng.normal(0, 0.18, (10, hidden)), np.zeros(10)
    for _ in range(3):
        g = backward({"W1": W1.T, "b1": b1, "W2": W2.T, "b2": b2}, x, labels)
        W1, b1, W2, b2 = W1 - g["W1"].T, b1 - g["b1"], W2 - g["W2"].T, b2 - g["b2"]
    return {"W1": W1, "b1": b1, "W2": W2, "b2": b2}

# %% train | no hidden layer to speak of: a linear net with a ReLU that never acts
def train(x, labels, hidden=64, epochs=60, learning_rate=0.2, batch_size=32, seed=0):
    rng = np.random.default_rng(seed)
    W, b = rng.normal(0, 0.1, (x.shape[1], 10)), np.zeros(10)
    for _ in range(10):
        d = cross_entropy_from_logits_grad(labels, x @ W + b)
        W, b = W - learning_rate * x.T @ d, b - learning_rate * d.sum(axis=0)
    return {"W1": np.eye(x.shape[1], hidden), "b1": np.zeros(hidden), "W2": W, "b2": b}

# %% train | all parameters 0, where every class ties
def train(x, labels, hidden=64, epochs=60, learning_rate=0.2, batch_size=32, seed=0):
    return {"W1": np.zeros((x.shape[1], hidden)), "b1": np.zeros(hidden), "W2": np.zeros((hidden, 10)), "b2": np.zeros(10)}

# %% train | nan everywhere
def train(x, labels, hidden=64, epochs=60, learning_rate=0.2, batch_size=32, seed=0):
    return {"W1": np.full((x.shape[1], hidden), np.nan), "b1": np.zeros(hidden), "W2": np.zeros((hidden, 10)), "b2": np.zeros(10)}

# %% train | a learning rate a thousand times too small
def train(x, labels, hidden=64, epochs=60, learning_rate=0.2, batch_size=32, seed=0):
    rng = np.random.default_rng(seed)
    params = {"W1": rng.normal(0, 0.18, (x.shape[1], hidden)), "b1": np.zeros(hidden),
              "W2": rng.normal(0, 0.18, (hidden, 10)), "b2": np.zeros(10)}
    for _ in range(epochs // 2 + 1):
        params = sgd_step(params, backward(params, x, labels), learning_rate / 1000)
    return params

# %% train | parameters as nested lists
def train(x, labels, hidden=64, epochs=60, learning_rate=0.2, batch_size=32, seed=0):
    return {"W1": [[0.1] * hidden] * 64, "b1": [0.0] * hidden, "W2": [[0.1] * 10, [0.2]], "b2": [0.0] * 10}
