"""What a user sees and keeps when the terminal, the pipe or the checkpoint is not what one would wish."""

import io
import json
import os
import sys

import pandas
import pytest
import torch
from safetensors.torch import save_file

from qkspectrum.__main__ import main
from qkspectrum.cli import scan as scan_command
from qkspectrum.cli.terminal import printable, report, show, terminal

NAMES = [
    "layers.0.attn",
    "layers.1.\x1b]0;owned\x07\x1b[2Jattn",
    "layers.2.\u202egnp\u2028\nfake 9 rows attn",
    "layers.3.\x9battn",
]
HOSTILE = "\x1b\x07\x9b\u202e\u2028"


@pytest.fixture
def checkpoint(tmp_path):
    def of(names=NAMES, value=1.0):
        path = tmp_path / "model" / "model.safetensors"
        path.parent.mkdir(exist_ok=True)
        weights = {f"{name}.{which}_proj.weight": value * torch.eye(4) for name in names for which in "qk"}
        save_file(weights | {"cross_attn.q_proj\x1b[1m.weight": torch.eye(4)}, path)
        (path.parent / "config.json").write_text(json.dumps({"num_attention_heads": 2, "hidden_size": 4}))
        return path.parent

    return of


def test_control_characters_of_a_checkpoint_do_not_reach_the_terminal(checkpoint, tmp_path, capsys):
    csv = tmp_path / "heads.csv"
    assert main(["scan", str(checkpoint()), "--csv", str(csv), "--columns", "name"]) == 0
    out = capsys.readouterr().out
    assert "\\x1b]0;owned\\x07" in out and "\\u202e" in out
    for text in (out, csv.read_text("utf-8")):
        assert all(c == "\n" or c.isprintable() for c in text)
    assert len(out.split("8 heads")[0].strip().split("\n")) == 5  # a heading and four layers, none made up
    assert len(pandas.read_csv(csv)) == 8


def test_error_messages_escape_control_characters_and_are_one_line(checkpoint, tmp_path, capsys):
    assert main(["scan", str(checkpoint([NAMES[1].replace("1", "0", 1)], float("nan")))]) == 2
    said = capsys.readouterr()
    assert not said.out and said.err.count("\n") == 1 and "\\x1b]0;owned" in said.err and said.err.strip().isprintable()
    assert main(["scan", str(tmp_path / f"no{HOSTILE}such\nfile")]) == 2
    said = capsys.readouterr().err
    assert said.count("\n") == 1 and said.strip().isprintable() and "no such file or folder" in said


def test_a_warning_takes_one_line(monkeypatch, capsys):
    def run(options):
        import warnings

        warnings.warn(f"beware\n{HOSTILE}", stacklevel=1)

    monkeypatch.setattr(scan_command, "run", run)
    assert main(["scan", "x"]) == 0
    assert capsys.readouterr().err == "warning: beware\\n\\x1b\\x07\\x9b\\u202e\\u2028\n"


def test_printable():
    assert printable("λ ≤ 1, “é” 数") == "λ ≤ 1, “é” 数"
    assert printable("a\tb\r\n\x00\x7f\udcff") == "a\\tb\\r\\n\\x00\\x7f\\udcff"


def stream(monkeypatch, name, encoding, raw=None):
    made = io.TextIOWrapper(io.BytesIO() if raw is None else raw, encoding=encoding, write_through=False)
    monkeypatch.setattr(sys, name, made)
    return made


@pytest.mark.parametrize(
    "encoding, expected",
    [("utf-8", "λ ≤ é × ‖W‖ 数"), ("cp1252", r"lambda <= é × ||W|| \u6570"), ("ascii", r"lambda <= e x ||W|| \u6570")],
)
def test_what_a_terminal_cannot_show_is_shown_in_ascii(encoding, expected, monkeypatch):
    out, error = (stream(monkeypatch, name, encoding) for name in ("stdout", "stderr"))
    with terminal():
        show("λ ≤ é × ‖W‖ 数")
        report("λ ≤ é × ‖W‖ 数")
    assert (out.errors, error.errors) == ("strict", "strict")
    for made in (out, error):
        made.flush()
        assert made.buffer.getvalue().decode(encoding).rstrip("\r\n") == expected


@pytest.mark.parametrize("command", ["scan", "sweep", "train", "measure"])
def test_every_help_can_be_shown_in_ascii(command, monkeypatch):
    out = stream(monkeypatch, "stdout", "ascii")
    with pytest.raises(SystemExit) as end:
        main([command, "--help"])
    assert end.value.code == 0 and b"--help" in out.buffer.getvalue()


@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
def test_files_are_written_whatever_the_terminal_can_show(encoding, checkpoint, tmp_path, monkeypatch):
    out = stream(monkeypatch, "stdout", encoding)
    assert main(["scan", str(checkpoint(["layers.0.λ.attn"])), "--csv", str(tmp_path / "heads.csv")]) == 0
    assert "layers.0.lambda.attn" in out.buffer.getvalue().decode(encoding)
    assert "layers.0.λ.attn" in (tmp_path / "heads.csv").read_text("utf-8")


def test_files_are_written_before_a_pipe_breaks(checkpoint, tmp_path, monkeypatch, capsys):
    read, write = os.pipe()
    os.close(read)
    stream(monkeypatch, "stdout", "utf-8", os.fdopen(write, "wb"))
    csv, html = tmp_path / "heads.csv", tmp_path / "heads.html"
    assert main(["scan", str(checkpoint()), "--csv", str(csv), "--html", str(html)]) == 141
    assert len(pandas.read_csv(csv)) == 8 and "</html>" in html.read_text("utf-8")
    assert capsys.readouterr().err == ""
    sys.stdout.flush()  # as at the end of the program: nothing is left that could fail


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no device that is always full")
def test_files_are_written_where_what_is_printed_cannot_be(checkpoint, tmp_path, monkeypatch, capsys):
    stream(monkeypatch, "stdout", "utf-8", open("/dev/full", "wb"))  # noqa: SIM115 (closed with the stream)
    assert main(["scan", str(checkpoint()), "--csv", str(tmp_path / "heads.csv")]) == 2
    assert len(pandas.read_csv(tmp_path / "heads.csv")) == 8
    assert capsys.readouterr().err == "standard output: cannot be written (No space left on device)\n"
    sys.stdout.flush()


@pytest.mark.parametrize("option", ["--csv", "--html"])
def test_a_checkpoint_is_not_overwritten_by_what_it_holds(option, checkpoint, tmp_path, capsys):
    folder = checkpoint(["layers.0.attn"])
    before = {path: path.read_bytes() for path in folder.iterdir()}
    (tmp_path / "link.csv").symlink_to(folder / "model.safetensors")
    for source in (folder, folder / "model.safetensors"):
        for output in (folder / "model.safetensors", tmp_path / "link.csv"):
            assert main(["scan", str(source), option, str(output)]) == 2
            said = capsys.readouterr()
            assert not said.out and f"{option}: expected a file that is not read" in said.err
    assert main(["scan", str(folder), option, str(folder / "config.json")]) == 2
    assert {path: path.read_bytes() for path in folder.iterdir()} == before


def test_two_outputs_are_two_files(checkpoint, tmp_path, capsys):
    folder, output = checkpoint(["layers.0.attn"]), str(tmp_path / "out")
    assert main(["scan", str(folder), "--csv", output, "--html", output]) == 2
    assert "--html: expected another file than --csv" in capsys.readouterr().err
    for _ in range(2):  # what was written before may be replaced, also beside the model
        assert main(["scan", str(folder), "--csv", str(folder / "heads.csv")]) == 0
