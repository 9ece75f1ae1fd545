"""Plain data as frames of bytes, and back, trusting nothing that arrives.

A frame is ``magic | id of the request | header length | data length | header | data``. The header is JSON: the
description of every array and the value as a tree of tagged lists; the data is the arrays' content, one after another
in C order. So equal values have equal headers and data, whatever was asked. Nothing in a frame is ever executed, and
nothing is allocated before its size is known to be allowed.
"""

import json
import math
import re
import struct
from collections.abc import Callable
from functools import lru_cache
from typing import Any

import numpy as np

from .policy import ARRAY_LIMIT, DATA_LIMIT, DEPTH_LIMIT, HEADER_LIMIT, INTEGER_BITS, KEY_LIMIT, NODE_LIMIT

PREFIX = struct.Struct("<4sQIQ")
MAGIC = b"StD1"
DTYPE = re.compile(r"[<>|=]([biufcSU])([1-9][0-9]{0,4})")
SIZES = {"b": (1,), "i": (1, 2, 4, 8), "u": (1, 2, 4, 8), "f": (2, 4, 8, 12, 16), "c": (8, 16, 24, 32)}
TEXT_SIZE = 4_096
EXACT = 1 << 53
WORDS = {True: "true", False: "false"}
NOT_FINITE = {"nan": math.nan, "inf": math.inf, "-inf": -math.inf}

Build = Callable[[np.ndarray, bool, bool], np.ndarray]
# The name of a function, or None to run a cell, and the arguments.
Request = tuple[str | None, tuple[Any, ...], dict[str, Any]]

# Most replies are the result of a call, which is an array, a NumPy scalar or a float. They are written and read without
# the detour over a tree and JSON, which takes four times as long. The bytes are the same.
RESULT = ("kind", "value")
USUAL = re.compile(
    rb"""
    \[ \[ (?: \[ "(?P<dtype>[<|][biufc]\d\d?)", \[ (?P<shape>(?:[1-9]\d{0,7}(?:,[1-9]\d{0,7}){0,7})?) \],
        (?P<contiguous>true|false), (?P<writeable>true|false) \] )? \],
    \[ "d", "kind","returned","value",
    (?: \[ "(?P<tag>[as])",0 \] | (?P<float> -?\d{1,17}\.\d{1,25}(?:e[-+]?\d{1,3})? ) ) \] \]
    """,
    re.VERBOSE,
)


class ProtocolError(ValueError):
    """Bytes that are no frame of ours."""


class TooLargeError(ValueError):
    """A value that does not fit into a frame."""


def framed(identity: int, header: bytes, data: bytes) -> list[bytes]:
    """The frame of an encoded message under the request id `identity`, in pieces to be sent one after another."""
    return [PREFIX.pack(MAGIC, identity, len(header), len(data)) + header, data]


def encode(message: Any) -> tuple[bytes, bytes]:
    """The header and the data of `message`.

    Raises
    ------
    TooLargeError
        When the value is larger or nested deeper than a frame may be.
    TypeError
        When it is no plain data.
    """
    found = usual(message)
    if found is not None:
        return found
    arrays: list[np.ndarray] = []
    count = 0

    def tree(value: Any, depth: int) -> Any:
        nonlocal count
        count += 1
        if depth > DEPTH_LIMIT or count > NODE_LIMIT:
            raise TooLargeError("the value is nested too deep or has too many parts: return an array")
        if value is None or type(value) is bool:
            return value
        if type(value) is str:
            return printable(value)
        if type(value) is int:
            if abs(value) < EXACT:
                return value
            if value.bit_length() > INTEGER_BITS:
                raise TooLargeError("the integer has too many digits")
            return ["i", hex(value)]
        if type(value) is float:
            return value if math.isfinite(value) else ["f", str(value)]
        if type(value) is complex:
            return ["c", tree(value.real, depth + 1), tree(value.imag, depth + 1)]
        if isinstance(value, (np.ndarray, np.generic)):
            if len(arrays) >= ARRAY_LIMIT:
                raise TooLargeError(f"the value holds more than {ARRAY_LIMIT} arrays")
            arrays.append(np.asarray(value))
            return ["a" if isinstance(value, np.ndarray) else "s", len(arrays) - 1]
        if type(value) in (list, tuple):
            return ["l" if type(value) is list else "t", *(tree(item, depth + 1) for item in value)]
        if type(value) is dict:
            if len(value) > KEY_LIMIT:
                raise TooLargeError(f"the dict has more than {KEY_LIMIT} keys")
            if not all(type(key) is str for key in value):
                raise TypeError("a dict on the wire has strings as keys")
            return ["d", *(part for key, item in value.items() for part in (tree(key, depth), tree(item, depth + 1)))]
        raise TypeError(f"a {type(value).__name__} is no plain data")

    body = tree(message, 0)
    specs = [[a.dtype.str, list(a.shape), bool(a.flags.c_contiguous), bool(a.flags.writeable)] for a in arrays]
    if any(array.dtype.kind not in "biufcSU" for array in arrays):
        raise TypeError("an array on the wire holds numbers or text")
    if sum(array.nbytes for array in arrays) > DATA_LIMIT:
        raise TooLargeError(f"the arrays hold more than {DATA_LIMIT >> 20} MB")
    header = ENCODER.encode([specs, body]).encode()
    if len(header) > HEADER_LIMIT:
        raise TooLargeError("the value has too many parts or too much text: return an array")
    return header, b"".join(array.tobytes() for array in arrays)


