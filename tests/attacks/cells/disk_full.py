"""Fill the scratch folder.

Marks: 0
Outcome: exception
"""
# %% relu
def relu(x):
    with open('/tmp/big', 'wb') as file:
        while True:
            file.write(bytes(1 << 20))
