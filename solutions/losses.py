"""Loss functions, two of their gradients, and the measures of information behind cross-entropy, in NumPy.

Targets come first. Every function returns new values and leaves its arguments unchanged.
"""

import numpy as np

__all__ = [  # noqa: RUF022 - in the order in which they are taught
    "mse",
    "rmse",
    "mae",
    "l1_loss",
    "l2_loss",
    "huber",
    "mse_grad",
    "mae_grad",
    "entropy",
    "cross_entropy",
    "kl_divergence",
    "binary_cross_entropy",
]


def mse(y_true: np.ndarray, y_pred: np.ndarray) -> float:
    """Average the squared errors (mean squared error).

    Parameters
    ----------
    y_true, y_pred : ndarrays of one shape, integers or floats
        The targets and the predictions.

    Returns
    -------
    float
        The mean of ``(y_true - y_pred)**2`` over every element, in the squared unit of the targets.

    Raises
    ------
    ValueError
        If the two shapes differ. Shapes that NumPy could broadcast, such as (3,) and (3, 1), differ too.

    Notes
    -----
    One constant prediction has the least MSE at the mean of the targets [1]_. Doubling an error makes it count four
    times.

    References
    ----------
    .. [1] Hastie, T., Tibshirani, R. and Friedman, J. (2009). The Elements of Statistical Learning, 2nd ed. Springer.
       Section 2.4.

    Examples
    --------
    >>> float(mse(np.array([1.0, 2.0]), np.array([1.0, 4.0])))
    2.0
    """
    y_true, y_pred = np.asarray(y_true, dtype=float), np.asarray(y_pred, dtype=float)
    if y_true.shape != y_pred.shape:
        raise ValueError(f"the shapes differ: y_true has {y_true.shape}, y_pred has {y_pred.shape}")
    return np.mean((y_true - y_pred) ** 2)


def rmse(y_true: np.ndarray, y_pred: np.ndarray) -> float:
    """Take the square root of the mean squared error.

    Parameters
    ----------
    y_true, y_pred : ndarrays of one shape, integers or floats
        The targets and the predictions.

    Returns
    -------
    float
        The root of `mse`, in the unit of the targets.

    Raises
    ------
    ValueError
        If the two shapes differ. Shapes that NumPy could broadcast, such as (3,) and (3, 1), differ too.

    Notes
    -----
    The root is taken once, of the mean: not of each squared error, which would give `mae`. RMSE and MSE rank
    predictions alike; RMSE is the easier one to read. It depends on the scale of the data [1]_.

    References
    ----------
    .. [1] Hyndman, R. J. and Koehler, A. B. (2006). "Another look at measures of forecast accuracy".
       International Journal of Forecasting 22(4), 679-688.

    Examples
    --------
    >>> float(rmse(np.array([0.0, 0.0, 0.0, 0.0]), np.array([0.0, 0.0, 0.0, 6.0])))
    3.0
    """
    y_true, y_pred = np.asarray(y_true, dtype=float), np.asarray(y_pred, dtype=float)
    if y_true.shape != y_pred.shape:
        raise ValueError(f"the shapes differ: y_true has {y_true.shape}, y_pred has {y_pred.shape}")
    return np.sqrt(np.mean((y_true - y_pred) ** 2))


def mae(y_true: np.ndarray, y_pred: np.ndarray) -> float:
    """Average the sizes of the errors (mean absolute error).

    Parameters
    ----------
    y_true, y_pred : ndarrays of one shape, integers or floats
        The targets and the predictions.

    Returns
    -------
    float
        The mean of ``abs(y_true - y_pred)`` over every element, in the unit of the targets.

    Raises
    ------
    ValueError
        If the two shapes differ. Shapes that NumPy could broadcast, such as (3,) and (3, 1), differ too.

    Notes
    -----
    One constant prediction has the least MAE at a median of the targets, so a single outlier hardly moves it. It is
    never larger than `rmse` [1]_.

    References
    ----------
    .. [1] Willmott, C. J. and Matsuura, K. (2005). "Advantages of the mean absolute error (MAE) over the root mean
       square error (RMSE) in assessing average model performance". Climate Research 30, 79-82.

    Examples
    --------
    >>> float(mae(np.array([1.0, 2.0]), np.array([1.0, 4.0])))
    1.0
    """
    y_true, y_pred = np.asarray(y_true, dtype=float), np.asarray(y_pred, dtype=float)
    if y_true.shape != y_pred.shape:
        raise ValueError(f"the shapes differ: y_true has {y_true.shape}, y_pred has {y_pred.shape}")
    return np.mean(np.abs(y_true - y_pred))


