"""What a forked child does to itself before it reads a line of the learner's code. Runs inside the box, on Linux."""

import base64
import ctypes
import os
import signal
from collections.abc import Callable, Iterable
from typing import Any

from . import landlock
from .policy import Tier

CLONE_NEWNS, CLONE_NEWIPC, CLONE_NEWPID = 0x00020000, 0x08000000, 0x20000000
MS_NOSUID, MS_NODEV = 2, 4
PR_SET_PDEATHSIG, PR_SET_DUMPABLE, PR_SET_NO_NEW_PRIVS, PR_SET_SECCOMP = 1, 4, 38, 22
SECCOMP_MODE_FILTER = 2
CAPABILITY_VERSION_3 = 0x20080522
# Of this process; all three sets of capabilities, twice 32 bits each, emptied.
CAPABILITIES, NONE = (ctypes.c_uint32 * 2)(CAPABILITY_VERSION_3, 0), (ctypes.c_uint32 * 6)()


class Program(ctypes.Structure):
    """struct sock_fprog: a filter of system calls."""

    _fields_ = [("length", ctypes.c_ushort), ("instructions", ctypes.c_char_p)]


def libc(name: str, *arguments: Any) -> None:
    """Call the C library's function `name`, raising OSError when it fails."""
    if getattr(landlock.library(), name)(*arguments) != 0:
        code = ctypes.get_errno()
        raise OSError(code, f"{name}: {os.strerror(code)}")


def prctl(option: int, *values: Any) -> None:
    """One prctl call, its arguments widened as the kernel wants them."""
    words = [value if isinstance(value, ctypes.c_void_p) else ctypes.c_ulong(value) for value in values]
    libc("prctl", ctypes.c_int(option), *words, *[ctypes.c_ulong(0)] * (4 - len(words)))


def hide() -> None:
    """Keep other processes of the same user out of this one's memory."""
    prctl(PR_SET_DUMPABLE, 0)


def ruleset_for(tier: Tier, readable: Iterable[str], writable: Iterable[str]) -> int | None:
    """What a process of `tier` may open, as Landlock has it; None where it is the namespaces alone that hide files."""
    if tier is Tier.UNSAFE:
        return None
    try:
        return landlock.build(readable, writable)
    except OSError:
        if tier is Tier.B:
            raise
        return None


class Jail:
    """What forked children lock themselves into. All that is the same for each is made ready before the first.

    Parameters
    ----------
    config : dict
        What the grader sent: tier, limits, filter, and the paths that may be read and written.
    """

    def __init__(self, config: dict[str, Any]) -> None:
        limits = config["limits"]
        self._tier = Tier(config["tier"])
        self._scratch = f"size={limits['scratch_bytes']},nr_inodes={limits['scratch_files']},mode=1777".encode()
        self._limit = limiter(limits, config["nobody"])
        self._ruleset = ruleset_for(self._tier, config["readable"], config["writable"])
        code = base64.b64decode(config["filter"])
        self._filter = ctypes.cast(ctypes.pointer(Program(len(code) // 8, code)), ctypes.c_void_p)

    def fork(self) -> int:
        """Fork a child, in tier A process 1 of a pid namespace of its own; 0 in the child."""
        if self._tier is not Tier.A:
            return os.fork()
        itself = os.pidfd_open(os.getpid())
        try:
            # Where the last child went is not where the next one shall go: start again from our own namespace.
            libc("setns", itself, CLONE_NEWPID)
            libc("unshare", CLONE_NEWPID)
        finally:
            os.close(itself)
        return os.fork()

    def enter(self) -> None:
        """Lock this process in, in the order in which each step is still allowed."""
        if self._tier is Tier.A:
            libc("unshare", CLONE_NEWNS | CLONE_NEWIPC)
            libc("mount", b"tmpfs", b"/tmp", b"tmpfs", ctypes.c_ulong(MS_NOSUID | MS_NODEV), self._scratch)
            os.chdir("/tmp")
            libc("capset", CAPABILITIES, NONE)
        prctl(PR_SET_NO_NEW_PRIVS, 1)
        prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
        self._limit()
        if self._tier is Tier.UNSAFE:
            return
        if self._ruleset is not None:
            landlock.restrict(self._ruleset)
        prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, self._filter)


def limiter(limits: dict[str, Any], nobody: bool) -> Callable[[], None]:
    """A function that says what this process may have at most of each resource."""
    # Not everywhere where this module can be imported, and a child would take long to find it.
    import resource

    values = {
        resource.RLIMIT_AS: limits["memory_bytes"],
        resource.RLIMIT_CPU: limits["cpu_seconds"],
        resource.RLIMIT_FSIZE: limits["scratch_bytes"],
        resource.RLIMIT_NOFILE: limits["open_files"],
        resource.RLIMIT_CORE: 0,
    }
    if nobody:
        # Counted per user, so it means nothing for a person who has other programs running.
        values[resource.RLIMIT_NPROC] = limits["threads"]

    def limit() -> None:
        for name, value in values.items():
            # Soft and hard at once: process 1 would ignore the signal that a soft one sends.
            resource.setrlimit(name, (value, value))

    return limit
