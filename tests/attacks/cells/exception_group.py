"""Raise groups of exceptions, nested and empty of sense.

Marks: 0
Outcome: exception
"""
# %% relu
def relu(x):
    error = ValueError()
    for number in range(500):
        error = BaseExceptionGroup("x", [error])
    raise error
