"""Compute a number that has more digits than time.

Marks: 0
Outcome: timeout|memory
"""
# %% relu
def relu(x):
    return 9 ** 9 ** 9
