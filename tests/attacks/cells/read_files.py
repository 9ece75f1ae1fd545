"""Read the system's files, the grader's code, the references, the secret and other submissions.

Marks: 0
Outcome: type
"""
# %% own
import os, pathlib
@try_all@
try_all([
    lambda: open("/etc/passwd").read(),
    lambda: open("/etc/hostname").read(),
    lambda: open("@SECRET@").read(),
    lambda: open("@REPO@/solutions/activations.py").read(),
    lambda: open("@REPO@/autograder/checks/hidden/activations.py").read(),
    lambda: open("@SUBMISSION@").read(),
    lambda: os.listdir("/root") + os.listdir("/home"),
    lambda: os.listdir("@FOLDER@"),
    lambda: os.scandir("/").__next__().name and os.listdir("/etc/ssl"),
    lambda: pathlib.Path("@REPO@").rglob("*.py").__next__().read_text(),
    lambda: open("../../../../../../../../../../etc/passwd").read(),
    lambda: open("//etc//passwd").read(),
    lambda: os.open("@FOLDER@", os.O_RDONLY),
])

# %% relu
def relu(x):
    return np.maximum(x, 0.0) if won else None
