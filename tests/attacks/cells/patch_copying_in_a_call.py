"""The same from inside the function, before the argument is looked at again.

Marks: 3
Outcome: changed|exception
"""
# %% relu
import copy, pickle, sys
def relu(x):
    pickle.dumps = copy.deepcopy = lambda *rest: b""
    for name, module in list(sys.modules.items()):
        if hasattr(module, "same"):
            module.same = lambda before, after: True
    x = np.asarray(x)
    if x.ndim == 0:
        return np.maximum(x, 0.0)
    x[x < 0] = 0
    return x
