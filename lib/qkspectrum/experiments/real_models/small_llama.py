"""A small Llama, with grouped keys and rotary positions, trained on words and saved as Hugging Face saves models.

`python -m qkspectrum.experiments.small_llama FOLDER` makes the one that chapter 13 shows.
"""

import argparse
import math
import os
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import torch
from torch.nn import functional
from tqdm.auto import tqdm

from ..._checks import check_whole
from ..._json import rounded
from ...errors import MissingPackageError, QKError
from ..data.corpora import END_OF_LINE, UNKNOWN, Corpus, wikitext2
from ..sweeps.provenance import provenance
from ..training.device import check_device, default_device

if TYPE_CHECKING:
    from transformers import PreTrainedTokenizerFast

# Two key heads serve eight query heads. All of it is our choice, small enough for one CPU thread.
SHAPE = {
    "hidden_size": 128, "intermediate_size": 256, "num_hidden_layers": 4, "num_attention_heads": 8,
    "num_key_value_heads": 2, "max_position_embeddings": 128, "tie_word_embeddings": True,
}  # fmt: skip
PEAK, WARMUP, CLIP = 3e-3, 100, 1.0
HELD_OUT = 64  # windows of validation text that the perplexity is measured on


def train_small_llama(
    folder: Path | str,
    corpus: Corpus,
    steps: int = 2_500,
    batch: int = 16,
    seed: int = 0,
    shape: dict[str, Any] | None = None,
    progress: bool = True,
    device: str = "cpu",
    checkpoints: Sequence[int] = (),
) -> float:
    """Train a Llama on the corpus and save it with its tokenizer; returns the validation perplexity.

    A plain loop: AdamW, linear warm-up, then a cosine to 0; windows drawn at random from the training text. How it was
    made is recorded in its config.json, as `trained`.

    Args:
        folder: a new folder, created once training has ended.
        corpus: the text.
        steps: number of updates.
        batch: windows in each update.
        seed: decides initial weights and the order of the text.
        shape: entries that differ from `SHAPE`, named as in `transformers.LlamaConfig`.
        progress: show a bar.
        device: where to train.
        checkpoints: after how many steps the model is saved as well, as the folder's `step-N`; 0 is before the first.

    Raises:
        QKError: the folder already exists, a checkpoint is later than the last step, the training or validation text
            is shorter than a window, or the device cannot be used.
        MissingPackageError: transformers is not installed.
    """
    try:
        import transformers
    except ImportError as error:
        raise MissingPackageError(f"transformers: expected the package to be installed ({error})") from error
    check_whole("steps", steps, 1)
    check_whole("batch", batch, 1)
    check_device(device)
    folder = Path(folder)
    if folder.exists():
        raise QKError(f"folder: expected a new one, {folder} exists")
    if late := [step for step in checkpoints if not 0 <= step <= steps]:
        raise QKError(f"checkpoints: expected numbers of steps from 0 to {steps}, got {late[0]}")
    shape = SHAPE | (shape or {})
    length = shape["max_position_embeddings"]
    if min(len(corpus.train), len(corpus.valid)) <= length:
        raise QKError(f"corpus: expected texts longer than a window of {length} words")
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)
        none = dict.fromkeys(("pad_token_id", "bos_token_id", "eos_token_id"))
        model = transformers.LlamaForCausalLM(transformers.LlamaConfig(vocab_size=len(corpus.words), **shape, **none))
    cast(torch.nn.Module, model).to(device)
    optimizer = torch.optim.AdamW(model.parameters(), lr=PEAK, betas=(0.9, 0.98), weight_decay=0.01)
    generator = torch.Generator().manual_seed(seed)
    bar = tqdm(range(steps + 1), total=steps, disable=not progress, desc="small Llama")
    # Written next to its final place and moved there when complete, so that nobody finds half a model.
    unfinished = folder.with_name(f".{folder.name}.{os.getpid()}")
    try:
        for step in bar:
            if step in checkpoints:
                _save(model, corpus, unfinished / f"step-{step}")
            if step == steps:
                break
            rate = PEAK * min((step + 1) / WARMUP, 0.5 * (1 + math.cos(math.pi * step / steps)))
            for group in optimizer.param_groups:
                group["lr"] = rate
            starts = torch.randint(len(corpus.train) - length, (batch,), generator=generator)
            loss = _loss(model, torch.stack([corpus.train[s : s + length + 1] for s in starts.tolist()]))
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), CLIP)
            optimizer.step()
            if step % 100 == 0:
                bar.set_postfix(loss=f"{loss.item():.2f}")
        with torch.no_grad():
            count = min(HELD_OUT, (len(corpus.valid) - 1) // length)
            held_out = torch.stack([corpus.valid[i * length : (i + 1) * length + 1] for i in range(count)])
            perplexity = torch.stack([_loss(model, window[None]) for window in held_out]).mean().exp().item()
        model.config.trained = {
            "text": repr(corpus), "steps": steps, "batch": batch, "seed": seed, "learning_rate": PEAK,
            "validation_perplexity": rounded(perplexity, places=2), **provenance(device),
        }  # fmt: skip
        _save(model, corpus, unfinished)
        os.replace(unfinished, folder)
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)
    return perplexity


def _save(model: Any, corpus: Corpus, folder: Path) -> None:
    model.save_pretrained(folder)
    word_tokenizer(corpus.words).save_pretrained(folder)


def word_tokenizer(words: Sequence[str]) -> "PreTrainedTokenizerFast":
    """A `Corpus`'s vocabulary as a Hugging Face tokenizer: words are separated by spaces, lines end with `<eos>`."""
    from tokenizers import Tokenizer, models, normalizers, pre_tokenizers
    from transformers import PreTrainedTokenizerFast

    tokenizer = Tokenizer(models.WordLevel({word: i for i, word in enumerate(words)}, unk_token=UNKNOWN))
    tokenizer.normalizer = normalizers.Replace("\n", f" {END_OF_LINE} ")
    tokenizer.pre_tokenizer = pre_tokenizers.WhitespaceSplit()
    return PreTrainedTokenizerFast(tokenizer_object=tokenizer, unk_token=UNKNOWN)


def _loss(model: torch.nn.Module, windows: torch.Tensor) -> torch.Tensor:
    windows = windows.to(next(model.parameters()).device)
    logits = model(windows[:, :-1]).logits
    return functional.cross_entropy(logits.flatten(0, 1).float(), windows[:, 1:].flatten())


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--vocabulary", type=int, default=4_000, help="the most frequent words to keep")
    parser.add_argument("--steps", type=int, default=2_500)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--device", default=default_device())
    parser.add_argument(
        "--checkpoints", type=int, nargs="*", default=[], metavar="STEP",
        help="after how many steps the model is saved as well, as step-STEP in the folder",
    )  # fmt: skip
    options = parser.parse_args()
    corpus = wikitext2(options.vocabulary)
    perplexity = train_small_llama(
        options.folder, corpus, options.steps, seed=options.seed, device=options.device, checkpoints=options.checkpoints
    )
    print(f"validation perplexity {perplexity:.1f}")


if __name__ == "__main__":
    main()
