"""The unit of grading: a notebook as plain data goes in, its marks as plain data come out.

What crosses from one process of ours to another, or to another computer, is of these two kinds alone. Both are small,
can be pickled, and mean the same everywhere, so that the work may be done anywhere, and done again, and counts once.
"""

import hashlib
import json
import struct
import zlib
from base64 import b64decode, b64encode
from collections.abc import Iterable
from dataclasses import asdict, dataclass, fields
from functools import cache
from importlib.util import find_spec
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

from autograder.graded import Graded
from autograder.results import Failure, Report, Result
from autograder.sandbox.policy import Limits, Tier

if TYPE_CHECKING:
    from autograder.sandbox.host import Sandbox

PACKAGE = Path(__file__).resolve().parent
# Everything on which a mark depends beside the notebook: the code that grades, the references and the texts.
SOURCES = (("autograder", "**/*.py"), ("solutions", "*.py"), ("book/exercises", "*.md"))
NOT_GRADED = "not graded"
# How often a work is tried before it is not graded.
ATTEMPTS = 2


@dataclass(frozen=True)
class Work:
    """A notebook to be graded.

    Attributes
    ----------
    path, student : str
        The path as it was given, and whose submission it seems to be.
    content : bytes
        The file.
    key : str
        What the marks depend on, as a hash: two works with the same key get the same marks. See `key_of`.
    """

    path: str
    student: str
    content: bytes
    key: str


@dataclass(frozen=True)
class Record:
    """What came of a `Work`: its key, the status, and everything else packed by `pack`."""

    key: str
    status: str
    data: bytes

    @property
    def failed(self) -> bool:
        """True where it is our fault that there are no marks."""
        return self.status.startswith(NOT_GRADED)


@cache
def version() -> str:
    """A hash of the sources and of the NumPy on which marks depend."""
    numpy = find_spec("numpy")
    assert numpy is not None
    assert numpy.origin is not None
    # Its version, without importing it.
    found = hashlib.sha256(Path(numpy.origin).with_name("version.py").read_bytes())
    for folder, pattern in SOURCES:
        for path in sorted((PACKAGE.parent / folder).glob(pattern)):
            found.update(f"\0{path.relative_to(PACKAGE.parent)}\0".encode())
            found.update(path.read_bytes())
    return found.hexdigest()


def key_of(content: bytes, seed: str, limits: Limits, tier: Tier | None = None) -> str:
    """The key under which the marks of a notebook are kept: it changes with anything that could change them.

    The tier counts only where it is asked for by name: the safe ones come to the same marks.
    """
    how = [version(), seed, asdict(limits), tier.value if tier else ""]
    return hashlib.sha256(json.dumps(how).encode() + b"\0" + content).hexdigest()


def grade_batch(works: Iterable[Work], seed: str, limits: Limits, sandbox: "Sandbox") -> list[Record]:
    """Grade some notebooks one after the other in `sandbox`, each in a session of its own. Nothing is raised.

    The order is that of `works`. Doing it again changes nothing.
    """
    from autograder.grading import grade
    from autograder.submissions import Submission

    records = []
    for work in works:
        submission = Submission(work.path, work.student, lambda work=work: work.content)  # type: ignore[misc]
        records.append(pack(work.key, grade(sandbox, submission, seed, limits)))
    return records


def pack(key: str, graded: Graded) -> Record:
    """Everything about `graded` in a few kilobytes that hold nothing but text and numbers."""
    plain = {field.name: getattr(graded, field.name) for field in fields(graded)} | {
        "reports": [
            {
                "exercise": report.exercise,
                "results": [
                    [item.check, item.worth, vars(item.failure) if item.failure else None] for item in report.results
                ],
                "unwritten": report.unwritten,
                "leans_on": report.leans_on,
                "points": _packed(report.points),
                "curve": _packed(report.curve),
            }
            for report in graded.reports
        ]
    }
    return Record(key, graded.status, zlib.compress(json.dumps(plain).encode(), 1))


def _packed(pairs: Iterable[tuple[float, float]]) -> str:
    """Pairs of numbers as text, which takes a tenth of the time that decimals take."""
    numbers = [*chain.from_iterable(pairs)]
    return b64encode(struct.pack(f"<{len(numbers)}d", *numbers)).decode()


def _pairs(text: str) -> tuple[tuple[float, float], ...]:
    """What `_packed` was given."""
    return tuple(struct.iter_unpack("<2d", b64decode(text)))


def not_graded(work: Work, reason: str) -> Record:
    """The record of a work on which workers died."""
    return pack(work.key, Graded(work.path, work.student, "", f"{NOT_GRADED}: {reason}"))


def unpack(record: Record) -> Graded:
    """What `pack` was given."""
    plain = json.loads(zlib.decompress(record.data))

    def report(item: dict[str, Any]) -> Report:
        results = tuple(
            Result(check, worth, Failure(**failure) if failure else None) for check, worth, failure in item["results"]
        )
        return Report(
            item["exercise"],
            results,
            item["unwritten"],
            tuple(item["leans_on"]),
            _pairs(item["points"]),
            _pairs(item["curve"]),
        )

    return Graded(
        **plain | {"reports": tuple(map(report, plain["reports"])), "repairs": tuple(plain["repairs"])}  # type: ignore[arg-type]
    )
