"""Fill the memory with small pieces.

Marks: 0
Outcome: memory
Says: keeps growing
"""
# %% relu
def relu(x):
    kept = []
    while True:
        kept.append(bytearray(1 << 20))
