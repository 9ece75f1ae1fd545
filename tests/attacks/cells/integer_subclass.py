"""Return integers whose every method lies, and huge ones.

Marks: 0
Outcome: value|bad_return|shape|type
"""
# %% relu
class Liar(int):
    def __eq__(self, other): return True
    def __index__(self): return 1
    def __int__(self): return 10 ** 5_000
    def __float__(self): return 0.0
    def bit_length(self): return 1
def relu(x):
    return Liar(42)
