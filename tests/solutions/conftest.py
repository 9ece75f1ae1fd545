"""What the tests of the references share: how far a float is from the truth, and how to notice a warning."""

import warnings
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager

import mpmath
import numpy as np
import pytest


@pytest.fixture
def ulp_errors() -> Callable[..., np.ndarray]:
    """A function of floats and their true values (mpmath): the error of each, in units in the last place."""

    def errors(got, truth) -> np.ndarray:
        got, truth = np.ravel(got), np.ravel(np.asarray(truth, dtype=object))
        assert got.shape == truth.shape
        assert np.all(np.isfinite(got))
        distances = [
            float(abs(mpmath.mpf(float(g)) - t) / mpmath.mpf(float(np.spacing(abs(float(t))))))
            for g, t in zip(got, truth, strict=True)
        ]
        return np.array(distances)

    return errors


@pytest.fixture
def no_warning() -> Callable[[], AbstractContextManager[None]]:
    """A context in which every warning that NumPy shows by default is an error; underflow is none."""

    @contextmanager
    def strict() -> Iterator[None]:
        with warnings.catch_warnings(), np.errstate(divide="warn", over="warn", invalid="warn", under="ignore"):
            warnings.simplefilter("error")
            yield

    return strict


@pytest.fixture
def numerical_gradient() -> Callable[..., np.ndarray]:
    """A function of a loss and an array: the central differences of the loss in every entry of the array."""

    def gradient(loss, at: np.ndarray, step: float = 1e-6) -> np.ndarray:
        result = np.zeros(at.shape)
        for index in np.ndindex(at.shape):
            above, below = at.copy(), at.copy()
            above[index] += step
            below[index] -= step
            result[index] = (loss(above) - loss(below)) / (2 * step)
        return result

    return gradient


@pytest.fixture
def true_gradient() -> Callable[..., np.ndarray]:
    """A function of a loss (of an array of mpmath numbers) and an array: the derivative in every entry, 50 digits."""

    def gradient(loss, at: np.ndarray) -> np.ndarray:
        exact = np.vectorize(mpmath.mpf, otypes=[object])(at)
        result = np.empty(at.shape, dtype=object)
        for index in np.ndindex(at.shape):

            def along(value, index=index):
                moved = exact.copy()
                moved[index] = value
                return loss(moved)

            with mpmath.workdps(50):
                result[index] = mpmath.diff(along, exact[index])
        return result

    return gradient
