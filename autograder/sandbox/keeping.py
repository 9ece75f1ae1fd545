"""Give the names in modules back the meaning that they had. Runs inside the box.

To look at every name after every cell and call would take long, and every page of memory that is looked at is copied
for the child that looks: to count its users, Python writes to an object that it only reads. So what is looked at is
Python's own count of the changes of a dict, where this Python keeps one.
"""

import ctypes
import math
import types
from collections.abc import Callable, Collection
from functools import cache
from typing import Any

# Where in a dict the count stands in Python 3.11 to 3.13 (PEP 509): after the object's head and the number of names.
COUNT = object.__basicsize__ + ctypes.sizeof(ctypes.c_ssize_t)
# In place of a count, where there is none: it never is what it was.
UNKNOWN = types.SimpleNamespace(value=math.nan)


def keeper(*modules: types.ModuleType, only: Collection[str] = ()) -> Callable[[], None]:
    """A function that gives the names in `modules`, or `only` these, back the meaning that they have now."""
    kept: list[list[Any]] = []
    for module in modules:
        names = {name: value for name, value in vars(module).items() if not only or name in only}
        changes = changes_of(vars(module))
        kept.append([changes, changes.value, vars(module).update, names])

    def restore() -> None:
        for each in kept:
            changes, before, update, names = each
            if changes.value != before:
                update(names)
                each[1] = changes.value

    return restore


def changes_of(names: dict[str, Any]) -> Any:
    """The count of the changes of `names`, under `value`: another one after each."""
    return ctypes.c_uint64.from_address(id(names) + COUNT) if counted() else UNKNOWN


@cache
def counted() -> bool:
    """Whether this Python counts the changes of a dict there."""
    names: dict[str, Any] = {"first": 0}
    changes = ctypes.c_uint64.from_address(id(names) + COUNT)
    counts = [changes.value]
    for change in (
        lambda: names.update(first=1),
        lambda: names.update(second=2),
        lambda: names.pop("first"),
        lambda: names.setdefault("third", 3),
    ):
        change()
        counts.append(changes.value)
    names.get("second")
    return len({*counts}) == len(counts) and changes.value == counts[-1]
