"""Hand in a folder that is called like a notebook, with another's name below it."""


def plant(folder, notebook):
    (folder / "eve.ipynb").mkdir()
    (folder / "eve.ipynb" / "activations").mkdir()
    (folder / "eve.ipynb" / "activations" / "right.ipynb").write_bytes(notebook)


DUE = [("eve.ipynb", "graded", 0)]