def usual(message: Any) -> tuple[bytes, bytes] | None:
    """The header and the data of the usual message; None for all others."""
    if type(message) is not dict or tuple(message) != RESULT or message["kind"] != "returned":
        return None
    value = message["value"]
    if type(value) is float and math.isfinite(value):
        return b'[[],["d","kind","returned","value",%r]]' % value, b""
    tag = "a" if type(value) is np.ndarray else "s"
    if tag == "s" and not isinstance(value, np.generic):
        return None
    array = np.asarray(value)
    if array.dtype.kind not in "biufc" or array.nbytes > DATA_LIMIT:
        return None
    shape, flags = ",".join(map(str, array.shape)), array.flags
    spec = f'["{array.dtype.str}",[{shape}],{WORDS[flags.c_contiguous]},{WORDS[flags.writeable]}]'
    return f'[[{spec}],["d","kind","returned","value",["{tag}",0]]]'.encode(), array.tobytes()


def beginning(frame: bytes | bytearray, offset: int = 0) -> tuple[int, int, int]:
    """The request id, and the lengths of the header and of the data, of the `frame` that begins at `offset`.

    The lengths are known to be allowed.
    """
    magic, identity, header, data = PREFIX.unpack_from(frame, offset)
    if magic != MAGIC or header > HEADER_LIMIT or data > DATA_LIMIT:
        raise ProtocolError("the frame has no valid beginning")
    return identity, header, data


def copied(array: np.ndarray, contiguous: bool, writeable: bool) -> np.ndarray:
    """The default way to build an array that arrived: a plain copy."""
    return np.array(array, copy=True, order="C")


def decode(header: bytes | bytearray, data: bytes | bytearray, build: Build = copied) -> Any:
    """The value in a frame.

    Parameters
    ----------
    header, data : bytes
        The two parts, of the lengths that `beginning` allowed.
    build : callable
        Makes the array that is handed on, from a read-only view of `data` and the two flags of the sender's array:
        whether it was contiguous, whether it was writeable.

    Raises
    ------
    ProtocolError
        For everything that `encode` could not have written.
    """
    match = USUAL.fullmatch(header)
    if match is not None:
        found = read_usual(match, data, build)
        if found is not None:
            return found
    try:
        specs, body = DECODER.decode(header.decode("utf-8"))
        return Reader(unpack(specs, data, build)).read(body, 0)
    except ProtocolError:
        raise
    except (ArithmeticError, LookupError, RecursionError, TypeError, ValueError) as error:
        raise ProtocolError(f"the frame cannot be read ({type(error).__name__})") from None


def read_usual(match: re.Match[bytes], data: bytes | bytearray, build: Build) -> dict[str, Any] | None:
    """The message in a usual frame; None where it is not as it should be."""
    text, lengths, contiguous, writeable, tag, short = match.groups()
    if bool(text) != bool(tag):
        return None
    value: Any
    if tag:
        dtype = dtype_of(text.decode())
        shape = tuple(map(int, lengths.split(b","))) if lengths else ()
        if math.prod(shape) * dtype.itemsize != len(data) or (shape and tag == b"s"):
            return None
        array = build(valid(np.frombuffer(data, dtype).reshape(shape)), contiguous == b"true", writeable == b"true")
        value = array if tag == b"a" else array[()]
    elif data:
        return None
    else:
        value = float(short)
    return {"kind": "returned", "value": value}


def requests(header: bytes | bytearray, data: bytes | bytearray, build: Build) -> list[Request]:
    """The requests in a frame from the grader, which sends a list of them. It is read as it comes, being trusted."""
    specs, (_, *items) = json.loads(header)
    arrays, offset = [], 0
    for text, shape, contiguous, writeable in specs:
        array: np.ndarray = np.ndarray(shape, dtype_of(text), data, offset)
        offset += array.nbytes
        arrays.append(build(array, contiguous, writeable))
    read = Reader(arrays).read
    return [
        (
            name,
            tuple([node if type(node) is float else read(node, 0) for node in args[1:]]),
            {key: read(node, 0) for key, node in zip(options[1::2], options[2::2], strict=True)},
        )
        for _, name, args, options in items
    ]


def small_integer(digits: str) -> int:
    """An integer of at most 20 digits, enough for 64 bits."""
    if len(digits) > 20:
        raise ProtocolError("an integer has too many digits")
    return int(digits)


