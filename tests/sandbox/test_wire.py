"""What crosses between grader and box arrives as it was sent, and nothing else gets in."""

import json
import math
import random
import time
import tracemalloc

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from autograder.capture import laid_out, same
from autograder.sandbox import wire
from autograder.sandbox.policy import ARRAY_LIMIT, DATA_LIMIT, DEPTH_LIMIT, HEADER_LIMIT, KEY_LIMIT, NODE_LIMIT

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
DTYPES = st.one_of(
    hnp.boolean_dtypes(),
    hnp.integer_dtypes(endianness="="),
    hnp.unsigned_integer_dtypes(endianness="="),
    hnp.floating_dtypes(endianness="="),
    hnp.complex_number_dtypes(endianness="="),
    hnp.byte_string_dtypes(endianness="=", min_len=1, max_len=5),
)
ARRAYS = hnp.arrays(DTYPES, hnp.array_shapes(min_dims=0, max_dims=4, min_side=0, max_side=4))
LEAVES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(1 << 200), 1 << 200),
    st.floats(),
    st.complex_numbers(),
    TEXT,
    ARRAYS,
    ARRAYS.filter(lambda array: array.ndim == 0).map(lambda array: array[()]),
)
VALUES = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.lists(inner, max_size=4),
        st.lists(inner, max_size=4).map(tuple),
        st.dictionaries(TEXT, inner, max_size=4),
    ),
    max_leaves=15,
)


def through(value, build=wire.copied):
    """`value` after a journey over the wire."""
    frame = b"".join(wire.framed(7, *wire.encode(value)))
    start = wire.PREFIX.size
    identity, header, data = wire.beginning(frame[:start])
    assert (identity, len(frame)) == (7, start + header + data)
    return wire.decode(frame[start : start + header], frame[start + header :], build)


@given(VALUES)
@settings(max_examples=150, deadline=None)
def test_a_value_arrives_with_its_types_and_its_content(value):
    assert same(value, through(value))


NUMBERS = st.one_of(st.floats(), ARRAYS, ARRAYS.filter(lambda array: array.ndim == 0).map(lambda array: array[()]))


@given(NUMBERS)
@settings(max_examples=150, deadline=None)
def test_the_short_way_writes_and_reads_what_the_long_way_does(value):
    message = {"kind": "returned", "value": value}
    content = wire.usual(message)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(wire, "usual", lambda message: None)
        header, data = wire.encode(message)
        if content is not None:
            assert content == (header, data)
        short = wire.decode(header, data)
        patch.setattr(wire, "read_usual", lambda match, data, build: None)
        assert same(short, wire.decode(header, data))


def test_the_usual_result_takes_the_short_way():
    for value in (1.5, np.float64(2.0), np.zeros(3)):
        content = wire.usual({"kind": "returned", "value": value})
        assert content is not None
        assert wire.USUAL.fullmatch(content[0])


@given(st.lists(st.tuples(TEXT, st.lists(VALUES, max_size=3).map(tuple), st.dictionaries(TEXT, VALUES, max_size=2))))
@settings(max_examples=50, deadline=None)
def test_requests_arrive_as_they_were_made(requests):
    assert same(requests, wire.requests(*wire.encode(requests), wire.copied))


@pytest.mark.parametrize("value", [-0.0, 1, 1.0, True, np.float32(0.1), np.int64(3), np.bool_(True), np.array(2.5)])
def test_kinds_of_numbers_stay_apart(value):
    arrived = through(value)
    assert type(arrived) is type(value)
    assert repr(arrived) == repr(value)


@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf])
def test_numbers_that_are_not_finite_arrive(value):
    assert repr(through(value)) == repr(value)


def test_half_characters_become_question_marks():
    assert through("a\ud800b") == "a?b"
    assert through(np.array(["a\ud800b"]))[0] == "a\ufffdb"


def test_foreign_byte_order_becomes_our_own():
    arrived = through(np.array([1, 2], dtype=">i4"))
    assert arrived.dtype == np.dtype("=i4")
    assert arrived.tolist() == [1, 2]


@pytest.mark.parametrize("contiguous", [True, False])
@pytest.mark.parametrize("writeable", [True, False])
def test_the_memory_layout_of_an_argument_arrives(contiguous, writeable):
    sent = laid_out(np.arange(12.0).reshape(3, 4), contiguous, writeable)
    arrived = through(sent, laid_out)
    assert arrived.flags.c_contiguous is contiguous
    assert arrived.flags.writeable is writeable
    assert same(sent, arrived)


def test_an_array_that_arrives_may_be_written_to():
    arrived = through(np.zeros(3))
    arrived[0] = 1
    assert arrived[0] == 1


@pytest.mark.parametrize(
    "value",
    [
        [0] * NODE_LIMIT,
        {str(number): 0 for number in range(KEY_LIMIT + 1)},
        [np.zeros(1)] * (ARRAY_LIMIT + 1),
        np.zeros(DATA_LIMIT + 1, np.uint8),
        "x" * HEADER_LIMIT,
        1 << 10_000,
    ],
    ids=["nodes", "keys", "arrays", "data", "text", "digits"],
)
def test_what_is_too_large_is_refused_before_it_is_sent(value):
    with pytest.raises(wire.TooLargeError):
        wire.encode(value)


def test_a_list_inside_itself_is_refused():
    endless: list = []
    endless.append(endless)
    with pytest.raises(wire.TooLargeError):
        wire.encode(endless)


@pytest.mark.parametrize("value", [object(), {1: 2}, b"raw", np.array([object()]), np.array(["2020"], "M8[Y]"), {1}])
def test_what_is_no_plain_data_is_refused(value):
    with pytest.raises(TypeError):
        wire.encode(value)


