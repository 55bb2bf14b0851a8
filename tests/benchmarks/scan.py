"""`scan` on random checkpoints: GPT-2 XL's shapes and one layer of Llama 3 70B's, and its peers on the same files.

Then on all of Llama 3 70B's shapes, in bfloat16 and ten shards, of which only the first layers' queries and keys take
room on the disk: the rest are holes, which read as zeros.

Peers do less, and each its own: TransformerLens's FactoredMatrix gives eigenvalues and singular values of heads,
WeightWatcher the singular values of the weights as they are stored. What takes long is done for one head or one layer
(the dense way, TransformerLens's singular values, WeightWatcher), and multiplied by how many there are. All in one
run; a peer that is not installed is said to be absent.
"""

import contextlib
import io
import json
import logging
import statistics
import struct
import tempfile
import threading
import time
from pathlib import Path

import torch
from safetensors.torch import save_file
from torch import nn

from qkspectrum import QKMatrix, heads, scan
from qkspectrum.diagnose.products import HeadProducts
from qkspectrum.weights.heads import read


def seconds(work, repeats: int = 3) -> float:
    times = []
    for _ in range(repeats):
        started = time.perf_counter()
        work()
        times.append(time.perf_counter() - started)
    return statistics.median(times)


def own_memory() -> float:
    """Anonymous memory in MB: what is the process's own, not mapped from a file."""
    lines = Path("/proc/self/status").read_text().split("\n")
    return next(int(line.split()[1]) for line in lines if line.startswith("RssAnon")) / 1024


def extra_memory(work) -> float:
    """How far the process's own memory rises, looked at every 2 ms."""
    before, peak, done = own_memory(), [0.0], threading.Event()

    def watch() -> None:
        while not done.wait(0.002):
            peak[0] = max(peak[0], own_memory())

    watcher = threading.Thread(target=watch)
    watcher.start()
    work()
    done.set()
    watcher.join()
    return peak[0] - before


def write_gpt2_xl(folder: Path, layers: int) -> None:
    folder.mkdir()
    weights = {f"h.{i}.attn.c_attn.weight": torch.empty(1600, 4800).normal_(0, 0.02) for i in range(layers)}
    save_file(weights, folder / "model.safetensors")
    (folder / "config.json").write_text(json.dumps({"model_type": "gpt2", "n_head": 25, "n_layer": layers}))


def write_llama(folder: Path) -> None:
    folder.mkdir()
    stem = "model.layers.0.self_attn"
    weights = {
        f"{stem}.{name}_proj.weight": torch.empty(n, 8192).normal_(0, 0.02) for name, n in (("q", 8192), ("k", 1024))
    }
    save_file(weights, folder / "model.safetensors")
    config = {"model_type": "llama", "num_attention_heads": 64, "num_key_value_heads": 8, "num_hidden_layers": 1}
    (folder / "config.json").write_text(json.dumps(config))


LLAMA_70B = {
    "self_attn.q_proj": (8192, 8192), "self_attn.k_proj": (1024, 8192), "self_attn.v_proj": (1024, 8192),
    "self_attn.o_proj": (8192, 8192), "mlp.gate_proj": (28672, 8192), "mlp.up_proj": (28672, 8192),
    "mlp.down_proj": (8192, 28672),
}  # fmt: skip


