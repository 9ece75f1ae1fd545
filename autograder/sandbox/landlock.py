"""Landlock: the kernel's own list of what a process may open. Three system calls, which no kept package covers whole.

Used inside the box, so it imports nothing but the standard library.
"""

import ctypes
import errno
import functools
import os
import stat
import struct
from collections.abc import Iterable

# The same numbers on every architecture.
CREATE_RULESET, ADD_RULE, RESTRICT_SELF = 444, 445, 446
ASK_VERSION = 1
PATH_BENEATH = 1

EXECUTE, WRITE_FILE, READ_FILE, READ_DIR = 1 << 0, 1 << 1, 1 << 2, 1 << 3
TRUNCATE, IOCTL_DEV = 1 << 14, 1 << 15
# Everything that the first version of Landlock knows, then what later versions added.
FILESYSTEM = {1: (1 << 13) - 1, 2: (1 << 14) - 1, 3: (1 << 15) - 1, 5: (1 << 16) - 1}
NETWORK = {4: 0b11}
SCOPES = {6: 0b11}
READING = READ_FILE | READ_DIR
# On a plain file or device only these make sense; the kernel refuses a rule with others.
ON_FILES = EXECUTE | WRITE_FILE | READ_FILE | TRUNCATE | IOCTL_DEV


@functools.cache
def library() -> ctypes.CDLL:
    """The C library of this process."""
    return ctypes.CDLL(None, use_errno=True)


def syscall(number: int, *arguments: object) -> int:
    """One raw system call."""
    result: int = library().syscall(ctypes.c_long(number), *arguments)
    if result < 0:
        code = ctypes.get_errno()
        raise OSError(code, f"Landlock: {os.strerror(code)}")
    return result


def known(version: int, rights: dict[int, int]) -> int:
    """The rights that Landlock `version` knows."""
    return max((bits for since, bits in rights.items() if since <= version), default=0)


def new_ruleset() -> tuple[int, int]:
    """A ruleset that refuses all it knows, as a file descriptor, and the file rights it handles.

    Some kernels report a version that they then refuse, so older ones are tried in turn.
    """
    version = syscall(CREATE_RULESET, None, ctypes.c_size_t(0), ctypes.c_uint32(ASK_VERSION))
    while True:
        files = known(version, FILESYSTEM)
        fields = [files, known(version, NETWORK), known(version, SCOPES)]
        while not fields[-1]:
            fields.pop()
        attribute = struct.pack(f"{len(fields)}Q", *fields)
        try:
            return syscall(CREATE_RULESET, attribute, ctypes.c_size_t(len(attribute)), ctypes.c_uint32(0)), files
        except OSError as error:
            if error.errno != errno.EINVAL or version == 1:
                raise
        version -= 1


def build(readable: Iterable[str], writable: Iterable[str]) -> int:
    """A ruleset, as a file descriptor, that lets these paths (and what lies beneath them) be read, or read and written.

    A path that does not exist is left out.
    """
    ruleset, files = new_ruleset()
    for paths, rights in ((readable, READING), (writable, files & ~EXECUTE)):
        for path in paths:
            try:
                target = os.open(path, os.O_PATH | os.O_CLOEXEC)
            except FileNotFoundError:
                continue
            try:
                allowed = rights if stat.S_ISDIR(os.fstat(target).st_mode) else rights & ON_FILES
                # struct landlock_path_beneath_attr is packed: 8 bytes of rights, 4 of file descriptor.
                rule = struct.pack("=Qi", allowed, target)
                syscall(ADD_RULE, ctypes.c_int(ruleset), ctypes.c_int(PATH_BENEATH), rule, ctypes.c_uint32(0))
            finally:
                os.close(target)
    return ruleset


def restrict(ruleset: int) -> None:
    """Apply `ruleset` to this process for good. It needs ``no_new_privs`` to be set."""
    syscall(RESTRICT_SELF, ctypes.c_int(ruleset), ctypes.c_uint32(0))
    os.close(ruleset)
