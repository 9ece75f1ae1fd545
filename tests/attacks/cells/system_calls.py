"""Ask the kernel directly for what it must refuse.

Marks: 0
Outcome: type
"""
# %% own
import ctypes
libc = ctypes.CDLL(None, use_errno=True)
calls = [
    lambda: libc.ptrace(0, 0, None, None),
    lambda: libc.ptrace(16, @PID@, None, None),
    lambda: libc.process_vm_readv(@PID@, None, 0, None, 0, 0),
    lambda: libc.mount(b"x", b"/tmp", b"tmpfs", 0, None),
    lambda: libc.umount2(b"/tmp", 2),
    lambda: libc.unshare(0x10000000),
    lambda: libc.setns(0, 0),
    lambda: libc.setuid(0) if libc.getuid() else -1,
    lambda: libc.prctl(22, 0, None, 0, 0),
    lambda: libc.prctl(4, 1, 0, 0, 0),
    lambda: libc.shmget(1, 4096, 0o1777),
    lambda: libc.msgget(1, 0o1777),
    lambda: libc.semget(1, 1, 0o1777),
    lambda: libc.memfd_create(b"x", 0),
    lambda: libc.personality(0x0040000),
    lambda: libc.inotify_init(),
    lambda: libc.epoll_create1(0),
    lambda: libc.eventfd(0, 0),
    lambda: libc.timerfd_create(0, 0),
    lambda: libc.userfaultfd(0),
    lambda: libc.keyctl(0, 0),
    *[lambda number=number: libc.syscall(number, 0, 0, 0, 0, 0) for number in (248, 298, 321, 323, 425, 428, 434, 438, 447)],
]
def got_through(call):
    try:
        return call() >= 0
    except AttributeError:  # this C library has no such function
        return False
won = [call for call in calls if got_through(call)]

# %% relu
def relu(x):
    return np.maximum(x, 0.0) if won else None
