"""The handwritten digits of the capstone, in the one split that the course uses. Where they come from stands beside
the file, in ``book/data/README.md``."""

from pathlib import Path

import numpy as np

HERE = Path(__file__).resolve().parent
# In a learner's copy of the package the file lies beside this module.
PLACES = (HERE / "digits.npz", HERE.parent / "book" / "data" / "digits.npz")


def load_digits() -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Load the 1797 images, 8 × 8 pixels each, three quarters for training and one held out.

    Returns
    -------
    x_train : ndarray of floats, shape (1347, 64)
        One image a row, each pixel from 0 (no ink) to 1.
    labels_train : ndarray of integers, shape (1347,)
        The digit that each image shows, from 0 to 9.
    x_test : ndarray of floats, shape (450, 64)
        The held-out images: every fourth one, beginning with the first.
    labels_test : ndarray of integers, shape (450,)
        Their digits.

    Raises
    ------
    FileNotFoundError
        Where the file of images is in neither of its places.

    Examples
    --------
    >>> x_train, labels_train, x_test, labels_test = load_digits()
    >>> x_train.shape, x_test.shape
    ((1347, 64), (450, 64))
    """
    path = next((place for place in PLACES if place.exists()), None)
    if path is None:
        raise FileNotFoundError(f"the digits are in neither of {' and '.join(map(str, PLACES))}")
    with np.load(path) as file:
        x, labels = file["pixels"] / 16.0, file["labels"].astype(np.int64)
    held_out = np.arange(len(labels)) % 4 == 0
    return x[~held_out], labels[~held_out], x[held_out], labels[held_out]
