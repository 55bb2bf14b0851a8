"""What `watch` costs a training run: a step without it, a step between snapshots, and a step that takes one."""

import statistics
import time

import torch
from transformers import GPT2Config, GPT2LMHeadModel

from qkspectrum import watch

DEVICE = "cuda" if torch.cuda.is_available() else "cpu"
EVERY, ROUNDS, BATCH, TOKENS = 100, 5, 2, 512


def main() -> None:
    torch.manual_seed(0)
    config = GPT2Config(
        vocab_size=8192, n_embd=384, n_layer=6, n_head=6, n_positions=TOKENS, bos_token_id=0, eos_token_id=0
    )
    model = GPT2LMHeadModel(config).to(DEVICE).train()
    optimizer = torch.optim.AdamW(model.parameters(), 1e-4, fused=True)
    ids = torch.randint(8192, (BATCH, TOKENS), device=DEVICE)

    def step() -> float:
        started = time.perf_counter()
        model(ids, labels=ids, use_cache=False).loss.backward()
        optimizer.step()
        optimizer.zero_grad()
        if DEVICE == "cuda":
            torch.cuda.synchronize()
        return time.perf_counter() - started

    step()
    without, between, recorded = [], [], []
    for _ in range(ROUNDS):
        without.append(step())
        with watch(model, EVERY):
            recorded.append(step())
            between.append(step())
    bare, extra, idle = (statistics.median(times) for times in (without, recorded, between))
    print(f"GPT-2 of 6 layers × 384, batch {BATCH} × {TOKENS}; {DEVICE}, {torch.get_num_threads()} threads")
    print(f"a step {bare:.3f} s; with a snapshot {extra:.3f} s ({extra / bare:.2f} ×); between {idle / bare:.3f} ×")
    print(f"one snapshot in {EVERY} steps: {100 * (extra / bare - 1) / EVERY:.2f} % of the run")


if __name__ == "__main__":
    main()
