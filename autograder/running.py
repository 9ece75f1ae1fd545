"""Run a notebook's cells in sandbox sessions, and answer the checks of each exercise as its own cell leaves it."""

import time
from collections.abc import Callable, Sequence
from dataclasses import replace

from autograder.capture import Outcome
from autograder.cells import Step
from autograder.learner import Request, blame_cell
from autograder.sandbox.host import Limits, Sandbox, Session

Answers = Callable[[list[Request]], list[Outcome]]
PLOTTING = "matplotlib"
USED_UP = Outcome("timeout", message="the notebook's time was used up before this could be tried")


class Trail:
    """A session that is led through the cells one by one.

    One that died is replaced by a fresh one, which is led through the same cells without those that kill.
    """

    def __init__(self, sandbox: Sandbox, steps: Sequence[Step], deadline: float) -> None:
        self._sandbox, self._steps, self._deadline = sandbox, steps, deadline
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
        if time.monotonic() > self._deadline:
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


class Run:
    """One notebook being run, twice side by side.

    Hidden checks call into a session of their own. What it has seen of their inputs cannot come back in an answer to a
    visible check, of which a learner is shown everything.
    """

    def __init__(self, sandbox: Sandbox, steps: Sequence[Step], limits: Limits) -> None:
        self._limits = limits
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

    def answers(self, index: int, exercise: str) -> tuple[Answers, Answers]:
        """What answers the visible checks of an exercise whose cell is step `index`, and what its hidden ones.

        Once a call has killed a session, or the time of the exercise is over, neither asks any more.
        """
        ended: list[Outcome] = []
        seconds = self._limits.seconds_for_exercise(exercise)
        over = min(time.monotonic() + seconds, self._deadline)

        def answered(requests: list[Request], trail: Trail) -> list[Outcome]:
            if time.monotonic() > self._deadline:
                ended.append(USED_UP)
            if not ended and index in self._open.deadly | trail.deadly:
                ended.append(self._open.outcomes[index])
            if ended:
                return [ended[0]] * len(requests)
            session = trail.led_to(index, self._open.deadly)
            if index in trail.deadly:
                return answered(requests, trail)
            outcomes = session.call_many(requests, over)
            if not session.alive:
                ended.append(outcomes[-1])
            elif any(outcome.kind == "memory" for outcome in outcomes):
                # It may hold on to what it has, and the next exercise would be short of it.
                trail.close()
            return outcomes

        def visible(requests: list[Request]) -> list[Outcome]:
            return [blame_cell(outcome, self._open.outcomes[index]) for outcome in answered(requests, self._open)]

        def hidden(requests: list[Request]) -> list[Outcome]:
            outcomes = answered(requests, self._secret)
            # How exactly a hidden input ended it is not for the visible checks that follow.
            ended[:] = [replace(ended[0], message="it had come to an end before this could be tried")] if ended else []
            return outcomes

        return visible, hidden

    def close(self) -> None:
        """End the sessions."""
        self._open.close()
        self._secret.close()


def nothing(exercise: str) -> Answers:
    """What answers for an exercise that no cell defines."""
    message = f"no cell of the notebook defines {exercise}"
    return lambda requests: [Outcome("missing", message=message)] * len(requests)
