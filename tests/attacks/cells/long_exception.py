"""Raise an exception with a text of many megabytes and a name of one.

Marks: 0
Outcome: exception
"""
# %% relu
def relu(x):
    raise type("E" * 1_000_000, (Exception,), {})("x" * 20_000_000)
