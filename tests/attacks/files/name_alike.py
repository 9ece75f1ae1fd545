"""Have a name that becomes another's when it is made safe."""


def plant(folder, notebook):
    (folder / "right?.ipynb").write_bytes(notebook)
    (folder / ".. right.ipynb").mkdir()
    (folder / "Right.ipynb").write_bytes(notebook)


DUE = [("Right", "graded", 0), ("right?", "graded", 0)]
