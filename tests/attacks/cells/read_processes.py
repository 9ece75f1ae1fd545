"""Look at this and other processes in /proc.

Marks: 0
Outcome: type
"""
# %% own
import os
@try_all@
try_all([
    lambda: open("/proc/self/environ").read(),
    lambda: open("/proc/self/maps").read(),
    lambda: open("/proc/self/mem", "rb").read(1),
    lambda: open("/proc/1/cmdline").read(),
    lambda: open(f"/proc/{os.getppid() or 1}/environ").read(),
    lambda: open(f"/proc/@PID@/mem", "rb"),
    lambda: open(f"/proc/@PID@/cmdline").read(),
    lambda: os.listdir("/proc"),
    lambda: os.listdir("/sys"),
    lambda: os.listdir("/proc/self/fd"),
    lambda: os.readlink(f"/proc/{os.getppid() or 1}/cwd"),
])

# %% relu
def relu(x):
    return np.maximum(x, 0.0) if won else None
