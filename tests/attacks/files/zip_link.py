"""Hand in an archive that holds a link to the instructor's files."""

import stat
import zipfile


def plant(folder, notebook):
    with zipfile.ZipFile(folder / "eve.zip", "w") as archive:
        link = zipfile.ZipInfo("eve.ipynb")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, "/etc/passwd")


DUE = [("eve", "not readable: no notebook", 0)]
