"""Activation functions, and the derivatives that training needs, in NumPy.

Every function works element by element and leaves its argument unchanged.
"""

import numpy as np

__all__ = [  # noqa: RUF022 - in the order in which they are taught
    "linear",
    "binary_step",
    "relu",
    "relu_grad",
    "leaky_relu",
    "sigmoid",
    "sigmoid_grad",
    "tanh",
    "tanh_grad",
    "softplus",
    "elu",
    "silu",
    "gelu",
]


def linear(x: np.ndarray | float, slope: float = 1.0) -> np.ndarray | float:
    """Multiply every input by the same slope.

    Parameters
    ----------
    x : float or ndarray of any shape, integers or floats
        The inputs.
    slope : float, default 1.0
        The slope of the line. With 1.0 the function is the identity.

    Returns
    -------
    float or ndarray of the shape of `x`
        ``slope * x``.

    Notes
    -----
    Range: all real numbers. Derivative: `slope`, everywhere. A network whose every activation is linear is one linear
    map, however many layers it has [1]_.

    References
    ----------
    .. [1] Goodfellow, I., Bengio, Y. and Courville, A. (2016). Deep Learning. MIT Press. Chapter 6.

    Examples
    --------
    >>> print(linear(np.array([-2.0, 0.0, 3.0]), slope=0.5))
    [-1.   0.   1.5]
    """
    return slope * np.asarray(x, dtype=float)


def binary_step(x: np.ndarray | float) -> np.ndarray | float:
    """Answer 1 where the input is at least 0, and 0 where it is negative.

    Parameters
    ----------
    x : float or ndarray of any shape, integers or floats
        The inputs.

    Returns
    -------
    float or ndarray of the shape of `x`
        1 where ``x >= 0``, else 0.

    Notes
    -----
    Range: the two values 0 and 1. The edge belongs to the upper side: the step of 0 is 1. The derivative is 0 wherever
    it exists, so gradient descent learns nothing through a step. It is the activation of the first model of a
    neuron [1]_.

    References
    ----------
    .. [1] McCulloch, W. S. and Pitts, W. (1943). "A logical calculus of the ideas immanent in nervous activity".
       Bulletin of Mathematical Biophysics 5, 115-133.

    Examples
    --------
    >>> print(binary_step(np.array([-0.1, 0.0, 7.0])))
    [0. 1. 1.]
    """
    return (np.asarray(x) >= 0).astype(float)


def relu(x: np.ndarray | float) -> np.ndarray | float:
    """Keep positive inputs and replace negative ones with 0 (rectified linear unit).

    Parameters
    ----------
    x : float or ndarray of any shape, integers or floats
        The inputs. They are left unchanged.

    Returns
    -------
    float or ndarray of the shape of `x`
        ``max(0, x)``, element by element.

    Notes
    -----
    Range: from 0 up, without an upper limit. The function has a kink at 0, where it has no derivative. It became the
    usual hidden activation after [1]_.

    References
    ----------
    .. [1] Nair, V. and Hinton, G. E. (2010). "Rectified linear units improve restricted Boltzmann machines".
       Proceedings of ICML 2010, 807-814.

    Examples
    --------
    >>> print(relu(np.array([-2.0, 0.0, 3.0])))
    [0. 0. 3.]
    """
    return np.maximum(x, 0.0)


def relu_grad(x: np.ndarray | float) -> np.ndarray | float:
    """Give the derivative of `relu` at every input.

    Parameters
    ----------
    x : float or ndarray of any shape, integers or floats
        The points at which the derivative is wanted.

    Returns
    -------
    float or ndarray of the shape of `x`
        1 where ``x > 0``, else 0.

    Notes
    -----
    At 0 the slope jumps from 0 to 1 and there is no derivative; every number from 0 to 1 is a subgradient there. By
    the usual convention the answer at 0 is 0. Where the derivative is 0, no gradient passes: a unit whose every input
    is negative stops learning. Those zeros also make the activity sparse [1]_.

    References
    ----------
    .. [1] Glorot, X., Bordes, A. and Bengio, Y. (2011). "Deep sparse rectifier neural networks".
       Proceedings of AISTATS 2011, PMLR 15, 315-323.

    Examples
    --------
    >>> print(relu_grad(np.array([-2.0, 0.0, 3.0])))
    [0. 0. 1.]
    """
    return (np.asarray(x) > 0).astype(float)


