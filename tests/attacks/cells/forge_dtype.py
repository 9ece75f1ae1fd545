"""Send an array of Python objects.

Marks: 0
Outcome: protocol_error
"""
# %% own
@frame@
@number@

# %% relu
def relu(x):
    os.write(100, frame(b'[[["|O",[1],true,true]],["a",0]]', bytes(8), number()))
    return 42.0
