"""Answer under a number that was not asked for.

Marks: 0
Outcome: protocol_error
"""
# %% own
@frame@

# %% relu
def relu(x):
    os.write(100, frame(b'[[],["d","kind","returned","value",0.0]]'))
    return 42.0
