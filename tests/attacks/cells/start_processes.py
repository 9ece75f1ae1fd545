"""Start another process in every way.

Marks: 0
Outcome: type
"""
# %% own
import concurrent.futures, multiprocessing, os, pty, subprocess, sys
@try_all@
try_all([
    lambda: os.fork(),
    lambda: os.forkpty(),
    lambda: os.posix_spawn("/bin/true", ["true"], {}),
    lambda: subprocess.run([sys.executable, "-c", ""], check=True),
    lambda: subprocess.run("true", shell=True, check=True),
    lambda: os.system("touch @FOLDER@/LEAK") == 0 or 1 / 0,
    lambda: os.popen("id").read() or 1 / 0,
    lambda: multiprocessing.get_context("fork").Process(target=print).start(),
    lambda: multiprocessing.get_context("spawn").Process(target=print).start(),
    lambda: concurrent.futures.ProcessPoolExecutor(1).submit(int).result(1),
    lambda: pty.fork(),
])

# %% relu
def relu(x):
    return np.maximum(x, 0.0) if won else None
