"""The list of system calls that a submission may make, compiled on the trusted side."""

import errno
import functools
import os
import tempfile

TCGETS, FIONBIO, FIOCLEX = 0x5401, 0x5421, 0x5451
F_DUPFD, F_GETFD, F_SETFD, F_GETFL, F_DUPFD_CLOEXEC = 0, 1, 2, 3, 1030

# Names that an architecture does not have are left out there. Nothing starts a thread: no filter can count them, and no
# other limit holds for root, so that a few lines could start as many as the computer has room for.
ALLOWED = """
    read write readv writev pread64 pwrite64 lseek close close_range dup dup2 dup3 poll ppoll select pselect6
    open openat stat lstat fstat newfstatat fstatat64 statx access faccessat faccessat2 readlink readlinkat getcwd chdir
    getdents getdents64 mkdir mkdirat rmdir unlink unlinkat rename renameat renameat2 ftruncate fsync fdatasync umask
    mmap munmap mremap mprotect madvise brk futex sched_yield sched_getaffinity sched_getparam sched_getscheduler
    nanosleep clock_nanosleep clock_gettime clock_getres gettimeofday time times getrusage getrlimit getrandom
    getpid gettid getppid getpgrp getuid geteuid getgid getegid uname sysinfo
    rt_sigaction rt_sigprocmask rt_sigreturn rt_sigpending sigaltstack restart_syscall
    set_robust_list set_tid_address rseq membarrier exit exit_group
"""


@functools.cache
def compiled() -> bytes:
    """The filter as the program that the kernel takes; every call not in the list fails with EPERM.

    Raises
    ------
    RuntimeError
        Where pyseccomp or libseccomp is missing.
    """
    try:
        import pyseccomp
    except (ImportError, OSError, RuntimeError) as error:
        raise RuntimeError(f"the filter of system calls cannot be compiled: {error}") from error

    program = pyseccomp.SyscallFilter(pyseccomp.ERRNO(errno.EPERM))
    # As a tree, not as a list: every session has the kernel work out what becomes of each call there is.
    program.set_attr(pyseccomp.Attr.CTL_OPTIMIZE, 2)

    def rule(action: int, name: str, *conditions: "pyseccomp.Arg") -> None:
        try:
            number = pyseccomp.resolve_syscall(pyseccomp.Arch.NATIVE, name)
        except (OSError, ValueError):
            return
        # Negative numbers stand for calls that this architecture does not have.
        if number >= 0:
            program.add_rule(action, number, *conditions)

    for name in ALLOWED.split():
        rule(pyseccomp.ALLOW, name)
    # Reading one's own limits is harmless; the pointer to new ones must be empty.
    rule(pyseccomp.ALLOW, "prlimit64", pyseccomp.Arg(2, pyseccomp.EQ, 0))
    for request in (TCGETS, FIONBIO, FIOCLEX):
        rule(pyseccomp.ALLOW, "ioctl", pyseccomp.Arg(1, pyseccomp.EQ, request))
    for command in (F_DUPFD, F_GETFD, F_SETFD, F_GETFL, F_DUPFD_CLOEXEC):
        rule(pyseccomp.ALLOW, "fcntl", pyseccomp.Arg(1, pyseccomp.EQ, command))
    with tempfile.TemporaryFile() as file:
        program.export_bpf(file)
        return os.pread(file.fileno(), 1 << 20, 0)
