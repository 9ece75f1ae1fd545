"""The program inside the sandbox: a warm process that forks one child per submission, and that child's loop.

Only the standard library, NumPy and the modules beside this one are used, because nothing else is there.
"""

import builtins
import contextlib
import copy
import gc
import importlib
import importlib.machinery
import io
import json
import linecache
import math
import mmap
import os
import random
import signal
import socket
import sys
import threading
import types
import warnings
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

import numpy as np
import numpy.linalg
import numpy.random

from .. import capture as capturing
from ..capture import ERROR_STATE, Outcome, brief, compiled, doing, laid_out, raised
from . import jail, wire
from .keeping import keeper
from .policy import DATA_LIMIT, EXIT_BROKEN, EXIT_MEMORY, EXIT_SETUP, Tier

# Where a child finds its socket and its bell: above all that may be open when it is forked.
CONNECTION, BELL = 100, 101
# How much to read at once, and the size from which on a reply is announced.
BLOCK, LARGE = 1 << 16, 1 << 15
# Memory kept back for the answer that there is none left.
RESERVE = 8 << 20
# How often `input()` is answered, with nothing, before it ends.
ENTERS = 100
# How often each kind of call is rehearsed.
REHEARSALS = 10
# What notebooks import to show something, and what is not here.
SHOWING = ("IPython", "google", "ipywidgets")
# What serves a child's requests, and where else code may put something in the place of a function that all share.
LOOP = (capturing, wire, warnings, sys.modules[__name__])
ELSEWHERE = (builtins, contextlib, np, np.linalg, math, copy, io, json, linecache, random, types)
# Without these a call would never be answered.
ANSWERING = ("answer", "send", "ring", "encode", "usual", "printable", "framed", "read", "write", "_exit")


def main(control_number: int) -> None:
    """Serve the grader on the control socket until it hangs up."""
    control = socket.socket(fileno=control_number)
    config = json.loads(control.recv(1 << 18))
    if Tier(config["tier"]) in (Tier.A_MINUS, Tier.B):
        let_matplotlib_settle()
    lock = jail.Jail(config)
    # There are no threads here. Matplotlib sets a timer, which is to say something if the work takes long.
    threading.Timer.start = ignore  # type: ignore[method-assign]
    if config["plotting"]:
        with contextlib.suppress(ImportError):
            importlib.import_module("matplotlib.pyplot")
    rehearse()
    order = settled()
    jail.hide()
    gc.collect()
    gc.freeze()
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    # What a learner's code writes there must not reach the grader's terminal.
    os.dup2(0, 2)
    control.send(b'{"ready": true}')
    attend(control, lock, order)


def attend(control: socket.socket, lock: jail.Jail, order: "Order") -> None:
    """Do what the grader says on the control socket. Never returns."""
    # All that live, and those of them that are dying and that nobody waits for.
    children: set[int] = set()
    let_go: set[int] = set()
    while True:
        message, descriptors = b"", list[int]()
        # That the connection was broken off says no more than that it was closed.
        with contextlib.suppress(ConnectionError):
            message, descriptors, _, _ = socket.recv_fds(control, 4_096, 2)
        if not message:
            for pid in children:
                os.kill(pid, signal.SIGKILL)
                os.waitpid(pid, 0)
            os._exit(0)
        request = json.loads(message)
        if request["op"] == "spawn":
            pid = lock.fork()
            if pid == 0:
                child(descriptors, lock, order)
            children.add(pid)
            for descriptor in descriptors:
                os.close(descriptor)
            handle = os.pidfd_open(pid)
            with contextlib.suppress(ConnectionError):
                socket.send_fds(control, [json.dumps({"pid": pid}).encode()], [handle])
            os.close(handle)
        elif request["op"] == "wait":
            _, status, usage = os.wait4(request["pid"], 0)
            children.remove(request["pid"])
            answer = {"status": status, "cpu": usage.ru_utime + usage.ru_stime, "peak": usage.ru_maxrss * 1024}
            control.send(json.dumps(answer).encode())
        else:
            let_go.add(request["pid"])
        ended = {pid for pid in let_go if os.waitpid(pid, os.WNOHANG)[0]}
        let_go -= ended
        children -= ended


