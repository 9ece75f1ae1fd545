"""Return a dict of a thousand keys, which a message would list.

Marks: 0
Outcome: type
"""
# %% relu
def relu(x):
    return {str(number) * 200: 0 for number in range(900)}
