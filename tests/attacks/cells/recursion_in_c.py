"""Recurse where Python does not count.

Marks: 0
Outcome: crash|memory|exception|timeout
"""
# %% relu
def relu(x):
    import sys
    sys.setrecursionlimit(10**9)
    value = None
    for _ in range(10**6):
        value = [value]
    return float(len(repr(value)))
