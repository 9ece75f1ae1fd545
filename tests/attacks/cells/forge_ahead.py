"""Write the replies to a hundred requests ahead of them.

Marks: 0
Outcome: protocol_error
"""
# %% own
@frame@

# %% relu
def relu(x):
    os.write(100, frame(b'[[],["d","kind","returned","value",0.0]]', number=0) * 100)
    return 42.0
