"""Serves the built book: `python -m qkbook.serve`."""

import contextlib
import functools
import os
import sys
import threading
import webbrowser
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

BOOK = os.path.join("_build", "html")


class Quiet(SimpleHTTPRequestHandler):
    """Serves the files of a folder without a line for each, and nothing else: no listing, no link that leads out."""

    def log_message(self, *_):
        """Say nothing."""

    def list_directory(self, path):
        """Answer that there is no such page."""
        self.send_error(HTTPStatus.NOT_FOUND)

    def send_head(self):
        """Answer with a file that lies in the folder, or that there is none."""
        path, home = self.translate_path(self.path), os.path.realpath(self.directory)
        names = (path, *(os.path.join(path, name) for name in ("index.html", "index.htm")))
        if "\0" in path or any(os.path.commonpath([home, os.path.realpath(name)]) != home for name in names):
            self.send_error(HTTPStatus.NOT_FOUND)
            return None
        return super().send_head()


class Server(ThreadingHTTPServer):
    """Takes it calmly that a browser closes a connection."""

    def handle_error(self, *_):
        """Show errors of this program only."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(*_)


@contextlib.contextmanager
def serving(folder, handler=Quiet):
    """Serve `folder` on this machine only, at a free port; yields the address."""
    server = Server(("127.0.0.1", 0), functools.partial(handler, directory=folder))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


def main():
    """Serve the book that is built in this folder until Ctrl-C; returns the exit code."""
    if not os.path.isfile(os.path.join(BOOK, "index.html")):
        print(f"{os.path.abspath(BOOK)} holds no book: run `make book` first, in the project's folder", file=sys.stderr)
        return 2
    with serving(BOOK) as address, contextlib.suppress(KeyboardInterrupt):
        print(f"{address} (stop with Ctrl-C)", flush=True)
        webbrowser.open(address)
        threading.Event().wait()
    return 0


if __name__ == "__main__":
    sys.exit(main())
