"""What a hostile submission tries, and what comes of it: refused, or an end of that submission in words."""

import contextlib
import itertools
import os
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

import autograder
from autograder.sandbox import session as sandbox_session
from autograder.sandbox import wire
from autograder.sandbox.host import Limits, Sandbox, Tier

# Each defines `attack`, which returns where the attack succeeded and raises where it was refused.
REFUSED = {
    "import the solutions": "def attack(): import solutions",
    "import the grader": "def attack(): import autograder",
    "import another package": "def attack(): import pytest",
    "read the grader's code": f"def attack(): open({autograder.__file__!r}).read()",
    "read /etc/passwd": "def attack(): open('/etc/passwd').read()",
    "read the memory of the process": "def attack(): open('/proc/self/mem', 'rb')",
    "read the parent's environment": "import os\ndef attack(): open(f'/proc/{os.getppid() or 1}/environ').read()",
    "list the root folder's home": "import os\ndef attack(): os.listdir('/root')",
    "list /proc": "import os\ndef attack(): os.listdir('/proc')",
    "write beside Python": "import os\ndef attack(): open(os.__file__ + 'x', 'w')",
    "write beside NumPy": "import numpy as np\ndef attack(): open(np.__file__, 'a')",
    "write beside the box": "import sys\ndef attack(): open(sys.path[-2] + '/x', 'w')",
    "write to shared memory": "def attack(): open('/dev/shm/x', 'w')",
    "shorten a file": "import os, numpy as np\ndef attack(): os.truncate(np.__file__, 0)",
    "change rights": "import os, numpy as np\ndef attack(): os.chmod(np.__file__, 0o777)",
    "make a link": "import os\ndef attack(): os.symlink('/etc/passwd', '/tmp/link')",
    "make a device": "import os\ndef attack(): os.mknod('/tmp/pipe')",
    "fork": "import os\ndef attack(): os.fork() or os._exit(0)",
    "run a program": "import subprocess, sys\ndef attack(): subprocess.run([sys.executable, '-c', ''], check=True)",
    "replace itself": "import os, sys\ndef attack(): os.execv(sys.executable, [sys.executable])",
    "start a worker": "import multiprocessing as m\ndef attack(): m.get_context('fork').Process(target=print).start()",
    "signal everything": "import os\ndef attack(): os.kill(-1, 0)",
    "signal the parent": "import os\ndef attack(): os.kill(os.getppid() or 1, 0)",
    "set an alarm": "import signal\ndef attack(): signal.setitimer(signal.ITIMER_REAL, 0.01)",
    "raise a limit": "import resource as r\ndef attack(): r.setrlimit(r.RLIMIT_CPU, (10**6, 10**6))",
    "change its name": "import os\ndef attack(): os.setuid(0)",
    "change the root folder": "import os\ndef attack(): os.chroot('/tmp')",
    "make files without a name": "import os\ndef attack(): os.memfd_create('x')",
    "take more memory than there is": "def attack(): return len(bytearray(50 << 30))",
    "recurse without end": "def attack(): return attack()",
}
# The C library's way to ask, where Python has none: 0 or more means success.
ASKED_IN_C = {
    "trace": "ptrace(0, 0, None, None)",
    "mount": "mount(b'x', b'/tmp', b'tmpfs', 0, None)",
    "unshare a user namespace": "unshare(0x10000000)",
    "join a namespace": "setns(0, 0)",
    "undo the filter": "prctl(22, 0, None)",
    "undo hiding": "prctl(4, 1)",
    "get System V shared memory": "shmget(1, 4096, 0o1777)",
    "get a message queue": "msgget(1, 0o1777)",
    "add a kernel key": "syscall(248, b'user', b'x', b'y', 1, -2)",
    "load a kernel program": "syscall(321, 0, None, 0)",
    "set up io_uring": "syscall(425, 8, bytes(120))",
    "read another's memory": "syscall(310, 1, None, 0, None, 0, 0)",
}
FAMILIES = {name: getattr(socket, name) for name in ("AF_INET", "AF_INET6", "AF_UNIX", "AF_NETLINK", "AF_PACKET")}

