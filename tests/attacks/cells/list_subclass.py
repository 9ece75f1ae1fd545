"""Return a list that claims to be short and never ends.

Marks: 0
Outcome: timeout|memory
"""
# %% relu
class Endless(list):
    def __len__(self): return 1
    def __iter__(self):
        while True: yield 0.0
def relu(x):
    return Endless([1.0])
