"""Return lists and tuples of the right numbers, nested in themselves.

Marks: 0
Outcome: bad_return
"""
# %% relu
def relu(x):
    value = []
    value.append(value)
    return value
