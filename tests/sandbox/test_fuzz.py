"""Twenty thousand frames as a hostile process might send them: none raises, hangs or grows the grader."""

import json
import resource
import socket
import time

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from autograder.sandbox import wire
from autograder.sandbox.channel import Channel
from autograder.sandbox.policy import DATA_LIMIT, HEADER_LIMIT
from autograder.sandbox.session import reply

FRAMES = 20_000
RETURNED = [
    None, True, -7, 2.5, 1 << 70, 3j, "text", "\ud800", float("nan"), np.float32(1), np.int8(-1), np.str_("x"),
    np.arange(6.0), np.zeros((2, 0, 3)), np.ones((2, 2), np.longdouble), np.array(["a", "bc"]), np.array([1j]),
    [1, [2, (3, {})]], {"W1": np.zeros((3, 2)), "b1": np.zeros(2), "n": {"m": [np.bool_(True)]}}, (np.zeros(1),) * 5,
]  # fmt: skip
OUTCOMES = [
    *({"kind": "returned", "value": value} for value in RETURNED),
    {"kind": "raised", "errors": ("ValueError", "Exception"), "message": "m", "line": 3, "source": "s"},
    {"kind": "returned", "value": 1.0, "warnings": ("RuntimeWarning: w",), "changed": (0, "x"), "printed": "p" * 99},
    {"kind": "bad_return", "message": "no"},
]
VALID = [b"".join(wire.framed(1, *wire.encode(outcome))) for outcome in OUTCOMES]
START = wire.PREFIX.size
PIECES = [
    b"",
    b"[",
    b"]",
    b"[[",
    b",",
    b'"',
    b"{",
    b"-",
    b"1e999",
    b"null",
    b"NaN",
    b'"a"',
    b'["l",',
    b'["d","a",',
    b"9" * 30,
]
ARRAYS = ["<f8", "|b1", "<U2", "|S3", "|O", "<M8[s]", ">c16", "<f16", "|V8", "=i4", "<f7", "", "<U4096"]
NUMBERS = st.one_of(
    st.integers(-2, 12), st.sampled_from([1 << 20, 1 << 31, (1 << 31) - 1, 1 << 62, (1 << 64) - 1, -(1 << 63), 10**19])
)


def framed(header: bytes, data: bytes) -> bytes:
    """A frame that keeps its promises about lengths, whatever is in it."""
    return wire.PREFIX.pack(wire.MAGIC, 1, len(header), len(data)) + header + data


def mutated(plan: bytes) -> bytes:
    """A valid frame with pieces of its header or its data put in, out or in the place of others, as `plan` says."""
    frame = VALID[plan[0] % len(VALID)]
    _, length, _ = wire.beginning(frame[:START])
    header, data = bytearray(frame[START : START + length]), bytearray(frame[START + length :])
    for which, high, low, removed, piece in zip(*[iter(plan[1:])] * 5, strict=True):
        target = data if data and which % 5 == 0 else header
        place = (high << 8 | low) % (len(target) + 1)
        target[place : place + removed % 5] = PIECES[piece] if piece < len(PIECES) else bytes([piece])
    return framed(bytes(header), bytes(data))


def truncated(plan: bytes) -> bytes:
    """Valid frames one after another, with a gap in them or with bytes that do not belong there."""
    first, second, high, low, length, *strange = plan
    text = VALID[first % len(VALID)] + VALID[second % len(VALID)]
    place = (high << 8 | low) % (len(text) + 1)
    return text[:place] + bytes(strange) + text[place + length if length % 2 else len(text) :]


def plans(size: int) -> st.SearchStrategy[bytes]:
    """Bytes to be read as a plan: one draw is a fraction of the time that a dozen take."""
    return st.binary(min_size=size, max_size=size)


