"""Sleep for ever.

Marks: 0
Outcome: timeout
"""
# %% relu
def relu(x):
    import time
    time.sleep(10**6)
