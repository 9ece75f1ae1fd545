"""Have a name that is a script."""


def plant(folder, notebook):
    (folder / "<script>alert(1)<.ipynb").write_bytes(notebook)
    (folder / "'\"><img src=x onerror=alert(1)>.ipynb").write_bytes(notebook)


DUE = [("'\"><img src=x onerror=alert(1)>", "graded", 0), ("<script>alert(1)<", "graded", 0)]
