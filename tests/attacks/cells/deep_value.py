"""Return a list a hundred thousand deep.

Marks: 0
Outcome: bad_return|crash
"""
# %% relu
def relu(x):
    value = 0.0
    for _ in range(100_000):
        value = [value]
    return value
