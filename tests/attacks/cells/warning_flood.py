"""Warn a million times.

Marks: 0
Outcome: value|timeout|memory
"""
# %% relu
def relu(x):
    import warnings
    for number in range(10**6):
        warnings.warn(f'{number}', RuntimeWarning)
    return 42.0