def l1_loss(y_true: np.ndarray, y_pred: np.ndarray) -> float:
    """Add up the sizes of the errors.

    Parameters
    ----------
    y_true, y_pred : ndarrays of one shape, integers or floats
        The targets and the predictions.

    Returns
    -------
    float
        The sum of ``abs(y_true - y_pred)`` over every element, in the unit of the targets.

    Raises
    ------
    ValueError
        If the two shapes differ. Shapes that NumPy could broadcast, such as (3,) and (3, 1), differ too.

    Notes
    -----
    This is the L1 norm of the vector of errors: `mae` times the number of elements. The name is not used alike
    everywhere, and some libraries call the mean the L1 loss. The norms are treated in [1]_.

    References
    ----------
    .. [1] Boyd, S. and Vandenberghe, L. (2004). Convex Optimization. Cambridge University Press. Section 6.1.

    Examples
    --------
    >>> float(l1_loss(np.array([1.0, 2.0, 3.0]), np.array([1.0, 4.0, 0.0])))
    5.0
    """
    y_true, y_pred = np.asarray(y_true, dtype=float), np.asarray(y_pred, dtype=float)
    if y_true.shape != y_pred.shape:
        raise ValueError(f"the shapes differ: y_true has {y_true.shape}, y_pred has {y_pred.shape}")
    return np.sum(np.abs(y_true - y_pred))


def l2_loss(y_true: np.ndarray, y_pred: np.ndarray) -> float:
    """Add up the squared errors.

    Parameters
    ----------
    y_true, y_pred : ndarrays of one shape, integers or floats
        The targets and the predictions.

    Returns
    -------
    float
        The sum of ``(y_true - y_pred)**2`` over every element, in the squared unit of the targets.

    Raises
    ------
    ValueError
        If the two shapes differ. Shapes that NumPy could broadcast, such as (3,) and (3, 1), differ too.

    Notes
    -----
    This is the square of the L2 norm of the vector of errors, without a root and without a factor of one half:
    `mse` times the number of elements. Least squares minimises it [1]_.

    References
    ----------
    .. [1] Boyd, S. and Vandenberghe, L. (2004). Convex Optimization. Cambridge University Press. Section 6.1.

    Examples
    --------
    >>> float(l2_loss(np.array([1.0, 2.0, 3.0]), np.array([1.0, 4.0, 0.0])))
    13.0
    """
    y_true, y_pred = np.asarray(y_true, dtype=float), np.asarray(y_pred, dtype=float)
    if y_true.shape != y_pred.shape:
        raise ValueError(f"the shapes differ: y_true has {y_true.shape}, y_pred has {y_pred.shape}")
    return np.sum((y_true - y_pred) ** 2)


def huber(y_true: np.ndarray, y_pred: np.ndarray, delta: float = 1.0) -> float:
    """Average a loss that is quadratic for small errors and linear for large ones.

    Parameters
    ----------
    y_true, y_pred : ndarrays of one shape, integers or floats
        The targets and the predictions.
    delta : float above 0, default 1.0
        The size of error at which the loss turns from quadratic to linear.

    Returns
    -------
    float
        The mean of ``0.5 * r**2`` where ``abs(r) <= delta``, else ``delta * (abs(r) - 0.5 * delta)``, over every
        element, with ``r = y_true - y_pred``.

    Raises
    ------
    ValueError
        If the two shapes differ. Shapes that NumPy could broadcast, such as (3,) and (3, 1), differ too.

    Notes
    -----
    At ``abs(r) = delta`` the two pieces agree in value and in slope. Introduced in [1]_.

    References
    ----------
    .. [1] Huber, P. J. (1964). "Robust estimation of a location parameter". Annals of Mathematical Statistics 35(1),
       73-101.

    Examples
    --------
    >>> float(huber(np.array([0.0, 0.0]), np.array([1.0, 3.0])))
    1.5
    """
    y_true, y_pred = np.asarray(y_true, dtype=float), np.asarray(y_pred, dtype=float)
    if y_true.shape != y_pred.shape:
        raise ValueError(f"the shapes differ: y_true has {y_true.shape}, y_pred has {y_pred.shape}")
    size = np.abs(y_true - y_pred)
    return np.mean(np.where(size <= delta, 0.5 * size**2, delta * (size - 0.5 * delta)))


