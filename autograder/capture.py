"""Call a learner's function once and write down everything that happened.

This module runs on both sides: in the notebook it is called directly, and when grading a copy of it runs inside the
sandbox beside the learner's code. It therefore imports nothing but the standard library and NumPy.
"""

import io
import linecache
import numbers
import sys
import types
import warnings
from collections.abc import Callable, Mapping
from contextvars import copy_context
from dataclasses import dataclass, field
from decimal import Decimal
from functools import partial
from operator import attrgetter
from pickle import dumps
from typing import Any

import numpy as np

PRINTED_LIMIT = 65_536
MESSAGE_LIMIT = 2_000
ARRAY_KINDS = "biufcSU"
# What no code can change from within.
FIXED = (float, int, bool, str, complex, type(None))
# What an array is beside its content.
FORM = attrgetter("shape", "dtype")
INTEGER_BITS = 4_096
# What NumPy warns of by default.
ERROR_STATE: dict[str, Any] = {"divide": "warn", "over": "warn", "under": "ignore", "invalid": "warn"}


@dataclass(frozen=True)
class Outcome:
    """What came of one call.

    Attributes
    ----------
    kind : str
        ``returned``, ``raised``, ``bad_return`` (a value that is no plain data), ``missing`` (no such name),
        ``not_callable``, or from the sandbox ``timeout``, ``memory``, ``crash``, ``exited``, ``protocol_error``.
    value : object
        For ``returned``: None, bool, int, float, complex, str, NumPy scalar or array, or a list, tuple or dict of them.
    errors : tuple of str
        For ``raised``: the exception's class name, then those of its base classes.
    message : str
        The exception's text, or what was wrong with the value.
    line, source : int, str
        Where the exception left the learner's own cell (0 and empty when unknown).
    warnings : tuple of str
        ``"RuntimeWarning: overflow encountered in exp"``, in order.
    changed : tuple of int or str
        Positions (or keywords) of the arguments that are no longer what they were.
    printed : str
        What the call printed, at most `PRINTED_LIMIT` characters.
    """

    kind: str
    value: Any = None
    errors: tuple[str, ...] = ()
    message: str = ""
    line: int = 0
    source: str = ""
    warnings: tuple[str, ...] = ()
    changed: tuple[int | str, ...] = ()
    printed: str = field(default="", repr=False)


class NotPlainError(TypeError):
    """A returned value that is no plain data."""


def plain(value: Any, depth: int = 0) -> Any:
    """Copy `value` as plain data: base-class arrays, scalars, strings, and lists, tuples and dicts of them.

    Raises
    ------
    NotPlainError
        For anything else, with a sentence that a learner can read.
    """
    if depth > 20:
        raise NotPlainError("the value is nested more than 20 levels deep")
    if type(value) is int and value.bit_length() > INTEGER_BITS:
        raise NotPlainError("the value is an integer of thousands of digits")
    if value is None or type(value) in (bool, int, float, complex, str):
        return value
    if isinstance(value, np.ndarray):
        array = np.array(value, copy=True, subok=False)
        if array.dtype.kind not in ARRAY_KINDS:
            raise NotPlainError(f"the array has dtype {array.dtype}, which holds no numbers")
        return array
    if isinstance(value, np.generic):
        if value.dtype.kind not in ARRAY_KINDS:
            raise NotPlainError(f"the scalar has dtype {value.dtype}, which holds no number")
        return value
    if isinstance(value, (list, tuple)):
        items = [plain(item, depth + 1) for item in value]
        return items if isinstance(value, list) else tuple(items)
    if isinstance(value, Mapping):
        return {str(key): plain(item, depth + 1) for key, item in value.items()}
    if isinstance(value, bool):
        return bool(value)
    if isinstance(value, numbers.Integral):
        return int(value)
    if isinstance(value, (numbers.Real, Decimal)):
        return float(value)
    if isinstance(value, str):
        return str(value)
    if isinstance(value, types.GeneratorType):
        raise NotPlainError("the value is a generator: collect its items and return an array")
    raise NotPlainError(f"the value is a {type(value).__name__}: return a number or a NumPy array")


def same(before: Any, after: Any) -> bool:
    """True where `after` has the same type, shape, dtype and content as `before`, nan for nan."""
    if before is after:
        return True
    if isinstance(before, np.ndarray):
        return (
            isinstance(after, np.ndarray)
            and before.shape == after.shape
            and before.dtype == after.dtype
            and before.tobytes() == after.tobytes()
        )
    if isinstance(before, dict):
        return (
            isinstance(after, dict)
            and before.keys() == after.keys()
            and all(same(before[key], after[key]) for key in before)
        )
    if isinstance(before, (list, tuple)):
        return type(before) is type(after) and len(before) == len(after) and all(map(same, before, after))
    return type(before) is type(after) and (before == after or before != before)


class BoundedText(io.StringIO):
    """A text stream that keeps the first `PRINTED_LIMIT` characters and drops the rest."""

    def write(self, text: str) -> int:
        room = PRINTED_LIMIT - self.tell()
        if room > 0:
            super().write(text[:room])
        return len(text)


def is_learner_file(filename: str) -> bool:
    """True for code typed into a notebook cell, a console or one of the sandbox's cells."""
    return (filename.startswith("<") and not filename.startswith("<frozen")) or "ipykernel_" in filename