def refuse(constant: str) -> float:
    """Reject the constants that Python's JSON accepts beyond the standard."""
    raise ProtocolError(f"{constant} is no JSON")


ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
DECODER = json.JSONDecoder(parse_int=small_integer, parse_constant=refuse)


def printable(text: str) -> str:
    """`text` without the halves of characters that no encoding can write."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode()


@lru_cache(256)
def dtype_of(text: Any) -> np.dtype:
    """The dtype called `text`, if it is one of those allowed on the wire."""
    match = DTYPE.fullmatch(text) if type(text) is str else None
    if match is None:
        raise ProtocolError("an array has a dtype that is not allowed")
    kind, size = match[1], int(match[2])
    if size not in SIZES.get(kind, range(1, TEXT_SIZE + 1)):
        raise ProtocolError("an array has a dtype that is not allowed")
    return np.dtype(text)


def unpack(specs: Any, data: bytes | bytearray, build: Build) -> list[np.ndarray]:
    """The arrays that `specs` describe; together they must use up `data` exactly."""
    if type(specs) is not list or len(specs) > ARRAY_LIMIT:
        raise ProtocolError("the list of arrays is not valid")
    arrays, offset = [], 0
    for text, shape, contiguous, writeable in specs:
        dtype = dtype_of(text)
        if type(shape) is not list or len(shape) > 32 or type(contiguous) is not bool or type(writeable) is not bool:
            raise ProtocolError("an array is not described as it should be")
        if not all(type(length) is int and 0 <= length <= DATA_LIMIT for length in shape):
            raise ProtocolError("an array has a shape that is not allowed")
        count = math.prod(shape)
        if offset + count * dtype.itemsize > len(data):
            raise ProtocolError("the arrays are larger than the data")
        array = np.frombuffer(data, dtype, count, offset) if count else np.zeros(0, dtype)
        arrays.append(build(valid(array.reshape(shape)), contiguous, writeable))
        offset += count * dtype.itemsize
    if offset != len(data):
        raise ProtocolError("the data is larger than the arrays")
    return arrays


def valid(array: np.ndarray) -> np.ndarray:
    """`array` in native byte order and without bit patterns that no NumPy operation could have made."""
    if not array.dtype.isnative:
        array = array.astype(array.dtype.newbyteorder("="))
    if array.dtype.kind == "b":
        return array.view(np.uint8) != 0
    if array.dtype.kind == "U" and array.size:
        codes = np.ascontiguousarray(array).reshape(-1).view(np.uint32)
        wrong = (codes > 0x10FFFF) | ((codes >= 0xD800) & (codes < 0xE000))
        return np.where(wrong, np.uint32(0xFFFD), codes).view(array.dtype).reshape(array.shape)
    return array


class Reader:
    """Turns the tree of tagged lists back into a value, counting what it makes."""

    def __init__(self, arrays: list[np.ndarray]) -> None:
        self.arrays = arrays
        self.count = 0

    def read(self, node: Any, depth: int) -> Any:
        """The value of one node."""
        self.count += 1
        if depth > DEPTH_LIMIT or self.count > NODE_LIMIT:
            raise ProtocolError("the value is nested too deep or has too many parts")
        if node is None or type(node) in (bool, int, float):
            return node
        if type(node) is str:
            return printable(node)
        if type(node) is not list or not node or type(node[0]) is not str:
            raise ProtocolError("a part of the value has no tag")
        tag, *rest = node
        if tag in ("l", "t"):
            items = [self.read(item, depth + 1) for item in rest]
            return items if tag == "l" else tuple(items)
        if tag == "d":
            return self.read_dict(rest, depth)
        if tag in ("a", "s"):
            return self.read_array(tag, *rest)
        if tag == "c":
            real, imaginary = (self.read(part, depth + 1) for part in rest)
            if type(real) is not float or type(imaginary) is not float:
                raise ProtocolError("a complex number has parts that are no floats")
            return complex(real, imaginary)
        (text,) = rest
        if tag == "f":
            return NOT_FINITE[text]
        if tag == "i" and type(text) is str and len(text) <= INTEGER_BITS // 4 + 3:
            return int(text, 16)
        raise ProtocolError("a part of the value has an unknown tag")

    def read_dict(self, rest: list[Any], depth: int) -> dict[str, Any]:
        """The dict whose keys and values alternate in `rest`."""
        keys = rest[::2]
        if len(rest) % 2 or len(keys) > KEY_LIMIT or not all(type(key) is str for key in keys):
            raise ProtocolError("a dict has keys that are not allowed")
        return {self.read(key, depth): self.read(item, depth + 1) for key, item in zip(keys, rest[1::2], strict=True)}

    def read_array(self, tag: str, index: Any) -> Any:
        """The array number `index`, or its only element as a NumPy scalar."""
        if type(index) is not int or index < 0:
            raise ProtocolError("an array has no valid number")
        array = self.arrays[index]
        if tag == "a":
            return array
        if array.ndim:
            raise ProtocolError("a scalar has a shape")
        return array[()]