def rehearse() -> None:
    """Do once what every child will do again and again: Python adapts its code to what it meets, and caches fill."""
    x = np.linspace(-1.0, 1.0, 5)
    functions = {"square": lambda x: np.square(x), "refuse": lambda x: int("no number")}
    for name in functions:
        for value in REHEARSALS * (x, x[::2], 1.5, np.float64(1.5)):
            ((_, args, _),) = wire.requests(*wire.encode([(name, (value,), {"scale": 1.0})]), laid_out)
            wire.framed(0, *wire.encode(call(functions, [], name, args, {})))


def let_matplotlib_settle() -> None:
    """Call Matplotlib's folder writable where none is: it asks only once and refuses to be imported otherwise."""
    folder, access = os.environ["MPLCONFIGDIR"], os.access

    def answer(path: Any, mode: int, **options: Any) -> bool:
        return str(path) == folder or access(path, mode, **options)

    os.access = answer  # type: ignore[assignment]


def child(descriptors: list[int], lock: jail.Jail, order: "Order") -> None:
    """Lock this forked process in, then serve one submission. Never returns."""
    try:
        for descriptor, number in zip(descriptors, (CONNECTION, BELL), strict=True):
            os.dup2(descriptor, number, inheritable=False)
        try:
            lock.enter()
        except OSError as error:
            send(0, str(error))
            os._exit(EXIT_SETUP)
        os.closerange(3, CONNECTION)
        # In every forked process Python draws a new seed.
        random.seed(0)
        send(0, "ready")
        serve(order)
    finally:
        os._exit(EXIT_BROKEN)


def new_namespace() -> dict[str, Any]:
    """What a notebook finds at its start: a fresh ``__main__``, and stand-ins for what the notebook offers."""
    module = types.ModuleType("__main__")
    module.__dict__["__builtins__"] = builtins
    for name in ("check", "points", "progress", "display"):
        module.__dict__[name] = ignore
    module.__dict__["get_ipython"] = Swallow()
    module.__dict__["input"] = unattended()
    sys.modules["__main__"] = module
    sys.meta_path.append(Showing())
    return module.__dict__


def ignore(*args: Any, **kwargs: Any) -> None:
    """Stand in for a function of the notebook that shows something."""


def unattended() -> Callable[..., str]:
    """Stand in for `input` where nobody types: Enter is pressed, but not for ever."""
    left = iter([""] * ENTERS)

    def answered(prompt: object = "") -> str:
        for enter in left:
            return enter
        raise EOFError("nobody is there to answer input()")

    return answered


class Swallow:
    """An object that holds nothing and whose every attribute can be called and does nothing."""

    def __getattr__(self, name: str) -> "Swallow":
        if name.startswith("__"):
            raise AttributeError(name)
        return self

    def __call__(self, *args: Any, **kwargs: Any) -> "Swallow":
        return self

    def __iter__(self) -> Iterator[Any]:
        return iter(())


class Showing:
    """Finds the modules in `SHOWING`, with nothing in them but a `Swallow` under any name."""

    def find_spec(self, name: str, *_: Any) -> importlib.machinery.ModuleSpec | None:
        """What `import` asks."""
        if name.split(".")[0] not in SHOWING:
            return None
        return importlib.machinery.ModuleSpec(name, self, is_package=True)  # type: ignore[arg-type]

    def create_module(self, spec: importlib.machinery.ModuleSpec) -> types.ModuleType:
        """A module like any other."""
        return types.ModuleType(spec.name)

    def exec_module(self, module: types.ModuleType) -> None:
        """Its content."""
        module.__dict__["__getattr__"] = Swallow().__getattr__


def watch() -> list[warnings.WarningMessage]:
    """Have every warning come to stand in a list, and NumPy's errors be warnings, from here on."""
    caught = warnings.catch_warnings(record=True).__enter__()
    assert caught is not None
    warnings.resetwarnings()
    warnings.simplefilter("always")
    np.seterr(**ERROR_STATE)
    return caught


def watcher() -> Callable[[], None]:
    """A function that takes back what has been done to the filters of warnings: what is in the list that holds them."""
    filters, mutated, count = warnings.filters, warnings._filters_mutated, len  # type: ignore[attr-defined]
    (always,) = filters

    def watch_again() -> None:
        if count(filters) != 1 or filters[0] is not always:
            filters[:] = [always]  # type: ignore[index]
            mutated()

    return watch_again


