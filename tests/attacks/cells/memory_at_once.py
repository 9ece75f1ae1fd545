"""Ask for fifty gigabytes at once.

Marks: 0
Outcome: memory
Says: memory
"""
# %% relu
def relu(x):
    return np.ones(50 << 27)
