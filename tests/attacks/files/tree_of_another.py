"""Put files with others' names into one's own folder of an nbgrader tree."""


def plant(folder, notebook):
    for name in ("right.ipynb", "right/activations/activations.ipynb", "activations.ipynb"):
        path = folder / "eve" / "activations" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(notebook)


DUE = [("eve", "graded", 0), ("eve", "graded", 0), ("eve", "graded", 0)]
