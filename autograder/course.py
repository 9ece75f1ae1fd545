"""Grade a whole course: what is in the store is not graded again, what is new is handed out, one writer keeps all."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field, replace
from itertools import chain
from typing import Protocol

from autograder.graded import Graded, unreadable
from autograder.sandbox.policy import Limits, Tier
from autograder.store import Store
from autograder.submissions import Submission, UnreadableError
from autograder.work import Record, Work, key_of, unpack


class Engine(Protocol):
    """What grades: `autograder.pool.Pool` on this computer, or something that spreads the works over several."""

    def grade(self, works: Iterable[Work]) -> Iterator[Record]:
        """Records for the works, in any order; one that comes twice counts once."""


@dataclass
class Entry:
    """One submission in the list: its path, whose it is, and the key of its marks or the reason why it has none."""

    path: str
    student: str
    key: str = ""
    problem: str = ""


@dataclass
class Course:
    """The submissions of a run, how they are graded, and what became of each.

    Attributes
    ----------
    submissions : sequence of Submission
        In the order in which results are listed.
    seed, limits, tier :
        See `autograder.pool.Pool`.
    store : Store
        Where marks are kept.
    """

    submissions: Sequence[Submission]
    seed: str
    limits: Limits
    tier: Tier | None
    store: Store
    entries: list[Entry] = field(default_factory=list)
    _failed: dict[str, Record] = field(default_factory=dict)

    def grade(self, engine: Callable[[], AbstractContextManager[Engine]], done: Callable[[int, bool], None]) -> None:
        """Find out what is not known yet.

        Parameters
        ----------
        engine : callable
            Makes what grades; not asked where all is known.
        done : callable
            Told how many more submissions are done with, and whether that took any grading.
        """
        owed: dict[str, int] = {}
        works = self._works(owed, done)
        first = next(works, None)
        if first is None:
            return
        with engine() as at_work:
            for record in at_work.grade(chain([first], works)):
                if record.failed:
                    self._failed[record.key] = record
                else:
                    self.store.put(record)
                done(owed.pop(record.key, 0), True)
        self.store.commit()

    def _works(self, owed: dict[str, int], done: Callable[[int, bool], None]) -> Iterator[Work]:
        """The works for what is not known; `owed` counts the submissions that wait for each key."""
        for submission in self.submissions:
            entry = Entry(submission.path, submission.student)
            self.entries.append(entry)
            try:
                content = submission.read()
            except UnreadableError as error:
                entry.problem = str(error)
                done(1, False)
                continue
            entry.key = key_of(content, self.seed, self.limits, self.tier)
            if entry.key in owed:
                owed[entry.key] += 1
            elif entry.key in self.store or entry.key in self._failed:
                done(1, False)
            else:
                owed[entry.key] = 1
                yield Work(entry.path, entry.student, content, entry.key)

    def results(self) -> Iterator[Graded]:
        """What came of each submission, in their order; read from the store one by one."""
        for entry in self.entries:
            if entry.problem:
                found = unreadable(entry.path, entry.student, entry.problem)
            else:
                record = self._failed.get(entry.key) or self.store[entry.key]
                found = replace(unpack(record), path=entry.path, student=entry.student)
            yield replace(found, unsafe=self.tier is Tier.UNSAFE)
