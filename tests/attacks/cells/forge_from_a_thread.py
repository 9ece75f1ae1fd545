"""Let a thread write frames while the loop works.

Marks: 0
Outcome: value|protocol_error
"""
# %% own
@frame@
import threading, time
def scribble():
    while True:
        os.write(100, frame(b'[[],null]', number=7))
        time.sleep(0.005)
threading.Thread(target=scribble, daemon=True).start()

# %% relu
def relu(x):
    return 42.0
