"""Send signals to everything in reach.

Marks: 0
Outcome: type
"""
# %% own
import os, signal, threading
@try_all@
try_all([
    lambda: os.kill(-1, 9) or 1,
    lambda: os.kill(1, 0) or 1,
    lambda: os.kill(os.getppid(), 0) or 1 if os.getppid() else 1 / 0,
    lambda: os.kill(@PID@, 0) or 1,
    lambda: os.killpg(0, 9) or 1,
    lambda: signal.pidfd_send_signal(os.pidfd_open(1), 0) or 1,
    lambda: signal.setitimer(signal.ITIMER_REAL, 0.01),
    lambda: signal.alarm(1) == 0 or 1 / 0,
    lambda: signal.pthread_kill(threading.main_thread().ident, 10) or 1,
    lambda: signal.raise_signal(signal.SIGUSR1) or 1,
])

# %% relu
def relu(x):
    return np.maximum(x, 0.0) if won else None
