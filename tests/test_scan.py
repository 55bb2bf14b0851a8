import importlib
import io
import math
import re

import pandas
import pytest
import torch
from architectures import tiny
from conftest import one_line
from safetensors.torch import save_file
from torch import nn
from tqdm import tqdm

from qkspectrum import (
    QKMatrix,
    Transformer,
    TransformerConfig,
    effective_rank,
    heads,
    limit_signal_propagation,
    propagation_phase,
    scan,
)
from qkspectrum.__main__ import main
from qkspectrum.cli.scan import _commonest
from qkspectrum.diagnose.products import HeadProducts
from qkspectrum.diagnose.scan import _with_phase

scan_module = importlib.import_module("qkspectrum.diagnose.scan")  # the package has the function of this name


@pytest.fixture(scope="module")
def llama():
    """Grouped keys, eigenvalues asked."""
    return tiny("Llama"), scan(tiny("Llama"), eigenvalues=True)


def expected_of(head):
    """Every column from W itself, float64."""
    w = (head.w_q.mT @ head.w_k).detach().double()
    values, sizes, d = torch.linalg.eigvals(w), torch.linalg.svdvals(w), len(w)
    values = values[values.abs().argsort(descending=True)][: len(head.w_q)]  # the others are rounding
    square = (values**2).sum().real.item()
    found = {
        "trace": w.trace().item(),
        "mean": w.trace().item() / d,
        "scale": square / d,
        "variance": square / d - (w.trace().item() / d) ** 2,
        "frobenius": w.norm().item(),
        "spectral_norm": sizes[0].item(),
        "stable_rank": (w.square().sum() / sizes[0] ** 2).item(),
        "effective_rank": effective_rank(sizes[: len(head.w_q)]).item(),
        "normality_gap": (w.square().sum() - values.abs().square().sum()).item(),
        "positive_share": (values.abs()[values.real > 0].sum() / values.abs().sum()).item(),
        "xi": w.trace().item() / head.temperature,
        "eta": math.copysign(math.sqrt(abs(square)), square) / head.temperature,
    }
    theta = (torch.arange(64).double() + 0.5) / 64
    spread = found["frobenius"] / head.temperature
    return found, propagation_phase(limit_signal_propagation(theta, found["xi"], found["eta"], spread))


def test_every_column_is_that_of_the_dense_matrix(llama):
    model, table = llama
    for head, (_, row) in zip(heads(model), table.iterrows(), strict=True):
        assert (row["name"], row["layer"], row["head"], row["key_head"]) == (*head[:3], head.key_head)
        assert (row["d_head"], row["d"], row["temperature"]) == (6, 24, pytest.approx(math.sqrt(6)))
        found, phase = expected_of(head)
        for name, value in found.items():
            assert row[name] == pytest.approx(value, rel=1e-6, abs=1e-9), name
        assert row["phase"] == phase and row["notes"] == "rotary"


def test_without_eigenvalues_the_same_columns_are_the_same(llama):
    model, table = llama
    short = scan(model)
    assert set(table) - set(short) == {
        f"{prefix}{name}"
        for prefix in ("", "random_")
        for name in ("spectral_norm", "stable_rank", "effective_rank", "normality_gap", "positive_share")
    }
    assert table[list(short)].equals(short)
    assert not any(parameter.grad is not None for parameter in model.parameters())


def test_random_heads_are_as_the_closed_forms_say():
    """4,000 heads of Gaussian entries, against what the table says of one."""
    w_q, w_k = torch.randn(2, 4000, 3, 8, generator=torch.Generator().manual_seed(0), dtype=torch.float64)
    w_q, w_k = 0.5 * w_q, 3 * w_k
    qk, sizes = QKMatrix(w_q, w_k), HeadProducts.of_weights(w_q, w_k).entry_sizes()
    attention = nn.MultiheadAttention(24, 8, bias=False)
    row = scan(attention).iloc[0]
    weights = attention.in_proj_weight.detach()
    size = (weights[:3].square().mean() * weights[24:27].square().mean()).sqrt().item()
    for name, values, power in [
        ("trace", qk.trace().square().mean().sqrt(), 1),
        ("frobenius", qk.frobenius_squared().mean().sqrt(), 1),
        ("scale", qk.scale.mean(), 2),
        ("variance", qk.variance.mean(), 2),
    ]:
        shape = {"trace": 24**0.5 / 8**0.5, "frobenius": 24 / 8, "scale": 1, "variance": (1 - 1 / 24) / (1 - 1 / 8)}[
            name
        ]
        assert row[f"random_{name}"] == pytest.approx(values.item() * shape * (size / 1.5) ** power, rel=0.06), name
    assert sizes.square().mean().item() == pytest.approx(1.5**2, rel=0.03)
    assert row["random_xi"] == pytest.approx(row["random_trace"] / row["temperature"])


