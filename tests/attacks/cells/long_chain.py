"""Raise an exception with a hundred thousand others behind it.

Marks: 0
Outcome: exception
"""
# %% relu
def relu(x):
    error = None
    for number in range(100_000):
        new = ValueError(number)
        new.__cause__ = error
        error = new
    raise error
