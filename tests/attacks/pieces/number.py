# The number of the request that is being answered.
import sys
def number():
    frame_ = sys._getframe()
    while frame_ is not None:
        if isinstance(frame_.f_locals.get("identity"), int):
            return frame_.f_locals["identity"]
        frame_ = frame_.f_back
