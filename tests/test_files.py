import os
import socket
import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from conftest import one_line

import qkspectrum
from qkspectrum._files import check_not_input, read_json, replace_atomically, write_text_atomically

LIB = str(Path(qkspectrum.__file__).parents[1])


def test_a_failed_write_leaves_the_old_file_and_no_other(tmp_path):
    path = tmp_path / "folder" / "file.txt"
    write_text_atomically(path, "old")

    def half(temporary):
        temporary.write_text("ne")
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        replace_atomically(path, half)
    assert path.read_text() == "old" and list(path.parent.iterdir()) == [path]
    write_text_atomically(path, "new")
    assert path.read_text() == "new"


def test_what_utf_8_cannot_hold_is_escaped(tmp_path):
    write_text_atomically(tmp_path / "file.txt", "λ \udcff")
    assert (tmp_path / "file.txt").read_text("utf-8") == "λ \\udcff"


@pytest.mark.parametrize("there", [True, False])
def test_a_link_stays_and_the_file_behind_it_is_written(there, tmp_path):
    target, link = tmp_path / "kept" / "file.txt", tmp_path / "link.txt"
    if there:
        write_text_atomically(target, "old")
    link.symlink_to(Path("kept") / "file.txt")
    write_text_atomically(link, "new")
    assert link.is_symlink() and target.read_text() == "new" and list(target.parent.iterdir()) == [target]


def test_a_link_to_itself_is_reported(tmp_path):
    link = tmp_path / "link.txt"
    link.symlink_to(link)
    with pytest.raises(ValueError) as error:
        write_text_atomically(link, "new")
    one_line(error, "link.txt: cannot be written")
    assert link.is_symlink()


@pytest.mark.skipif(os.name == "nt", reason="no such permissions here")
def test_a_file_keeps_its_permissions_and_is_never_more_open_than_they_are(tmp_path):
    path = tmp_path / "file.txt"
    seen = []

    def write(temporary):
        temporary.write_text("new")
        seen.append(stat.S_IMODE(temporary.stat().st_mode))

    for mode in (0o600, 0o640, 0o755):
        path.write_text("old")
        path.chmod(mode)
        replace_atomically(path, write)
        assert path.read_text() == "new" and stat.S_IMODE(path.stat().st_mode) == mode
    assert seen == [0o600] * 3


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everything")
def test_a_file_that_may_not_be_written_is_not_replaced(tmp_path):
    path = tmp_path / "file.txt"
    path.write_text("old")
    path.chmod(0o400)
    with pytest.raises(ValueError) as error:
        write_text_atomically(path, "new")
    one_line(error, "file.txt: cannot be written", "ermission denied")
    assert path.read_text() == "old"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no FIFOs here")
@pytest.mark.parametrize("linked", [False, True])
def test_a_fifo_stays_one_and_its_reader_gets_the_text(linked, tmp_path):
    path, link, got = tmp_path / "fifo", tmp_path / "link", []
    os.mkfifo(path)
    link.symlink_to(path)
    reader = threading.Thread(target=lambda: got.append(path.read_text()), daemon=True)
    reader.start()
    write_text_atomically(link if linked else path, "new")
    assert path.is_fifo() and link.is_symlink()
    reader.join()
    assert got == ["new"]


@pytest.mark.skipif(os.name == "nt", reason="no terminals as files here")
def test_a_device_is_written_to():
    ours, theirs = pytest.importorskip("pty").openpty()
    try:
        write_text_atomically(Path(os.ttyname(theirs)), "new")
        assert os.read(ours, 10) == b"new"
    finally:
        os.close(ours)
        os.close(theirs)


@pytest.mark.skipif(not os.path.exists("/proc/self/fd/1"), reason="descriptors are no files here")
@pytest.mark.parametrize("into", ["pipe", "file"])
def test_the_programs_own_output_gets_what_is_written_and_what_is_printed(into, tmp_path):
    link = tmp_path / "stdout"  # as /dev/stdout is one
    link.symlink_to("/proc/self/fd/1")
    code = "import sys; from pathlib import Path; from qkspectrum._files import write_text_atomically as write\n"
    code += f"write(Path({str(link)!r}), 'written\\n'); print('printed')"
    environment = os.environ | {"PYTHONPATH": LIB}
    if into == "pipe":
        out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=environment).stdout
    else:
        with (tmp_path / "out.txt").open("w") as file:
            subprocess.run([sys.executable, "-c", code], stdout=file, check=True, env=environment)
        out = (tmp_path / "out.txt").read_text()
    assert out == "written\nprinted\n" and link.is_symlink()


def test_temporary_files_of_processes_that_have_ended_are_removed(tmp_path):
    ended = subprocess.run([sys.executable, "-c", "import os; print(os.getpid())"], capture_output=True, text=True)
    host, path = socket.gethostname(), tmp_path / "file.txt"
    gone, running, elsewhere, forgotten, another = (
        tmp_path / name
        for name in (
            f".file.txt.{host.replace('-', '_')}-{ended.stdout.strip()}",
            f".file.txt.{host.replace('-', '_')}-{os.getppid()}",
            ".file.txt.far.away-1234567",
            ".file.txt.12345",  # as they were named before
            ".file.txt.backup",
        )
    )
    for leftover in (gone, running, elsewhere, forgotten, another):
        leftover.write_text("half")
    for leftover in (forgotten, another):
        os.utime(leftover, (0, 0))
    write_text_atomically(path, "new")
    kept = {path, running, elsewhere, another} | ({gone} if os.name == "nt" else set())
    assert set(tmp_path.iterdir()) == kept


def test_an_output_that_is_read_is_refused_by_whatever_name(tmp_path):
    model, config = tmp_path / "model.safetensors", tmp_path / "config.json"
    for path in (model, config):
        path.write_text("precious")
    (tmp_path / "soft").symlink_to(model)
    os.link(config, tmp_path / "hard")
    for output in (model, tmp_path / "soft", tmp_path / "hard", tmp_path / ".." / tmp_path.name / "config.json"):
        with pytest.raises(ValueError) as error:
            check_not_input("--csv", output, [tmp_path / "not there", model, config])
        one_line(error, "--csv: expected a file that is not read", output.name)
    check_not_input("--csv", tmp_path / "new", [model, config])
    check_not_input("--csv", None, [model, config])


def test_json_that_cannot_be_read_is_named_and_a_fifo_does_not_block(tmp_path):
    os.mkfifo(tmp_path / "fifo")
    (tmp_path / "torn").write_text('{"a": 1,\n', "utf-8")
    (tmp_path / "bytes").write_bytes(b"\xff")
    for name, reason in {
        "fifo": "not a file",
        "torn": "line 2 is not JSON",
        "bytes": "utf-8",
        "none": "No such",
    }.items():
        with pytest.raises(ValueError) as error:
            read_json(tmp_path / name)
        one_line(error, name, reason)
