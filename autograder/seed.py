"""The instructor's secret, from which the inputs of hidden checks are drawn."""

import contextlib
import os
import secrets
from pathlib import Path

NAME = ".autograder-seed"


def find_seed_file() -> Path:
    """``.autograder-seed`` in this folder or the nearest one above that has it; else where it is to be made, here."""
    here = Path.cwd()
    return next((folder / NAME for folder in (here, *here.parents) if (folder / NAME).is_file()), here / NAME)


def read_seed(path: Path | None = None) -> str:
    """The secret in a file; made on first use, readable by its owner alone.

    Raises
    ------
    OSError
        Where the file can neither be read nor made.
    ValueError
        Where the file is empty.
    """
    path = path or find_seed_file()
    if not path.exists():
        _make(path)
    seed = path.read_text(encoding="utf-8").strip()
    if not seed:
        raise ValueError(f"{path} is empty: delete it, and a new seed is made")
    return seed


def _make(path: Path) -> None:
    """Write a new seed, under another name at first: the file is there whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f"{path.name}.{secrets.token_hex(4)}.part")
    try:
        with open(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
            file.write(f"{secrets.token_hex(16)}\n")
            file.flush()
            os.fsync(file.fileno())
        # Unlike a renaming this leaves a seed alone that another process has made in the meantime.
        with contextlib.suppress(FileExistsError):
            os.link(part, path)
    finally:
        part.unlink(missing_ok=True)
