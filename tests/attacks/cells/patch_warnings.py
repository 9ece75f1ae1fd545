"""Silence every warning for good, so that a formula that overflows looks stable.

Marks: 4
Outcome: warning
"""
# %% own
import warnings
warnings.filterwarnings("ignore")
warnings.simplefilter("ignore")
np.seterr(all="ignore")
warnings.warn = warnings.showwarning = warnings._showwarnmsg = warnings._showwarnmsg_impl = lambda *a, **k: None
warnings.simplefilter = warnings.filterwarnings = lambda *a, **k: None

# %% sigmoid
def sigmoid(x):
    return 1 / (1 + np.exp(-x))