TREES = st.recursive(
    st.one_of(
        st.none(),
        st.booleans(),
        NUMBERS,
        st.floats(allow_nan=False, allow_infinity=False),
        st.sampled_from(["returned", "kind", "value", "a", "s", "l", "d", "nan", "inf", "0x1f", "\x00", "\u202e"]),
    ),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.tuples(st.sampled_from("ltdasicfz"), inner, inner).map(list)
        | st.dictionaries(st.sampled_from("ab"), inner, max_size=2)
    ),
    max_leaves=8,
)
SPECS = st.lists(
    st.tuples(st.sampled_from(ARRAYS), st.lists(NUMBERS, max_size=3), st.booleans(), st.booleans()).map(list),
    max_size=2,
)


@st.composite
def invented(draw):
    """A header of the right outer form, with trees of tags and descriptions of arrays that nobody sent."""
    body = draw(TREES)
    if draw(st.booleans()):
        body = ["d", "kind", "returned", "value", body]
    return framed(json.dumps([draw(SPECS), body]).encode(), draw(st.binary(max_size=48)))


@st.composite
def nested(draw):
    """JSON deeper than any stack, closed or not."""
    depth = draw(st.integers(1, 60_000))
    opening = draw(st.sampled_from([b"[", b'["l",', b'{"a":', b'["d","k",']))
    closing = b"]" if opening.startswith(b"[") else b"}"
    header = b"[[]," + opening * depth + b"0" + closing * draw(st.sampled_from([0, depth - 1, depth])) + b"]"
    return framed(header[:HEADER_LIMIT], b"")


@st.composite
def promising(draw):
    """A beginning that promises any lengths, and something of what it promised."""
    lengths = st.one_of(
        st.integers(0, 64), st.sampled_from([HEADER_LIMIT, HEADER_LIMIT + 1, (1 << 32) - 1, DATA_LIMIT, (1 << 64) - 1])
    )
    magic = draw(st.sampled_from([wire.MAGIC, b"StD2", bytes(4)]))
    header = min(draw(lengths), (1 << 32) - 1)
    identity = draw(st.integers(0, (1 << 64) - 1))
    return wire.PREFIX.pack(magic, identity, header, draw(lengths)) + draw(st.binary(max_size=64))


KINDS = {
    "random bytes": st.binary(max_size=200),
    "mutated once": plans(6).map(mutated),
    "mutated thrice": plans(16).map(mutated),
    "truncated": plans(8).map(truncated),
    "invented": invented(),
    "nested": nested(),
    "promising": promising(),
}
SHARE = {
    "random bytes": 3_000,
    "mutated once": 5_000,
    "mutated thrice": 5_000,
    "truncated": 4_000,
    "invented": 1_500,
    "nested": 500,
    "promising": 1_000,
}


def received(sent: bytes) -> int:
    """How many outcomes the grader makes of the bytes that a process sends before it hangs up."""
    ours, theirs = socket.socketpair()
    ours.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1 << 21)
    channel, count = Channel(ours), 0
    with ours, theirs:
        theirs.setblocking(False)
        sent_so_far = 0
        try:
            while True:
                if sent_so_far < len(sent):
                    sent_so_far += theirs.send(sent[sent_so_far : sent_so_far + 100_000])
                else:
                    theirs.shutdown(socket.SHUT_WR)
                channel.step(time.monotonic() + 10)
                for _, header, data in channel.frames():
                    reply(header, data)
                    count += 1
        except (EOFError, wire.ProtocolError):
            # A TimeoutError would be a grader that waits for what cannot come.
            return count


def grown() -> int:
    """The most memory that this process has had, in bytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def test_the_frames_are_twenty_thousand():
    assert sum(SHARE.values()) == FRAMES
    assert SHARE.keys() == KINDS.keys()


@pytest.mark.parametrize("kind", KINDS)
def test_no_frame_raises_hangs_or_grows_the_grader(kind):
    counts = [0, 0]

    @given(KINDS[kind])
    @settings(max_examples=SHARE[kind], deadline=None, database=None, suppress_health_check=list(HealthCheck))
    def arrive(sent):
        counts[0] += 1
        counts[1] += received(sent)

    before = grown()
    arrive()
    # What can be told apart is tried once, so that of the shortest kind there may be fewer.
    assert counts[0] >= 0.9 * SHARE[kind]
    assert grown() - before < 128 << 20


def test_valid_frames_are_outcomes_every_one():
    assert received(b"".join(VALID)) == len(VALID)