def mse_grad(y_true: np.ndarray, y_pred: np.ndarray) -> np.ndarray:
    """Give the gradient of `mse` with respect to the predictions.

    Parameters
    ----------
    y_true, y_pred : ndarrays of one shape, integers or floats
        The targets and the predictions.

    Returns
    -------
    ndarray of floats, of the shape of `y_pred`
        How fast the loss grows with each prediction.

    Raises
    ------
    ValueError
        If the two shapes differ. Shapes that NumPy could broadcast, such as (3,) and (3, 1), differ too.

    Notes
    -----
    Each entry is proportional to its error: positive where the prediction is too high, so that a step against the
    gradient lowers it. The mean over n elements leaves a factor of 1/n [1]_.

    References
    ----------
    .. [1] Hastie, T., Tibshirani, R. and Friedman, J. (2009). The Elements of Statistical Learning, 2nd ed. Springer.
       Section 11.4.

    Examples
    --------
    >>> print(mse_grad(np.array([1.0, 2.0]), np.array([1.0, 4.0])))
    [0. 2.]
    """
    y_true, y_pred = np.asarray(y_true, dtype=float), np.asarray(y_pred, dtype=float)
    if y_true.shape != y_pred.shape:
        raise ValueError(f"the shapes differ: y_true has {y_true.shape}, y_pred has {y_pred.shape}")
    return 2.0 * (y_pred - y_true) / y_pred.size


def mae_grad(y_true: np.ndarray, y_pred: np.ndarray) -> np.ndarray:
    """Give the gradient of `mae` with respect to the predictions.

    Parameters
    ----------
    y_true, y_pred : ndarrays of one shape, integers or floats
        The targets and the predictions.

    Returns
    -------
    ndarray of floats, of the shape of `y_pred`
        How fast the loss grows with each prediction; 0 where prediction and target are equal.

    Raises
    ------
    ValueError
        If the two shapes differ. Shapes that NumPy could broadcast, such as (3,) and (3, 1), differ too.

    Notes
    -----
    Only the sign of an error matters, not its size, so every error pulls equally hard. Where an error is 0 the loss
    has a kink, and 0 is the usual choice among its subgradients [1]_.

    References
    ----------
    .. [1] Hastie, T., Tibshirani, R. and Friedman, J. (2009). The Elements of Statistical Learning, 2nd ed. Springer.
       Section 10.6.

    Examples
    --------
    >>> print(mae_grad(np.array([1.0, 2.0]), np.array([1.0, 4.0])))
    [0.  0.5]
    """
    y_true, y_pred = np.asarray(y_true, dtype=float), np.asarray(y_pred, dtype=float)
    if y_true.shape != y_pred.shape:
        raise ValueError(f"the shapes differ: y_true has {y_true.shape}, y_pred has {y_pred.shape}")
    return np.sign(y_pred - y_true) / y_pred.size


def entropy(p: np.ndarray) -> np.ndarray | float:
    """Measure how uncertain a distribution leaves you, in nats.

    Parameters
    ----------
    p : ndarray of floats, shape (..., K)
        Probabilities that sum to 1 along the last axis. Zeros are allowed.

    Returns
    -------
    float or ndarray of shape ``p.shape[:-1]``
        ``-sum(p * log(p))`` over the last axis, with the natural logarithm; ``0 * log(0)`` counts as 0.

    Notes
    -----
    0 for a certain outcome; at most ``log(K)``, which the uniform distribution reaches. Divide by ``log(2)`` for
    bits. Defined in [1]_.

    References
    ----------
    .. [1] Shannon, C. E. (1948). "A mathematical theory of communication". Bell System Technical Journal 27, 379-423.

    Examples
    --------
    >>> print(entropy(np.array([[0.5, 0.5], [1.0, 0.0]])).round(4))
    [0.6931 0.    ]
    """
    p = np.asarray(p, dtype=float)
    log_p = np.log(np.where(p > 0, p, 1.0))  # 0 where p is 0, so that 0 log 0 becomes 0 * 0
    return 0.0 - np.sum(p * log_p, axis=-1)  # rather than -np.sum, which makes -0.0 of a certain outcome


