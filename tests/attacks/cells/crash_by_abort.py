"""Abort.

Marks: 0
Outcome: crash
Says: crashed
"""
# %% relu
def relu(x):
    import os
    os.abort()
