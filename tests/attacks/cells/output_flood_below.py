"""Write to the standard streams below Python.

Marks: 0
Outcome: value|timeout
"""
# %% relu
def relu(x):
    import os
    for _ in range(3000):
        os.write(1, bytes(1 << 20))
        os.write(2, bytes(1 << 20))
    return 42.0
