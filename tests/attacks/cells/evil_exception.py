"""Raise exceptions whose text, name and class bring other things down.

Marks: 0
Outcome: exception|protocol_error|exited
"""
# %% relu
class Evil(Exception):
    def __str__(self): raise KeyboardInterrupt
    __repr__ = __str__
    @property
    def __traceback__(self): raise SystemExit
def relu(x):
    raise Evil