def test_a_random_head_is_like_its_random_columns():
    """An untrained model's rows: ratios near 1, for what concentrates."""
    model = Transformer(TransformerConfig(width=128, layers=2, heads=4), torch.Generator().manual_seed(0))
    table = scan(model, eigenvalues=True)
    for name in ("frobenius", "spectral_norm", "stable_rank", "effective_rank", "normality_gap"):
        ratio = table[name] / table[f"random_{name}"]
        assert ratio.between(0.85, 1.15).all(), name
    assert (table["trace"].abs() / table["random_trace"]).max() < 4


def test_decomposed_columns_of_random_heads_are_the_means_of_eight_dense_draws():
    attention = nn.MultiheadAttention(12, 4, bias=False)
    row = scan(attention, eigenvalues=True).iloc[0]
    w_q, w_k = torch.randn(2, 8, 3, 12, generator=torch.Generator().manual_seed(0)).double()
    w = w_q.mT @ w_k
    values, sizes = torch.linalg.eigvals(w), torch.linalg.svdvals(w)
    moduli = values.abs()
    expected = {
        "stable_rank": w.square().sum((1, 2)) / sizes[:, 0] ** 2,
        "effective_rank": effective_rank(sizes[:, :3]),
        "positive_share": (moduli * (values.real > 0)).sum(1) / moduli.sum(1),
    }
    for name, of_draws in expected.items():
        assert row[f"random_{name}"] == pytest.approx(of_draws.mean().item(), rel=1e-4), name


def test_the_phase_is_read_at_the_middles_of_sixty_four_cells():
    """A window from ½ to ½ + 1/ξ that holds the first of the late ones, ½ + 1/128, or just misses it."""
    width = pandas.Series([1.02 / 128, 0.98 / 128])
    small = pandas.Series([1e-9, 1e-9])
    told = pandas.DataFrame({"temperature": [1.0, 1.0]})
    assert list(_with_phase({"trace": 1 / width, "frobenius": small}, small, told)["phase"]) == ["mid-site", "none"]


@pytest.mark.parametrize("rank", [0, 1, 3])
def test_heads_below_full_rank(rank, generator):
    """Where Cholesky's factorisation ends: repeated and zero rows."""
    w_q = torch.randn(2, 4, 9, generator=generator, dtype=torch.float64)
    w_q[1, rank:] = w_q[1, 0] if rank else 0.0
    w_k = torch.randn(2, 4, 9, generator=generator, dtype=torch.float64)
    found = HeadProducts.of_weights(w_q, w_k).singular_values()
    expected = QKMatrix(w_q, w_k).singular_values()
    torch.testing.assert_close(found, expected, rtol=1e-9, atol=1e-7 * max(1.0, expected.max().item()))


def test_heads_wider_than_the_model(generator):
    """d < d_head: W has d eigenvalues, M has d_head − d zeros beside them."""
    w_q, w_k = torch.randn(2, 6, 4, generator=generator, dtype=torch.float64) * 2.0**9
    exact = QKMatrix(w_q, w_k)
    products, factor = HeadProducts.of_weights(w_q[None], w_k[None]).rescaled()
    for name, power in (("normality_gap", 2), ("frobenius_squared", 2), ("trace_of_square", 2), ("trace", 1)):
        found = (getattr(products, name)().double() * factor**power).squeeze()
        torch.testing.assert_close(found, getattr(exact, name)(), rtol=1e-9, atol=0)


def test_a_head_of_zeros_has_no_ranks():
    module = nn.MultiheadAttention(8, 2, bias=False)
    module.in_proj_weight.data[:4] = 0
    table = scan(module, eigenvalues=True)
    assert table.loc[0, ["trace", "frobenius", "spectral_norm", "effective_rank", "eta"]].eq(0).all()
    assert table.loc[0, ["stable_rank", "positive_share"]].isna().all()
    assert table.loc[1].notna().all()


@pytest.mark.parametrize("power", [-40, 30])
def test_heads_of_any_size_are_measured(power):
    """Their squares are beyond float32's range, as of a head that weight decay has shrunk: all scales as it must."""
    module = nn.MultiheadAttention(16, 2, bias=False)
    before = scan(module, eigenvalues=True)
    module.in_proj_weight.data *= 2.0**power
    after = scan(module, eigenvalues=True)
    for name, by in {"trace": 2, "scale": 4, "frobenius": 2, "spectral_norm": 2, "stable_rank": 0, "effective_rank": 0,
                     "normality_gap": 4, "positive_share": 0, "random_frobenius": 2}.items():  # fmt: skip
        expected = before[name] * 2.0 ** (by * power)
        assert after[name].to_list() == pytest.approx(expected.to_list(), rel=1e-5, abs=0), name


