"""From scores to a distribution (softmax) and from scores to a decision (argmax), in NumPy.

Every function returns new values and leaves its arguments unchanged.
"""

import numpy as np

__all__ = ["softmax", "log_softmax", "softmax_temperature", "softmax_jacobian", "argmax", "one_hot"]  # noqa: RUF022 - as taught


def softmax(z: np.ndarray, axis: int = -1) -> np.ndarray:
    """Turn scores into probabilities along one axis.

    Parameters
    ----------
    z : ndarray of floats, any shape with at least one axis
        The scores (logits). Any size, up to 1000 and beyond in both directions.
    axis : int, default -1
        The axis along which the result sums to 1.

    Returns
    -------
    ndarray of floats, of the shape of `z`
        ``exp(z) / sum(exp(z))`` along `axis`, finite and without a warning for every finite `z`.

    Notes
    -----
    Only differences between scores count: adding the same number to every score along the axis changes nothing. The
    order of the scores is kept. Of two scores, the first gets the sigmoid of their difference. Named in [1]_.

    References
    ----------
    .. [1] Bridle, J. S. (1990). "Probabilistic interpretation of feedforward classification network outputs, with
       relationships to statistical pattern recognition". In Neurocomputing, NATO ASI Series F68, 227-236. Springer.

    Examples
    --------
    >>> print(softmax(np.array([[0.0, 0.0], [1000.0, 998.0]])).round(4))
    [[0.5    0.5   ]
     [0.8808 0.1192]]
    """
    z = np.asarray(z, dtype=float)
    # Without its maximum taken out, z = 710 overflows; with it the largest exponent is 0 and the sum at least 1.
    exps = np.exp(z - np.max(z, axis=axis, keepdims=True))
    return exps / np.sum(exps, axis=axis, keepdims=True)


def log_softmax(z: np.ndarray, axis: int = -1) -> np.ndarray:
    """Give the natural logarithm of the softmax along one axis.

    Parameters
    ----------
    z : ndarray of floats, any shape with at least one axis
        The scores (logits). Any size, up to 1000 and beyond in both directions.
    axis : int, default -1
        The axis along which the probabilities sum to 1.

    Returns
    -------
    ndarray of floats, of the shape of `z`
        ``z - log(sum(exp(z)))`` along `axis`, finite and without a warning for every finite `z`.

    Notes
    -----
    Never above 0. It stays finite where the probability itself is too small for a float and `softmax` gives 0: of
    the scores 0 and 1000 the first has the log-probability -1000. How to compute it, with error bounds, is the
    subject of [1]_.

    References
    ----------
    .. [1] Blanchard, P., Higham, D. J. and Higham, N. J. (2021). "Accurately computing the log-sum-exp and softmax
       functions". IMA Journal of Numerical Analysis 41(4), 2311-2330.

    Examples
    --------
    >>> print(log_softmax(np.array([[0.0, 0.0], [0.0, 1000.0]])).round(4))
    [[-6.931e-01 -6.931e-01]
     [-1.000e+03  0.000e+00]]
    """
    z = np.asarray(z, dtype=float)
    shifted = z - np.max(z, axis=axis, keepdims=True)  # the largest is now 0, so the sum below is at least 1
    return shifted - np.log(np.sum(np.exp(shifted), axis=axis, keepdims=True))


def softmax_temperature(z: np.ndarray, temperature: float = 1.0, axis: int = -1) -> np.ndarray:
    """Turn scores into probabilities that a temperature makes sharper or flatter.

    Parameters
    ----------
    z : ndarray of floats, any shape with at least one axis
        The scores (logits). Any size, up to 1000 and beyond in both directions.
    temperature : float above 0, default 1.0
        Below 1 the distribution becomes sharper, above 1 flatter.
    axis : int, default -1
        The axis along which the result sums to 1.

    Returns
    -------
    ndarray of floats, of the shape of `z`
        ``softmax(z / temperature)`` along `axis`, finite and without a warning for every finite `z`.

    Raises
    ------
    ValueError
        If the temperature is 0 or negative.

    Notes
    -----
    Towards 0 the result tends to the one-hot row of the argmax, towards infinity to the uniform distribution. The
    argmax is the same at every temperature. Used to distil large networks into small ones in [1]_.

    References
    ----------
    .. [1] Hinton, G., Vinyals, O. and Dean, J. (2015). "Distilling the knowledge in a neural network".
       arXiv:1503.02531.

    Examples
    --------
    >>> print(softmax_temperature(np.array([1.0, 2.0]), temperature=0.5).round(4))
    [0.1192 0.8808]
    """
    if temperature <= 0:
        raise ValueError(f"the temperature must be above 0, got {temperature}")
    z = np.asarray(z, dtype=float)
    # The maximum goes first: a small temperature would otherwise blow up the scores and the rounding in them.
    exps = np.exp((z - np.max(z, axis=axis, keepdims=True)) / temperature)
    return exps / np.sum(exps, axis=axis, keepdims=True)


