"""Loop inside one call that holds the interpreter.

Marks: 0
Outcome: timeout
"""
# %% relu
def relu(x):
    return sum(range(10**15))
