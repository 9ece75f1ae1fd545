"""Files that are at no instant half written."""

import contextlib
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TextIO


@contextlib.contextmanager
def whole(path: Path) -> Iterator[TextIO]:
    """A text file to write into that becomes `path` when all has been written, or leaves `path` as it was.

    Raises
    ------
    OSError
        Where it cannot be written, for instance since the disk is full.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f".{path.name}.part")
    try:
        with part.open("w", encoding="utf-8") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        os.replace(part, path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def write_text(path: Path, text: str) -> None:
    """Write `text`, where the file does not hold it already."""
    with contextlib.suppress(OSError, ValueError):
        if path.read_text(encoding="utf-8") == text:
            return
    with whole(path) as file:
        file.write(text)


def write_list(path: Path, items: Iterable[str]) -> None:
    """Write a JSON list whose items are given as JSON, one at a time, so that there may be any number of them."""
    with whole(path) as file:
        between = "[\n"
        for item in items:
            file.write(between + item)
            between = ",\n"
        file.write("[]\n" if between == "[\n" else "\n]\n")
