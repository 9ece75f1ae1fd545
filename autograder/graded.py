"""What came of a submission. Plain data, which it takes no NumPy to read."""

from dataclasses import dataclass, field
from typing import Any

from autograder.results import Report

GRADED = "graded"
# What every output says where `--unsafe` was asked for.
UNSAFE = "UNSAFE: graded without a sandbox; the learner's code could have changed this mark, and anybody's files"


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
