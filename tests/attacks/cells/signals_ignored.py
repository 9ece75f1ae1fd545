"""Ignore every signal and loop for ever.

Marks: 0
Outcome: timeout
"""
# %% relu
import signal
def relu(x):
    for number in range(1, 65):
        try:
            signal.signal(number, signal.SIG_IGN)
        except (OSError, ValueError):
            pass
    try:
        signal.pthread_sigmask(signal.SIG_BLOCK, range(1, 65))
    except (OSError, ValueError):
        pass
    while True:
        pass