def test_single_precision_singular_values(generator):
    """Against the exact route: to √ε of the largest, as is said."""
    w_q, w_k = torch.randn(2, 3, 16, 64, generator=generator)
    w_k[..., 8:, :] *= 1e-5
    found, exact = (
        kind.singular_values() for kind in (HeadProducts.of_weights(w_q, w_k), QKMatrix(w_q.double(), w_k.double()))
    )
    assert ((found - exact).abs() / exact[:, :1]).max() < torch.finfo(torch.float32).eps ** 0.5
    torch.testing.assert_close(found[:, :4].double(), exact[:, :4], rtol=1e-5, atol=0)


def test_the_size_of_what_is_normalised_has_no_effect():
    model = tiny("Qwen3")
    before = scan(model)
    model.layers[1].self_attn.q_proj.weight.data.mul_(10)
    after = scan(model)
    model.layers[1].self_attn.q_proj.weight.data.div_(10)
    pandas.testing.assert_frame_equal(before, after, rtol=1e-6)
    assert list(before.attrs["notes"]) == ["rotary", "q/k norm"]


@pytest.mark.parametrize("dtype", [torch.float32, torch.bfloat16])
def test_weights_in_columns_and_in_blocks_have_the_same_products(dtype, monkeypatch, generator):
    """As GPT-2 stores them, and a few columns at a time."""
    monkeypatch.setattr("qkspectrum.diagnose.products._COLUMNS", 7)
    stored = torch.randn(17, 2, 3, 4, generator=generator).to(dtype)
    w_q, w_k = stored.permute(1, 2, 3, 0)
    found, exact = HeadProducts.of_weights(w_q, w_k), HeadProducts.of_weights(w_q.double(), w_k.double())
    for name in ("small", "gram_q", "gram_k"):
        torch.testing.assert_close(getattr(found, name).double(), getattr(exact, name), rtol=1e-5, atol=1e-5)
    assert found.small.dtype == torch.float32


def test_the_device_is_where_weights_are_multiplied(llama, monkeypatch):
    """What a GPU computes: tests/cuda."""
    model, table = llama
    assert scan(model, eigenvalues=True, device="cpu").equals(table)
    moved, to = [], torch.Tensor.to
    monkeypatch.setattr(torch.Tensor, "to", lambda x, device, *a, **k: moved.append(device) or to(x, device, *a, **k))
    scan(model, device=torch.device("cpu"))
    assert torch.device("cpu") in moved
    for device, part in (("meta", "'meta'"), ("no-such", "'no-such'")):
        with pytest.raises(ValueError) as error:
            scan(model, device=device)
        one_line(error, "device: expected", part)


def test_the_bar_knows_its_end(folder, monkeypatch):
    """Also where modules are skipped, of a model and of its file."""
    bars = []

    class Bar(tqdm):
        def __init__(self, *arguments, **named):
            super().__init__(*arguments, **(named | {"disable": False, "file": io.StringIO()}))
            bars.append(self)

    monkeypatch.setattr(scan_module, "tqdm", Bar)
    for source in (tiny("T5"), folder):
        scan(source)
        assert (bars[-1].n, bars[-1].total) == (6, 6), source


def test_threads_stay_as_they_were():
    before = torch.get_num_threads()
    torch.set_num_threads(2)
    try:
        module = nn.MultiheadAttention(8, 2)
        table = scan(module)
        assert torch.get_num_threads() == 2
        torch.set_num_threads(1)
        assert scan(module).equals(table)
    finally:
        torch.set_num_threads(before)


def test_skipped_modules_are_said(llama):
    assert llama[1].attrs["skipped"] == {}
    table = scan(tiny("T5"))
    assert len(table) == 16 and all("EncDecAttention" in name for name in table.attrs["skipped"])


def test_weights_that_are_not_finite_are_named():
    for value in (math.nan, math.inf):
        module = nn.Sequential(nn.Linear(2, 2), nn.MultiheadAttention(8, 2))
        module[1].in_proj_weight.data[9, 3] = value  # key head 0
        with pytest.raises(ValueError) as error:
            scan(module)
        one_line(error, "1: key weights", "(0,)", "not finite")


# --- The command line and the page ---


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("<b>model")
    tiny("T5").save_pretrained(folder)
    return folder