def leaky_relu(x: np.ndarray | float, negative_slope: float = 0.01) -> np.ndarray | float:
    """Keep positive inputs and shrink negative ones by a small slope.

    Parameters
    ----------
    x : float or ndarray of any shape, integers or floats
        The inputs. They are left unchanged, and integers give the same values as floats.
    negative_slope : float between 0 and 1, default 0.01
        The slope on the negative side.

    Returns
    -------
    float or ndarray of the shape of `x`
        `x` where ``x > 0``, else ``negative_slope * x``.

    Notes
    -----
    Range: all real numbers, unless the slope is 0, which gives `relu`. The derivative on the negative side is
    `negative_slope` instead of 0, so a unit there still learns [1]_.

    References
    ----------
    .. [1] Maas, A. L., Hannun, A. Y. and Ng, A. Y. (2013). "Rectifier nonlinearities improve neural network acoustic
       models". ICML Workshop on Deep Learning for Audio, Speech and Language Processing.

    Examples
    --------
    >>> print(leaky_relu(np.array([-2, 0, 3]), negative_slope=0.25))
    [-0.5  0.   3. ]
    """
    x = np.asarray(x, dtype=float)
    # One of the two terms is always 0, so nothing is assigned into x and nothing is truncated to an integer.
    return np.maximum(x, 0.0) + negative_slope * np.minimum(x, 0.0)


def sigmoid(x: np.ndarray | float) -> np.ndarray | float:
    """Map every real number to a probability between 0 and 1.

    Parameters
    ----------
    x : float or ndarray of any shape, integers or floats
        The inputs, often log-odds. Any size, up to 1000 and beyond in both directions.

    Returns
    -------
    float or ndarray of the shape of `x`
        ``1 / (1 + exp(-x))``, finite and without a warning for every finite `x`.

    Notes
    -----
    Range: between 0 and 1. In floating point it reaches exactly 1 from about 37 up, and on the other side it keeps
    its tiny values down to about -745. Symmetry: ``sigmoid(-x) = 1 - sigmoid(x)``. It is the classical activation of
    networks trained by back-propagation [1]_.

    References
    ----------
    .. [1] Rumelhart, D. E., Hinton, G. E. and Williams, R. J. (1986). "Learning representations by back-propagating
       errors". Nature 323, 533-536.

    Examples
    --------
    >>> print(sigmoid(np.array([-1000.0, 0.0, 1000.0])))
    [0.  0.5 1. ]
    """
    x = np.asarray(x, dtype=float)
    decay = np.exp(-np.abs(x))  # at most 1, whichever sign x has, so it cannot overflow
    # For negative x both parts of the fraction 1 / (1 + e^-x) are multiplied by e^x.
    return np.where(x >= 0, 1.0, decay) / (1.0 + decay)


def sigmoid_grad(x: np.ndarray | float) -> np.ndarray | float:
    """Give the derivative of `sigmoid` at every input.

    Parameters
    ----------
    x : float or ndarray of any shape, integers or floats
        The points at which the derivative is wanted, in the units of the input of `sigmoid` (not of its output).

    Returns
    -------
    float or ndarray of the shape of `x`
        ``s * (1 - s)`` with ``s = sigmoid(x)``, finite and without a warning for every finite `x`.

    Notes
    -----
    Range: above 0, at most 0.25, which it reaches at 0. The same on both sides: ``sigmoid_grad(-x)`` equals
    ``sigmoid_grad(x)``. Far from 0 it falls like ``exp(-abs(x))``: the unit is saturated, and the gradients of deep
    networks vanish [1]_.

    References
    ----------
    .. [1] Hochreiter, S. (1998). "The vanishing gradient problem during learning recurrent neural nets and problem
       solutions". International Journal of Uncertainty, Fuzziness and Knowledge-Based Systems 6(2), 107-116.

    Examples
    --------
    >>> print(sigmoid_grad(np.array([-1000.0, 0.0, 1000.0])))
    [0.   0.25 0.  ]
    """
    decay = np.exp(-np.abs(np.asarray(x, dtype=float)))
    # s (1 - s) written without 1 - s, which would lose every digit where s is nearly 1.
    return decay / (1.0 + decay) ** 2


