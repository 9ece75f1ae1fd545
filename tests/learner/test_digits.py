"""The digits of the capstone are found in the repository and beside a learner's copy of the package."""

import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np

from autograder import digits


def test_every_fourth_image_is_held_out_and_none_stands_twice():
    x, labels, x_test, labels_test = digits.load_digits()
    assert (x.shape, x_test.shape) == ((1347, 64), (450, 64))
    assert len(labels) == 1347
    assert len(labels_test) == 450
    pixels, all_labels = np.load(digits.PLACES[1]).values()
    assert np.array_equal(x_test, pixels[::4] / 16)
    assert np.array_equal(labels_test, all_labels[::4])


def test_pixels_are_scaled_to_0_and_1_and_all_digits_occur():
    x, labels, x_test, labels_test = digits.load_digits()
    for part, names in ((x, labels), (x_test, labels_test)):
        assert (part.min(), part.max()) == (0.0, 1.0)
        assert set(names.tolist()) == set(range(10))


def test_a_copy_of_the_module_reads_the_file_beside_it(tmp_path):
    shutil.copy(digits.__file__, tmp_path / "digits.py")
    shutil.copy(digits.PLACES[1], tmp_path / "digits.npz")
    code = "from digits import load_digits; print(len(load_digits()[0]))"
    run = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "1347"
    assert not (Path(tmp_path) / "book").exists()
