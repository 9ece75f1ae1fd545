"""Send as many values as fit into a frame.

Marks: 0
Outcome: protocol_error
"""
# %% own
@frame@
@number@

# %% relu
def relu(x):
    os.write(100, frame(b'[[],["l"' + b',0' * 500_000 + b']]', number=number()))
    return 42.0
