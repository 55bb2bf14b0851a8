import http.client
import os
import subprocess
import sys
from pathlib import Path

import pytest

from qkbook import serve

LIB = str(Path(serve.__file__).parents[1])


@pytest.fixture
def book(tmp_path):
    folder = tmp_path / "html"
    (folder / "part").mkdir(parents=True)
    (folder / "bare").mkdir()
    (folder / "index.html").write_text("the book")
    (folder / "part" / "index.html").write_text("a part")
    (folder / "bare" / "style.css").write_text("a style")
    (tmp_path / "secret.txt").write_text("secret")
    (tmp_path / "html-2").mkdir()
    (tmp_path / "html-2" / "secret.txt").write_text("secret")
    (folder / "link.txt").symlink_to(tmp_path / "secret.txt")
    (folder / "folder").symlink_to(tmp_path)
    (folder / "sibling").symlink_to(tmp_path / "html-2")
    (folder / "inside.html").symlink_to(folder / "index.html")
    (folder / "linked").mkdir()
    (folder / "linked" / "index.htm").symlink_to(tmp_path / "secret.txt")
    return folder


def answers(address, *paths):
    host = address.split("/")[2]
    found = []
    for path in paths:
        connection = http.client.HTTPConnection(host)
        connection.putrequest("GET", path, skip_accept_encoding=True)
        connection.endheaders()
        answer = connection.getresponse()
        found.append((answer.status, answer.read()))
        connection.close()
    return found


def test_only_the_books_files_are_served_and_no_folder_is_listed(book, capfd):
    with serve.serving(book) as address:
        assert answers(address, "/", "/index.html?x=1", "/part/", "/bare/style.css", "/inside.html") == [
            (200, b"the book"), (200, b"the book"), (200, b"a part"), (200, b"a style"), (200, b"the book"),
        ]  # fmt: skip
        refused = [
            "/bare/", "/nothing", "/link.txt", "/folder/secret.txt", "/folder/", "/sibling/secret.txt", "/linked/",
            "/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/%00", "/index.html%00", "/%ff",
            "/" + 9999 * "a",
        ]  # fmt: skip
        for path, (status, body) in zip(refused, answers(address, *refused), strict=True):
            assert status == 404 and b"secret" not in body and b"style.css" not in body, path
    assert capfd.readouterr().err == ""


def test_a_missing_book_is_reported(tmp_path):
    done = subprocess.run(
        [sys.executable, "-m", "qkbook.serve"],
        cwd=tmp_path, capture_output=True, text=True, env=os.environ | {"PYTHONPATH": LIB},
    )  # fmt: skip
    assert done.returncode == 2 and not done.stdout
    assert done.stderr.count("\n") == 1 and "holds no book: run `make book` first" in done.stderr
    assert str(tmp_path) in done.stderr
