"""Jump into nowhere.

Marks: 0
Outcome: crash
"""
# %% relu
def relu(x):
    import ctypes
    ctypes.CFUNCTYPE(None)(16)()
