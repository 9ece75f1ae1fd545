"""Become another program.

Marks: 0
Outcome: type
"""
# %% own
import ctypes, os, sys
@try_all@
try_all([
    lambda: os.execv("/bin/sh", ["sh", "-c", "touch @FOLDER@/LEAK"]),
    lambda: os.execv(sys.executable, [sys.executable, "-c", "print()"]),
    lambda: os.execve("/bin/true", ["true"], {}),
    lambda: ctypes.CDLL(None).system(b"touch @FOLDER@/LEAK") == 0 or 1 / 0,
    lambda: ctypes.CDLL(None).popen(b"id", b"r") or 1 / 0,
])

# %% relu
def relu(x):
    return np.maximum(x, 0.0) if won else None
