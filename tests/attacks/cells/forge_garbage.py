"""Write garbage where only results belong.

Marks: 0
Outcome: protocol_error
Says: no valid beginning
"""
# %% own
@frame@

# %% relu
def relu(x):
    os.write(100, b'garbage' * 100)
    return 42.0
