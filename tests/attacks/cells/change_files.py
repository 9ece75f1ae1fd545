"""Change, move, link and remove files that are not one's own.

Marks: 0
Outcome: type
"""
# %% own
import os, shutil
@try_all@
try_all([
    lambda: os.remove("@SECRET@"),
    lambda: os.rename("@SECRET@", "@SECRET@x") or 1,
    lambda: os.truncate("@SECRET@", 0) or 1,
    lambda: os.chmod("@SECRET@", 0o777) or 1,
    lambda: os.chown("@SECRET@", 0, 0) or 1,
    lambda: os.utime("@SECRET@", (0, 0)) or 1,
    lambda: os.link("@SECRET@", "/tmp/LEAK") or 1,
    lambda: os.symlink("@SECRET@", "/tmp/LEAK2") or 1,
    lambda: os.mkfifo("/tmp/pipe") or 1,
    lambda: os.mknod("/tmp/device") or 1,
    lambda: os.rmdir("@FOLDER@") or 1,
    lambda: shutil.rmtree("@FOLDER@") or 1,
    lambda: os.setxattr("@SECRET@", "user.x", b"y") or 1,
    lambda: os.chdir("@FOLDER@") or os.listdir("."),
    lambda: os.chroot("/tmp") or 1,
])

# %% relu
def relu(x):
    return np.maximum(x, 0.0) if won else None
