"""One submission in the box: run its cells, call its functions, and say in words how it ended. The trusted side."""

import collections
import contextlib
import dataclasses
import math
import os
import select
import signal
import struct
import time
from collections.abc import Callable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

import numpy as np

from ..capture import MESSAGE_LIMIT, PRINTED_LIMIT, Outcome
from ..text import visible
from . import wire
from .channel import Channel
from .policy import EXIT_BROKEN, EXIT_MEMORY, KEPT_LIMIT, Limits, SandboxError
from .zygote import Ending, Zygote

Parting = TypeVar("Parting")
KINDS = ("returned", "raised", "bad_return", "missing", "not_callable", "memory")
FIELDS = {field.name for field in dataclasses.fields(Outcome)}
# The time for which a child, or this side, had to wait for a processor, or for which the whole computer stood still, is
# added to what a call may take, up to so many times that: a large reply goes through in many small pieces, and both
# sides have a hand in each.
EXTENSIONS = 3
# Seconds for which it will do to know how long the two sides have had to wait, and by which an alarm may be late.
GLANCE = 0.02
# Where the kernel counts what became of the processors' time.
STATISTICS = Path("/proc/stat")
# How many bytes of requests are made ready at once.
AHEAD = 1 << 18
# Replies of at most so many bytes are kept, and how many of them.
SHORT, KEPT = 2_048, 16_000
# How long a child that hung up may take to end by itself before it is killed.
LAST_BREATH = 0.5


class Message(NamedTuple):
    """Requests as they are sent together: the functions that they call (None runs a cell), header and data."""

    names: tuple[str | None, ...]
    header: bytes
    data: bytes


def cell(source: str, filename: str) -> Message:
    """The message that runs a cell of plain Python, which tracebacks call `filename`, such as ``<sigmoid>``."""
    return Message((None,), *wire.encode([(None, (source, filename), {})]))


def calling(requests: Sequence[wire.Request]) -> list[Message]:
    """The messages that make calls, with copies of the arguments that keep their memory layout: one, if all fits."""
    try:
        return [Message(tuple(name for name, _, _ in requests), *wire.encode([*requests]))]
    except wire.TooLargeError:
        if len(requests) == 1:
            raise
        middle = len(requests) // 2
        return calling(requests[:middle]) + calling(requests[middle:])


@dataclasses.dataclass
class Share:
    """The `seconds` that are left to several calls together, be they made in one go or not."""

    seconds: float


class Awaited(NamedTuple):
    """What a reply is waited for: a cell or the function of that `name`, in which part, and whose time it takes."""

    name: str | None
    part: int
    share: Share | None


