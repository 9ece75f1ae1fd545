"""Return complex numbers, which compare by their real part if one is careless.

Marks: 0
Outcome: type
"""
# %% relu
def relu(x):
    return np.maximum(x, 0.0) + 1j