def tanh(x: np.ndarray | float) -> np.ndarray | float:
    """Map every real number to between -1 and 1 (hyperbolic tangent), without the ready-made function.

    Parameters
    ----------
    x : float or ndarray of any shape, integers or floats
        The inputs. Any size, up to 1000 and beyond in both directions.

    Returns
    -------
    float or ndarray of the shape of `x`
        ``(exp(x) - exp(-x)) / (exp(x) + exp(-x))``, finite and without a warning for every finite `x`.

    Notes
    -----
    Range: between -1 and 1, and centred on 0, which helps the next layer learn [1]_. Odd: ``tanh(-x) = -tanh(x)``.
    Near 0 it is nearly `x` itself. It is a stretched sigmoid: ``tanh(x) = 2 * sigmoid(2 * x) - 1``.

    References
    ----------
    .. [1] LeCun, Y., Bottou, L., Orr, G. B. and Mueller, K.-R. (1998). "Efficient BackProp". In Neural Networks:
       Tricks of the Trade, Lecture Notes in Computer Science 1524, 9-50. Springer.

    Examples
    --------
    >>> print(tanh(np.array([-1000.0, 0.0, 0.5, 1000.0])).round(4))
    [-1.      0.      0.4621  1.    ]
    """
    x = np.asarray(x, dtype=float)
    # e^(-2|x|) - 1 lies between -1 and 0, so it cannot overflow; expm1 keeps its digits where x is nearly 0.
    drop = np.expm1(-2.0 * np.abs(x))
    return np.copysign(drop / (2.0 + drop), x)


def tanh_grad(x: np.ndarray | float) -> np.ndarray | float:
    """Give the derivative of the hyperbolic tangent at every input.

    Parameters
    ----------
    x : float or ndarray of any shape, integers or floats
        The points at which the derivative is wanted, in the units of the input of `tanh` (not of its output).

    Returns
    -------
    float or ndarray of the shape of `x`
        ``1 - tanh(x)**2``, finite and without a warning for every finite `x`.

    Notes
    -----
    Range: above 0, at most 1, which it reaches at 0: four times the steepest slope of `sigmoid`. The same on both
    sides of 0. Far from 0 it falls like ``4 * exp(-2 * abs(x))``, so tanh saturates too [1]_.

    References
    ----------
    .. [1] Glorot, X. and Bengio, Y. (2010). "Understanding the difficulty of training deep feedforward neural
       networks". Proceedings of AISTATS 2010, PMLR 9, 249-256.

    Examples
    --------
    >>> print(tanh_grad(np.array([-1000.0, 0.0, 0.5])).round(4))
    [0.     1.     0.7864]
    """
    decay = np.exp(-2.0 * np.abs(np.asarray(x, dtype=float)))
    # 1 - tanh^2 written without the difference, which would be 0 from |x| = 20 on.
    return 4.0 * decay / (1.0 + decay) ** 2


def softplus(x: np.ndarray | float) -> np.ndarray | float:
    """Give a smooth version of `relu`.

    Parameters
    ----------
    x : float or ndarray of any shape, integers or floats
        The inputs. Any size, up to 1000 and beyond in both directions.

    Returns
    -------
    float or ndarray of the shape of `x`
        ``log(1 + exp(x))`` with the natural logarithm, finite and without a warning for every finite `x`.

    Notes
    -----
    Range: above 0, without an upper limit. Its derivative is the sigmoid. At 0 it is ``log(2)``; far to the right it
    is nearly `x`, far to the left nearly ``exp(x)``. Introduced in [1]_.

    References
    ----------
    .. [1] Dugas, C., Bengio, Y., Belisle, F., Nadeau, C. and Garcia, R. (2001). "Incorporating second-order functional
       knowledge for better option pricing". Advances in Neural Information Processing Systems 13.

    Examples
    --------
    >>> print(softplus(np.array([-1000.0, 0.0, 1000.0])).round(4))
    [0.000e+00 6.931e-01 1.000e+03]
    """
    x = np.asarray(x, dtype=float)
    # log(1 + e^x) = x + log(1 + e^-x): for either sign, take the form whose exponent is not positive.
    return np.maximum(x, 0.0) + np.log1p(np.exp(-np.abs(x)))


