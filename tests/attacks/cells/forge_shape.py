"""Send an array whose shape is larger than any memory, and one whose shape is negative.

Marks: 0
Outcome: protocol_error
"""
# %% own
@frame@
@number@

# %% relu
def relu(x):
    os.write(100, frame(b'[[["<f8",[4611686018427387904,4],true,true]],["a",0]]', bytes(8), number()))
    os.write(100, frame(b'[[["<f8",[-1],true,true]],["a",0]]', bytes(8), number()))
    return 42.0