# Programs that end the submission, and the kinds that this may be called.
ENDED = {
    "endless loop": ("while True: pass", "timeout"),
    "endless loop that swallows everything": ("""
import signal
for number in set(signal.Signals) - {signal.SIGKILL, signal.SIGSTOP}:
    try: signal.signal(number, lambda *_: None)
    except (OSError, ValueError): pass
while True:
    try:
        while True: pass
    except BaseException: pass
""", "timeout"),
    "sleep": ("import time; time.sleep(1000)", "timeout"),
    "loop in C": ("sum(range(10**12))", "timeout"),
    "deadlock": ("import threading; l = threading.Lock(); l.acquire(); l.acquire()", "timeout"),
    "quiet exit": ("import os; os._exit(0)", "exited"),
    "exit as if setting up had failed": ("import os; os._exit(97)", "exited"),
    "segmentation fault": ("import ctypes; ctypes.string_at(0)", "crash"),
    "abort": ("import os; os.abort()", "crash"),
    "jump into nowhere": ("import ctypes; ctypes.CFUNCTYPE(None)(16)()", "crash"),
    "no connection": ("import os; os.closerange(0, 300)", "protocol_error"),
    "no connection and no end": ("import os, time; os.closerange(0, 300); time.sleep(1000)", "protocol_error"),
    "no way to answer": ("import json; json.JSONEncoder.encode = None", "protocol_error"),
    "32-bit system call": ("""
import ctypes, mmap, platform
if platform.machine() != 'x86_64': import os; os.abort()
code = mmap.mmap(-1, 4096, prot=7)
code.write(bytes([0xb8, 20, 0, 0, 0, 0xcd, 0x80, 0xc3]))
ctypes.CFUNCTYPE(ctypes.c_int)(ctypes.addressof(ctypes.c_char.from_buffer(code)))()
""", "crash"),
}  # fmt: skip
PREFIX = f"import os, struct, time\nprefix = struct.Struct({wire.PREFIX.format!r}).pack\nfd = 100\n"
FORGED = {
    "garbage": "os.write(fd, b'garbage' * 100)",
    "a frame without end": f"os.write(fd, prefix({wire.MAGIC!r}, 1, 10, 1 << 60))",
    "a reply nobody asked for": f"os.write(fd, prefix({wire.MAGIC!r}, 1, 9, 0) + b'[[],null]')",
    "a reply written ahead": f"os.write(fd, 50 * (prefix({wire.MAGIC!r}, 0, 9, 0) + b'[[],null]'))",
    "a stream without end": "\nwhile True: os.write(fd, bytes(1 << 16))",
    "deep JSON": f"os.write(fd, prefix({wire.MAGIC!r}, 1, 200_000, 0) + b'[' * 100_000 + b']' * 100_000)",
}
SILENT = {
    "a frame that never ends": f"os.write(fd, prefix({wire.MAGIC!r}, 1, 100, 0)); time.sleep(1000)",
    "a frame in drops": f"os.write(fd, prefix({wire.MAGIC!r}, 1, 999, 0))\nwhile os.write(fd, b' '): time.sleep(0.02)",
}


def attacked(session, source):
    """The outcome of the attack that `source` defines."""
    ran = session.run(source, "<attack>")
    return session.call("attack", (), {}) if ran.kind == "returned" else ran


@pytest.mark.parametrize("source", REFUSED.values(), ids=REFUSED)
def test_an_attack_is_refused(session, source):
    outcome = attacked(session, source)
    assert outcome.kind in ("raised", "memory"), outcome
    assert not {"NameError", "SyntaxError", "TypeError", "AttributeError"} & set(outcome.errors), outcome
    assert session.run("x = 1", "<next>").kind == "returned"


@pytest.mark.parametrize("call", ASKED_IN_C.values(), ids=ASKED_IN_C)
def test_a_system_call_is_refused(session, call):
    source = f"import ctypes\ndef attack(): return ctypes.CDLL(None, use_errno=True).{call}, ctypes.get_errno()"
    result, number = attacked(session, source).value
    assert result == -1
    assert os.strerror(number) in ("Operation not permitted", "Function not implemented")


@pytest.mark.parametrize("family", FAMILIES.values(), ids=FAMILIES)
def test_no_socket_of_any_family_opens(session, family):
    outcome = attacked(session, f"import socket\ndef attack(): socket.socket({int(family)}, socket.SOCK_DGRAM)")
    assert outcome.errors[0] == "PermissionError"


def test_a_file_that_everybody_may_read_stays_hidden(session):
    with tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, 0o755)
        secret = Path(folder, "secret")
        secret.write_text("the answers")
        outcome = attacked(session, f"def attack(): return open({str(secret)!r}).read()")
    assert outcome.errors[0] in ("FileNotFoundError", "PermissionError")


def test_a_folder_in_which_everybody_may_write_is_not_written(session):
    with tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, 0o777)
        outcome = attacked(session, f"def attack(): open({folder!r} + '/new', 'w')")
        assert os.listdir(folder) == []
    assert outcome.errors[0] in ("FileNotFoundError", "PermissionError")


