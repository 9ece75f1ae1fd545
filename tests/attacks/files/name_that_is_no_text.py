"""Have a name that is no text in any encoding."""

import os


def plant(folder, notebook):
    (folder / os.fsdecode(b"eve\xff\xfe.ipynb")).write_bytes(notebook)


DUE = [("eve��", "graded", 0)]
