"""Run a notebook's cells in sandbox sessions, and answer the checks of each exercise as its own cell leaves it."""

import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import cache, partial

import solutions
from autograder.capture import Outcome, raised, same
from autograder.cells import Step
from autograder.checks import checks_of
from autograder.learner import Answer, Request, blame_cell
from autograder.remembering import Remembered
from autograder.runner import HIDDEN, Attempt, Half, attempt, curve, halves, openings, spared
from autograder.sandbox.host import Limits, Sandbox
from autograder.sandbox.policy import DEFAULT_LIMITS
from autograder.sandbox.session import Message, Session, Share, calling, cell

PLOTTING = "matplotlib"
# The name under which the call for a picture is asked.
PICTURE = ""
# What this process has judged so far.
JUDGED = Remembered()
# The exercises of which something was asked that nobody expected.
ASKED_ON: set[str] = set()
USED_UP = Outcome("timeout", message="the notebook's time was used up before this could be tried")


@dataclass(frozen=True)
class Question:
    """What a check is expected to ask of an exercise, or, without a check, the call for a picture; as it is sent."""

    exercise: str
    half: Half | None
    requests: list[Request]
    messages: list[Message]

    @property
    def name(self) -> str:
        return self.half.name if self.half else PICTURE

    @property
    def hidden(self) -> bool:
        """True where a hidden check asks."""
        return self.half is not None and self.half.hidden


@cache
def questions(exercise: str, seed: str) -> list[Question]:
    """What is expected to be asked of an exercise, in the order of the checks: of a right answer, everything.

    Where calls take long, it is only what is asked whatever has been answered.
    """
    slow = DEFAULT_LIMITS.seconds_for(exercise) > DEFAULT_LIMITS.call_seconds

    def asked(half: Half) -> list[Request]:
        return openings(exercise, seed).get(half.name, []) if slow else asked_of_a_right_answer(half)

    found = [*((half, asked(half)) for half in halves(checks_of(exercise), seed)), (None, curve(exercise))]
    return [Question(exercise, half, requests, calling(requests)) for half, requests in found if requests]


def asked_of_a_right_answer(half: Half) -> list[Request]:
    """All that a check asks the reference, of which neither a warning nor a change of an argument is to be expected."""
    asked: list[Request] = []

    def answer(requests: list[Request]) -> list[Outcome]:
        asked.extend(requests)
        outcomes = []
        for name, args, kwargs in requests:
            try:
                outcomes.append(Outcome("returned", getattr(solutions, name)(*args, **kwargs)))
            except Exception as error:
                outcomes.append(raised(error))
        return outcomes

    attempt(half, answer)
    return asked


@dataclass(frozen=True)
class Part:
    """What came of the requests of one question, and the end of the session where it had one by then."""

    outcomes: list[Outcome]
    end: Outcome | None

    @property
    def fatal(self) -> bool:
        """True where the session did not survive it."""
        return self.end is not None and self.outcomes[-1] is self.end

    @property
    def short_of_memory(self) -> bool:
        """True where a call may hold on to so much memory that what follows would be short of it."""
        return any(outcome.kind == "memory" for outcome in self.outcomes)