def write_llama_70b(folder: Path, layers: int = 80, real: int = 4, shards: int = 10) -> None:
    """All shapes of Llama 3 70B's layers: `real` layers have random queries and keys, the rest are holes."""
    folder.mkdir()
    weight_map = {}
    for shard in range(shards):
        name, header, end = f"model-{shard + 1:05}-of-{shards:05}.safetensors", {}, 0
        for layer in range(shard * layers // shards, (shard + 1) * layers // shards):
            for part, shape in LLAMA_70B.items():
                size = 2 * shape[0] * shape[1]
                entry = {"dtype": "BF16", "shape": list(shape), "data_offsets": [end, end + size]}
                header[f"model.layers.{layer}.{part}.weight"], end = entry, end + size
        weight_map |= dict.fromkeys(header, name)
        text = json.dumps(header).encode()
        with (folder / name).open("wb") as file:
            file.write(struct.pack("<Q", len(text)) + text)
            first = file.tell()
            file.truncate(first + end)
            for tensor, entry in header.items():
                if int(tensor.split(".")[2]) < real and ("q_proj" in tensor or "k_proj" in tensor):
                    file.seek(first + entry["data_offsets"][0])
                    weights = torch.empty(entry["shape"], dtype=torch.bfloat16).normal_(0, 0.02)
                    file.write(weights.view(torch.uint8).numpy().data)
    (folder / "model.safetensors.index.json").write_text(json.dumps({"weight_map": weight_map}))
    config = {"model_type": "llama", "num_attention_heads": 64, "num_key_value_heads": 8, "num_hidden_layers": layers}
    (folder / "config.json").write_text(json.dumps(config))


def stream(folder: Path) -> None:
    """Time and memory of `scan` on all of Llama 3 70B's shapes, beside its first layer's products alone."""
    size = sum(path.stat().st_size for path in folder.glob("*.safetensors"))
    layer = next(read(folder))
    products = seconds(lambda: HeadProducts.of_weights(layer.w_q, layer.w_k), 1)
    del layer
    started = time.perf_counter()
    memory = extra_memory(lambda: scan(folder))
    took = time.perf_counter() - started
    print(f"Llama 3 70B's shapes, {size / 1e9:.0f} GB: {took:.0f} s, memory of its own {memory:.0f} MB")
    print(f"  the products of one layer, {products:.2f} s on {torch.get_num_threads()} threads, times 80: ", end="")
    print(f"{80 * products:.0f} s")
    if torch.cuda.is_available():
        scan(folder, device="cuda")
        print(f"  multiplied on the GPU: {seconds(lambda: scan(folder, device='cuda'), 1):.0f} s")


def dense_moments(head) -> None:
    w = head.w_q.mT @ head.w_k
    w.trace(), (w * w.mT).sum(), w.norm()


def eigenvalues_of(kind, folder: Path) -> None:
    """Of every head, a layer at a time: `kind` is `QKMatrix` or what a peer has for a product of two factors."""
    for layer in read(folder):
        w_k = layer.w_k if layer.shared == 1 else layer.w_k.repeat_interleave(layer.shared, 0)
        found = kind(layer.w_q, w_k)
        assert len(found) == len(w_k)


def transformer_lens():
    """(w_q, w_k) → eigenvalues, and → singular values; None if it is not installed."""
    try:
        from transformer_lens import FactoredMatrix
    except ImportError:
        return None
    return (lambda w_q, w_k: FactoredMatrix(w_q.mT, w_k).eigenvalues), (lambda w_q, w_k: FactoredMatrix(w_q.mT, w_k).S)


def weight_watcher(folder: Path):
    """Its analysis of the first layer's query and key weights; None if it is not installed."""
    try:
        with contextlib.redirect_stdout(io.StringIO()):
            import weightwatcher
    except ImportError:
        return None
    logging.disable(logging.WARNING)
    layer = next(read(folder))
    modules = []
    for w in (layer.w_q, layer.w_k):
        linear = nn.Linear(w.shape[-1], w.shape[0] * w.shape[1], bias=False)
        linear.weight.data.copy_(w.flatten(0, 1))
        modules.append(linear)

    def work() -> None:
        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
            weightwatcher.WeightWatcher(model=nn.Sequential(*modules)).analyze()

    return work


def compare(name: str, folder: Path) -> None:
    layers = sum(1 for _ in read(folder))
    count = len(scan(folder, eigenvalues=True))  # and its file is warm
    moments, eigen = seconds(lambda: scan(folder)), seconds(lambda: scan(folder, eigenvalues=True))
    print(f"{name}, {count} heads: moments {moments:.2f} s, with eigenvalues and singular values {eigen:.2f} s")
    short, long = (extra_memory(lambda e=e: scan(folder, eigenvalues=e)) for e in (False, True))
    print(f"  memory of its own: {short:.0f} MB, {long:.0f} MB")
    head = next(heads(folder))
    dense = count * seconds(lambda: dense_moments(head))
    print(f"  W formed, moments: {dense:.1f} s (one head × {count}): {dense / moments:.0f} × slower")
    if head.w_q.shape[1] < 5000:
        dense = count * seconds(lambda: torch.linalg.eigvals(head.w_q.mT @ head.w_k), 1)
        print(f"  W formed, eigenvalues: {dense:.0f} s (one head × {count}): {dense / eigen:.0f} × slower")
    if peer := transformer_lens():
        ours = seconds(lambda: eigenvalues_of(lambda w_q, w_k: QKMatrix.unchecked(w_q, w_k).eigenvalues(), folder))
        theirs = seconds(lambda: eigenvalues_of(peer[0], folder))
        print(f"  eigenvalues only, a layer at a time: QKMatrix {ours:.2f} s, TransformerLens {theirs:.2f} s", end=": ")
        print(f"{theirs / ours:.2f} × slower, {theirs / eigen:.2f} × all of scan")
        layer = next(read(folder))
        w_k = layer.w_k.repeat_interleave(layer.shared, 0)
        theirs += layers * seconds(lambda: peer[1](layer.w_q, w_k), 1)
        print(f"  TransformerLens with singular values: {theirs:.0f} s: {theirs / eigen:.0f} × slower than scan")
    else:
        print("  TransformerLens: not installed here")
    if work := weight_watcher(folder):
        theirs = layers * seconds(work, 1)
        print(f"  WeightWatcher: {theirs:.0f} s (one layer × {layers}): {theirs / eigen:.0f} × slower")
    else:
        print("  WeightWatcher: not installed here")


def main() -> None:
    torch.manual_seed(0)
    with tempfile.TemporaryDirectory() as folder, torch.no_grad():
        for layers in (12, 24, 48):
            write_gpt2_xl(Path(folder) / f"xl{layers}", layers)
            scan(Path(folder) / f"xl{layers}")
            took = seconds(lambda layers=layers: scan(Path(folder) / f"xl{layers}"))
            print(f"{layers} layers of GPT-2 XL's shape, moments: {took:.2f} s, {1000 * took / layers:.1f} ms a layer")
        compare("GPT-2 XL's shapes", Path(folder) / "xl48")
        write_llama(Path(folder) / "llama")
        compare("One layer of Llama 3 70B's shape", Path(folder) / "llama")
        write_llama_70b(Path(folder) / "llama-70b")
        stream(Path(folder) / "llama-70b")


if __name__ == "__main__":
    main()
