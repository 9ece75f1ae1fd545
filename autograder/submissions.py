"""Find what learners have handed in, and read it without trusting it.

A notebook is read as plain JSON: nothing is executed, nothing is unpacked to disk, links are not followed, and a file
that is no notebook becomes one clear sentence.
"""

import json
import os
import re
import stat
import unicodedata
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache, partial
from pathlib import Path, PurePosixPath
from typing import Any

from autograder.checks import assignments, load
from autograder.slim import TooLargeError, slim
from autograder.text import visible

LARGEST = 128 * 1024 * 1024
MOST_MEMBERS = 20_000
LONGEST_NAME = 120
# The names that a cell's lines seem to define, one way or another.
DEFINED = re.compile(r"^[ \t]*(?:def[ \t]+(?=\w+[ \t]*\()|(?=\w+[ \t]*=[^=]))(\w+)", re.MULTILINE)


class UnreadableError(ValueError):
    """A submission that cannot be read; its text says why, in one line."""


@dataclass(frozen=True)
class Submission:
    """Something handed in: its path as given, whose it seems to be, and how to get at its bytes."""

    path: str
    student: str
    read: Callable[[], bytes]


@dataclass(frozen=True)
class Cell:
    """A cell of a submitted notebook: ``code`` or ``markdown``, its nbgrader id or plain id, source and attachments."""

    kind: str
    identity: str
    source: str
    attachments: Any = field(default=None, repr=False)


def _line(text: str) -> str:
    """`text` on one line, and nothing in it but what shows."""
    return re.sub(r"[\n\t\u2028\u2029]", "\ufffd", visible(text))


def _parts(path: str) -> list[str]:
    """The folders and the file in a path, without what leads up or back to the root."""
    return [part for part in PurePosixPath(path.replace("\\", "/")).parts if part not in ("/", ".", "..")]


def student_of(path: str, below: int = 0) -> str:
    """Whose submission a path is.

    Below a folder that is called like an assignment and lies in another, as in an nbgrader tree, it is the other's:
    whatever learners call the files in it. Elsewhere it is the file's name without the assignment's, or where nothing
    is left of that, the name of the folder.

    Parameters
    ----------
    path : str
        The whole path, or one inside an archive.
    below : int
        How many of its parts lead to the place that was searched; what is in those is no learner's doing.
    """
    parts = _parts(path)
    for index in range(below + 1, len(parts) - 1):
        if parts[index] in assignments():
            return _name(parts[index - 1])
    stem = PurePosixPath(parts[-1]).stem if parts else path
    for assignment in assignments():
        if stem == assignment:
            folders = [part for part in parts[:-1] if part != assignment]
            return _name(folders[-1] if folders else stem)
        stem = re.sub(rf"(^{assignment}[-_. ]+|[-_. ]+{assignment}$)", "", stem)
    return _name(stem)


def _name(text: str) -> str:
    """A name fit for a table, a page and a spreadsheet, for which such a sign at its beginning makes a formula."""
    name = re.sub(r"^\s*[=+@-]+", "_", _line(unicodedata.normalize("NFC", text)))
    return name if len(name) <= LONGEST_NAME else f"{name[:LONGEST_NAME]}~{zlib.crc32(os.fsencode(text)):08x}"


def _bounded(path: Path) -> bytes:
    """The bytes of a plain file, in one piece, if it is of a size that a notebook can have."""
    try:
        # Without waiting for whoever might write to a pipe.
        with open(os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)), "rb") as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                raise UnreadableError("no plain file")
            return _whole(file.read(LARGEST + 1))
    except PermissionError:
        raise UnreadableError("no permission to read it") from None
    except (OSError, ValueError) as error:
        if isinstance(error, UnreadableError):
            raise
        raise UnreadableError(f"cannot be read: {getattr(error, 'strerror', None) or error}") from None


