"""Judge no conversation twice: what a check makes of the same replies to the same questions is the same.

A check, with the seed of its inputs, asks the same first questions of everybody, and what it asks next and how it
judges depend on the replies alone. The answers of a course are much alike, so most of their replies have been judged
before. Nothing of a submission is kept but what it replied, and nothing that it could reply changes how another is
judged.
"""

from collections import OrderedDict
from collections.abc import Hashable, Sequence
from contextlib import suppress
from dataclasses import dataclass

from autograder.capture import Outcome, same
from autograder.learner import Answer, Request
from autograder.runner import Attempt, Half, attempt

# How many replies to the questions of a check are kept.
KEPT = 4_000


@dataclass(frozen=True)
class Step:
    """What follows upon replies: more questions, or the verdict. `replies` keeps them alive, as they are the key."""

    replies: tuple[Outcome, ...]
    then: list[Request] | Attempt


class Remembered:
    """The conversations of checks with answers, the most recent ones.

    Two replies are the same where they are one object, as a session makes of replies that came in the same bytes.
    """

    def __init__(self) -> None:
        self._steps: OrderedDict[Hashable, Step] = OrderedDict()

    def attempt(self, half: Half, answer: Answer, expected: Sequence[Request] = ()) -> Attempt:
        """Run one check, as far as that has not been done before.

        Requests that are the same as the `expected` ones are these objects, so that they are quickly told to be so.
        """
        heard: list[list[Outcome]] = []
        step = self._after(half, ())
        while step is not None and not isinstance(step.then, Attempt):
            heard.append(answer(step.then))
            step = self._after(half, (*step.replies, *heard[-1]))
        if step is not None:
            assert isinstance(step.then, Attempt)
            return step.then
        so_far: tuple[Outcome, ...] = ()
        replies = iter(heard)

        def repeat(requests: list[Request]) -> list[Outcome]:
            nonlocal so_far
            outcomes = next(replies, None)
            if outcomes is None:
                known = [*expected[len(so_far) : len(so_far) + len(requests)]]
                requests = known if same(known, requests) else requests
                self._keep(half, Step(so_far, requests))
                outcomes = answer(requests)
            so_far = (*so_far, *outcomes)
            return outcomes

        run = attempt(half, repeat)
        self._keep(half, Step(so_far, run))
        return run

    def _after(self, half: Half, replies: tuple[Outcome, ...]) -> Step | None:
        key = _key(half, replies)
        step = self._steps.get(key)
        if step is not None:
            # Another thread may have let go of it.
            with suppress(KeyError):
                self._steps.move_to_end(key)
        return step

    def _keep(self, half: Half, step: Step) -> None:
        self._steps[_key(half, step.replies)] = step
        if len(self._steps) > KEPT:
            self._steps.popitem(last=False)


def _key(half: Half, replies: tuple[Outcome, ...]) -> Hashable:
    return half.name, half.seed, *map(id, replies)
