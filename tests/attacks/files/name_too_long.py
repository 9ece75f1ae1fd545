"""Have a name as long as a file's may be, and one in an archive that is far longer."""

import zipfile


def plant(folder, notebook):
    (folder / ("e" * 240 + ".ipynb")).write_bytes(notebook)
    with zipfile.ZipFile(folder / "eve.zip", "w") as archive:
        archive.writestr("v" * 60_000 + ".ipynb", notebook)


DUE = [
    (
        "eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee~c0d3d361",
        "graded",
        0,
    ),
    ("eve", "graded", 0),
]