def _whole(content: bytes) -> bytes:
    if len(content) > LARGEST:
        raise UnreadableError(f"larger than {LARGEST >> 20} MiB")
    return content


def _submission(path: str, student: str, read: Callable[[], bytes]) -> Submission:
    return Submission(_line(path), student, read)


def _refuse(reason: str) -> Callable[[], bytes]:
    def read() -> bytes:
        raise UnreadableError(reason)

    return read


def _archive(path: Path) -> zipfile.ZipFile:
    """The archive, opened once for all that is read from it one after the other: its list may be long."""
    status = path.stat()
    return _opened(path, status.st_mtime_ns, status.st_size)


@lru_cache(maxsize=1)
def _opened(path: Path, *_: int) -> zipfile.ZipFile:
    return zipfile.ZipFile(path)


def _members(path: Path) -> list[zipfile.ZipInfo]:
    """The notebooks and archives in a zip archive, wherever in it they lie."""
    try:
        members = [item for item in _archive(path).infolist() if "__MACOSX" not in item.filename]
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise UnreadableError(f"no zip archive that can be read: {error}") from None
    members = [item for item in members if item.filename.lower().endswith((".ipynb", ".zip"))]
    if len(members) > MOST_MEMBERS:
        raise UnreadableError(f"the archive holds more than {MOST_MEMBERS} files")
    if sum(item.compress_size for item in members) > path.stat().st_size:
        raise UnreadableError("the archive claims to hold more than it does")
    if not members:
        raise UnreadableError("the archive holds no notebook")
    return sorted(members, key=lambda item: item.filename)


def _unpacked(path: Path, member: zipfile.ZipInfo) -> bytes:
    """The bytes of one member, in memory."""
    if member.filename.lower().endswith(".zip"):
        raise UnreadableError("an archive inside an archive: unpack it")
    if member.file_size > LARGEST:
        raise UnreadableError(f"larger than {LARGEST >> 20} MiB")
    if member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise UnreadableError("cannot be read from the archive: it is packed in an unusual way")
    try:
        with _archive(path).open(member) as file:
            return _whole(file.read(LARGEST + 1))
    except (zipfile.BadZipFile, zlib.error, OSError, RuntimeError, NotImplementedError, EOFError) as error:
        raise UnreadableError(f"cannot be read from the archive: {error}") from None


def _in_zip(path: Path, owner: str | None = None) -> Iterator[Submission]:
    """The notebooks in a zip archive, `owner`'s or whose their names say. Nothing is unpacked to disk."""
    try:
        members = _members(path)
    except UnreadableError as error:
        yield _submission(str(path), owner or _name(path.stem), _refuse(str(error)))
        return
    for member in members:
        student = owner or student_of(f"{path.stem}/{member.filename}", 1)
        yield _submission(f"{path}/{member.filename}", student, partial(_unpacked, path, member))


def _in_folder(folder: Path) -> Iterator[Submission]:
    """The notebooks and archives below a folder; links are named, not followed.

    An archive in it was handed in by a learner: all that it holds is that learner's, whatever the names in it say.
    """
    depth = len(_parts(str(folder)))
    waiting = [folder]
    while waiting:
        path = waiting.pop()
        student = student_of(str(path), depth)
        if path.is_dir() and (path == folder or not path.is_symlink()):
            try:
                inside = [entry for entry in path.iterdir() if not entry.name.startswith(".")]
            except OSError as error:
                yield _submission(str(path), _name(path.name), _refuse(f"cannot be read: {error.strerror or error}"))
            else:
                waiting += sorted(inside, reverse=True)
        elif path.suffix.lower() not in (".ipynb", ".zip"):
            continue
        elif path.is_symlink():
            yield _submission(str(path), student, _refuse("a link, not a notebook"))
        elif path.suffix.lower() == ".zip":
            yield from _in_zip(path, student)
        else:
            yield _submission(str(path), student, partial(_bounded, path))


