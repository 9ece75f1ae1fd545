"""A two-layer classifier, trained by gradient descent, in NumPy.

``params`` is a dict of ``W1 (D, H)``, ``b1 (H,)``, ``W2 (H, C)`` and ``b2 (C,)``, with a ReLU between the two layers.
Every function returns new values and leaves its arguments unchanged.
"""

import numpy as np

__all__ = ["forward", "backward", "sgd_step", "accuracy", "train"]  # noqa: RUF022 - as taught


def forward(params: dict[str, np.ndarray], x: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Run samples through both layers.

    Parameters
    ----------
    params : dict of ndarrays of floats
        ``W1`` (D, H), ``b1`` (H,), ``W2`` (H, C) and ``b2`` (C,).
    x : ndarray of floats, shape (N, D)
        One sample a row.

    Returns
    -------
    hidden : ndarray of floats, shape (N, H)
        The outputs of the first layer, after the ReLU.
    logits : ndarray of floats, shape (N, C)
        The outputs of the second layer. No softmax is applied.

    Notes
    -----
    ``hidden = relu(x W1 + b1)`` and ``logits = hidden W2 + b2``. Without the ReLU the two layers would collapse into
    one [1]_.

    References
    ----------
    .. [1] Goodfellow, I., Bengio, Y. and Courville, A. (2016). Deep Learning. MIT Press. Section 6.1.

    Examples
    --------
    >>> params = {"W1": np.array([[1.0, -1.0]]), "b1": np.zeros(2), "W2": np.ones((2, 1)), "b2": np.array([0.5])}
    >>> hidden, logits = forward(params, np.array([[3.0]]))
    >>> print(hidden, logits)
    [[3. 0.]] [[3.5]]
    """
    hidden = np.maximum(np.asarray(x, dtype=float) @ params["W1"] + params["b1"], 0.0)
    logits = hidden @ params["W2"] + params["b2"]
    return hidden, logits


def backward(params: dict[str, np.ndarray], x: np.ndarray, labels: np.ndarray) -> dict[str, np.ndarray]:
    """Give the gradient of the mean cross-entropy with respect to every parameter.

    Parameters
    ----------
    params : dict of ndarrays of floats
        ``W1`` (D, H), ``b1`` (H,), ``W2`` (H, C) and ``b2`` (C,).
    x : ndarray of floats, shape (N, D)
        One sample a row.
    labels : ndarray of integers, shape (N,)
        The true class of every sample, from 0 to C - 1.

    Returns
    -------
    dict of ndarrays of floats
        The same keys and shapes as `params`: how fast the mean loss over the N samples grows with each parameter.

    Notes
    -----
    The chain rule is applied from the loss back to the first layer [1]_. A hidden unit that the ReLU set to 0 passes
    no gradient. Each bias is shared by all samples, so its gradient collects a part from every one of them.

    References
    ----------
    .. [1] Rumelhart, D. E., Hinton, G. E. and Williams, R. J. (1986). "Learning representations by back-propagating
       errors". Nature 323, 533-536.

    Examples
    --------
    >>> params = {"W1": np.eye(2), "b1": np.zeros(2), "W2": np.zeros((2, 2)), "b2": np.zeros(2)}
    >>> print(backward(params, np.array([[1.0, 2.0]]), np.array([0]))["W2"])
    [[-0.5  0.5]
     [-1.   1. ]]
    """
    x, labels = np.asarray(x, dtype=float), np.asarray(labels)
    hidden, logits = forward(params, x)
    exps = np.exp(logits - np.max(logits, axis=1, keepdims=True))
    d_logits = exps / np.sum(exps, axis=1, keepdims=True)
    d_logits[np.arange(len(labels)), labels] -= 1.0  # softmax minus one-hot ...
    d_logits /= len(labels)  # ... of a loss that is a mean over the samples
    d_hidden = (d_logits @ np.transpose(params["W2"])) * (hidden > 0)
    return {
        "W1": x.T @ d_hidden,
        "b1": np.sum(d_hidden, axis=0),
        "W2": hidden.T @ d_logits,
        "b2": np.sum(d_logits, axis=0),
    }


def sgd_step(
    params: dict[str, np.ndarray], grads: dict[str, np.ndarray], learning_rate: float
) -> dict[str, np.ndarray]:
    """Move every parameter a little way against its gradient.

    Parameters
    ----------
    params : dict of ndarrays of floats
        The parameters before the step. Neither the dict nor its arrays change.
    grads : dict of ndarrays of floats
        Their gradients, under the same keys and of the same shapes.
    learning_rate : float above 0
        The length of the step for a gradient of 1.

    Returns
    -------
    dict of ndarrays of floats
        New parameters under the same keys and of the same shapes.

    Notes
    -----
    ``new = old - learning_rate * gradient``. With gradients from a random part of the data this is one step of
    stochastic gradient descent [1]_.

    References
    ----------
    .. [1] Robbins, H. and Monro, S. (1951). "A stochastic approximation method". Annals of Mathematical Statistics
       22(3), 400-407.

    Examples
    --------
    >>> print(sgd_step({"b": np.array([1.0, 2.0])}, {"b": np.array([0.0, 4.0])}, learning_rate=0.25)["b"])
    [1. 1.]
    """
    return {name: np.asarray(params[name]) - learning_rate * np.asarray(grads[name]) for name in params}


def accuracy(labels: np.ndarray, logits: np.ndarray) -> float:
    """Give the share of samples whose largest logit is that of the true class.

    Parameters
    ----------
    labels : ndarray of integers, shape (N,)
        The true class of every sample.
    logits : ndarray of floats, shape (N, C)
        One row of scores a sample.

    Returns
    -------
    float
        From 0 (none right) to 1 (all right).

    Notes
    -----
    Accuracy counts decisions, so it moves in jumps and has no useful gradient. That is why training lowers the
    cross-entropy and only reports the accuracy. Guessing among C equally frequent classes scores 1/C. Why such a count
    needs a substitute that can be optimised is discussed in [1]_.

    References
    ----------
    .. [1] Goodfellow, I., Bengio, Y. and Courville, A. (2016). Deep Learning. MIT Press. Section 8.1.2.

    Examples
    --------
    >>> accuracy(np.array([0, 1, 1, 0]), np.array([[2.0, 1.0], [0.0, 1.0], [0.5, 0.1], [3.0, -3.0]]))
    0.75
    """
    return float(np.mean(np.argmax(np.asarray(logits), axis=1) == np.asarray(labels)))


def train(
    x: np.ndarray,
    labels: np.ndarray,
    hidden: int = 64,
    epochs: int = 60,
    learning_rate: float = 0.2,
    batch_size: int = 32,
    seed: int = 0,
) -> dict[str, np.ndarray]:
    """Train the two-layer classifier by stochastic gradient descent.

    Parameters
    ----------
    x : ndarray of floats, shape (N, D)
        One training sample a row, scaled to about 0 to 1.
    labels : ndarray of integers, shape (N,)
        Their classes. Every class from 0 to C - 1 occurs.
    hidden : int, default 64
        The number H of hidden units.
    epochs : int, default 60
        How often every sample is used.
    learning_rate : float, default 0.2
        The step size of `sgd_step`.
    batch_size : int, default 32
        How many samples share one step. The last batch of an epoch may be smaller.
    seed : int, default 0
        The same seed gives the same result.

    Returns
    -------
    dict of ndarrays of floats
        The trained ``W1`` (D, H), ``b1`` (H,), ``W2`` (H, C) and ``b2`` (C,).

    Notes
    -----
    The weights must not start equal, or all hidden units stay equal for ever; how large they may start is the subject
    of [1]_. The samples are visited in a new random order in each epoch.

    References
    ----------
    .. [1] He, K., Zhang, X., Ren, S. and Sun, J. (2015). "Delving deep into rectifiers: surpassing human-level
       performance on ImageNet classification". Proceedings of ICCV 2015, 1026-1034.

    Examples
    --------
    >>> params = train(np.array([[0.0], [1.0]]), np.array([0, 1]), hidden=8, batch_size=2)
    >>> params["W1"].shape, params["b2"].shape
    ((1, 8), (2,))
    """
    x, labels = np.asarray(x, dtype=float), np.asarray(labels)
    samples, features = x.shape
    classes = int(labels.max()) + 1
    rng = np.random.default_rng(seed)
    # A variance of 2 / (number of inputs) keeps the size of the signal through a ReLU layer.
    params = {
        "W1": rng.normal(0.0, np.sqrt(2.0 / features), (features, hidden)),
        "b1": np.zeros(hidden),
        "W2": rng.normal(0.0, np.sqrt(2.0 / hidden), (hidden, classes)),
        "b2": np.zeros(classes),
    }
    for _ in range(epochs):
        order = rng.permutation(samples)
        for start in range(0, samples, batch_size):
            batch = order[start : start + batch_size]
            params = sgd_step(params, backward(params, x[batch], labels[batch]), learning_rate)
    return params
