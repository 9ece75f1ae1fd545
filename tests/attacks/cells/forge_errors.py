"""Send an exception without a name, and one where there is none.

Marks: 0
Outcome: protocol_error
"""
# %% own
@frame@
@number@

# %% relu
def relu(x):
    os.write(100, frame(b'[[],["d","kind","returned","value",2.5,"errors",["t","E"]]]', number=number()))
    while True: pass
    return 42.0
