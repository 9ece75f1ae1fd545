"""Every limit, every kind of sandbox and its failure, in one place. Standard library only: it is used on both sides."""

import enum
from dataclasses import dataclass

# What one frame between the grader and the box may hold (see `wire`).
HEADER_LIMIT = 1 << 20
DATA_LIMIT = 16 << 20
# What the grader keeps of the replies to what is asked together.
KEPT_LIMIT = 8 << 20
DEPTH_LIMIT = 24
NODE_LIMIT = 50_000
KEY_LIMIT = 1_000
ARRAY_LIMIT = 256
# Printed in decimal this stays below the 4,300 digits that Python agrees to print.
INTEGER_BITS = 8_192

# How the box says that it had no memory left to read, that it could not be set up, or that the learner's code broke the
# loop that serves requests.
EXIT_MEMORY, EXIT_SETUP, EXIT_BROKEN = 96, 97, 98


class SandboxError(RuntimeError):
    """The sandbox failed, not the learner: never a reason for a zero."""


class Tier(enum.Enum):
    """The ways to lock the box, the strongest first."""

    A = "A"
    A_MINUS = "A-"
    B = "B"
    UNSAFE = "UNSAFE"

    @property
    def words(self) -> str:
        """What the tier is made of."""
        return {
            Tier.A: "bubblewrap with namespaces of its own for every submission, Landlock, seccomp and resource limits",
            Tier.A_MINUS: "bubblewrap, Landlock, seccomp and resource limits",
            Tier.B: "Landlock, seccomp and resource limits, without namespaces",
            Tier.UNSAFE: "resource limits alone, which keep nothing secret",
        }[self]


@dataclass(frozen=True)
class Limits:
    """What a submission may use.

    Attributes
    ----------
    call_seconds : float
        Wall time for one cell or one call.
    training_seconds : float
        Wall time for one call of `train`, which a right answer may write with a loop over single images.
    exercise_seconds : float
        Wall time for all the calls of one exercise together (of `train`, as many times that as one call may take more).
    submission_seconds : float
        Wall time for a notebook, and for a session from its start to its end.
    cpu_seconds : int
        Processor time of a session.
    memory_bytes : int
        Address space of a session, Python and NumPy (about 200 MB) included.
    scratch_bytes, scratch_files : int
        Size of the private ``/tmp`` and the largest number of files in it (tier A).
    open_files, threads : int
        Open files of a session; processes and threads of the user that grades (where that is `nobody`).
    start_seconds : float
        Patience with ourselves: how long the box may take to start or to answer the grader's own requests.
    """

    call_seconds: float = 5.0
    training_seconds: float = 40.0
    exercise_seconds: float = 30.0
    submission_seconds: float = 180.0
    cpu_seconds: int = 120
    memory_bytes: int = 1 << 30
    scratch_bytes: int = 16 << 20
    scratch_files: int = 1_024
    open_files: int = 64
    threads: int = 64
    start_seconds: float = 30.0

    def seconds_for(self, name: str | None) -> float:
        """Wall time for one call of the function `name`; None stands for a cell."""
        return self.training_seconds if name == "train" else self.call_seconds

    def seconds_for_exercise(self, name: str) -> float:
        """Wall time for all the calls of the function `name` together."""
        return self.exercise_seconds * self.seconds_for(name) / self.call_seconds


DEFAULT_LIMITS = Limits()
