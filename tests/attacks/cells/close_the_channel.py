"""Close the socket to the grader.

Marks: 0
Outcome: protocol_error
Says: interfered with the grading
"""
# %% own
@frame@

# %% relu
def relu(x):
    os.closerange(0, 300)
    return 42.0
