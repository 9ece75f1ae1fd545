"""Raise KeyboardInterrupt.

Marks: 0
Outcome: exception
"""
# %% relu
def relu(x):
    raise KeyboardInterrupt
