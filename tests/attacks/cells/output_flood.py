"""Print hundreds of megabytes.

Marks: 0
Outcome: value|timeout
"""
# %% relu
def relu(x):
    for _ in range(300):
        print('x' * 1_000_000)
    return 42.0
