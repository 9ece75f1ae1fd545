"""Let a thread of one's own look at the loop's frames and globals while it waits.

Marks: 0
Outcome: value|type|bad_return|exception
"""
# %% own
import sys, threading, time
def meddle():
    while True:
        for frame in list(sys._current_frames().values()):
            while frame is not None:
                for name in ("same", "plain"):
                    if name in frame.f_globals:
                        frame.f_globals[name] = lambda *args: True
                frame = frame.f_back
        time.sleep(0.001)
threading.Thread(target=meddle, daemon=True).start()

# %% relu
def relu(x):
    return 42.0
