"""Send an exception from a line that no cell has.

Marks: 0
Outcome: protocol_error
"""
# %% own
@frame@
@number@

# %% relu
def relu(x):
    os.write(100, frame(b'[[],["d","kind","raised","errors",["t","ValueError"],"line",-5]]', number=number()))
    while True: pass
    return 42.0
