"""Never come back.

Marks: 0
Outcome: timeout
Says: a loop that never ends
"""
# %% relu
def relu(x):
    while True:
        pass
