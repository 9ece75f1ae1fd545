"""Fill the memory with what outlives the call.

Marks: 0
Outcome: memory
"""
# %% relu
kept = []
def relu(x):
    while True:
        kept.append(bytearray(1 << 18))
