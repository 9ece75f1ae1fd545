"""What a learner gets of this package: the visible checks and what shows their results, and no answers.

The bundle is the folder ``autograder`` that lies beside a released notebook, and the same files in a wheel for where a
folder cannot lie: in a browser, or on a notebook server of somebody else's. It holds neither references nor hidden
checks, and of the known mistakes only their names, hints and digests. It needs NumPy alone.
"""

import hashlib
import io
import json
import tomllib
import zipfile
from base64 import urlsafe_b64encode
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from autograder.checks import assignments, load
from autograder.recognise import KNOWN, known

PACKAGE = Path(__file__).resolve().parent
PROJECT = tomllib.loads((PACKAGE.parent / "pyproject.toml").read_text(encoding="utf-8"))["project"]
WHEEL_NAME = f"{PROJECT['name']}-learner"
STEM = f"{WHEEL_NAME.replace('-', '_')}-{PROJECT['version']}"
WHEEL = f"{STEM}-py3-none-any.whl"
"""File name of the learner's wheel. It stays the same when the content changes: links to it stand in notebooks."""
MODULES = (
    "__init__.py",
    "capture.py",
    "expect.py",
    "floating.py",
    "in_page.py",
    "interactive.py",
    "layouts.py",
    "learner.py",
    "recognise.py",
    "report.py",
    "results.py",
    "runner.py",
    "source.py",
    "text.py",
    "wording.py",
    "checks/__init__.py",
    "checks/trained.py",
    "digits.py",
)


def _mistakes(exercise: str) -> list[list[Any]]:
    """The known mistakes of an exercise as ``known.json`` holds them, each digest under its check's group alone.

    Without the names of the fields, which would be a fiftieth of the wheel.
    """
    prefix = f"check-{exercise}-"
    return [
        [
            item.title,
            item.hint,
            item.right_for,
            {name.removeprefix(prefix): text for name, text in item.digests.items()},
        ]
        for item in known(exercise)
    ]


def squeezed(path: Path) -> bytes:
    """An ``.npz`` file packed tighter than NumPy would; `numpy.load` reads it as ever."""
    packed = io.BytesIO()
    with zipfile.ZipFile(path) as loose, zipfile.ZipFile(packed, "w", zipfile.ZIP_BZIP2) as tight:
        for item in loose.namelist():
            tight.writestr(_member(item), loose.read(item), zipfile.ZIP_BZIP2)
    return packed.getvalue()


@cache
def files() -> Mapping[str, bytes]:
    """The bundle's files: path below ``autograder/`` and content. Made once, as the digests take their time."""
    names = [*MODULES, *(f"checks/{assignment}.py" for assignment in assignments())]
    bundle = {name: (PACKAGE / name).read_bytes() for name in names}
    mistakes = {exercise: _mistakes(exercise) for assignment in assignments() for exercise in load(assignment)}
    bundle["digits.npz"] = squeezed(PACKAGE.parent / "book" / "data" / "digits.npz")
    bundle[KNOWN.name] = json.dumps(mistakes, ensure_ascii=False, separators=(",", ":")).encode()
    return MappingProxyType(bundle)


def write(folder: Path) -> None:
    """Write the bundle to ``folder/autograder``, in place of one that is there."""
    for name, content in files().items():
        path = folder / "autograder" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def wheel(folder: Path) -> Path:
    """Write the bundle as a wheel into `folder`; the same bundle gives the same bytes.

    Returns
    -------
    Path
        The wheel.
    """
    about = (
        f"Metadata-Version: 2.1\nName: {WHEEL_NAME}\nVersion: {PROJECT['version']}\n"
        f"Summary: The checks that a learner runs. {PROJECT['description']}\n"
        f"Requires-Python: {PROJECT['requires-python']}\nRequires-Dist: {PROJECT['dependencies'][0]}\n"
    )
    tags = "Wheel-Version: 1.0\nGenerator: autograder\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
    content = {f"autograder/{name}": data for name, data in files().items()}
    content[f"{STEM}.dist-info/METADATA"] = about.encode()
    content[f"{STEM}.dist-info/WHEEL"] = tags.encode()
    return pack(folder, STEM, content)


def pack(folder: Path, stem: str, content: dict[str, bytes]) -> Path:
    """Write a wheel of pure Python into `folder`.

    Parameters
    ----------
    folder : Path
        Made if it is not there.
    stem : str
        ``name-version``, as it stands in the names of the wheel and of its ``.dist-info``.
    content : dict of str to bytes
        Its files, but the list of them, ``RECORD``.

    Returns
    -------
    Path
        The wheel.
    """
    record = f"{stem}.dist-info/RECORD"
    lines = [*(_entry(*item) for item in content.items()), f"{record},,\n"]
    path = folder / f"{stem}-py3-none-any.whl"
    folder.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in {**content, record: "".join(lines).encode()}.items():
            archive.writestr(_member(name), data, zipfile.ZIP_DEFLATED, compresslevel=9)
    return path


def _member(name: str) -> zipfile.ZipInfo:
    """A file in an archive, readable by all and of no date: a date would make every build another archive."""
    member = zipfile.ZipInfo(name)
    member.external_attr = 0o644 << 16
    return member


def _entry(name: str, data: bytes) -> str:
    """A file's line in the list that every wheel has."""
    digest = urlsafe_b64encode(hashlib.sha256(data).digest()).decode().rstrip("=")
    return f"{name},sha256={digest},{len(data)}\n"