class Order(NamedTuple):
    """How all that children share is found: where a notebook's names and warnings stand, and what undoes changes."""

    namespace: dict[str, Any]
    caught: list[warnings.WarningMessage]
    watch_again: Callable[[], None]
    restore_answering: Callable[[], None]
    restore_loop: Callable[[], None]
    restore_elsewhere: Callable[[], None]


def settled() -> Order:
    """The order of this process, from which every child begins."""
    np.random.seed(0)
    caught = watch()
    answering = keeper(sys.modules[__name__], wire, os, only=ANSWERING)
    return Order(new_namespace(), caught, watcher(), answering, keeper(*LOOP), keeper(*ELSEWHERE))


def serve(order: Order) -> None:
    """Answer requests until the grader hangs up.

    What a cell or the calls of a check have put in the place of a function that all share is undone: a learner's answer
    is what its own cell says, and the loop that serves it goes on.
    """
    namespace, caught, watch_again, restore_answering, restore_loop, restore_elsewhere = order
    reserve = mmap.mmap(-1, RESERVE)
    receive = receiver()
    while True:
        identity, header_size, data_size = wire.beginning(receive(wire.PREFIX.size))
        header, data = receive(header_size), receive(data_size)
        try:
            requests = wire.requests(header, data, laid_out)
        except MemoryError:
            os._exit(EXIT_MEMORY)
        for name, args, kwargs in requests:
            try:
                if name is None:
                    facts = run(namespace, caught, *args)
                    restore_elsewhere()
                else:
                    facts = call(namespace, caught, name, args, kwargs)
                restore_answering()
                watch_again()
                answer(identity, facts)
            except MemoryError:
                # Giving this back makes room to say what happened, once.
                reserve.close()
                answer(identity, {"kind": "memory"})
            identity += 1
        restore_loop()


def receiver() -> Callable[[int], bytearray]:
    """A function that returns as many bytes from the grader as it is asked for; it ends the process at their end."""
    held = bytearray()

    def receive(size: int) -> bytearray:
        while len(held) < size:
            if not held:
                ring()
            block = os.read(CONNECTION, min(max(BLOCK, size - len(held)), DATA_LIMIT))
            if not block:
                os._exit(0)
            held.extend(block)
        taken = held[:size]
        del held[:size]
        return taken

    return receive


def ring() -> None:
    """Wake the grader: all that it has sent is answered, or more is coming than can wait."""
    os.write(BELL, b".")


def send(identity: int, message: Any) -> None:
    """One frame to the grader."""
    frame = b"".join(wire.framed(identity, *wire.encode(message)))
    if len(frame) > LARGE:
        ring()
    sent = os.write(CONNECTION, frame)
    while sent < len(frame):
        sent += os.write(CONNECTION, memoryview(frame)[sent:])


def answer(identity: int, facts: dict[str, Any]) -> None:
    """Send what came of a cell or a call, or why it cannot be sent."""
    try:
        send(identity, facts)
    except (wire.TooLargeError, TypeError) as error:
        send(identity, {"kind": "bad_return", "message": str(error)})


def guarded(
    function: Callable[..., Any], args: tuple[Any, ...], kwargs: dict[str, Any], caught: list[warnings.WarningMessage]
) -> dict[str, Any]:
    """What came of a call; not even KeyboardInterrupt gets through."""
    caught.clear()
    try:
        return doing(function, args, kwargs, caught)
    except KeyboardInterrupt as error:
        return brief(raised(error))


def run(namespace: dict[str, Any], caught: list[warnings.WarningMessage], source: str, filename: str) -> dict[str, Any]:
    """Execute one cell in `namespace`."""
    code = compiled(source, filename)
    if isinstance(code, Outcome):
        return brief(code)
    return guarded(lambda: exec(code, namespace), (), {}, caught)


def call(
    namespace: dict[str, Any],
    caught: list[warnings.WarningMessage],
    name: str,
    args: tuple[Any, ...],
    kwargs: dict[str, Any],
) -> dict[str, Any]:
    """Call what is now called `name` in `namespace`."""
    if name not in namespace:
        return {"kind": "missing", "message": f"there is no {name}"}
    function = namespace[name]
    if not callable(function):
        message = f"{name} is a {type(function).__name__}, which cannot be called"
        return {"kind": "not_callable", "message": message}
    return guarded(function, args, kwargs, caught)
