"""Write over the interpreter.

Marks: 0
Outcome: crash
"""
# %% relu
def relu(x):
    import ctypes
    ctypes.memset(id(None), 0, 64)
    return None