class Trail:
    """A session that is led through the cells, and asked after each what its exercises are known to be asked.

    All this is sent in one go: to wait for each answer would cost more than to find it. A session that died is replaced
    by a fresh one, which is led through the same cells without those that kill, and is asked what is left.

    Parameters
    ----------
    sandbox : Sandbox
        Where sessions come from.
    steps : sequence of Step
        The cells.
    left : callable
        The questions to be asked after a step that have no answer yet, by the index of the step.
    shares : mapping
        What the calls of each exercise may take together.
    deadline : float
        When everything has to be over, of `time.monotonic`.
    skipped : set of int
        Steps that are not run.

    Attributes
    ----------
    parts : dict
        What has been answered, by the exercise and the name of the question.
    outcomes : dict
        What came of each step that was run.
    deadly : set of int
        The steps whose cells brought a session down.
    """

    def __init__(
        self,
        sandbox: Sandbox,
        steps: Sequence[Step],
        left: Callable[[int], Iterable[Question]],
        shares: Mapping[str, Share],
        deadline: float,
        skipped: Set[int],
    ) -> None:
        self._sandbox, self._steps, self._left, self._shares = sandbox, steps, left, shares
        self.deadline, self._skipped = deadline, skipped
        self._plotting = any(PLOTTING in step.source for step in steps)
        self._session: Session | None = None
        # How many steps the session has seen, and after how many everything has been asked.
        self._done, self._asked = 0, 0
        self.parts: dict[tuple[str, str], Part] = {}
        self.outcomes: dict[int, Outcome] = {}
        self.deadly: set[int] = set()

    def ask_up_to(self, last: int) -> None:
        """See that all is asked that can be asked up to the step `last`."""
        while not self.over and any(self._questions(index) for index in range(self._asked, last + 1)):
            self._go(last, asking=True)

    def at(self, index: int) -> Session | None:
        """A live session that has seen the steps up to `index` and none after it; None where the time is over."""
        while self._session is None or not self._session.alive or self._done != index + 1:
            if self.over:
                return None
            if self._done > index:
                self.close()
            self._go(index, asking=False)
        return self._session

    @property
    def over(self) -> bool:
        """True once the notebook's time is used up."""
        return time.monotonic() > self.deadline

    def _go(self, last: int, asking: bool) -> None:
        """Send what is left up to the step `last`, and note what came of it, up to what ended the session."""
        if self._session is None or not self._session.alive:
            self.close()
            self._session = self._sandbox.session(self._plotting)
        sent: list[tuple[int, Question | None]] = []
        for index in range(self._done, last + 1):
            if self._runs(index):
                sent.append((index, None))
            if asking and index >= self._asked:
                sent += [(index, question) for question in self._questions(index)]
        answered = self._session.converse([self._part(*item) for item in sent], self.deadline)
        for (index, question), outcomes in zip(sent, answered, strict=True):
            part = Part(outcomes, self._session.end)
            if question is None:
                self._note(index, part)
            else:
                self.parts[question.exercise, question.name] = part
            if part.fatal or (question and part.short_of_memory):
                self._asked = max(self._asked, index)
                self.close()
                return
        self._done = last + 1
        if asking:
            self._asked = last + 1

    def _runs(self, index: int) -> bool:
        """Whether the cell of a step is run."""
        return index not in self.deadly and index not in self._skipped

    def _questions(self, index: int) -> list[Question]:
        """What is left to ask after a step."""
        return list(self._left(index)) if self._runs(index) else []

    def _part(self, index: int, question: Question | None) -> tuple[list[Message], Share | None]:
        """What is sent to run the cell of a step, or to put a question."""
        if question is None:
            return [cell(self._steps[index].source, f"<cell {index}>")], None
        return question.messages, self._shares[question.exercise]

    def _note(self, index: int, part: Part) -> None:
        """Write down what came of the cell of a step."""
        if part.fatal:
            self.outcomes[index] = part.outcomes[0]
            self.deadly.add(index)
        else:
            self.outcomes.setdefault(index, part.outcomes[0])

    def close(self) -> None:
        """End the session. The next one is led through the cells anew."""
        if self._session is not None:
            self._session.close()
        self._session, self._done = None, 0


class _UnansweredError(Exception):
    """More would have to be asked, which is not allowed."""


class Asking:
    """The checks of one exercise being answered, as the cell of step `index` leaves it.

    Once a call has killed a session, or the time is over, no check is answered any more. `live` allows to ask what
    nobody expected.
    """

    def __init__(self, run: "Run", index: int, exercise: str, live: bool = True) -> None:
        self._run, self._index, self._exercise, self._live = run, index, exercise, live
        self._expected = {question.name: question for question in questions(exercise, run.seed)}
        self._ended: Outcome | None = None

    def attempt(self, half: Half) -> Attempt:
        """Run one check."""
        question = self._expected.get(half.name)
        return JUDGED.attempt(half, self.answer_of(half.name), question.requests if question else ())

    def failed(self) -> frozenset[str]:
        """The checks whose visible half fails; those that cannot be told without asking more are left out."""
        failed: set[str] = set()
        for half in halves(checks_of(self._exercise), None):
            with suppress(_UnansweredError):
                if self.attempt(half).failed:
                    failed.add(half.check.name)
        return frozenset(failed)

    def answer_of(self, name: str) -> Answer:
        """What answers the check of that name, or draws the picture."""
        hidden = name.endswith(HIDDEN)
        asked = 0

        def answer(requests: list[Request]) -> list[Outcome]:
            nonlocal asked
            outcomes = self._answered(name, requests, hidden, asked)
            asked += len(requests)
            if not hidden:
                cell = self._run.trails[False].outcomes.get(self._index, USED_UP)
                return [blame_cell(outcome, cell) for outcome in outcomes]
            if self._ended:
                # How exactly a hidden input ended it is not for the visible checks that follow.
                self._ended = replace(self._ended, message="it had come to an end before this could be tried")
            return outcomes

        return answer

    def _answered(self, name: str, requests: list[Request], hidden: bool, asked: int) -> list[Outcome]:
        """What came of the requests of a check that has `asked` so many before."""
        if self._ended:
            return [self._ended] * len(requests)
        part = self._ahead(name, requests, hidden, asked) or self._unexpected(requests, hidden)
        if part.fatal:
            self._ended = part.outcomes[-1]
        return part.outcomes

    def _ahead(self, name: str, requests: list[Request], hidden: bool, asked: int) -> Part | None:
        """What came of the requests, if they have been expected."""
        expected = self._expected.get(name)
        if expected is None:
            return None
        until = asked + len(requests)
        if not same(requests, expected.requests[asked:until]):
            return None
        found = self._run.trails[hidden].parts
        if (self._exercise, name) not in found:
            self._run.ask(self._index, hidden)
        part = found.get((self._exercise, name))
        return part and Part(part.outcomes[asked:until], part.end)

    def _unexpected(self, requests: list[Request], hidden: bool) -> Part:
        """Ask what was not known to be asked."""
        if not self._live:
            raise _UnansweredError
        trail = self._run.trails[hidden]
        session = None if trail.over else trail.at(self._index)
        deadly = [each for each in (self._run.trails[False], trail) if self._index in each.deadly]
        if session is None or deadly:
            ended = deadly[0].outcomes[self._index] if deadly else USED_UP
            return Part([ended] * len(requests), ended)
        ASKED_ON.add(self._exercise)
        (outcomes,) = session.converse([(calling(requests), self._run.shares[self._exercise])], trail.deadline)
        part = Part(outcomes, session.end)
        if part.short_of_memory:
            trail.close()
        return part


