"""Call oneself for ever.

Marks: 0
Outcome: exception
Says: RecursionError
"""
# %% relu
def relu(x):
    return relu(x)
