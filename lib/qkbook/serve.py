"""Serves the built book: `python -m qkbook.serve`."""

import contextlib
import functools
import sys
import threading
import webbrowser
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer


class Quiet(SimpleHTTPRequestHandler):
    """Serves files without a line for each."""

    def log_message(self, *_):
        """Say nothing."""


class Server(ThreadingHTTPServer):
    """Takes it calmly that a browser closes a connection."""

    def handle_error(self, *_):
        """Show errors of this program only."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(*_)


@contextlib.contextmanager
def serving(folder):
    """Serve `folder` on this machine only, at a free port; yields the address."""
    server = Server(("127.0.0.1", 0), functools.partial(Quiet, directory=folder))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


if __name__ == "__main__":
    with serving("_build/html") as address, contextlib.suppress(KeyboardInterrupt):
        print(f"{address} (stop with Ctrl-C)", flush=True)
        webbrowser.open(address)
        threading.Event().wait()