class Run:
    """One notebook being run, twice side by side: `trails` has what answers the visible checks, and what the hidden.

    Hidden checks call into a session of their own. What it has seen of their inputs cannot come back in an answer to a
    visible check, of which a learner is shown everything.
    """

    def __init__(self, sandbox: Sandbox, steps: Sequence[Step], limits: Limits, seed: str) -> None:
        self._steps, self.seed = steps, seed
        deadline = time.monotonic() + limits.submission_seconds
        exercises = [exercise for step in steps for exercise in step.exercises]
        self.shares = {exercise: Share(limits.seconds_for_exercise(exercise)) for exercise in exercises}
        # The checks that have failed visibly, by exercise.
        self._failed: dict[str, frozenset[str]] = {}
        self._last = max((index for index, step in enumerate(steps) if step.exercises), default=-1)
        self.trails: dict[bool, Trail] = {}
        for hidden in (False, True):
            skipped = self.trails[False].deadly if hidden else frozenset()
            left = partial(self._left, hidden)
            self.trails[hidden] = Trail(sandbox, steps, left, self.shares, deadline, skipped)

    def _left(self, hidden: bool, index: int) -> Iterator[Question]:
        """The visible or hidden questions to ask after a step that have no answer yet, none after a fatal one."""
        for exercise in self._steps[index].exercises:
            for question in questions(exercise, self.seed):
                part = self.trails[question.hidden].parts.get((exercise, question.name))
                if part is not None and part.fatal:
                    break
                if part is None and question.hidden == hidden and not self._spared(index, question):
                    yield question

    def _spared(self, index: int, question: Question) -> bool:
        """Whether a question is hidden and of no account, as the visible one has been answered wrongly."""
        if question.half is None or not question.half.hidden:
            return False
        if question.exercise not in self._failed:
            self._failed[question.exercise] = Asking(self, index, question.exercise, live=False).failed()
        return spared(question.half, self._failed[question.exercise])

    def ask(self, index: int, hidden: bool) -> None:
        """Ask the exercises of step `index`, and others in the same go, all that the checks are expected to ask.

        An exercise of which more was asked before is the last: what it will be asked has to find its cell the last.
        """
        asked_on = (
            later
            for later in range(index, self._last)
            if any(exercise in ASKED_ON for exercise in self._steps[later].exercises)
        )
        last = next(asked_on, self._last)
        # What has come to an end under a visible check is not asked by the hidden checks after it.
        for each in (False, True)[: 1 + hidden]:
            self.trails[each].ask_up_to(last)

    def asking(self, index: int, exercise: str) -> Asking:
        """What runs the checks of an exercise whose cell is step `index`."""
        return Asking(self, index, exercise)

    def close(self) -> None:
        """End the sessions."""
        for trail in self.trails.values():
            trail.close()


def nothing(exercise: str) -> Answer:
    """What answers for an exercise that no cell defines."""
    message = f"no cell of the notebook defines {exercise}"
    return lambda requests: [Outcome("missing", message=message)] * len(requests)