def where(traceback: types.TracebackType | None) -> tuple[int, str]:
    """Line number and text of the innermost frame that is the learner's own code."""
    line, source = 0, ""
    while traceback is not None:
        filename = traceback.tb_frame.f_code.co_filename
        if is_learner_file(filename):
            line = traceback.tb_lineno
            source = linecache.getline(filename, line).strip()
        traceback = traceback.tb_next
    return line, source


def raised(error: BaseException, **facts: Any) -> Outcome:
    """The outcome of a call that ended in `error`."""
    try:
        message = str(error)[:MESSAGE_LIMIT]
    except Exception:
        message = "(its text cannot be printed)"
    line, source = where(error.__traceback__)
    names = tuple(cls.__name__ for cls in type(error).__mro__ if cls is not object)
    return Outcome("raised", errors=names, message=message, line=line, source=source, **facts)


def compiled(source: str, filename: str) -> types.CodeType | Outcome:
    """Compile one cell under a name such as ``<sigmoid>``, or return the outcome of one that cannot be compiled."""
    linecache.cache[filename] = (len(source), None, source.splitlines(keepends=True), filename)
    try:
        return compile(source, filename, "exec", dont_inherit=True)
    except SyntaxError as error:
        names = tuple(cls.__name__ for cls in type(error).__mro__ if cls is not object)
        text = (error.text or "").strip()
        return Outcome("raised", errors=names, message=error.msg, line=error.lineno or 0, source=text)
    except (ValueError, RecursionError, MemoryError) as error:
        return raised(error)


def capture(function: Callable[..., Any], args: tuple[Any, ...], kwargs: dict[str, Any]) -> Outcome:
    """Call ``function(*args, **kwargs)`` and return the `Outcome`.

    The caller passes copies that nothing else uses. KeyboardInterrupt is let through, so that a learner can stop an
    endless loop; every other exception, SystemExit too, becomes an outcome.
    """
    # NumPy's error state and Python's filters are as at the start of a session, whatever earlier cells have done to
    # them: what counts is what the function itself silences.
    with warnings.catch_warnings(record=True) as caught, np.errstate(**ERROR_STATE):
        warnings.simplefilter("always")
        return Outcome(**doing(function, args, kwargs, caught))


def doing(
    function: Callable[..., Any], args: tuple[Any, ...], kwargs: dict[str, Any], caught: list[warnings.WarningMessage]
) -> dict[str, Any]:
    """The fields of the `Outcome` of a call that are not empty; `caught` is where its warnings come to stand."""
    # The code that is called shares this process. What its doings are measured with is therefore fetched beforehand and
    # kept where no assignment to a module or a function reaches it: in local names, and written in C.
    # An array is looked at in a tenth of the time that a pickle of it takes.
    seen: list[tuple[Any, Callable[[], Any], Any]] = []
    for place, value in (*enumerate(args), *kwargs.items()):
        if type(value) is np.ndarray:
            seen.append((place, value.tobytes, value.tobytes()))
            seen.append((place, partial(FORM, value), FORM(value)))
        elif type(value) not in FIXED:
            seen.append((place, partial(dumps, value), dumps(value)))
    stream, streams = BoundedText(), (sys.stdout, sys.stderr)
    sys.stdout = sys.stderr = stream
    try:
        # In a context of its own, as NumPy's error state is part of it.
        value, error = copy_context().run(function, *args, **kwargs), None
    except KeyboardInterrupt:
        raise
    except BaseException as exception:
        value, error = None, exception
    finally:
        sys.stdout, sys.stderr = streams
    facts: dict[str, Any] = {}
    if caught:
        facts["warnings"] = tuple([f"{item.category.__name__}: {str(item.message)[:200]}" for item in caught[:50]])
    if changed := (*{place: None for place, look, was in seen if look() != was},):
        facts["changed"] = changed
    if printed := stream.getvalue():
        facts["printed"] = printed
    if error is not None:
        return brief(raised(error, **facts))
    try:
        return {"kind": "returned", "value": plain(value), **facts}
    except NotPlainError as error:
        message = str(error)
    except Exception as error:
        message = f"the value cannot be read: {type(error).__name__}"
    return {"kind": "bad_return", "message": message, **facts}


def brief(outcome: Outcome) -> dict[str, Any]:
    """The fields of `outcome` that are not empty."""
    return {name: value for name, value in vars(outcome).items() if name == "value" or value}


def laid_out(array: np.ndarray, contiguous: bool, writeable: bool) -> np.ndarray:
    """Copy `array` into memory of its own, every second element of a larger block unless `contiguous`."""
    if contiguous or array.ndim == 0:
        result = np.array(array, copy=True, order="C", subok=False)
    else:
        block = np.zeros((*array.shape[:-1], 2 * array.shape[-1]), dtype=array.dtype)
        result = block[..., ::2]
        result[...] = array
    if not writeable:
        result.flags.writeable = False
    return result


def fresh(value: Any) -> Any:
    """A deep copy of an argument that keeps an array's layout: strided stays strided, read-only stays read-only."""
    if isinstance(value, np.ndarray):
        return laid_out(value, bool(value.flags.c_contiguous), bool(value.flags.writeable))
    if isinstance(value, dict):
        return {key: fresh(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return type(value)(fresh(item) for item in value)
    return value
