"""Send an array of Python objects.

Marks: 0
Outcome: protocol_error
"""
# %% own
@frame@

# %% relu
def relu(x):
    os.write(100, frame(b'[1,[["|O",[1],true,true]],["a",0]]', bytes(8)))
    return 42.0