class Session:
    """A child of the zygote that holds the namespace of one submission. Use it as a context manager."""

    def __init__(self, zygote: Zygote, limits: Limits) -> None:
        self._zygote, self._limits = zygote, limits
        self._child = zygote.spawn()
        self._channel = Channel(self._child.connection, self._child.bell)
        self._until = time.monotonic() + limits.submission_seconds
        self._end: Outcome | None = None
        self._gone = False
        self._seconds = limits.call_seconds
        self._share: Share | None = None
        opened = (schedule_of(str(self._child.host_pid)), schedule_of("thread-self"))
        self._schedules = [schedule for schedule in opened if schedule is not None]
        self._starved, self._looked = 0.0, 0.0
        self._stood_still, self._taken = 0.0, taken()
        try:
            self._await_ready()
        except BaseException:
            self.close()
            raise

    def _await_ready(self) -> None:
        """Wait until the child has locked itself in; until then everything that goes wrong is ours."""
        deadline, frame = time.monotonic() + self._limits.start_seconds, None
        try:
            while frame is None:
                self._channel.step(deadline)
                frame = next(self._channel.frames(), None)
            word = wire.decode(*frame[1:])
        except (TimeoutError, EOFError, wire.ProtocolError) as error:
            raise SandboxError("a session of the sandbox did not start") from error
        if word != "ready":
            raise SandboxError(f"a session of the sandbox could not be locked: {word}")

    @property
    def alive(self) -> bool:
        """True while the submission can still be asked."""
        return self._end is None and not self._gone

    @property
    def end(self) -> Outcome | None:
        """The outcome with which the submission came to an end, the same object as in the place of its call."""
        return self._end

    def run(self, source: str, filename: str) -> Outcome:
        """Execute one `cell` in the session's namespace."""
        return self.converse([([cell(source, filename)], None)])[0][0]

    def call(self, name: str, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Outcome:
        """Call what is now called `name`."""
        return self.call_many([(name, args, kwargs)])[0]

    def call_many(self, requests: Sequence[wire.Request]) -> list[Outcome]:
        """Make several calls without waiting in between."""
        return self.converse([(calling(requests), None)])[0]

    def converse(
        self, parts: Sequence[tuple[Sequence[Message], Share | None]], until: float = math.inf
    ) -> list[list[Outcome]]:
        """Send every message without waiting in between, and collect the outcomes of each part in order.

        What comes after the request that ended the session ends like it. The requests of a part take their time from
        its share; all together have to be over at `until`, of `time.monotonic`.
        """
        if self._gone and self._end is None:
            raise SandboxError("the session is closed")
        self._until = min(self._until, until)
        messages = [message for part, _ in parts for message in part]
        requests = [
            Awaited(name, number, share)
            for number, (part, share) in enumerate(parts)
            for message in part
            for name in message.names
        ]
        outcomes: list[Outcome] = []
        if self._end is None and requests:
            try:
                self._converse(messages, requests, outcomes)
            except TimeoutError:
                self._end = self._timeout()
            except EOFError:
                self._end = self._hung_up()
            except wire.ProtocolError as error:
                self._kill(self._zygote.let_go)
                self._end = Outcome("protocol_error", message=f"the code interfered with the grading: {error}")
            except BaseException:
                # The two sides no longer agree on what comes next.
                self.close()
                raise
        if self._end:
            outcomes += [self._end] * (len(requests) - len(outcomes))
        in_order = iter(outcomes)
        return [[next(in_order) for message in part for _ in message.names] for part, _ in parts]

    def _converse(self, messages: list[Message], requests: list[Awaited], outcomes: list[Outcome]) -> None:
        """Append the outcomes that arrive to `outcomes`."""
        waiting: collections.deque[int] = collections.deque()
        # A reply written before its request was read cannot know its number.
        numbers = struct.unpack(f"{len(messages)}Q", os.urandom(8 * len(messages)))
        sent, self._part, self._share = 0, -1, None
        self._make_room(requests[0])
        self._begin(requests[0])
        while len(outcomes) < len(requests):
            room = AHEAD if self._channel.idle else 0
            while room > 0 and sent < len(messages):
                names, header, data = messages[sent]
                # Room for the numbers of the requests after the first.
                number = numbers[sent] >> 1
                waiting.extend(range(number, number + len(names)))
                room -= self._channel.queue(wire.framed(number, header, data))
                sent += 1
            self._step()
            before = len(outcomes)
            for identity, header, data in self._channel.frames():
                if not waiting or identity != waiting.popleft():
                    raise wire.ProtocolError("a reply answers no request")
                outcome = self._described(reply(header, data))
                outcomes.append(outcome if self._channel.received < self._full else too_much(outcome))
                if len(outcomes) < len(requests):
                    self._make_room(requests[len(outcomes)])
            # What has come at once took no time but that of the first.
            if before < len(outcomes) < len(requests):
                self._begin(requests[len(outcomes)])
        self._take_from_share(time.monotonic())
        if self._channel.surplus:
            raise wire.ProtocolError("a reply answers no request")

    def _make_room(self, request: Awaited) -> None:
        """Bound what is kept of the replies for each part, so that none is short of room for another's sake."""
        if request.part != self._part:
            self._part, self._full = request.part, self._channel.received + KEPT_LIMIT

    def _begin(self, request: Awaited) -> None:
        """From here on the request is waited for."""
        now = time.monotonic()
        self._take_from_share(now)
        share = request.share
        self._share, self._together = share, now + share.seconds if share else math.inf
        self._seconds = self._limits.seconds_for(request.name)
        self._begun, self._late, self._stood_still = now, False, 0.0
        if now > self._looked + GLANCE:
            self._starved, self._looked = self._waited(), now

    def _take_from_share(self, now: float) -> None:
        """The message that was waited for has been answered."""
        if self._share is not None:
            self._share.seconds -= now - self._begun

    def _step(self) -> None:
        """Send or receive one piece in the time that the call or cell may take."""
        while True:
            deadline = self._deadline()
            if time.monotonic() >= deadline:
                # It may be this side that had no time to look: what has arrived by now counts, but only once.
                if self._late:
                    raise TimeoutError
                self._late = True
            try:
                return self._channel.step(deadline)
            except TimeoutError:
                if self._late:
                    raise
                # An alarm that goes off far too late says that nobody here could run, for about twice that long: it was
                # due somewhere in between.
                overdue = time.monotonic() - deadline
                self._stood_still += 2 * overdue if overdue > GLANCE else 0

    def _deadline(self) -> float:
        """When the call or cell has to be over; once that is past, with the time for which the sides had to wait."""
        deadline = self._begun + self._seconds
        if time.monotonic() >= deadline:
            waited = self._waited() - self._starved + taken() - self._taken + self._stood_still
            deadline += min(waited, EXTENSIONS * self._seconds)
        return min(deadline, self._until, self._together)

    def _waited(self) -> float:
        """Seconds for which the child or this side could have run and no processor was free."""
        try:
            return sum(int(os.pread(schedule, 100, 0).split()[1]) for schedule in self._schedules) / 1e9
        except (OSError, LookupError, ValueError):
            # The child has ended.
            return self._starved

    def _described(self, outcome: Outcome) -> Outcome:
        """`outcome`, an exhausted memory told apart from other exceptions."""
        if outcome.kind != "memory" and "MemoryError" not in outcome.errors:
            return outcome
        return dataclasses.replace(outcome, kind="memory", errors=(), message=self._too_much_memory())

    def _too_much_memory(self) -> str:
        size = f"{self._limits.memory_bytes >> 20} MB"
        return f"it needed more than {size} of memory: look for a list or an array that keeps growing"

    def _timeout(self) -> Outcome:
        """Kill a child that took too long."""
        now = time.monotonic()
        self._kill(self._zygote.let_go)
        if now >= self._together:
            text = "the calls of this exercise took too long together: look for slow loops"
        elif now >= self._until:
            seconds = self._limits.submission_seconds
            text = f"the whole notebook did not finish within {seconds:g} seconds: look for slow loops"
        else:
            text = f"it did not finish within {self._seconds:g} seconds: look for a loop that never ends"
        return Outcome("timeout", message=text)

    def _hung_up(self) -> Outcome:
        """Say why a child is gone that was not killed by us."""
        poll = select.poll()
        poll.register(self._child.handle, select.POLLIN)
        ended = bool(poll.poll(LAST_BREATH * 1000))
        ending = self._kill(self._zygote.reap)
        if not ended:
            return Outcome("protocol_error", message="the code interfered with the grading: it closed the connection")
        if os.WIFEXITED(ending.status):
            code = os.WEXITSTATUS(ending.status)
            if code == EXIT_MEMORY:
                return Outcome("memory", message=self._too_much_memory())
            if code == EXIT_BROKEN:
                text = "the code interfered with the grading: it changed a part of Python that is needed"
                return Outcome("protocol_error", message=text)
            return Outcome("exited", message=f"the code ended Python itself, with exit code {code}")
        number = os.WTERMSIG(ending.status)
        if number != signal.SIGKILL:
            name = signal.Signals(number).name if number in list(signal.Signals) else f"signal {number}"
            text = f"Python itself crashed ({name}): look for endless recursion or a misuse of compiled code"
            return Outcome("crash", message=text)
        return self._killed(ending)

    def _killed(self, ending: Ending) -> Outcome:
        """Say why the kernel killed a child."""
        if ending.cpu >= self._limits.cpu_seconds - 0.5:
            seconds = self._limits.cpu_seconds
            text = f"it used more than {seconds} seconds of processor time: look for a loop that never ends"
            return Outcome("timeout", message=text)
        if ending.peak >= self._limits.memory_bytes // 4:
            return Outcome("memory", message=self._too_much_memory())
        raise SandboxError("something outside the sandbox killed the submission")

    def _kill(self, part: Callable[[int], Parting]) -> Parting:
        """Make an end of the child and of its file descriptors, and `part` from it as the zygote does."""
        self._gone = True
        with contextlib.suppress(ProcessLookupError):
            signal.pidfd_send_signal(self._child.handle, signal.SIGKILL)
        try:
            return part(self._child.pid)
        finally:
            self._child.close()
            for schedule in self._schedules:
                os.close(schedule)

    def close(self) -> None:
        """End the submission."""
        if not self._gone:
            with contextlib.suppress(SandboxError):
                self._kill(self._zygote.let_go)

    def __enter__(self) -> "Session":
        return self

    def __exit__(self, *error: object) -> None:
        self.close()


def schedule_of(thread: str) -> int | None:
    """The open file in which the kernel counts for how long a thread had to wait; None where it does not count."""
    try:
        return os.open(f"/proc/{thread}/schedstat", os.O_RDONLY | os.O_CLOEXEC)
    except OSError:
        return None


def taken() -> float:
    """Seconds that the host of this virtual machine has taken from its processors; 0 where that is not known."""
    try:
        return int(STATISTICS.read_bytes().split(b"\n", 1)[0].split()[8]) / os.sysconf("SC_CLK_TCK")
    except (OSError, LookupError, ValueError):
        return 0.0


def too_much(outcome: Outcome) -> Outcome:
    """`outcome` without the value, which has no room any more."""
    if outcome.kind != "returned":
        return outcome
    return dataclasses.replace(outcome, kind="bad_return", value=None, message="the values returned are far too large")


def reply(header: bytes, data: bytes) -> Outcome:
    """The outcome in a reply. Short replies in the same bytes are one object: most answers of a course are alike."""
    short = len(header) + len(data) <= SHORT
    return short_reply(header, data) if short else checked(wire.decode(header, data))


@lru_cache(KEPT)
def short_reply(header: bytes, data: bytes) -> Outcome:
    """See `reply`. Nobody may change what all share."""
    return checked(wire.decode(header, data, untouchable))


def untouchable(array: np.ndarray, contiguous: bool, writeable: bool) -> np.ndarray:
    """A copy of `array` that cannot be written to."""
    result = wire.copied(array, contiguous, writeable)
    result.flags.writeable = False
    return result


def checked(body: Any) -> Outcome:
    """The outcome that a child reports in the fields that are not empty, each of the type and the size it must have.

    Raises
    ------
    wire.ProtocolError
        When a field is of another type. Texts that are too long are cut.
    """
    if type(body) is dict and body.keys() == {"kind", "value"} and body["kind"] == "returned":
        return Outcome("returned", body["value"])
    if type(body) is not dict or not FIELDS.issuperset(body) or body.get("kind") not in KINDS:
        raise wire.ProtocolError("a reply is no outcome")
    line = body.get("line", 0)
    if type(line) is not int or not 0 <= line <= 10_000_000:
        raise wire.ProtocolError("a reply has no valid line number")
    outcome = Outcome(
        kind=body["kind"],
        value=body.get("value") if body["kind"] == "returned" else None,
        errors=texts(body.get("errors", ())),
        message=text(body.get("message", ""), MESSAGE_LIMIT),
        line=line,
        source=text(body.get("source", ""), MESSAGE_LIMIT),
        warnings=texts(body.get("warnings", ())),
        changed=positions(body.get("changed", ())),
        printed=text(body.get("printed", ""), PRINTED_LIMIT),
    )
    if (outcome.kind == "raised") != bool(outcome.errors):
        raise wire.ProtocolError("a reply has an exception where there is none, or none where there is one")
    return outcome


def text(value: Any, limit: int) -> str:
    """`value` if it is a string, cut to `limit` characters, without those that would not show what it says."""
    if type(value) is not str:
        raise wire.ProtocolError("a reply has a field that is no text")
    return visible(value[:limit])


def texts(value: Any) -> tuple[str, ...]:
    """`value` if it is a tuple of strings, at most 50 of them."""
    if type(value) is not tuple:
        raise wire.ProtocolError("a reply has a field that is no list of texts")
    return tuple(text(item, 300) for item in value[:50])


def positions(value: Any) -> tuple[int | str, ...]:
    """`value` if it is a tuple of argument positions and keywords."""
    if type(value) is not tuple or not all(type(item) in (int, str) for item in value):
        raise wire.ProtocolError("a reply names arguments that cannot be")
    return tuple(item if type(item) is int else text(item, 100) for item in value[:100])
