"""Have a name that moves the cursor, turns the direction of writing, begins a line and marks up a table."""


def plant(folder, notebook):
    for name in ("a\x1b[2J", "b\u202etxt", "c\nautograder: right: all is well", "[/red][link=x]d"):
        (folder / f"{name}.ipynb").write_bytes(notebook)


DUE = [
    ("a�[2J", "graded", 0),
    ("b�txt", "graded", 0),
    ("c�autograder: right: all is well", "graded", 0),
    ("d[red][link=x]", "graded", 0),
]
