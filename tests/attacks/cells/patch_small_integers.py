"""Change the value of the number 1 in memory, so that wrong becomes right.

Marks: 0
Outcome: value|crash|protocol_error|exited|exception|timeout|type|bad_return
"""
# %% relu
import ctypes
def relu(x):
    ctypes.c_long.from_address(id(1) + 24).value = 0
    return 42.0
