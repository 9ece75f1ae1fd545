"""Logits: how a linear layer makes them, what they mean, and how they become a decision or a loss, in NumPy.

Targets come first. Every function returns new values and leaves its arguments unchanged.
"""

import numpy as np

__all__ = [  # noqa: RUF022 - in the order in which they are taught
    "compute_logits",
    "logit",
    "predict_proba",
    "predict",
    "cross_entropy_from_logits",
    "cross_entropy_from_logits_grad",
    "binary_cross_entropy_from_logits",
]


def compute_logits(x: np.ndarray, W: np.ndarray, b: np.ndarray) -> np.ndarray:
    """Compute the scores of a linear classifier.

    Parameters
    ----------
    x : ndarray of floats, shape (N, D)
        One sample a row.
    W : ndarray of floats, shape (D, C)
        The weights, one column a class.
    b : ndarray of floats, shape (C,)
        The biases, one a class.

    Returns
    -------
    ndarray of floats, shape (N, C)
        ``x W + b``: one row of logits a sample, one column a class.

    Notes
    -----
    Logits are any real numbers: they need not be positive and need not sum to anything. A linear classifier compares
    such scores [1]_.

    References
    ----------
    .. [1] Bishop, C. M. (2006). Pattern Recognition and Machine Learning. Springer. Section 4.1.2.

    Examples
    --------
    >>> print(compute_logits(np.array([[1.0, 2.0]]), np.array([[1.0, 0.0, 3.0], [0.0, 1.0, -1.0]]), np.ones(3)))
    [[2. 3. 2.]]
    """
    return np.asarray(x, dtype=float) @ np.asarray(W, dtype=float) + np.asarray(b, dtype=float)


def logit(p: np.ndarray | float) -> np.ndarray | float:
    """Turn a probability into log-odds.

    Parameters
    ----------
    p : float or ndarray of floats, any shape
        Probabilities from 0 to 1, both included.

    Returns
    -------
    float or ndarray of the shape of `p`
        ``log(p / (1 - p))`` with the natural logarithm; ``-inf`` at 0 and ``+inf`` at 1, without a warning.

    Notes
    -----
    Range: all real numbers. The inverse of the sigmoid. ``logit(1 - p) = -logit(p)``, and 0 at one half. The word
    is older than neural networks [1]_.

    References
    ----------
    .. [1] Berkson, J. (1944). "Application of the logistic function to bio-assay". Journal of the American
       Statistical Association 39(227), 357-365.

    Examples
    --------
    >>> print(logit(np.array([0.0, 0.2, 0.5, 0.8, 1.0])).round(4))
    [   -inf -1.3863  0.      1.3863     inf]
    """
    p = np.asarray(p, dtype=float)
    with np.errstate(divide="ignore"):  # at 0 and 1 the infinities are meant
        small = np.log(p / (1.0 - p))
        # The same for other p, by artanh y = log((1 + y) / (1 - y)) / 2: near one half the ratio above is nearly 1
        # and its logarithm has few digits left, while 2p - 1 is exact.
        large = 2.0 * np.arctanh(2.0 * p - 1.0)
    return np.where(p < 0.25, small, large)[()]  # [()] makes a number of an array without axes


def predict_proba(logits: np.ndarray) -> np.ndarray:
    """Turn the logits of every sample into class probabilities.

    Parameters
    ----------
    logits : ndarray of floats, shape (N, C)
        One row of scores a sample. Any size, up to 1000 and beyond in both directions.

    Returns
    -------
    ndarray of floats, shape (N, C)
        The softmax of each row: never negative, and each row sums to 1. Finite and without a warning.

    Notes
    -----
    The order of the classes is that of the logits. A high probability is what the model says, not how often it is
    right: the two can differ a lot [1]_.

    References
    ----------
    .. [1] Guo, C., Pleiss, G., Sun, Y. and Weinberger, K. Q. (2017). "On calibration of modern neural networks".
       Proceedings of ICML 2017, PMLR 70, 1321-1330.

    Examples
    --------
    >>> print(predict_proba(np.array([[0.0, 0.0], [1000.0, 998.0]])).round(4))
    [[0.5    0.5   ]
     [0.8808 0.1192]]
    """
    logits = np.asarray(logits, dtype=float)
    # keepdims gives every row its own maximum and its own sum, as a column beside it.
    exps = np.exp(logits - np.max(logits, axis=1, keepdims=True))
    return exps / np.sum(exps, axis=1, keepdims=True)


def predict(logits: np.ndarray) -> np.ndarray:
    """Decide on one class for every sample.

    Parameters
    ----------
    logits : ndarray of floats, shape (N, C)
        One row of scores a sample.

    Returns
    -------
    ndarray of integers, shape (N,)
        The index of the largest logit of each row.

    Notes
    -----
    The largest logit is also the largest probability, so nothing needs to be exponentiated to decide. If every
    mistake costs the same, choosing the most probable class makes the fewest [1]_.

    References
    ----------
    .. [1] Bishop, C. M. (2006). Pattern Recognition and Machine Learning. Springer. Section 1.5.1.

    Examples
    --------
    >>> print(predict(np.array([[0.1, 2.0, -1.0], [3.0, 0.0, 0.5]])))
    [1 0]
    """
    return np.argmax(np.asarray(logits), axis=1)


