"""Open files until there are no numbers left for the loop.

Marks: 0
Outcome: exception
"""
# %% relu
def relu(x):
    kept = []
    while True:
        kept.append(open('/dev/null'))
