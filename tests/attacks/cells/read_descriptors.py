"""Read from every file that may have been left open.

Marks: 0
Outcome: type
"""
# %% own
import os
@try_all@
try_all([
    lambda: [os.read(number, 1) for number in range(3, 100)],
    lambda: [os.read(number, 1) for number in range(101, 1024)],
    lambda: [os.fstat(number).st_ino for number in range(3, 100)],
    lambda: [os.pread(number, 10, 0).decode() or 1 / 0 for number in range(0, 3)],
    lambda: os.listdir(3),
])

# %% relu
def relu(x):
    return np.maximum(x, 0.0) if won else None
