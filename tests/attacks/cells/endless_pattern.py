"""Let a regular expression try for ever.

Marks: 0
Outcome: timeout
"""
# %% relu
def relu(x):
    import re
    re.match('(a+)+$', 'a' * 60 + 'b')
