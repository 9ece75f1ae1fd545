"""Run a notebook's cells in sandbox sessions, and answer the checks of each exercise as its own cell leaves it."""

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from autograder.capture import Outcome
from autograder.cells import Step
from autograder.learner import Answer, Request, blame_cell
from autograder.runner import HIDDEN, openings
from autograder.sandbox.host import Limits, Sandbox
from autograder.sandbox.session import Session

PLOTTING = "matplotlib"
USED_UP = Outcome("timeout", message="the notebook's time was used up before this could be tried")


class Trail:
    """A session that is led through the cells one by one.

    One that died is replaced by a fresh one, which is led through the same cells without those that kill.
    """

    def __init__(self, sandbox: Sandbox, steps: Sequence[Step], deadline: float) -> None:
        self._sandbox, self._steps, self.deadline = sandbox, steps, deadline
        self._plotting = any(PLOTTING in step.source for step in steps)
        self._session: Session | None = None
        self._done = 0
        self.outcomes: dict[int, Outcome] = {}
        self.deadly: set[int] = set()

    def led_to(self, index: int, skipped: set[int]) -> Session:
        """A live session that has seen the steps up to `index`, but those `skipped` and those that kill."""
        while self._session is None or not self._session.alive or self._done <= index:
            if self._session is None or not self._session.alive:
                self.close()
                self._session, self._done = self._sandbox.session(self._plotting), 0
            if self._done not in self.deadly | skipped:
                self._run(self._session, self._done)
            self._done += 1
        return self._session

    def _run(self, session: Session, index: int) -> None:
        if time.monotonic() > self.deadline:
            self.outcomes[index] = USED_UP
            self.deadly.add(index)
            return
        outcome = session.run(self._steps[index].source, f"<cell {index}>")
        self.outcomes.setdefault(index, outcome)
        if not session.alive:
            self.outcomes[index] = outcome
            self.deadly.add(index)

    def close(self) -> None:
        """End the session. The next one is led through the cells anew."""
        if self._session is not None:
            self._session.close()
            self._session = None


class Asking:
    """The checks of one exercise being answered.

    As soon as one asks, everything is asked that its kind, the visible or the hidden, are known to begin with: to wait
    for each by itself would cost more than the calls. Once a call has killed a session, or the time is over, no check
    is answered any more.

    Parameters
    ----------
    visible, secret : Trail
        What answers the visible checks, and what the hidden ones.
    index : int
        The step whose cell answers the exercise.
    openings : mapping
        See `autograder.runner.openings`.
    over : float
        When the time of the exercise is over, of `time.monotonic`.
    """

    def __init__(
        self, visible: Trail, secret: Trail, index: int, openings: Mapping[str, list[Request]], over: float
    ) -> None:
        self._trails = {False: visible, True: secret}
        self._index, self._openings, self._over = index, openings, over
        self._ahead: dict[str, Part] = {}
        self._ended: Outcome | None = None

    def answer_of(self, name: str) -> Answer:
        """What answers the check of that name."""
        hidden = name.endswith(HIDDEN)
        first = True

        def answer(requests: list[Request]) -> list[Outcome]:
            nonlocal first
            opening, first = first and name in self._openings, False
            outcomes = self._answered(name, requests, hidden, opening)
            if not hidden:
                cell = self._trails[False].outcomes[self._index]
                return [blame_cell(outcome, cell) for outcome in outcomes]
            if self._ended:
                # How exactly a hidden input ended it is not for the visible checks that follow.
                self._ended = replace(self._ended, message="it had come to an end before this could be tried")
            return outcomes

        return answer

    def _answered(self, name: str, requests: list[Request], hidden: bool, opening: bool) -> list[Outcome]:
        """What came of the requests; with `opening`, those that the check begins with."""
        trail, visible = self._trails[hidden], self._trails[False]
        if not self._ended and time.monotonic() > trail.deadline:
            self._ended = USED_UP
        if not self._ended and self._index in visible.deadly | trail.deadly:
            self._ended = visible.outcomes[self._index]
        if self._ended:
            return [self._ended] * len(requests)
        if not opening or name not in self._ahead:
            session = trail.led_to(self._index, visible.deadly)
            if self._index in trail.deadly:
                return self._answered(name, requests, hidden, opening)
            batch = {name: requests} | (self._next(name, hidden) if opening else {})
            outcomes = iter(session.call_many([request for part in batch.values() for request in part], self._over))
            for each, asked in batch.items():
                self._ahead[each] = Part([next(outcomes) for _ in asked], session.end)
        part = self._ahead.pop(name)
        if part.fatal:
            self._ended = part.outcomes[-1]
        elif any(outcome.kind == "memory" for outcome in part.outcomes):
            # It may hold on to what it has, and what follows would be short of it.
            trail.close()
            self._ahead = {each: found for each, found in self._ahead.items() if each.endswith(HIDDEN) != hidden}
        return part.outcomes

    def _next(self, name: str, hidden: bool) -> dict[str, list[Request]]:
        """What the checks of the same kind begin with that follow that of this name, up to one known to be the last."""
        following = list(self._openings)
        following = following[following.index(name) + 1 :]
        found = {}
        for each in following:
            if each in self._ahead and self._ahead[each].fatal:
                break
            if each.endswith(HIDDEN) == hidden:
                found[each] = self._openings[each]
        return found


@dataclass(frozen=True)
class Part:
    """What came of the requests that one check begins with, and the end of the session where it had one by then."""

    outcomes: list[Outcome]
    end: Outcome | None

    @property
    def fatal(self) -> bool:
        """True where the session did not survive it."""
        return self.end is not None and self.outcomes[-1] is self.end


class Run:
    """One notebook being run, twice side by side.

    Hidden checks call into a session of their own. What it has seen of their inputs cannot come back in an answer to a
    visible check, of which a learner is shown everything.
    """

    def __init__(self, sandbox: Sandbox, steps: Sequence[Step], limits: Limits, seed: str) -> None:
        self._limits, self._seed = limits, seed
        self._deadline = time.monotonic() + limits.submission_seconds
        self._seen = 0
        self._open = Trail(sandbox, steps, self._deadline)
        self._secret = Trail(sandbox, steps, self._deadline)

    def advance(self) -> int:
        """Run the next step and return its index."""
        index = self._seen
        self._seen += 1
        self._open.led_to(index, set())
        return index

    def answers(self, index: int, exercise: str) -> Callable[[str], Answer]:
        """What answers the checks, each by its name, of an exercise whose cell is step `index`."""
        over = min(time.monotonic() + self._limits.seconds_for_exercise(exercise), self._deadline)
        return Asking(self._open, self._secret, index, openings(exercise, self._seed), over).answer_of

    def close(self) -> None:
        """End the sessions."""
        self._open.close()
        self._secret.close()


def nothing(exercise: str) -> Answer:
    """What answers for an exercise that no cell defines."""
    message = f"no cell of the notebook defines {exercise}"
    return lambda requests: [Outcome("missing", message=message)] * len(requests)
