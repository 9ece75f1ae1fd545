"""Return an array of a thousand million numbers that takes no memory.

Marks: 0
Outcome: memory|bad_return
"""
# %% relu
def relu(x):
    return np.broadcast_to(0.0, (1_000_000_000,))
