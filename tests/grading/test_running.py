"""How the checks of an exercise are answered: in few goes, and by nobody once a call has brought the session down."""

import contextlib
import math

import numpy as np
import pytest

import solutions
from autograder import running
from autograder.capture import Outcome, laid_out, same
from autograder.cells import Step
from autograder.checks import assignments, load
from autograder.expect import FailedCheck
from autograder.learner import Learner, from_namespace
from autograder.runner import HIDDEN, examine, halves, openings
from autograder.running import Run, questions
from autograder.sandbox import wire
from autograder.sandbox.policy import Limits

SEED = "a seed"
DIED = Outcome("crash", message="it came to an end")
EXHAUSTED = Outcome("memory", message="it needed more memory than there is")


def read(message):
    """The requests in a message."""
    return wire.requests(message.header, message.data, laid_out)


class Sandbox:
    """A sandbox of this process whose sessions answer with the references or other answers, but for one call.

    `sessions` holds for each session the list of its goes, each the number of calls in it.
    """

    def __init__(self, trouble=None, at=math.inf, **answers):
        self.trouble, self.at, self.asked = trouble, at, 0
        self.answers = {**vars(solutions), **answers}
        self.sessions = []

    def session(self, plotting):
        return Session(self)


class Session:
    def __init__(self, sandbox):
        self.sandbox, self.goes, self.end, self.cells = sandbox, [], None, []
        sandbox.sessions.append(self.goes)
        sandbox.last = self

    @property
    def alive(self):
        return self.end is None

    def converse(self, parts, until):
        asked = [[request for message in messages for request in read(message)] for messages, _ in parts]
        made = sum(name is not None for requests in asked for name, _, _ in requests)
        self.goes += [made] if made else []
        return [[self.reply(request) for request in requests] for requests in asked]

    def reply(self, request):
        if self.end is not None:
            return self.end
        if request[0] is None:
            self.cells.append(request[1][0])
            return Outcome("returned")
        self.sandbox.asked += 1
        if self.sandbox.asked == self.sandbox.at:
            self.end = self.sandbox.trouble if self.sandbox.trouble is DIED else None
            return self.sandbox.trouble
        return from_namespace(self.sandbox.answers)([request])[0]

    def close(self):
        self.end = self.end or Outcome("exited")


def examined(sandbox, *exercises):
    """The reports of exercises, each answered in a cell of its own; that of the first alone if there is one."""
    exercises = exercises or ("relu",)
    run = Run(sandbox, [Step("", (exercise,)) for exercise in exercises], Limits(), SEED)
    reports = []
    for index, exercise in enumerate(exercises):
        asking = run.asking(index, exercise)
        reports.append(examine(exercise, asking.answer_of(""), SEED, attempted=asking.attempt))
    return reports if exercises[1:] else reports[0]


@pytest.mark.parametrize("assignment", assignments())
def test_what_a_check_begins_with_is_the_same_each_time(assignment):
    for exercise, checks in load(assignment).items():
        found = {}
        for half in halves(checks, SEED):
            asked = []

            def answer(requests, asked=asked):
                asked.append(requests)
                return [Outcome("returned")] * len(requests)

            with contextlib.suppress(FailedCheck):
                half.ask(Learner(answer))
            found |= {half.name: asked[0]} if asked else {}
        assert same(openings(exercise, SEED), found), exercise


def test_what_all_checks_of_a_kind_begin_with_is_asked_in_one_go():
    sandbox = Sandbox()
    report = examined(sandbox)
    assert report.score == report.max_score
    visible, secret = sandbox.sessions
    assert (visible[0], secret[0]) == (begins_with(), begins_with(hidden=True))


def begins_with(*groups, hidden=False):
    """How many calls the visible or hidden checks of these groups, or of all, begin with."""
    names = [f"check-relu-{group}{HIDDEN * hidden}" for group in groups]
    found = {question.name: question for question in questions("relu", SEED)}
    return sum(len(found[name].requests) for name in names or found if found[name].hidden == hidden)


