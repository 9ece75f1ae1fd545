"""Hand in archives inside archives."""

import io
import zipfile


def plant(folder, notebook):
    content = notebook
    for depth in range(20):
        block = io.BytesIO()
        with zipfile.ZipFile(block, "w") as archive:
            archive.writestr("eve.zip" if depth else "eve.ipynb", content)
        content = block.getvalue()
    (folder / "eve.zip").write_bytes(content)


DUE = [("eve", "not readable: an archive inside", 0)]
