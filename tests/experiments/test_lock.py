import os
import signal
import socket
import subprocess
import sys
import warnings
from contextlib import contextmanager
from pathlib import Path

import pytest
from conftest import one_line

import qkspectrum
from qkspectrum.experiments.training import lock
from qkspectrum.experiments.training.lock import locked

pytestmark = pytest.mark.slow  # it starts processes

LIB = str(Path(qkspectrum.__file__).parents[1])
HOLD = "import sys; from pathlib import Path; from qkspectrum.experiments.training.lock import locked\n"
HOLD += "with locked(Path(sys.argv[1])): print('held', flush=True); sys.stdin.read()"


@contextmanager
def silently():
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        yield


@pytest.fixture
def holder(tmp_path):
    """Another process that holds the lock."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, tmp_path / "file"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=os.environ | {"PYTHONPATH": LIB},
    )  # fmt: skip
    assert process.stdout.readline() == "held\n"
    yield process
    process.kill()
    process.communicate()


def test_a_second_process_is_refused_and_told_who_is_first(holder, tmp_path):
    for _ in range(3):
        with pytest.raises(ValueError) as error, locked(tmp_path / "file"):
            pass
        one_line(error, "file: in use by", f"process {holder.pid} on {socket.gethostname()} since 20")
    (tmp_path / "link").symlink_to(tmp_path / "file")
    with pytest.raises(ValueError, match="in use"), locked(tmp_path / "link"):
        pass
    with locked(tmp_path / "another"):
        pass
    holder.communicate()
    with silently(), locked(tmp_path / "file"):
        pass


def test_what_a_killed_process_held_is_taken_over_with_a_warning(holder, tmp_path):
    holder.send_signal(signal.SIGKILL if hasattr(signal, "SIGKILL") else signal.SIGTERM)
    holder.wait()
    with (
        pytest.warns(UserWarning, match=f"file: taken over from process {holder.pid} on") as said,
        locked(tmp_path / "file"),
    ):
        assert str(os.getpid()) in (tmp_path / ".file.owner").read_text()
    assert len(said) == 1
    with silently(), locked(tmp_path / "file"):
        pass


def test_an_error_releases_the_lock_and_is_raised_unchanged(tmp_path):
    class OursError(OSError):
        pass

    for kind in (OursError, KeyboardInterrupt):
        with pytest.raises(kind), locked(tmp_path / "new" / "file"):
            raise kind
        assert not (tmp_path / "new").exists()  # nothing came of it
    with locked(tmp_path / "new" / "file"):
        with pytest.raises(ValueError, match=f"process {os.getpid()}"), locked(tmp_path / "new" / "file"):
            pass
        assert (tmp_path / "new" / ".file.owner").exists()  # the second try did not remove the first one's note


def test_a_place_that_cannot_be_locked_is_named(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(ValueError) as error, locked(tmp_path / "file" / "inside"):
        pass
    one_line(error, "inside: cannot be written")

    def acquire(*_, **__):
        raise NotImplementedError

    monkeypatch.setattr(lock.filelock.FileLock, "acquire", acquire)
    with pytest.warns(UserWarning, match="no locks"), locked(tmp_path / "elsewhere"):
        pass
