"""Find what learners have handed in, and read it without trusting it.

A notebook is read as plain JSON: nothing is executed, nothing is unpacked to disk, links are not followed, and a file
that is no notebook becomes one clear sentence.
"""

import json
import re
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any

from autograder.checks import assignments, load

LARGEST = 256 * 1024 * 1024


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


def student_of(path: str) -> str:
    """Whose submission a path is: the folder's name in an nbgrader tree, else the file's without the assignment's."""
    parts = [part for part in PurePosixPath(path.replace("\\", "/")).parts if part not in ("/", ".", "..")]
    stem = PurePosixPath(parts[-1]).stem if parts else path
    for assignment in assignments():
        if stem == assignment:
            folders = [part for part in parts[:-1] if part != assignment]
            return folders[-1] if folders else stem
        stem = re.sub(rf"(^{assignment}[-_. ]+|[-_. ]+{assignment}$)", "", stem)
    return stem


def _bounded(path: Path) -> bytes:
    """The bytes of a file, in one piece, if it is of a size that a notebook can have."""
    try:
        if path.stat().st_size > LARGEST:
            raise UnreadableError(f"larger than {LARGEST >> 20} MiB")
        return path.read_bytes()
    except PermissionError:
        raise UnreadableError("no permission to read it") from None
    except OSError as error:
        raise UnreadableError(f"cannot be read: {error.strerror or error}") from None


def _refuse(reason: str) -> Callable[[], bytes]:
    def read() -> bytes:
        raise UnreadableError(reason)

    return read


def _in_zip(path: Path) -> Iterator[Submission]:
    """The notebooks in a zip archive, wherever in it they lie. Nothing is unpacked to disk."""
    try:
        with zipfile.ZipFile(path) as archive:
            members = [item for item in archive.infolist() if item.filename.lower().endswith(".ipynb")]
    except (zipfile.BadZipFile, OSError, ValueError) as error:
        yield Submission(str(path), path.stem, _refuse(f"no zip archive that can be read: {error}"))
        return
    members = [item for item in members if "__MACOSX" not in item.filename]
    if not members:
        yield Submission(str(path), path.stem, _refuse("the archive holds no notebook"))
    for member in sorted(members, key=lambda item: item.filename):

        def read(member: zipfile.ZipInfo = member) -> bytes:
            if member.file_size > LARGEST:
                raise UnreadableError(f"larger than {LARGEST >> 20} MiB")
            try:
                with zipfile.ZipFile(path) as archive, archive.open(member) as file:
                    content = file.read(LARGEST + 1)
            except (zipfile.BadZipFile, OSError, RuntimeError, NotImplementedError, EOFError) as error:
                raise UnreadableError(f"cannot be read from the archive: {error}") from None
            if len(content) > LARGEST:
                raise UnreadableError(f"larger than {LARGEST >> 20} MiB")
            return content

        yield Submission(f"{path}/{member.filename}", student_of(member.filename), read)


def _in_folder(folder: Path) -> Iterator[Submission]:
    """The notebooks and archives below a folder; links are named, not followed."""
    try:
        entries = sorted(folder.iterdir())
    except OSError as error:
        yield Submission(str(folder), folder.name, _refuse(f"cannot be read: {error.strerror or error}"))
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        wanted = entry.suffix.lower() in (".ipynb", ".zip")
        if entry.is_symlink():
            if wanted:
                yield Submission(str(entry), student_of(str(entry)), _refuse("a link, not a notebook"))
        elif entry.is_dir():
            yield from _in_folder(entry)
        elif wanted:
            yield from find(entry)


def find(path: Path) -> Iterator[Submission]:
    """Everything handed in at `path`: a notebook, a folder of them, an nbgrader ``submitted/`` tree, or a zip archive.

    A path where there is nothing yields one submission that cannot be read, so that it is listed and not overlooked.
    """
    if path.is_dir():
        found = list(_in_folder(path))
        yield from found or [Submission(str(path), path.name, _refuse("the folder holds no notebook"))]
    elif not path.exists():
        yield Submission(str(path), student_of(str(path)), _refuse("there is no such file or folder"))
    elif path.suffix.lower() == ".zip":
        yield from _in_zip(path)
    else:
        yield Submission(str(path), student_of(str(path)), lambda: _bounded(path))


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


def parse(content: bytes) -> list[Cell]:
    """The cells of a notebook.

    Raises
    ------
    UnreadableError
        Where the bytes are no notebook.
    """
    if not content.strip():
        raise UnreadableError("the file is empty")
    try:
        notebook = json.loads(content.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise UnreadableError("no notebook: the file is not text") from None
    except (ValueError, RecursionError):
        cut = content.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"{") and not content.rstrip().endswith(b"}")
        raise UnreadableError("cut off: the file ends in the middle" if cut else "no notebook: not JSON") from None
    cells = notebook.get("cells") if isinstance(notebook, dict) else None
    if cells is None and isinstance(notebook, dict) and isinstance(notebook.get("worksheets"), list):
        # nbformat 3 kept its cells in worksheets and called a cell's source its input.
        cells = [cell for sheet in notebook["worksheets"] if isinstance(sheet, dict) for cell in sheet.get("cells", [])]
    if not isinstance(cells, list):
        raise UnreadableError("no notebook: it has no cells")
    return [
        Cell(
            str(cell.get("cell_type", "")),
            _identity(cell),
            _source(cell.get("source", cell.get("input", ""))),
            cell.get("attachments"),
        )
        for cell in cells
        if isinstance(cell, dict)
    ]


def assignment_in(cells: list[Cell]) -> str:
    """Which assignment a notebook belongs to, by the exercises that its cells bear the ids of, or else define.

    Raises
    ------
    UnreadableError
        Where it belongs to none.
    """

    def matches(assignment: str) -> int:
        exercises = load(assignment)
        by_id = sum(cell.identity in exercises for cell in cells)
        by_name = sum(f"def {exercise}(" in cell.source for cell in cells for exercise in exercises)
        return 2 * by_id + by_name

    best = max(assignments(), key=matches)
    if not matches(best):
        raise UnreadableError("a notebook, but of none of the assignments: " + ", ".join(assignments()))
    return best
