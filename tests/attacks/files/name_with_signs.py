"""Have a name that moves the cursor, turns the direction of writing, begins a line and marks up a table."""


def plant(folder, notebook):
    for name in ("a\x1b[2J", "b\u202etxt", "c\nautograder: right: all is well", "d[red][link=x]"):
        (folder / f"{name}.ipynb").write_bytes(notebook)


DUE = [
    ("a\ufffd[2J", "graded", 0),
    ("b\ufffdtxt", "graded", 0),
    ("c\ufffdautograder: right: all is well", "graded", 0),
    ("d[red][link=x]", "graded", 0),
]