def test_what_all_exercises_of_a_notebook_begin_with_is_asked_in_one_go():
    sandbox = Sandbox()
    reports = examined(sandbox, "relu", "sigmoid", "softplus")
    assert all(report.score == report.max_score and report.curve for report in reports)
    assert [len(goes) for goes in sandbox.sessions] == [1, 1]


def flat(x):
    """A relu that is wrong in the shape alone."""
    result = solutions.relu(x)
    return result.ravel() if np.ndim(x) > 1 else result


@pytest.mark.parametrize(("relu", "left"), [(lambda x: -x, ["values"]), (flat, ["values", "inputs"])])
def test_hidden_checks_of_what_failed_visibly_are_not_asked_but_for_the_values(relu, left):
    sandbox = Sandbox(relu=relu)
    report = examined(sandbox, "relu", "sigmoid")[0]
    _, (secret,) = sandbox.sessions
    hidden = sum(len(question.requests) for question in questions("sigmoid", SEED) if question.hidden)
    assert secret - hidden == begins_with(*left, hidden=True)
    assert report.results == examine("relu", from_namespace(sandbox.answers), SEED).results


def test_a_call_that_brings_the_session_down_is_no_trouble_to_other_exercises():
    sandbox = Sandbox(DIED, at=begins_with() + 1)
    first, second, third = examined(sandbox, "relu", "sigmoid", "softplus")
    assert first.score == first.max_score
    assert second.score == 0
    assert third.score == third.max_score


def test_what_nobody_expected_finds_the_cell_of_its_exercise_the_last(monkeypatch):
    monkeypatch.setattr(running, "ASKED_ON", set())
    steps = [Step("first", ("relu",)), Step("second", ("sigmoid",))]
    name = "check-relu-values"
    for fresh_ones in (1, 0):
        sandbox = Sandbox()
        run = Run(sandbox, steps, Limits(), SEED)
        answer = run.asking(0, "relu").answer_of(name)
        answer(openings("relu", SEED)[name])
        # The first time that more is asked the session has seen the second cell already.
        assert sandbox.last.cells == ["first", "second"][: 1 + fresh_ones]
        (outcome,) = answer([("relu", (2.0,), {})])
        assert outcome.value == 2.0
        assert sandbox.last.cells == ["first"]
        assert len(sandbox.sessions) == 1 + fresh_ones
        # The rest goes on from there.
        assert run.asking(1, "sigmoid").answer_of("check-sigmoid-values")(
            openings("sigmoid", SEED)["check-sigmoid-values"]
        )
        assert sandbox.last.cells == ["first", "second"][: 2 - fresh_ones]


def test_a_call_that_brings_the_session_down_ends_its_check_and_those_after_it():
    sandbox = Sandbox(DIED, at=begins_with("values") + 1)
    report = examined(sandbox)
    assert [failure.clause for failure in report.failures] == ["crash"] * (len(report.results) - 1)
    assert report.results[0].failure is None
    # No hidden check is asked that would not be answered.
    assert sandbox.sessions == [[begins_with()], [begins_with("values", hidden=True)]]


def test_a_hidden_call_that_brings_the_session_down_says_no_more_than_that():
    sandbox = Sandbox(DIED, at=begins_with() + 1)
    report = examined(sandbox)
    assert len(report.failures) == len(report.results)
    assert report.failures[0].hidden
    assert all("it had come to an end before" in failure.message for failure in report.failures[1:])


def test_after_a_call_that_exhausted_the_memory_the_next_check_finds_a_fresh_session():
    sandbox = Sandbox(EXHAUSTED, at=begins_with("values") + 1)
    report = examined(sandbox)
    assert [failure.check for failure in report.failures] == ["check-relu-shape"]
    assert len(sandbox.sessions) == 3
