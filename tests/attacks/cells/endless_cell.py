"""Loop for ever while the cell is run, not when it is called.

Marks: 0
Outcome: timeout
Says: did not finish
"""
# %% relu
while True:
    pass
def relu(x):
    return np.maximum(x, 0.0)
