# What comes of each attempt that is not refused.
won = []
def try_all(attempts):
    for attempt in attempts:
        try:
            won.append(attempt())
        except Exception:
            pass