def find(path: Path) -> Iterator[Submission]:
    """Everything handed in at `path`: a notebook, a folder of them, an nbgrader ``submitted/`` tree, or a zip archive.

    A path where there is nothing yields one submission that cannot be read, so that it is listed and not overlooked.
    """
    if path.is_dir():
        found = list(_in_folder(path))
        yield from found or [_submission(str(path), _name(path.name), _refuse("the folder holds no notebook"))]
    elif not path.exists():
        yield _submission(str(path), student_of(str(path)), _refuse("there is no such file or folder"))
    elif path.suffix.lower() == ".zip":
        yield from _in_zip(path)
    else:
        yield _submission(str(path), student_of(str(path)), partial(_bounded, path))


def _source(value: Any) -> str:
    """A cell's source, which the format allows to be a string or a list of lines."""
    if isinstance(value, list):
        value = "".join(part for part in value if isinstance(part, str))
    return value.replace("\r\n", "\n").replace("\r", "\n") if isinstance(value, str) else ""


def _identity(cell: dict[str, Any]) -> str:
    metadata = cell.get("metadata")
    nbgrader = metadata.get("nbgrader") if isinstance(metadata, dict) else None
    found = nbgrader.get("grade_id") if isinstance(nbgrader, dict) else None
    found = found or cell.get("id")
    return found if isinstance(found, str) else ""


def _text(content: bytes) -> str:
    """The characters of a notebook file that matter."""
    if not content.strip():
        raise UnreadableError("the file is empty")
    try:
        if content.startswith((b"\xff\xfe", b"\xfe\xff")):
            # A byte order mark of UTF-16, which Windows writes where it is not told better.
            content = content.decode("utf-16").encode("utf-8", "surrogatepass")
        return slim(content).decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UnreadableError("no notebook: the file is not text") from None
    except TooLargeError as error:
        raise UnreadableError(str(error)) from None


def _sheets(notebook: dict[str, Any]) -> list[Any] | None:
    """The cells, which format 3 kept in worksheets."""
    cells = notebook.get("cells")
    sheets = notebook.get("worksheets")
    if cells is None and isinstance(sheets, list):
        inside = [sheet.get("cells") for sheet in sheets if isinstance(sheet, dict)]
        cells = [cell for some in inside if isinstance(some, list) for cell in some]
    return cells if isinstance(cells, list) else None


def parse(content: bytes) -> list[Cell]:
    """The cells of a notebook.

    Raises
    ------
    UnreadableError
        Where the bytes are no notebook.
    """
    text = _text(content)
    try:
        notebook = json.loads(text)
    except (ValueError, RecursionError):
        cut = content.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"{") and not content.rstrip().endswith(b"}")
        raise UnreadableError("cut off: the file ends in the middle" if cut else "no notebook: not JSON") from None
    cells = _sheets(notebook) if isinstance(notebook, dict) else None
    if cells is None:
        raise UnreadableError("no notebook: it has no cells")
    # Format 3 called a cell's source its input.
    return [
        Cell(
            _string(cell.get("cell_type")),
            _identity(cell),
            _source(cell.get("source", cell.get("input"))),
            cell.get("attachments"),
        )
        for cell in cells
        if isinstance(cell, dict)
    ]


def _string(value: Any) -> str:
    return value if isinstance(value, str) else ""


def assignment_in(cells: list[Cell]) -> str:
    """Which assignment a notebook belongs to, by the exercises that its cells bear the ids of, or else define.

    Raises
    ------
    UnreadableError
        Where it belongs to none.
    """
    identities = {cell.identity for cell in cells}
    named = {name for cell in cells for name in DEFINED.findall(cell.source)}

    def matches(assignment: str) -> int:
        exercises = load(assignment).keys()
        return 2 * len(exercises & identities) + len(exercises & named)

    best = max(assignments(), key=matches)
    if not matches(best):
        raise UnreadableError("a notebook, but of none of the assignments: " + ", ".join(assignments()))
    return best
