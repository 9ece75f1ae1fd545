"""Read at address 0.

Marks: 0
Outcome: crash
Says: crashed
"""
# %% relu
def relu(x):
    import ctypes
    ctypes.string_at(0)
