"""What came of a check, of an exercise and of a submission. Plain data, which it takes no NumPy to read."""

from dataclasses import dataclass, field
from typing import Any

GRADED = "graded"
# What every output says where `--unsafe` was asked for.
UNSAFE = "UNSAFE: graded without a sandbox; the learner's code could have changed this mark, and anybody's files"


@dataclass(frozen=True)
class Failure:
    """Why a group earned nothing. For a hidden check nothing that depends on the secret input is kept."""

    check: str
    clause: str
    message: str
    hint: str
    called: str = ""
    returned: str = ""
    expected: str = ""
    because: str = ""
    misconception: str | None = None
    right_for: str = ""
    hidden: bool = False


@dataclass(frozen=True)
class Result:
    """The checks of one group of an exercise, by their name and what they are worth: passed, or why they failed."""

    check: str
    worth: int
    failure: Failure | None

    @property
    def group(self) -> str:
        return self.check.rpartition("-")[2]

    @property
    def score(self) -> int:
        return 0 if self.failure else self.worth


@dataclass(frozen=True)
class Report:
    """All groups of one exercise, and what a picture needs: the points of a function of one variable and its curve."""

    exercise: str
    results: tuple[Result, ...]
    unwritten: bool = False
    leans_on: tuple[str, ...] = ()
    points: tuple[tuple[float, float], ...] = ()
    curve: tuple[tuple[float, float], ...] = field(default=(), repr=False)

    @property
    def score(self) -> int:
        return sum(result.score for result in self.results)

    @property
    def max_score(self) -> int:
        return sum(result.worth for result in self.results)

    @property
    def failures(self) -> list[Failure]:
        return [result.failure for result in self.results if result.failure]


@dataclass(frozen=True)
class Graded:
    """What came of one submission.

    Attributes
    ----------
    path, student, assignment : str
        The path as it was given, whose it seems to be, and to which assignment it belongs (empty if to none).
    status : str
        ``graded``, or why it was not, or not in full.
    reports : tuple of Report
        One for each exercise of the assignment.
    written : dict of str to str
        The answers that are marked by hand, by their ids; those that were left as handed out are empty.
    repairs : tuple of str
        What had to be mended in the notebook before it could be run.
    seconds : float
        How long it took.
    unsafe : bool
        Whether it was run without a sandbox, as `--unsafe` asks.
    """

    path: str
    student: str
    assignment: str
    status: str
    reports: tuple[Report, ...] = ()
    written: dict[str, str] = field(default_factory=dict)
    repairs: tuple[str, ...] = ()
    seconds: float = 0.0
    unsafe: bool = False

    @property
    def score(self) -> int:
        return sum(report.score for report in self.reports)

    @property
    def max_score(self) -> int:
        return sum(report.max_score for report in self.reports)

    def as_json(self) -> dict[str, Any]:
        """The object that the command line writes for this submission."""
        return {
            "submission": self.path,
            "student": self.student,
            "assignment": self.assignment,
            "status": self.status,
            "score": self.score,
            "max_score": self.max_score,
            "seconds": round(self.seconds, 4),
            "exercises": [
                {
                    "exercise": report.exercise,
                    "score": report.score,
                    "max_score": report.max_score,
                    "failures": [
                        {
                            "check": failure.check,
                            "message": failure.message,
                            "hint": failure.hint,
                            "misconception": failure.misconception,
                        }
                        for failure in report.failures
                    ],
                }
                for report in self.reports
            ],
            "to_mark_by_hand": sorted(name for name, answer in self.written.items() if answer),
            "repairs": list(self.repairs),
            **({"unsafe": UNSAFE} if self.unsafe else {}),
        }


def unreadable(path: str, student: str, reason: str) -> Graded:
    """What is said of a submission that cannot be read."""
    return Graded(path, student, "", f"not readable: {reason}")
