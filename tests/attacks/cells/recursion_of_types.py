"""Let the removal of a very deep object overflow the stack.

Marks: 0
Outcome: value|crash|timeout|memory
"""
# %% relu
def relu(x):
    value = None
    for _ in range(10**6):
        value = (value, lambda v=value: v)
    del value
    return 42.0
