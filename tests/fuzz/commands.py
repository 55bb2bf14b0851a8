"""Command lines and corpora as careless people give them."""

import json
import os
import random
from pathlib import Path

import files
from safetensors.torch import save

from qkspectrum.__main__ import main
from qkspectrum.experiments.data.corpora import wikitext2, windows_of

VALUES = ["", "-1", "0", "1", "2", "3", "8", "0.5", "-0.5", "nan", "inf", "1e400", "abc", "²", "٣", "a b", "--", "1/1",
          "2/1", "0/0", "1/3", "x" * 300, "\u2028", "a\x00b", "own", "none", "cuda", "cpu", "meta", "float32",
          "."]  # fmt: skip
OF_SCAN = ["--eigenvalues", "--num-heads", "--csv", "--html", "--debug", "--help", "--nonsense"]
OF_TRAIN = ["--width", "--mlp-width", "--layers", "--heads", "--context", "--norm", "--positions", "--dropout",
            "--vocabulary", "--steps", "--batch", "--lr", "--warmup", "--seed", "--strength", "--trace", "--device",
            "--precision", "--clip", "--eval-every", "--mask"]  # fmt: skip
OF_SWEEP = ["--budget", "--results", "--runs", "--workers", "--device", "--precision", "--shard"]
OF_MEASURE = ["--out", "--tokens", "--windows", "--source"]


def options(rng: random.Random, folder: Path):
    """A command with options that may not exist, with values that may not be any, on a checkpoint that is good."""
    source, output = folder / "source", folder / "output"
    source.mkdir()
    output.mkdir()
    (output / "file").write_text("not a folder")
    (source / "model.safetensors").write_bytes(save(files.weights()))
    (source / "config.json").write_text(json.dumps(files.CONFIG))
    command = rng.choice(["scan"] * 6 + ["train", "sweep", "measure", "", "nonsense"])
    places = [str(output / "a.csv"), str(output), str(output / "no" / "a.html"), str(output / "file" / "b"), "/"]
    known, first = {
        "scan": (OF_SCAN, rng.choice([source, source, source, source / "model.safetensors", output, "nowhere"])),
        "train": (OF_TRAIN, output / "run"),
        "sweep": (OF_SWEEP, rng.choice(["nonsense", "²", ""])),
        "measure": (OF_MEASURE, rng.choice([output, source / "config.json"])),
    }.get(command, (OF_SCAN, ""))
    given = [command, str(first)]
    if command == "train":  # a value that cannot be: any other would train a model for longer than a trial may take
        given += [rng.choice(OF_TRAIN[:12]), rng.choice(["", "-1", "nan", "abc", "1e400", "²", "0"]), "--steps", "-1"]
    for _ in range(rng.randrange(4)):
        option = rng.choice(known)
        given.append(option)
        if option in ("--csv", "--html", "--out", "--results", "--runs"):
            given.append(rng.choice(places))
        elif option not in ("--eigenvalues", "--debug", "--help", "--nonsense") or rng.random() < 0.1:
            given.append(rng.choice(VALUES))
    if rng.random() < 0.1:
        rng.shuffle(given)

    def work():
        before = os.getcwd()
        os.chdir(output)
        try:
            code = main(given)
            assert code in (0, 1, 2), code
        finally:
            os.chdir(before)

    return work


def corpora(rng: random.Random, folder: Path):
    """Texts of any bytes, and vocabularies and contexts of any size."""
    for split in ("train", "valid", "test"):
        kind = rng.randrange(6)
        text = " ".join(rng.choice(["a", "b", "<unk>", "<eos>", "é", "\u2028", "\x00", "\n", "²", "\r\n", "\ufeff"])
                        for _ in range(rng.randrange(60))).encode()  # fmt: skip
        if kind == 0:
            text = rng.randbytes(rng.randrange(40))
        elif kind == 1:
            text = files.damaged(text, rng)
        elif kind == 2:
            text = text.decode().encode(rng.choice(["utf-16", "utf-8-sig", "utf-32"]))
        if rng.random() < 0.98:
            (folder / f"{split}.txt").write_bytes(text)
    vocabulary, context = rng.choice([None, 2, 3, 100, 1, 0, -1, True]), rng.choice([1, 2, 8, 64])

    def work():
        os.environ["QKSPECTRUM_DATA"] = str(folder)
        corpus = wikitext2(vocabulary)
        assert corpus.train.numel() == 0 or corpus.train.max() < len(corpus.words)
        windows_of(corpus.train, context)

    return work
