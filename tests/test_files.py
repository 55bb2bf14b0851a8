import pytest

from qkspectrum._files import replace_atomically, write_text_atomically


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
