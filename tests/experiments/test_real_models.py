import copy
import json
import shutil
from pathlib import Path

import pytest
import torch
from architectures import tiny
from conftest import one_line
from small_models import LITTLE
from small_runs import random_corpus

from qkspectrum.__main__ import main
from qkspectrum.experiments.data.corpora import Corpus, wikitext2
from qkspectrum.experiments.real_models import measure, small_llama
from qkspectrum.experiments.real_models.measure import (
    dump_measured,
    measure_model,
    open_model,
    read_measured,
    text_windows,
)
from qkspectrum.experiments.real_models.small_llama import train_small_llama, word_tokenizer

transformers = pytest.importorskip("transformers")

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A small Llama as it is saved, trained for a moment on the embedded text."""
    path = tmp_path_factory.mktemp("models") / "little"
    train_small_llama(path, wikitext2(50), steps=3, batch=2, shape=LITTLE, progress=False)
    return path


@pytest.fixture(scope="module")
def measured(folder):
    """What is measured of it."""
    return measure_model(open_model(folder), wikitext2(), 12, 5)


def framed_tokenizer(words):
    """Words between spaces, and around every text a special token in front and two behind."""
    from tokenizers import processors

    tokenizer = word_tokenizer([*words, "[A]", "[B]"])
    ids = [(special, len(words) + i) for i, special in enumerate(("[A]", "[B]"))]
    tokenizer.backend_tokenizer.post_processor = processors.TemplateProcessing("[A] $A [B] [B]", special_tokens=ids)
    return tokenizer


def test_windows_hold_the_text_and_the_tokenizers_frame():
    words = ["<unk>", "a", "<eos>", *map(str, range(37))]
    text = torch.randint(len(words), (500,), generator=torch.Generator().manual_seed(0))
    corpus = Corpus("random", words, text, text, text)
    plain = text_windows(word_tokenizer(words), corpus, tokens=20, windows=7)
    assert torch.equal(plain.ids.flatten(), text[:140]) and (plain.first, plain.last) == (0, 19)
    assert plain.queries[-1] == 19 and len(plain.queries) == 8 == len(set(plain.queries))
    framed = text_windows(framed_tokenizer(words), corpus, tokens=20, windows=7)
    assert (framed.first, framed.last) == (1, 17) and framed.queries[-1] == 17 and framed.queries[0] >= 1
    assert torch.equal(framed.ids[:, 1:18].flatten(), text[: 7 * 17])
    assert framed.ids[:, [0, 18, 19]].tolist() == [[40, 41, 41]] * 7
    for tokens, windows, part in ((9, 7, "tokens"), (20, 99, "corpus"), (20, 1, "windows")):
        with pytest.raises(ValueError) as error:
            text_windows(framed_tokenizer(words), corpus, tokens, windows)
        one_line(error, part)


def test_a_tokenizer_that_knows_every_text_gets_none_of_its_unknown_tokens():
    """What a byte-level tokenizer calls the unknown token ends a document, and must not stand for a missing word."""
    from tokenizers import Tokenizer, models, pre_tokenizers

    alphabet = sorted(pre_tokenizers.ByteLevel.alphabet())
    tokenizer = Tokenizer(models.BPE({letter: i for i, letter in enumerate(alphabet)}, []))
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    fast = transformers.PreTrainedTokenizerFast(tokenizer_object=tokenizer, unk_token="<end>")
    text = torch.zeros(60, dtype=torch.long)
    windows = text_windows(fast, Corpus("random", ["<unk>", "a"], text, text, text), tokens=12, windows=4)
    assert fast.decode(windows.ids[0]).replace(" ", "").startswith("<unk>")
    assert fast.unk_token_id not in windows.ids


def test_a_folder_is_opened_measured_and_read_back(folder, measured, tmp_path, capsys):
    out = tmp_path / "out.json"
    sizes = ["--tokens", "12", "--windows", "5"]
    assert main(["measure", str(folder), "--out", str(out), *sizes, "--source", "made here"]) == 0
    read = read_measured(out)
    assert read["model"] == "little" and read["source"] == "made here" and read["windows"] == 5
    assert read["trained"]["steps"] == 3 and "Python" in read["text"]
    assert read["made_by"]["command"] == "qkspectrum measure little --tokens 12 --windows 5"
    assert len(next(iter(read["sha256"].values()))) == 64
    heads = read["heads"]
    assert [(row["head"], row["key_head"]) for row in heads] == [(0, 0), (1, 0), (2, 1), (3, 1)]
    for row in heads:
        assert sum(row["real"]) == pytest.approx(row["trace"], rel=0.01, abs=1e-3)
        assert 0 <= row["passing"] <= 1 and row["frequencies"][0] == 1 and row["causal"]
    live = measured
    assert live["heads"] == heads and read["schema"] == 2
    former = {key: value for key, value in live.items() if key != "schema"}
    out.write_text(json.dumps(former))  # as files of schema 1 are
    assert read_measured(out) == {"schema": 1} | former
    out.write_text(dump_measured(live).replace('"schema":2', '"schema":3'))
    with pytest.raises(ValueError) as error:
        read_measured(out)
    one_line(error, "schema 3", "expected at most 2")
    json.dumps(live, allow_nan=False)


# What files of schema 1 lack.
ADDED = {
    "trace_by_distance", "seen_trace_by_distance", "mean_logit_by_distance", "mean_law", "two_law", "rest_passing",
    "rest_mean_law", "gap", "gap_std", "gap_law", "gap_std_law",
}  # fmt: skip


def test_the_stored_measurements_of_the_book_have_the_columns_of_today(measured):
    """A change of their names must not orphan what was measured."""
    today = copy.deepcopy(measured)
    assert {row.pop("verified") for row in today["heads"]} <= {"exact", "up to notes"}  # those stored are older than it
    assert all(row.pop("relative_error") < 1e-5 for row in today["heads"])
    for path in (Path(__file__).parents[2] / "book" / "results").glob("heads-*.json"):
        stored = read_measured(path)
        assert stored.keys() == today.keys() and path.stat().st_size < 600_000
        turning = {name for name in today["heads"][0] if name.startswith(("wave", "frequencies"))}
        turning |= {name for name in ADDED if name.endswith("_by_distance")}
        for row in stored["heads"]:
            lacking = today["heads"][0].keys() - row.keys()
            assert lacking in (set(), turning) if stored["schema"] > 1 else lacking <= turning | ADDED
            assert row.keys() - today["heads"][0].keys() <= {"text_passing", "text_passing_error", "text_law"}
            assert row["frobenius"] > 0 and 0 <= row["entropy_share"] <= 1


def test_an_interrupted_measurement_leaves_the_old_file(folder, tmp_path, capsys):
    out = tmp_path / "out.json"
    out.write_text("old")
    assert main(["measure", str(folder), "--out", str(out), "--tokens", "4"]) == 2
    assert out.read_text() == "old" and "tokens" in capsys.readouterr().err
    with pytest.raises(ValueError) as error:
        read_measured(out)
    one_line(error, "out.json", "not JSON")
    out.write_text("[]")
    with pytest.raises(ValueError) as error:
        read_measured(out)
    one_line(error, "qkspectrum measure")


def bert(folder, words=(), **settings):
    """A small BERT, with a vocabulary of its special tokens and `words` if there are any."""
    config = transformers.BertConfig(
        vocab_size=60, hidden_size=16, intermediate_size=16, num_hidden_layers=1, num_attention_heads=2,
        max_position_embeddings=32, **settings,
    )  # fmt: skip
    transformers.BertModel(config).save_pretrained(folder)
    if words:
        (folder / "vocab.txt").write_text("\n".join(["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", *words]))
    return folder


LETTERS = [f"{mark}{letter}" for letter in "abcdefghijklmnopqrstuvwxyz" for mark in ("", "##")]


def test_a_model_without_a_vocabulary_is_not_measured(tmp_path, capsys):
    out = tmp_path / "out.json"
    assert main(["measure", str(bert(tmp_path / "bare")), "--out", str(out)]) == 2
    assert "bare: holds no vocabulary" in capsys.readouterr().err
    few = bert(tmp_path / "few", ["the", "##s"])
    assert main(["measure", str(few), "--out", str(out), "--tokens", "16", "--windows", "2"]) == 2
    assert "of the text is unknown to it" in capsys.readouterr().err
    assert not out.exists()
    enough = bert(tmp_path / "enough", LETTERS)
    assert main(["measure", str(enough), "--out", str(out), "--tokens", "16", "--windows", "2"]) == 0


def test_no_window_is_longer_than_the_model_has_positions(folder, tmp_path):
    for model, limit in ((folder, 16), (bert(tmp_path / "bert", LETTERS), 32)):
        opened = open_model(model)
        with pytest.raises(ValueError) as error:
            measure_model(opened, wikitext2(), limit + 1, 2)
        one_line(error, f"tokens: expected at most {limit}, the positions of {model.name}, got {limit + 1}")
        assert measure_model(opened, wikitext2(), limit, 2)["tokens"] == limit


def test_positions_that_begin_behind_that_of_padding():
    config = transformers.RobertaConfig(
        vocab_size=9, hidden_size=8, num_hidden_layers=1, num_attention_heads=2, intermediate_size=8,
        max_position_embeddings=34, pad_token_id=1,
    )  # fmt: skip
    model = transformers.RobertaModel(config)
    assert measure._positions(model) == 32
    model(torch.full((1, 32), 5))
    with pytest.raises((IndexError, RuntimeError)):
        model(torch.full((1, 33), 5))


@pytest.mark.parametrize("key", ["_attn_implementation", "attn_implementation", "_attn_implementation_internal"])
@pytest.mark.parametrize("value", ["sdpa", "someone/kernel", "kernels-community/flash-attn2", {"": "someone/kernel"}])
def test_what_a_config_says_of_the_implementation_of_attention_is_not_followed(
    key, value, folder, measured, tmp_path, monkeypatch
):
    """Not even looked for: it could be code on the Hub."""
    import transformers.modeling_utils as modeling

    def fetch(name, *_, **__):
        raise AssertionError(f"asked for {name}")

    monkeypatch.setattr(modeling, "lazy_import_flash_attention", fetch)
    place = tmp_path / "model"
    shutil.copytree(folder, place)
    config = json.loads((folder / "config.json").read_text())
    (place / "config.json").write_text(json.dumps(config | {key: value}))
    opened = open_model(place)
    used = {module.config._attn_implementation for module in opened.model.modules() if hasattr(module, "config")}
    assert used == {"eager"}
    assert measure_model(opened, wikitext2(), 12, 5)["heads"] == measured["heads"]


def test_a_models_own_files_are_not_overwritten(folder, tmp_path, capsys):
    place = tmp_path / "model"
    shutil.copytree(folder, place)
    before = {path.name: path.read_bytes() for path in place.iterdir()}
    (tmp_path / "link.json").symlink_to(place / "config.json")
    for out in (*place.iterdir(), tmp_path / "link.json"):
        assert main(["measure", str(place), "--out", str(out), "--tokens", "12", "--windows", "2"]) == 2
        assert "--out: expected a file that is not read" in capsys.readouterr().err
    assert {path.name: path.read_bytes() for path in place.iterdir()} == before
    for _ in range(2):  # its own result may be replaced, also beside the model
        assert main(["measure", str(place), "--out", str(place / "new.json"), "--tokens", "12", "--windows", "2"]) == 0


def test_an_interrupted_save_leaves_no_part_of_a_model(tmp_path, monkeypatch):
    def interrupt(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr(small_llama, "word_tokenizer", interrupt)
    with pytest.raises(KeyboardInterrupt):
        train_small_llama(tmp_path / "model", random_corpus(), 1, 1, shape=LITTLE, progress=False)
    assert not list(tmp_path.iterdir())


def test_from_the_hub_come_only_files_that_cannot_run(folder, monkeypatch):
    import huggingface_hub

    asked = []

    def snapshot_download(name, **options):
        asked.append((name, options))
        return str(folder)

    monkeypatch.setattr(huggingface_hub, "snapshot_download", snapshot_download)
    opened = open_model("some/model")
    assert opened.name == "some/model" and not opened.model.training
    ((name, options),) = asked
    there = ["model.safetensors", "config.json", "vocab.txt", "tokenizer.model", "pytorch_model.bin", "model.py",
             "x.pt", "onnx/model.safetensors", "training_args.bin"]  # fmt: skip
    kept = list(huggingface_hub.utils.filter_repo_objects(
        there, allow_patterns=options["allow_patterns"], ignore_patterns=options["ignore_patterns"]
    ))  # fmt: skip
    assert name == "some/model" and kept == there[:4]


@pytest.mark.parametrize("name", ["/no/such/folder", "no/such-model"])
def test_what_is_neither_here_nor_on_the_hub_is_named(name, monkeypatch):
    import huggingface_hub

    def snapshot_download(name, **_):
        raise huggingface_hub.errors.LocalEntryNotFoundError("no\nnetwork")

    if not name.startswith("/"):  # the other is refused as a name before anything is asked for
        monkeypatch.setattr(huggingface_hub, "snapshot_download", snapshot_download)
    with pytest.raises(ValueError) as error:
        open_model(name)
    one_line(error, "model", name, "not a local folder", "Hub")


def test_what_cannot_be_opened_is_named(folder, tmp_path):
    pickle, bare, wordless, both = (tmp_path / n for n in ("pickle", "bare", "wordless", "both"))
    for path in (pickle, bare, wordless, both):
        path.mkdir()
    (pickle / "pytorch_model.bin").write_bytes(b"")
    for path in (bare, wordless, both):
        (path / "model.safetensors").write_bytes((folder / "model.safetensors").read_bytes())
    config = json.loads((folder / "config.json").read_text())
    (wordless / "config.json").write_text(json.dumps(config))
    (both / "config.json").write_text(json.dumps(config | {"is_encoder_decoder": True}))
    for path, part in ((pickle, "pickle"), (bare, "config.json"), (wordless, "tokenizer"), (both, "decoder")):
        with pytest.raises(ValueError) as error:
            open_model(path)
        one_line(error, str(path), part)


def test_a_model_that_is_not_known_or_not_all_there_is_refused(folder, tmp_path):
    """transformers would fill what is missing with random numbers, and they would be measured."""
    config = json.loads((folder / "config.json").read_text())
    for changes, part in (({"model_type": "unheard"}, "unheard"), ({"num_hidden_layers": 2}, "layers.1.")):
        place = tmp_path / part
        shutil.copytree(folder, place)
        (place / "config.json").write_text(json.dumps(config | changes))
        with pytest.raises(ValueError) as error:
            open_model(place)
        one_line(error, str(place), part)


def test_the_small_llama_learns_repeats_itself_and_spoils_no_folder(tmp_path):
    corpus = random_corpus()
    cyclic = Corpus("cyclic", corpus.words, *(torch.arange(400) % 7 for _ in range(3)))
    perplexity = train_small_llama(tmp_path / "a", cyclic, 300, 8, shape=LITTLE, progress=False)
    assert perplexity < 3  # the next word is certain; guessing among the seven there are costs 7
    state = torch.random.get_rng_state()
    for name, seed in (("b", 1), ("c", 1), ("d", 2)):
        train_small_llama(tmp_path / name, corpus, 2, 2, seed, LITTLE, False)
    assert torch.equal(torch.random.get_rng_state(), state)
    b, c, d = ((tmp_path / name / "model.safetensors").read_bytes() for name in "bcd")
    assert b == c != d
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a", "b", "c", "d"]
    for make, parts in [
        (lambda: train_small_llama(tmp_path / "a", corpus, shape=LITTLE), ["folder", "exists"]),
        (lambda: train_small_llama(tmp_path / "e", corpus, steps=0), ["steps"]),
        (lambda: train_small_llama(tmp_path / "e", corpus, device="cuda:99"), ["device", "cuda:99"]),
        (lambda: train_small_llama(tmp_path / "e", random_corpus(60)), ["corpus", "128"]),
    ]:
        with pytest.raises(ValueError) as error:
            make()
        one_line(error, *parts)


def test_its_tokenizer_gives_the_corpus_its_ids_back():
    corpus = wikitext2(300)
    text = " ".join(corpus.words[i] for i in corpus.valid[:500].tolist())
    ids = word_tokenizer(corpus.words)(text.replace("<eos>", "\n"))["input_ids"]
    assert ids == corpus.valid[:500].tolist()


def test_its_module_runs_as_a_command(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(small_llama, "SHAPE", small_llama.SHAPE | LITTLE)
    monkeypatch.setattr("sys.argv", ["small_llama", str(tmp_path / "m"), "--vocabulary", "50", "--steps", "1"])
    small_llama.main()
    assert "validation perplexity" in capsys.readouterr().out
    assert read_config(tmp_path / "m")["num_key_value_heads"] == 2


def read_config(folder):
    return json.loads((folder / "config.json").read_text())


def test_real_bert_weights_survive_the_way_through_a_folder(tmp_path):
    """An encoder: what is measured from its folder is what its own weights say."""
    model = tiny("BERT").float()
    try:
        model.save_pretrained(tmp_path / "bert")
    finally:
        model.double()
    framed_tokenizer([f"w{i}" for i in range(17)] + ["a"]).save_pretrained(tmp_path / "bert")
    opened = open_model(tmp_path / "bert")
    words = [*(f"w{i}" for i in range(17)), "a"]
    text = torch.randint(18, (200,), generator=torch.Generator().manual_seed(0))
    measured = measure_model(opened, Corpus("random", words, text, text, text), 13, 6)
    assert not measured["heads"][0]["causal"] and measured["first"] == 1 and measured["last"] == 10
    assert {"text_passing", "text_law"} <= measured["heads"][0].keys() and measured["trained"] is None
