"""Loop for ever in another cell, upon which the answer depends.

Marks: 0
Outcome: exception
Says: NameError
"""
# %% own
while True:
    pass
helper = 1

# %% relu
def relu(x):
    return np.maximum(x, 0.0) * helper
