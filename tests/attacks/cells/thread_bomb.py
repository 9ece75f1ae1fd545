"""Start threads without end, small ones, so that no limit of memory is in their way.

Marks: 0
Outcome: exception
Says: can't start new thread
"""
# %% relu
import threading
threading.stack_size(1 << 15)
def spin():
    while True:
        pass
def relu(x):
    while True:
        threading.Thread(target=spin, daemon=True).start()