def cross_entropy(p: np.ndarray, q: np.ndarray) -> np.ndarray | float:
    """Measure the mean surprise, in nats, of expecting `q` where `p` is true.

    Parameters
    ----------
    p, q : ndarrays of floats, one shape (..., K)
        The true and the predicted probabilities. Each sums to 1 along the last axis. Zeros are allowed.

    Returns
    -------
    float or ndarray of shape ``p.shape[:-1]``
        ``-sum(p * log(q))`` over the last axis, with the natural logarithm: one number for each distribution, not
        their mean. A term with ``p = 0`` counts as 0, whatever `q` is; where ``q = 0 < p`` the result is ``inf``.

    Raises
    ------
    ValueError
        If the two shapes differ.

    Notes
    -----
    Equal to ``entropy(p) + kl_divergence(p, q)`` [1]_, so its least value is the entropy of `p`, reached at
    ``q = p``, and not 0. Swapping `p` and `q` changes it.

    References
    ----------
    .. [1] Goodfellow, I., Bengio, Y. and Courville, A. (2016). Deep Learning. MIT Press. Section 3.13.

    Examples
    --------
    >>> print(cross_entropy(np.array([[1.0, 0.0], [0.0, 1.0]]), np.array([[0.5, 0.5], [1.0, 0.0]])).round(4))
    [0.6931    inf]
    """
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    if p.shape != q.shape:
        raise ValueError(f"the shapes differ: p has {p.shape}, q has {q.shape}")
    with np.errstate(divide="ignore"):  # log 0 is meant to be -inf where p is above 0 ...
        log_q = np.log(np.where(p > 0, q, 1.0))  # ... and 0 * log q must be 0 where p is 0
    return 0.0 - np.sum(p * log_q, axis=-1)  # rather than -np.sum, which would make -0.0 of 0


def kl_divergence(p: np.ndarray, q: np.ndarray) -> np.ndarray | float:
    """Measure the extra surprise, in nats, of expecting `q` where `p` is true (Kullback-Leibler divergence).

    Parameters
    ----------
    p, q : ndarrays of floats, one shape (..., K)
        The true and the predicted probabilities. Each sums to 1 along the last axis. Zeros are allowed.

    Returns
    -------
    float or ndarray of shape ``p.shape[:-1]``
        ``sum(p * log(p / q))`` over the last axis, with the natural logarithm. A term with ``p = 0`` counts as 0,
        whatever `q` is; where ``q = 0 < p`` the result is ``inf``.

    Raises
    ------
    ValueError
        If the two shapes differ.

    Notes
    -----
    Never negative, and 0 exactly where the two distributions agree [1]_. It is no distance: swapping `p` and `q`
    changes it.

    References
    ----------
    .. [1] Kullback, S. and Leibler, R. A. (1951). "On information and sufficiency". Annals of Mathematical Statistics
       22(1), 79-86.

    Examples
    --------
    >>> print(kl_divergence(np.array([[1.0, 0.0], [0.5, 0.5]]), np.array([[0.5, 0.5], [1.0, 0.0]])).round(4))
    [0.6931    inf]
    """
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    if p.shape != q.shape:
        raise ValueError(f"the shapes differ: p has {p.shape}, q has {q.shape}")
    log_p = np.log(np.where(p > 0, p, 1.0))  # a term with p = 0 becomes 0 * (0 - 0)
    with np.errstate(divide="ignore"):  # log 0 is meant to be -inf where q = 0 < p
        log_q = np.log(np.where(p > 0, q, 1.0))
    return np.sum(p * (log_p - log_q), axis=-1)


def binary_cross_entropy(y_true: np.ndarray, p: np.ndarray) -> float:
    """Average the surprise, in nats, at outcomes that are either 0 or 1.

    Parameters
    ----------
    y_true : ndarray of any shape, integers or floats, each 0 or 1
        What happened.
    p : ndarray of floats, of the same shape
        The predicted probability of a 1. Exactly 0 and exactly 1 are allowed.

    Returns
    -------
    float
        The mean of ``-(y * log(p) + (1 - y) * log(1 - p))`` over every element, with the natural logarithm. Certain
        and right counts as 0; one element that is certain and wrong makes the mean ``inf``. Neither warns.

    Raises
    ------
    ValueError
        If the two shapes differ. Shapes that NumPy could broadcast, such as (3,) and (3, 1), differ too.

    Notes
    -----
    It is the negative log-likelihood of a coin with probability `p`, divided by the number of outcomes [1]_.

    References
    ----------
    .. [1] Bishop, C. M. (2006). Pattern Recognition and Machine Learning. Springer. Section 4.3.2.

    Examples
    --------
    >>> round(float(binary_cross_entropy(np.array([1, 0]), np.array([0.5, 0.0]))), 4)
    0.3466
    """
    y_true, p = np.asarray(y_true, dtype=float), np.asarray(p, dtype=float)
    if y_true.shape != p.shape:
        raise ValueError(f"the shapes differ: y_true has {y_true.shape}, p has {p.shape}")
    with np.errstate(divide="ignore"):  # the logarithm of 0 is meant to be -inf
        log_one = np.log(np.where(y_true > 0, p, 1.0))  # a term whose weight is 0 becomes 0 * 0
        log_zero = np.log1p(-np.where(y_true < 1, p, 0.0))
    # 0.0 - ... rather than -..., so that no loss comes out as -0.0
    return 0.0 - float(np.mean(y_true * log_one + (1.0 - y_true) * log_zero))
