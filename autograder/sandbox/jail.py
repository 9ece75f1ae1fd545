"""What a forked child does to itself before it reads a line of the learner's code. Runs inside the box, on Linux."""

import base64
import contextlib
import ctypes
import os
import signal
from typing import Any

from . import landlock
from .policy import Tier

CLONE_NEWNS, CLONE_NEWIPC, CLONE_NEWPID = 0x00020000, 0x08000000, 0x20000000
MS_NOSUID, MS_NODEV = 2, 4
PR_SET_PDEATHSIG, PR_SET_DUMPABLE, PR_SET_NO_NEW_PRIVS, PR_SET_SECCOMP = 1, 4, 38, 22
SECCOMP_MODE_FILTER = 2
CAPABILITY_VERSION_3 = 0x20080522


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


def fork_into_new_pid_namespace() -> int:
    """Fork a child that is process 1 of a pid namespace of its own."""
    itself = os.pidfd_open(os.getpid())
    try:
        # Where the last child went is not where the next one shall go: start again from our own namespace.
        libc("setns", itself, CLONE_NEWPID)
        libc("unshare", CLONE_NEWPID)
    finally:
        os.close(itself)
    return os.fork()


def enter(config: dict[str, Any], ruleset: int | None) -> None:
    """Lock this process in, in the order in which each step is still allowed.

    Parameters
    ----------
    config : dict
        What the grader sent: tier, limits, filter, and the paths that may be read and written.
    ruleset : int or None
        The Landlock ruleset where the paths are the same for every session.
    """
    tier, limits = Tier(config["tier"]), config["limits"]
    if tier is Tier.A:
        libc("unshare", CLONE_NEWNS | CLONE_NEWIPC)
        size = f"size={limits['scratch_bytes']},nr_inodes={limits['scratch_files']},mode=1777".encode()
        libc("mount", b"tmpfs", b"/tmp", b"tmpfs", ctypes.c_ulong(MS_NOSUID | MS_NODEV), size)
        os.chdir("/tmp")
        # All three sets of capabilities, twice 32 bits each, emptied.
        header = (ctypes.c_uint32 * 2)(CAPABILITY_VERSION_3, 0)
        libc("capset", header, (ctypes.c_uint32 * 6)())
    prctl(PR_SET_NO_NEW_PRIVS, 1)
    prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    limit_resources(limits, nobody=config["nobody"])
    if tier is Tier.UNSAFE:
        return
    if tier is Tier.A:
        # Only now is there a /tmp to allow. Where the kernel has no Landlock, the namespaces do the work.
        with contextlib.suppress(OSError):
            landlock.restrict(landlock.build(config["readable"], config["writable"]))
    elif ruleset is not None:
        landlock.restrict(ruleset)
    code = base64.b64decode(config["filter"])
    program = Program(len(code) // 8, code)
    prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, ctypes.cast(ctypes.pointer(program), ctypes.c_void_p))


def limit_resources(limits: dict[str, Any], nobody: bool) -> None:
    """Set every limit soft and hard at once: process 1 would ignore the signal that a soft one sends."""
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
    for name, value in values.items():
        resource.setrlimit(name, (value, value))
