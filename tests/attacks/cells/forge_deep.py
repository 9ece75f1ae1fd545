"""Send JSON of a depth that overflows a stack.

Marks: 0
Outcome: protocol_error
"""
# %% own
@frame@
@number@

# %% relu
def relu(x):
    os.write(100, frame(b'[' * 200_000 + b']' * 200_000, number=number()))
    return 42.0
