"""Send a dict of a hundred thousand keys that collide.

Marks: 0
Outcome: protocol_error
"""
# %% own
@frame@
@number@

# %% relu
def relu(x):
    os.write(100, frame(b'[[],["d"' + b',"a",0' * 100_000 + b']]', number=number()))
    return 42.0