def cross_entropy_from_logits(labels: np.ndarray, logits: np.ndarray) -> float:
    """Average the surprise, in nats, at the true classes, straight from the logits.

    Parameters
    ----------
    labels : ndarray of integers, shape (N,)
        The true class of every sample, from 0 to C - 1.
    logits : ndarray of floats, shape (N, C)
        One row of scores a sample. Any size, up to 1000 and beyond in both directions.

    Returns
    -------
    float
        The mean over the N samples of ``-log(softmax(logits)[label])``, finite and without a warning.

    Notes
    -----
    Never negative. ``log(C)`` where all logits of each row are equal, which is what an untrained classifier scores.
    With logits (0, 1000) and label 0 the loss is 1000, although the probability is too small for a float. How the
    logarithm of a sum of exponentials is handled is treated in [1]_.

    References
    ----------
    .. [1] Murphy, K. P. (2022). Probabilistic Machine Learning: An Introduction. MIT Press. Section 2.5.4.

    Examples
    --------
    >>> float(cross_entropy_from_logits(np.array([0, 1]), np.array([[0.0, 1000.0], [0.0, 1000.0]])))
    500.0
    """
    labels, logits = np.asarray(labels), np.asarray(logits, dtype=float)
    shifted = logits - np.max(logits, axis=1, keepdims=True)  # the largest is now 0, so each sum is at least 1
    log_sums = np.log(np.sum(np.exp(shifted), axis=1))
    # log of softmax is shifted - log_sums: no probability is formed, so none can underflow to 0.
    return np.mean(log_sums - shifted[np.arange(len(labels)), labels])


def cross_entropy_from_logits_grad(labels: np.ndarray, logits: np.ndarray) -> np.ndarray:
    """Give the gradient of `cross_entropy_from_logits` with respect to the logits.

    Parameters
    ----------
    labels : ndarray of integers, shape (N,)
        The true class of every sample, from 0 to C - 1.
    logits : ndarray of floats, shape (N, C)
        One row of scores a sample. Any size, up to 1000 and beyond in both directions.

    Returns
    -------
    ndarray of floats, shape (N, C)
        How fast the mean loss grows with each logit. Finite and without a warning.

    Notes
    -----
    Negative at the true class, positive elsewhere, and each row sums to 0. The loss is a mean over N samples, which
    leaves a factor of 1/N. Derived in [1]_.

    References
    ----------
    .. [1] Bishop, C. M. (2006). Pattern Recognition and Machine Learning. Springer. Section 4.3.4.

    Examples
    --------
    >>> print(cross_entropy_from_logits_grad(np.array([0, 1]), np.array([[0.0, 0.0], [0.0, 0.0]])))
    [[-0.25  0.25]
     [ 0.25 -0.25]]
    """
    labels, logits = np.asarray(labels), np.asarray(logits, dtype=float)
    exps = np.exp(logits - np.max(logits, axis=1, keepdims=True))  # with the maximum taken out nothing overflows
    grad = exps / np.sum(exps, axis=1, keepdims=True)
    grad[np.arange(len(labels)), labels] -= 1.0  # softmax minus one-hot
    return grad / len(labels)


def binary_cross_entropy_from_logits(y_true: np.ndarray, logits: np.ndarray) -> float:
    """Average the surprise, in nats, at outcomes that are either 0 or 1, straight from the logits.

    Parameters
    ----------
    y_true : ndarray of any shape, integers or floats, each 0 or 1
        What happened.
    logits : ndarray of floats, of the same shape
        The log-odds of a 1. Any size, up to 1000 and beyond in both directions.

    Returns
    -------
    float
        The mean of ``-(y * log(s) + (1 - y) * log(1 - s))`` with ``s = sigmoid(logits)`` over every element, finite
        and without a warning.

    Notes
    -----
    Never negative; ``log(2)`` where every logit is 0. It grows in proportion to a logit that is large and wrong: at
    1000 with the outcome 0 the loss is 1000, although there ``1 - s`` rounds to 0. The loss of logistic
    regression [1]_.

    References
    ----------
    .. [1] Murphy, K. P. (2022). Probabilistic Machine Learning: An Introduction. MIT Press. Section 10.2.

    Examples
    --------
    >>> float(binary_cross_entropy_from_logits(np.array([0, 1]), np.array([1000.0, 1000.0])))
    500.0
    """
    y_true, z = np.asarray(y_true, dtype=float), np.asarray(logits, dtype=float)
    # The loss is log(1 + e^z) - y z; the first part is written so that its exponent is never positive.
    return np.mean(np.maximum(z, 0.0) - y_true * z + np.log1p(np.exp(-np.abs(z))))