def elu(x: np.ndarray | float, alpha: float = 1.0) -> np.ndarray | float:
    """Keep positive inputs and bend negative ones smoothly towards ``-alpha`` (exponential linear unit).

    Parameters
    ----------
    x : float or ndarray of any shape, integers or floats
        The inputs. Any size, up to 1000 and beyond in both directions.
    alpha : float, default 1.0
        How far below 0 the function can go.

    Returns
    -------
    float or ndarray of the shape of `x`
        `x` where ``x > 0``, else ``alpha * (exp(x) - 1)``, finite and without a warning for every finite `x`.

    Notes
    -----
    Range: from ``-alpha`` up, without an upper limit. With ``alpha = 1`` the two pieces meet without a kink. Negative
    outputs bring the mean activation closer to 0 than `relu` does [1]_.

    References
    ----------
    .. [1] Clevert, D.-A., Unterthiner, T. and Hochreiter, S. (2016). "Fast and accurate deep network learning by
       exponential linear units (ELUs)". ICLR 2016. arXiv:1511.07289.

    Examples
    --------
    >>> print(elu(np.array([-1000.0, -1.0, 0.0, 2.0])).round(4))
    [-1.     -0.6321  0.      2.    ]
    """
    x = np.asarray(x, dtype=float)
    # The exponential only ever sees x where it is negative; for positive x its term is exactly 0.
    return np.maximum(x, 0.0) + alpha * np.expm1(np.minimum(x, 0.0))


def silu(x: np.ndarray | float) -> np.ndarray | float:
    """Weight every input by its own sigmoid (sigmoid linear unit, also called swish).

    Parameters
    ----------
    x : float or ndarray of any shape, integers or floats
        The inputs. Any size, up to 1000 and beyond in both directions.

    Returns
    -------
    float or ndarray of the shape of `x`
        ``x * sigmoid(x)``, finite and without a warning for every finite `x`.

    Notes
    -----
    Range: from about -0.2785 up, without an upper limit. Not monotone: it falls until about -1.2785 and rises from
    there. Far to the right it is nearly `x`, far to the left nearly 0. Proposed in [1]_.

    References
    ----------
    .. [1] Elfwing, S., Uchibe, E. and Doya, K. (2018). "Sigmoid-weighted linear units for neural network function
       approximation in reinforcement learning". Neural Networks 107, 3-11.

    Examples
    --------
    >>> print(silu(np.array([-2.0, 0.0, 2.0])).round(4))
    [-0.2384  0.      1.7616]
    """
    x = np.asarray(x, dtype=float)
    decay = np.exp(-np.abs(x))  # the sigmoid is 1 / (1 + decay) for positive x, decay / (1 + decay) for negative x
    return x * np.where(x >= 0, 1.0, decay) / (1.0 + decay)


def gelu(x: np.ndarray | float) -> np.ndarray | float:
    """Weight every input by (nearly) the normal probability of a smaller value (Gaussian error linear unit).

    Parameters
    ----------
    x : float or ndarray of any shape, integers or floats
        The inputs. Any size, up to 1000 and beyond in both directions.

    Returns
    -------
    float or ndarray of the shape of `x`
        ``0.5 * x * (1 + tanh(u))`` with ``u = sqrt(2 / pi) * (x + 0.044715 * x**3)``, finite and without a warning.

    Notes
    -----
    This is the approximation by tanh that is given with the original definition, ``x * Phi(x)`` with the normal
    distribution function ``Phi`` [1]_; the two differ by less than 0.0005. Range: from about -0.17 up, without an
    upper limit. Not monotone, like `silu`.

    References
    ----------
    .. [1] Hendrycks, D. and Gimpel, K. (2016). "Gaussian error linear units (GELUs)". arXiv:1606.08415.

    Examples
    --------
    >>> print(gelu(np.array([-2.0, 0.0, 2.0])).round(4))
    [-0.0454  0.      1.9546]
    """
    x = np.asarray(x, dtype=float)
    u = np.sqrt(2.0 / np.pi) * x * (1.0 + 0.044715 * x * x)
    # (1 + tanh u) / 2 is the sigmoid of 2u: written so, nothing cancels where tanh u is nearly -1.
    decay = np.exp(-2.0 * np.abs(u))
    return x * np.where(u >= 0, 1.0, decay) / (1.0 + decay)
