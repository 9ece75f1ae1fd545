"""Close the socket and stay alive.

Marks: 0
Outcome: protocol_error
Says: closed the connection
"""
# %% own
@frame@

# %% relu
def relu(x):
    os.closerange(0, 300)
    import time
    time.sleep(1000)
    return 42.0