def test_the_scratch_folder_is_private_and_small_or_closed(sandbox, session):
    source = "def attack():\n    with open('/tmp/big', 'wb') as file:\n        while True: file.write(bytes(1 << 20))"
    outcome = attacked(session, source)
    assert outcome.errors[0] in ("OSError", "PermissionError")
    many = "def attack():\n    for number in range(10**6): open(f'/tmp/{number}', 'w').close()"
    assert attacked(session, many).errors[0] in ("OSError", "PermissionError")
    if sandbox.tier is Tier.A:
        with sandbox.session() as fresh:
            source = "def attack():\n    open('/tmp/own', 'w').write('x')\n    return open('/tmp/own').read()"
            assert attacked(fresh, source).value == "x"


def test_the_submission_is_not_root(session):
    value = attacked(session, "import os\ndef attack(): return os.getuid(), os.geteuid(), os.getgid()").value
    assert 0 not in value


def test_no_thread_is_started(session):
    source = """
import ctypes, threading
def attack():
    threading.stack_size(1 << 15)
    # The C library's own call, by its number on the two usual architectures.
    assert ctypes.CDLL(None).syscall({"x86_64": 56}.get(__import__("os").uname().machine, 220), 0x50f00, 0, 0, 0, 0) < 0
    threading.Thread(target=print).start()
"""
    outcome = attacked(session, source)
    assert outcome.errors[0] == "RuntimeError"
    assert "can't start new thread" in outcome.message


@pytest.mark.parametrize(("source", "kind"), ENDED.values(), ids=ENDED)
def test_a_program_that_does_not_come_back_is_ended(patience, source, kind):
    with patience(call_seconds=0.15 if kind == "timeout" else 10) as session:
        outcome = session.run(source, "<attack>")
        if kind == "protocol_error" and outcome.kind == "returned":
            outcome = session.run("x = 1", "<next>")
        assert outcome.kind == kind
        assert outcome.message
        assert not session.alive
        assert session.call("f", (), {}).kind == kind


@pytest.mark.parametrize("source", FORGED.values(), ids=FORGED)
def test_a_forged_reply_is_a_protocol_error(patience, source):
    with patience(call_seconds=10) as session:
        session.run(PREFIX + source, "<attack>")
        assert session.run("x = 1", "<next>").kind == "protocol_error"


@pytest.mark.parametrize("source", SILENT.values(), ids=SILENT)
def test_a_reply_that_does_not_end_is_a_timeout(patience, source):
    with patience() as session:
        begun = time.monotonic()
        assert session.run(PREFIX + source, "<attack>").kind == "timeout"
        assert time.monotonic() - begun < 10


def test_a_call_that_sleeps_is_given_no_more_time(patience):
    with patience() as session:
        # Three times as long as it may take; only time spent waiting for a processor would be given to it.
        session.run("import time\ndef f(): time.sleep(0.5)", "<f>")
        assert session.call("f", (), {}).kind == "timeout"


def test_a_call_that_had_to_wait_for_a_processor_is_given_that_time(patience):
    one = min(os.sched_getaffinity(0))
    busy = f"import os\nos.sched_setaffinity(0, {{{one}}})\nprint(flush=True)\nwhile True: pass"
    with patience(call_seconds=0.6) as session, contextlib.ExitStack() as stack:
        source = "from time import process_time as t\ndef f():\n    end = t() + 0.2\n    while t() < end: pass"
        session.run(source, "<f>")
        os.sched_setaffinity(session._child.host_pid, {one})
        for _ in range(3):
            # Each in a session of its own, as the scheduler may share time out among those.
            command = [sys.executable, "-c", busy]
            rival = stack.enter_context(subprocess.Popen(command, stdout=subprocess.PIPE, start_new_session=True))
            stack.callback(rival.kill)
            rival.stdout.readline()
        begun = time.monotonic()
        assert session.call("f", (), {}).kind == "returned"
        # With four on one processor that took longer than it may take alone.
        assert time.monotonic() - begun > 0.6


def test_time_for_which_everything_stood_still_does_not_count(patience, monkeypatch):
    with patience() as session:
        session.run("def f(): return 1", "<f>")
        step = session._channel.step

        def frozen(deadline):
            monkeypatch.setattr(session._channel, "step", step)
            time.sleep(deadline - time.monotonic() + 0.3)
            raise TimeoutError

        monkeypatch.setattr(session._channel, "step", frozen)
        assert session.call("f", (), {}).kind == "returned"


def test_time_that_the_host_of_a_virtual_machine_takes_does_not_count(patience, monkeypatch, tmp_path):
    counts = tmp_path / "stat"
    counts.write_text("cpu  1 2 3 4 5 6 7 800 0 0\n")
    monkeypatch.setattr(sandbox_session, "STATISTICS", counts)
    with patience() as session:
        session.run("import time\ndef f(): time.sleep(0.3)", "<f>")
        counts.write_text("cpu  1 2 3 4 5 6 7 900 0 0\n")
        assert session.call("f", (), {}).kind == "returned"
        session.run("def f():\n    while True: pass", "<f>")
        assert session.call("f", (), {}).kind == "timeout"


