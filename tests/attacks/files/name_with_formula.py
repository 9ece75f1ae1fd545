"""Have a name that a spreadsheet would compute."""


def plant(folder, notebook):
    (folder / "=HYPERLINK(1,2).ipynb").write_bytes(notebook)
    (folder / "@SUM(A1).ipynb").write_bytes(notebook)
    (folder / "+1-1.ipynb").write_bytes(notebook)
    (folder / "-eve.ipynb").write_bytes(notebook)


DUE = [("_1-1", "graded", 0), ("_eve", "graded", 0), ("_HYPERLINK(1,2)", "graded", 0), ("_SUM(A1)", "graded", 0)]
