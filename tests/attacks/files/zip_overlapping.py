"""Hand in an archive whose files all lie over each other."""

import zipfile


def plant(folder, notebook):
    with zipfile.ZipFile(folder / "eve.zip", "w") as archive:
        archive.writestr("eve.ipynb", notebook)
        archive.filelist *= 1000


DUE = [("eve", "not readable: the archive claims", 0)]
