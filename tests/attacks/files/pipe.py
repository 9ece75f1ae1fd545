"""Hand in a pipe that nobody writes to."""

import os


def plant(folder, notebook):
    os.mkfifo(folder / "eve.ipynb")


DUE = [("eve", "not readable: no plain file", 0)]
