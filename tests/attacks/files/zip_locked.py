"""Hand in an archive that asks for a password, and one packed in an unusual way."""

import zipfile


def plant(folder, notebook):
    path = folder / "eve.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("eve.ipynb", notebook)
    content = path.read_bytes()
    # The flag that says so, in both places.
    content = content.replace(b"PK\x03\x04\x14\x00\x00", b"PK\x03\x04\x14\x00\x01")
    path.write_bytes(content.replace(b"PK\x01\x02\x14\x03\x14\x00\x00", b"PK\x01\x02\x14\x03\x14\x00\x01"))
    with zipfile.ZipFile(folder / "eve2.zip", "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("eve.ipynb", notebook)


DUE = [("eve", "not readable: cannot be read", 0), ("eve2", "not readable: cannot be read", 0)]