def test_the_extension_has_an_end(patience, monkeypatch):
    with patience() as session:
        session.run("def f():\n    while True: pass", "<f>")
        waits = itertools.count()
        monkeypatch.setattr(session, "_waited", lambda: 100.0 * next(waits))
        assert session.call("f", (), {}).kind == "timeout"


def test_without_the_kernels_count_there_is_no_extension(patience, monkeypatch):
    monkeypatch.setattr(sandbox_session, "schedule_of", lambda pid: None)
    with patience() as session:
        session.run("def f():\n    while True: pass", "<f>")
        assert session.call("f", (), {}).kind == "timeout"


def test_the_grader_is_not_blocked_by_one_who_does_not_read(patience):
    with patience() as session:
        session.run("import time\ndef f(x): time.sleep(1000)", "<attack>")
        outcomes = session.call_many([("f", ("x" * 500_000,), {})] * 8)
        assert {outcome.kind for outcome in outcomes} == {"timeout"}


def test_calls_after_a_death_share_its_kind(patience):
    with patience(call_seconds=10) as session:
        session.run("import os\ndef f(x):\n    if x == 3: os._exit(5)\n    return x", "<f>")
        outcomes = session.call_many([("f", (number,), {}) for number in range(6)])
        assert [outcome.kind for outcome in outcomes] == ["returned"] * 3 + ["exited"] * 3
        assert "exit code 5" in outcomes[3].message


def test_many_quick_calls_end_with_the_submissions_time(patience):
    with patience(call_seconds=10, submission_seconds=1) as session:
        session.run("import time\ndef f(): time.sleep(0.1)", "<f>")
        outcomes = session.call_many([("f", (), {})] * 30)
        assert outcomes[0].kind == "returned"
        assert outcomes[-1].kind == "timeout"
        assert "whole notebook" in outcomes[-1].message


def test_memory_that_grows_is_called_memory(session):
    session.run("def f():\n    kept = []\n    while True: kept.append(bytearray(1 << 24))", "<f>")
    outcome = session.call("f", (), {})
    assert outcome.kind == "memory"
    assert outcome.line == 3
    assert session.alive


def test_memory_that_is_kept_ends_in_words_too(session):
    source = "kept = []\ntry:\n    while True: kept.append(bytearray(1 << 19))\nexcept MemoryError: pass"
    session.run(source, "<attack>")
    assert session.run("more = [0] * 10**7", "<next>").kind == "memory"


def test_swallowing_memory_errors_for_ever_ends_by_processor_time(sandbox):
    source = "kept = []\nwhile True:\n    try: kept.append(bytearray(1 << 20))\n    except MemoryError: pass"
    with Sandbox(Limits(call_seconds=30, cpu_seconds=1), sandbox.tier) as box, box.session() as session:
        outcome = session.run(source, "<attack>")
    assert outcome.kind == "timeout"
    assert "processor time" in outcome.message


EVIL_RETURNS = """
import numpy as np
class Array(np.ndarray):
    def __array_finalize__(self, other): pass
    def __eq__(self, other): return True
class Number(float):
    def __eq__(self, other): return True
class Always:
    def __eq__(self, other): return True
    def __array__(self, dtype=None, copy=None): return np.zeros(3)
class Unprintable(Exception):
    def __str__(self): raise RuntimeError
def subclass(): return np.zeros(3).view(Array)
def number(): return Number(2)
def always(): return Always()
def objects(): return np.array([object()])
def inside():
    value = []
    value.append(value)
    return value
def unprintable(): raise Unprintable
def long_name(): raise type("E" * 100_000, (Exception,), {})
def long_text(): raise ValueError("x" * 10**6)
"""


def test_objects_that_claim_to_equal_everything_arrive_as_plain_data_or_not_at_all(session):
    session.run(EVIL_RETURNS, "<evil>")
    array, number = (session.call(name, (), {}).value for name in ("subclass", "number"))
    assert type(array).__name__ == "ndarray"
    assert type(number) is float
    assert [session.call(name, (), {}).kind for name in ("always", "objects", "inside")] == ["bad_return"] * 3


def test_exceptions_with_evil_texts_are_cut(session):
    session.run(EVIL_RETURNS, "<evil>")
    outcomes = [session.call(name, (), {}) for name in ("unprintable", "long_name", "long_text")]
    assert all(outcome.kind == "raised" for outcome in outcomes)
    assert all(len(outcome.message) <= 2_000 and len(outcome.errors[0]) <= 300 for outcome in outcomes)
