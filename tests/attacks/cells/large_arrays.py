"""Return arrays as large as a reply may be, for every call.

Marks: 0
Outcome: bad_return|type
Says: too large
"""
# %% relu
def relu(x):
    return np.zeros(15 << 20, dtype=np.uint8)
