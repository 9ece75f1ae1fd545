"""Raise an exception of a class with a thousand bases.

Marks: 0
Outcome: exception
"""
# %% relu
bases = tuple(type(f"B{number}" * 50, (Exception,), {}) for number in range(500))
Many = type("Many", bases, {})
def relu(x):
    raise Many
