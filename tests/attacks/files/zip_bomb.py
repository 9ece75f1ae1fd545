"""Hand in an archive that grows a thousandfold."""

import zipfile


def plant(folder, notebook):
    with zipfile.ZipFile(folder / "eve.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("eve.ipynb", bytes(130 << 20))


DUE = [("eve", "not readable: larger than", 0)]
