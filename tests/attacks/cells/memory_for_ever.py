"""Fill the memory and go on whenever there is none left.

Marks: 0
Outcome: timeout|memory
"""
# %% relu
def relu(x):
    kept = []
    while True:
        try:
            kept.append(bytearray(1 << 20))
        except MemoryError:
            pass
