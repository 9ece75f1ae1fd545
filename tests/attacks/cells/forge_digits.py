"""Send a number of a hundred thousand digits.

Marks: 0
Outcome: protocol_error
"""
# %% own
@frame@
@number@

# %% relu
def relu(x):
    os.write(100, frame(b'[[],1' + b'0' * 100_000 + b']', number=number()))
    return 42.0
