"""Raise SystemExit.

Marks: 0
Outcome: exception
"""
# %% relu
def relu(x):
    raise SystemExit(0)
