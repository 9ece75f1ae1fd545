"""Look for the history of a notebook and for what else it keeps.

Marks: 0
Outcome: type
"""
# %% own
@try_all@
try_all([
    lambda: In[1],
    lambda: Out,
    lambda: _ih,
    lambda: _oh,
    lambda: get_ipython().history_manager.get_range().__next__(),
    lambda: open("/tmp/.ipython/profile_default/history.sqlite").read(),
    lambda: __import__("readline").get_history_item(1) + "",
])

# %% relu
def relu(x):
    return np.maximum(x, 0.0) if won else None
