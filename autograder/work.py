"""The unit of grading: a notebook as plain data goes in, its marks as plain data come out.

What crosses from one process of ours to another, or to another computer, is of these two kinds alone. Both are small,
can be pickled, and mean the same everywhere, so that the work may be done anywhere, and done again, and counts once.
"""

import hashlib
import json
import zlib
from collections.abc import Iterable
from dataclasses import asdict, dataclass, fields
from functools import cache
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING, Any

from autograder.sandbox.policy import Limits, Tier

if TYPE_CHECKING:
    from autograder.grading import Graded
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
    found = hashlib.sha256(metadata.version("numpy").encode())
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


def pack(key: str, graded: "Graded") -> Record:
    """Everything about `graded` in a few kilobytes that hold nothing but text and numbers."""
    plain = {field.name: getattr(graded, field.name) for field in fields(graded)} | {
        "reports": [
            {
                "exercise": report.exercise,
                "results": [
                    [result.check.group, vars(result.failure) if result.failure else None] for result in report.results
                ],
                "unwritten": report.unwritten,
                "leans_on": report.leans_on,
                "points": report.points,
                "curve": report.curve,
            }
            for report in graded.reports
        ]
    }
    return Record(key, graded.status, zlib.compress(json.dumps(plain).encode(), 1))


def not_graded(work: Work, reason: str) -> Record:
    """The record of a work on which workers died."""
    from autograder.grading import Graded

    return pack(work.key, Graded(work.path, work.student, "", f"{NOT_GRADED}: {reason}"))


def unpack(record: Record) -> "Graded":
    """What `pack` was given."""
    from autograder.checks import load
    from autograder.grading import Graded
    from autograder.runner import Failure, Report, Result

    plain = json.loads(zlib.decompress(record.data))

    def pairs(values: list[list[float]]) -> tuple[tuple[float, float], ...]:
        return tuple(map(tuple, values))  # type: ignore[arg-type]

    def report(item: dict[str, Any]) -> Report:
        checks = {check.group: check for check in load(plain["assignment"])[item["exercise"]]}
        results = tuple(
            Result(checks[group], Failure(**failure) if failure else None) for group, failure in item["results"]
        )
        return Report(
            item["exercise"],
            results,
            item["unwritten"],
            tuple(item["leans_on"]),
            pairs(item["points"]),
            pairs(item["curve"]),
        )

    return Graded(
        **plain | {"reports": tuple(map(report, plain["reports"])), "repairs": tuple(plain["repairs"])}  # type: ignore[arg-type]
    )
