"""Arrays that hold ordinary numbers in an unusual way, for checks to pass to learners' functions."""

from typing import Any

import numpy as np

from autograder.capture import laid_out


def strided(values: Any) -> np.ndarray:
    """The values in an array that skips every second place in memory, as ``x[::2]`` does."""
    return laid_out(np.asarray(values), contiguous=False, writeable=True)


def read_only(values: Any) -> np.ndarray:
    """The values in an array that refuses to be written to."""
    return laid_out(np.asarray(values), contiguous=True, writeable=False)
