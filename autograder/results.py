"""What came of a check and of an exercise. Plain data, which it takes no NumPy to read."""

from dataclasses import dataclass, field


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
