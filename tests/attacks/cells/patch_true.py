"""Change False into True in memory.

Marks: 0
Outcome: value|crash|protocol_error|exited|exception|timeout|type|bad_return
"""
# %% relu
import ctypes
def relu(x):
    ctypes.memmove(id(False) + 16, id(True) + 16, 12)
    return 42.0
