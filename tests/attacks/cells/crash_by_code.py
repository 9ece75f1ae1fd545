"""Run code objects that Python's compiler would not have made.

Marks: 0
Outcome: crash|exception
"""
# %% relu
def relu(x):
    import types
    relu.__code__ = relu.__code__.replace(co_code=bytes([100, 255] * 8), co_consts=())
    return relu(x)
