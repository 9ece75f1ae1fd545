"""Raise the limit first.

Marks: 0
Outcome: crash|memory|timeout
"""
# %% relu
def relu(x):
    import sys
    sys.setrecursionlimit(10**9)
    return relu(x)