def softmax_jacobian(z: np.ndarray) -> np.ndarray:
    """Give the derivative of every softmax output with respect to every score.

    Parameters
    ----------
    z : ndarray of floats, shape (N,)
        The scores (logits). Any size, up to 1000 and beyond in both directions.

    Returns
    -------
    ndarray of floats, shape (N, N)
        ``J[i, j] = s[i] * ((i == j) - s[j])`` with ``s = softmax(z)``: row i holds the derivatives of output i.

    Notes
    -----
    Symmetric. Each row sums to 0, because adding the same number to every score changes no output; each column sums
    to 0, because the outputs always sum to 1. Positive on the diagonal, negative beside it [1]_.

    References
    ----------
    .. [1] Bishop, C. M. (2006). Pattern Recognition and Machine Learning. Springer. Section 4.3.4.

    Examples
    --------
    >>> print(softmax_jacobian(np.array([0.0, 0.0])))
    [[ 0.25 -0.25]
     [-0.25  0.25]]
    """
    z = np.asarray(z, dtype=float)
    exps = np.exp(z - np.max(z))  # with the maximum taken out nothing overflows
    s = exps / np.sum(exps)
    return np.diag(s) - np.outer(s, s)


def argmax(x: np.ndarray) -> int:
    """Find the position of the largest entry, without the ready-made function.

    Parameters
    ----------
    x : ndarray of integers or floats, shape (N,)
        The scores.

    Returns
    -------
    int
        The index of the largest entry, counted from 0. Of several equal ones, the first.

    Raises
    ------
    ValueError
        If `x` is empty: then there is nothing to choose.

    Notes
    -----
    The result is a position, not a value. It is an integer, so that it can index. As a function of the scores it is
    a step: its derivative is 0 or undefined, so it cannot be trained through. `softmax` at a temperature towards 0
    tends to its one-hot row [1]_.

    References
    ----------
    .. [1] Murphy, K. P. (2022). Probabilistic Machine Learning: An Introduction. MIT Press. Section 2.5.2.

    Examples
    --------
    >>> argmax(np.array([0.1, 0.7, 0.2, 0.7]))
    1
    """
    x = np.asarray(x)
    if x.size == 0:
        raise ValueError("an empty vector has no largest entry")
    return int(np.flatnonzero(x == np.max(x))[0])


def one_hot(labels: np.ndarray, num_classes: int) -> np.ndarray:
    """Write every label as a row with a single 1.

    Parameters
    ----------
    labels : ndarray of integers, shape (N,)
        Class indices from 0 to ``num_classes - 1``.
    num_classes : int
        The number of classes, and so of columns.

    Returns
    -------
    ndarray of floats, shape (N, num_classes)
        1.0 in row i at column ``labels[i]``, 0.0 elsewhere.

    Raises
    ------
    ValueError
        If a label is negative, or `num_classes` or more.

    Notes
    -----
    Each row is a distribution that is certain, so it can be the `p` of a cross-entropy. Also called the 1-of-K
    scheme [1]_.

    References
    ----------
    .. [1] Bishop, C. M. (2006). Pattern Recognition and Machine Learning. Springer. Section 2.2.

    Examples
    --------
    >>> print(one_hot(np.array([2, 0]), num_classes=3))
    [[0. 0. 1.]
     [1. 0. 0.]]
    """
    labels = np.asarray(labels)
    # A negative label has to be refused by hand: as an index it would quietly count from the end.
    if np.any((labels < 0) | (labels >= num_classes)):
        raise ValueError(f"labels must be from 0 to {num_classes - 1}, got {labels.min()} to {labels.max()}")
    encoded = np.zeros((len(labels), num_classes))
    encoded[np.arange(len(labels)), labels] = 1.0
    return encoded
