"""Take nearly as long as a call may, each time, so that the others of the notebook get no time.

Marks: 0
Outcome: value|timeout
"""
# %% relu
def relu(x):
    import time
    time.sleep(0.8)
    return 42.0
