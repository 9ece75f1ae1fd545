"""End the process with the code that says that the loop is broken.

Marks: 0
Outcome: protocol_error|exited
"""
# %% relu
def relu(x):
    import os
    os._exit(98)
