"""Hand in an archive whose names lead out of every folder."""

import zipfile

NAMES = ("../../LEAK.ipynb", "/tmp/LEAK.ipynb", "..\\..\\LEAK.ipynb", "C:\\LEAK.ipynb", "a/../../../LEAK.ipynb")


def plant(folder, notebook):
    with zipfile.ZipFile(folder / "eve.zip", "w") as archive:
        for name in NAMES:
            archive.writestr(name, notebook)


DUE = [("eve", "graded", 0), ("eve", "graded", 0), ("eve", "graded", 0), ("eve", "graded", 0), ("eve", "graded", 0)]
