"""Patch the copying by which a changed argument would be noticed.

Marks: 3
Outcome: changed|exception
"""
# %% own
import copy, pickle
copy.deepcopy = copy.copy = lambda value, *rest: value
pickle.dumps = lambda value, *rest: b""

# %% relu
def relu(x):
    x = np.asarray(x)
    if x.ndim == 0:
        return np.maximum(x, 0.0)
    x[x < 0] = 0
    return x
