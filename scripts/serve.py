"""Serve a folder on this computer alone, and print the address: ``serve.py FOLDER [PORT]``."""

import sys
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer


class Server(ThreadingHTTPServer):
    """Lets more of a page's many requests wait than the usual five: what is refused is a failure to the browser."""

    request_queue_size = 128


def server(folder: str, port: int) -> Server:
    """A server at `port`, or where that is taken, at one that is free."""
    handler = partial(SimpleHTTPRequestHandler, directory=folder)
    try:
        return Server(("127.0.0.1", port), handler)
    except OSError:
        return Server(("127.0.0.1", 0), handler)


if __name__ == "__main__":
    with server(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 8000) as serving:
        print(f"The book is at http://127.0.0.1:{serving.server_port}/ (Ctrl-C ends it)", flush=True)
        try:
            serving.serve_forever()
        except KeyboardInterrupt:
            print()
