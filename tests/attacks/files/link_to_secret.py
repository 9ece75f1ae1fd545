"""Hand in links to the instructor's files, and to another's work."""

import os


def plant(folder, notebook):
    os.symlink("/etc/passwd", folder / "eve.ipynb")
    os.symlink("right.ipynb", folder / "eve2.ipynb")
    os.symlink("/", folder / "eve3")
    os.symlink("eve4.ipynb", folder / "eve4.ipynb")


DUE = [("eve", "not readable: a link", 0), ("eve2", "not readable: a link", 0), ("eve4", "not readable: a link", 0)]
