"""Hand in an archive that is broken in the middle of a file."""

import zipfile


def plant(folder, notebook):
    path = folder / "eve.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("eve.ipynb", notebook)
    content = bytearray(path.read_bytes())
    content[50:100] = b"\xff" * 50
    path.write_bytes(content)


DUE = [("eve", "not readable: cannot be read", 0)]
