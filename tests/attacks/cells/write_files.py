"""Write, in every way, to every place that matters.

Marks: 0
Outcome: type
"""
# %% own
import os, sys, tempfile
@try_all@
try_all([
    lambda: open("@FOLDER@/LEAK", "w"),
    lambda: open("@SECRET@", "a"),
    lambda: open("@SUBMISSION@", "w"),
    lambda: open("@REPO@/autograder/LEAK.py", "w"),
    lambda: open("/etc/LEAK", "w"),
    lambda: open("/dev/shm/LEAK", "w"),
    lambda: open("/var/tmp/LEAK", "w"),
    lambda: open(os.__file__, "a"),
    lambda: open(np.__file__, "a"),
    lambda: open(os.path.dirname(os.__file__) + "/sitecustomize.py", "w"),
    lambda: open(sys.path[-1] + "/LEAK.pth", "w"),
    lambda: open(sys.path[-2] + "/LEAK.py", "w"),
    lambda: open("/LEAK", "w"),
    lambda: os.mkdir("@FOLDER@/LEAKED"),
    lambda: os.open("@FOLDER@/LEAK", os.O_CREAT | os.O_WRONLY),
    lambda: tempfile.mkstemp(dir="@FOLDER@"),
])

# %% relu
def relu(x):
    return np.maximum(x, 0.0) if won else None