def forged(body, specs=(), data=b""):
    """Header and data as somebody could write them by hand."""
    return json.dumps([list(specs), body]).encode(), data


def nested(depth):
    return b"[" * depth + b"]" * depth


FORGERIES = {
    "nothing": (b"", b""),
    "no JSON": (b"\xff\xfe{", b""),
    "no list": (b"{}", b""),
    "too short": (b"[[]]", b""),
    "deep JSON": (nested(200_000), b""),
    "deep value": (b'[[],%s"l"%s]' % (b'["l",' * (DEPTH_LIMIT + 2), b"]" * (DEPTH_LIMIT + 2)), b""),
    "many parts": forged(["l", *[0] * NODE_LIMIT]),
    "long integer": (b"[[],1%s]" % (b"0" * 200_000), b""),
    "long hexadecimal": forged(["i", "f" * 100_000]),
    "NaN": (b"[[],NaN]", b""),
    "too long": (b"[[], 1, 2]", b""),
    "unknown tag": forged(["z", 1]),
    "no tag": forged([]),
    "list as tag": forged([[1]]),
    "object": forged({"a": 1}),
    "list as special float": forged(["f", []]),
    "unknown special float": forged(["f", "1e5"]),
    "complex of text": forged(["c", "1", "2"]),
    "dict with a key only": forged(["d", "a"]),
    "dict with a list as key": forged(["d", ["l"], 1]),
    "dict with many keys": forged(["d", *[part for n in range(KEY_LIMIT + 1) for part in (str(n), 0)]]),
    "no such array": forged(["a", 0]),
    "negative array": forged(["a", -1], [["<f8", [1], True, True]], data=bytes(8)),
    "boolean array number": forged(["a", False], [["<f8", [1], True, True]], data=bytes(8)),
    "array as scalar": forged(["s", 0], [["<f8", [1], True, True]], data=bytes(8)),
    "object dtype": forged(["a", 0], [["|O", [1], True, True]], data=bytes(8)),
    "record dtype": forged(["a", 0], [["i4,f4", [1], True, True]], data=bytes(8)),
    "date dtype": forged(["a", 0], [["<M8[s]", [1], True, True]], data=bytes(8)),
    "empty dtype": forged(["a", 0], [["|S0", [1 << 40], True, True]]),
    "wide dtype": forged(["a", 0], [["|S99999", [1], True, True]], data=bytes(99_999)),
    "odd float": forged(["a", 0], [["<f7", [1], True, True]], data=bytes(7)),
    "giant shape": forged(["a", 0], [["<f8", [1 << 62], True, True]], data=bytes(8)),
    "giant product": forged(["a", 0], [["<f8", [1 << 20] * 30, True, True]], data=bytes(8)),
    "many dimensions": forged(["a", 0], [["<f8", [1] * 33, True, True]], data=bytes(8)),
    "negative shape": forged(["a", 0], [["<f8", [-1], True, True]], data=bytes(8)),
    "fractional shape": forged(["a", 0], [["<f8", [1.0], True, True]], data=bytes(8)),
    "boolean shape": forged(["a", 0], [["<f8", [True], True, True]], data=bytes(8)),
    "flags missing": forged(["a", 0], [["<f8", [1]]], data=bytes(8)),
    "flags as numbers": forged(["a", 0], [["<f8", [1], 1, 1]], data=bytes(8)),
    "too little data": forged(["a", 0], [["<f8", [2], True, True]], data=bytes(8)),
    "too much data": forged(["a", 0], [["<f8", [1], True, True]], data=bytes(16)),
    "many arrays": forged(["a", 0], [["<f8", [0], True, True]] * (ARRAY_LIMIT + 1)),
    "arrays as object": (b'[{"a":1},null]', b""),
}


@pytest.mark.parametrize("forgery", FORGERIES.values(), ids=FORGERIES)
def test_a_forged_frame_is_a_protocol_error(forgery):
    with pytest.raises(wire.ProtocolError):
        wire.decode(*forgery)


@pytest.mark.parametrize(
    "prefix", [(b"XXXX", 0, 1, 1), (wire.MAGIC, 0, HEADER_LIMIT + 1, 0), (wire.MAGIC, 0, 0, 1 << 60)]
)
def test_a_frame_that_promises_too_much_is_refused_at_its_beginning(prefix):
    with pytest.raises(wire.ProtocolError):
        wire.beginning(wire.PREFIX.pack(*prefix))


def test_booleans_and_characters_are_made_valid():
    header, data = forged(["a", 0], [["|b1", [2], True, True]], data=b"\x02\x00")
    assert wire.decode(header, data).tolist() == [True, False]
    header, data = forged(["a", 0], [["<U1", [1], True, True]], data=b"\xff\xff\xff\x7f")
    assert wire.decode(header, data).tolist() == ["\ufffd"]


def test_thousands_of_damaged_frames_raise_nothing_but_protocol_errors():
    value = {"kind": "returned", "value": [np.arange(6.0).reshape(2, 3), (1, "two", 3.0j, np.int8(4)), {"a": math.nan}]}
    whole = wire.encode(value)
    dice = random.Random(0)
    refused, begun = 0, time.monotonic()
    tracemalloc.start()
    for _ in range(4_000):
        header, data = map(bytearray, whole)
        for _ in range(dice.randint(1, 4)):
            place = dice.randrange(len(header))
            new = dice.choice([b"", b"9", b"[", b"]", b",", b'"', b"-", b"1e9", b"null", bytes([dice.randrange(256)])])
            header[place : place + dice.randint(0, 3)] = new
        if dice.random() < 0.2:
            del data[dice.randrange(len(data)) :]
        try:
            wire.decode(header, data)
        except wire.ProtocolError:
            refused += 1
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert refused > 2_000
    assert peak < 8 << 20
    assert time.monotonic() - begun < 20
