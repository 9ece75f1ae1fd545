"""Use the ready-made tanh under another name.

Marks: 0
Outcome: own_arithmetic
Says: must do its own arithmetic
"""
# %% tanh
from numpy import tanh as gentle
def tanh(x):
    return gentle(x)
