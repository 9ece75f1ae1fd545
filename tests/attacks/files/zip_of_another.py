"""Hand in an archive of work under the names of others."""

import zipfile


def plant(folder, notebook):
    with zipfile.ZipFile(folder / "eve.zip", "w") as archive:
        archive.writestr("right.ipynb", notebook)
        archive.writestr("submitted/right/activations/activations.ipynb", notebook)


DUE = [("eve", "graded", 0), ("eve", "graded", 0)]
