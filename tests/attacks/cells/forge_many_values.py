"""Send as many values as fit into a frame.

Marks: 0
Outcome: protocol_error
"""
# %% own
@frame@

# %% relu
def relu(x):
    os.write(100, frame(b'[1,[],["l"' + b',0' * 500_000 + b']]'))
    return 42.0
