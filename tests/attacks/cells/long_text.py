"""Return a text of nearly a megabyte.

Marks: 0
Outcome: type
"""
# %% relu
def relu(x):
    return "x" * 900_000
