"""Return an array that lies over memory that is not there.

Marks: 0
Outcome: crash
Says: crashed
"""
# %% relu
from numpy.lib.stride_tricks import as_strided
def relu(x):
    return as_strided(np.zeros(1), shape=(1 << 20,), strides=(1 << 22,))
