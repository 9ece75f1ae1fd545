"""Return mappings whose items never end.

Marks: 0
Outcome: timeout|memory
"""
# %% relu
from collections.abc import Mapping
class Endless(Mapping):
    def __getitem__(self, key): return 0.0
    def __len__(self): return 1
    def __iter__(self):
        while True: yield "a"
    def items(self):
        while True: yield ("a", 0.0)
def relu(x):
    return Endless()
