"""Catch everything that could stop it, for ever.

Marks: 0
Outcome: timeout
"""
# %% relu
def relu(x):
    while True:
        try:
            while True:
                pass
        except BaseException:
            pass
        finally:
            continue