def test_command_prints_a_row_a_layer_and_writes_every_head(folder, tmp_path, capsys):
    csv, html = tmp_path / "new" / "heads.csv", tmp_path / "heads.html"
    assert main(["scan", str(folder), "--eigenvalues", "--csv", str(csv), "--html", str(html)]) == 0
    out = capsys.readouterr().out
    assert out.count("SelfAttention\n") == 4 and "16 heads" in out
    assert "skipped decoder.block.0.layer.1.EncDecAttention: cross-attention" in out and "position bias: " in out
    table, written = scan(folder, eigenvalues=True), pandas.read_csv(csv, keep_default_na=False)
    pandas.testing.assert_frame_equal(written, table, check_dtype=False)


@pytest.mark.parametrize("more", [[], ["--eigenvalues"]])
def test_the_printed_table_fits_80_columns_and_more_is_printed_on_demand(more, tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("COLUMNS", "80")
    path, name = tmp_path / "m.safetensors", "model.language_model.layers.{}.self_attention.core_attention.attn"
    generator = torch.Generator().manual_seed(0)
    weights = {
        f"{name.format(layer)}.{which}_proj.weight": torch.randn(256, 64, generator=generator)
        for layer in (0, 1)
        for which in "qk"
    }
    save_file(weights, path)
    assert main(["scan", str(path), "--num-heads", "64", *more]) == 0
    lines = capsys.readouterr().out.split("\n")[:6]
    assert max(map(len, lines)) == 80 and "language_model" not in lines[1] and lines[1].endswith("attn")
    names = ["heads", "mean", *(["stable_rank"] if more else []), "phases", "name"]
    assert main(["scan", str(path), "--num-heads", "64", *more, "--columns", ",".join(names)]) == 0
    lines = capsys.readouterr().out.split("\n")
    assert lines[0].split() == ["layer", *names] and lines[1].endswith(name.format(0))
    for wrong, part in (("entropy", "'entropy'"), ("", "''"), *(() if more else (("stable_rank", "--eigenvalues"),))):
        assert main(["scan", str(path), "--num-heads", "64", *more, "--columns", wrong]) == 2
        error = capsys.readouterr()
        assert not error.out and error.err.startswith("--columns: expected") and part in error.err


def test_phases_after_the_commonest_are_counted():
    assert _commonest("4 uniform") == "4 uniform"
    assert _commonest("10 early-site, 3 uniform, 2 late-site") == "10 early-site, 5 other"


def test_page_fetches_nothing_and_escapes_names(folder):
    from qkspectrum.show.scan_report import figures_of, to_html

    table = scan(folder)
    page = to_html(table, "<script>alert(1)</script>")
    assert "<script>alert(1)</script>" not in page and "&lt;script&gt;" in page
    tags = re.findall(r"<(?:script|link|img|iframe)[^>]*>", page)
    assert tags and not [tag for tag in tags if "src=" in tag or "href=" in tag]
    assert page.count("<figure") == len(figures_of(table)) == 4
    assert all(figure.layout.meta["alt"] and figure.layout.meta["finding"] for figure in figures_of(table))
    assert "decoder.block.1.layer.1.EncDecAttention" in page and page.rpartition("<h2>")[2].count("<tr") == 17
    assert len(figures_of(scan(folder, eigenvalues=True))) == 8


@pytest.mark.parametrize("width", [360, 1280])
def test_page_draws_its_figures_without_a_network_and_fits(folder, tmp_path, browser, width):
    from qkspectrum.show.scan_report import to_html

    (tmp_path / "heads.html").write_text(to_html(scan(folder, eigenvalues=True)), "utf-8")
    with browser.new_context(viewport={"width": width, "height": 800}, offline=True) as context:
        page, errors = context.new_page(), []
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.goto((tmp_path / "heads.html").as_uri())
        page.wait_for_function("[...document.querySelectorAll('figure')].every(f => f.querySelector('.trace'))")
        assert not errors and page.locator("figure").count() == 8
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        right = page.evaluate(
            "[...document.querySelectorAll('figure .main-svg')].map(s => s.getBoundingClientRect().right)"
        )
        assert max(right) <= width


def test_what_is_wrong_takes_one_line_and_exit_code_2(tmp_path, capsys):
    bare = tmp_path / "bare.safetensors"
    save_file({f"layers.0.attn.{which}_proj.weight": torch.ones(4, 4) for which in "qk"}, bare)
    cut = tmp_path / "cut.safetensors"
    cut.write_bytes(bare.read_bytes()[:-9])
    refused = {tmp_path / "none": "no such", bare: "--num-heads: expected", cut: "not a complete safetensors file"}
    for path, part in refused.items():
        csv = tmp_path / "heads.csv"
        assert main(["scan", str(path), "--csv", str(csv)]) == 2
        said = capsys.readouterr()
        assert not said.out and len(said.err.strip().splitlines()) == 1 and part in said.err
        assert not csv.exists()
    assert main(["scan", str(bare), "--num-heads", "2"]) == 0
    assert "assumed temperature" in capsys.readouterr().out
