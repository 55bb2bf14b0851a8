import copy
import math
from functools import partial

import pytest
import torch
from conftest import one_line
from torch import nn
from torch.nn import functional

from qkspectrum import (
    EntropyRecorder,
    LocAteR,
    QKMatrix,
    Transformer,
    TransformerConfig,
    entropy_share,
    qk_clip_,
    transformer_path_sums,
)
from qkspectrum.experiments.remedies import (
    clip_recorded_heads_,
    gate_attention,
    hard_locater,
    mimetic_init,
    qk_norm,
    record_largest_logits,
    scalable_softmax,
    sigma_reparam,
    traceless_frobenius,
)
from qkspectrum.experiments.remedies.replaced_attention import (
    AttnScale,
    LearnedSink,
    SoftCap,
    replace_attention,
    rows_without_outlier,
    sinkhorn_rows,
)
from qkspectrum.weights.heads import head_groups

CONFIG = TransformerConfig(20, width=16, mlp_width=16, layers=2, heads=2, context=8)
SOFTMAX = {
    "sigma_reparam": sigma_reparam,
    "qk_norm rms": qk_norm,
    "qk_norm l2": partial(qk_norm, kind="l2"),
    "mimetic_init": lambda model: mimetic_init(model, 0.7, 0.7, torch.Generator().manual_seed(1)),
    "gate_attention": gate_attention,
    "hard_locater": partial(hard_locater, trace=4.0),
    "scalable_softmax": partial(scalable_softmax, tokens=8),
    "qk_norm, scalable_softmax": lambda model: [qk_norm(model), scalable_softmax(model, 8)],
    "record_largest_logits": record_largest_logits,
    "SoftCap": partial(replace_attention, rows=SoftCap(0.5)),
    "sigma_reparam, gate_attention, hard_locater": lambda model: [
        remedy(model) for remedy in (sigma_reparam, gate_attention, partial(hard_locater, trace=4.0))
    ],
}
OTHER = {
    "AttnScale": lambda model: replace_attention(model, AttnScale(CONFIG.heads)),
    "rows_without_outlier": partial(replace_attention, rows=rows_without_outlier),
    "LearnedSink": partial(replace_attention, rows=LearnedSink(CONFIG.heads)),
    "AttnScale, gate_attention": lambda model: [
        replace_attention(model, AttnScale(CONFIG.heads)),
        gate_attention(model),
    ],
}
BIDIRECTIONAL = {"sinkhorn_rows": partial(replace_attention, rows=sinkhorn_rows)}
EVERY = SOFTMAX | OTHER | BIDIRECTIONAL
every_remedy = pytest.mark.parametrize("name", EVERY)


def made(name=None, seed=0, double=False, **changes):
    config = TransformerConfig(**{**vars(CONFIG), "causal": name not in BIDIRECTIONAL, **changes})
    model = Transformer(config, torch.Generator().manual_seed(seed))
    model = model.double() if double else model
    if name:
        EVERY[name](model)
    return model


def tokens(double=False, count=3):
    x = torch.randn(count, 8, 16, generator=torch.Generator().manual_seed(5), dtype=torch.float64)
    return x if double else x.float()


def steps(model, count):
    """Losses of a few steps on one batch of text, with the gradients of the last."""
    batch = torch.randint(20, (8, 9), generator=torch.Generator().manual_seed(2))
    optimizer = torch.optim.AdamW(model.parameters(), 1e-2)
    losses = []
    for _ in range(count):
        loss = functional.cross_entropy(model(batch[:, :-1]).flatten(0, 1), batch[:, 1:].flatten())
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses


@every_remedy
def test_the_model_still_learns_and_every_weight_has_a_gradient(name):
    model = made(name)
    losses = steps(model, 15)
    assert losses[-1] < losses[0] - 0.3
    for parameter_name, parameter in model.named_parameters():
        assert parameter.grad is not None and parameter.grad.isfinite().all() and parameter.grad.any(), parameter_name


@every_remedy
def test_states_and_copies_compute_the_same(name):
    model = made(name)
    steps(model, 3)
    other = made(name, seed=9)
    other.load_state_dict(model.state_dict())
    twin, x = copy.deepcopy(model).eval(), tokens()
    expected = model.eval().body(x)
    assert torch.equal(other.eval().body(x), expected) and torch.equal(twin.body(x), expected)
    steps(twin, 2)
    assert torch.equal(model.body(x), expected)  # the copy shares nothing


@every_remedy
def test_the_maps_are_what_forward_uses(name):
    model = made(name, double=True)
    attention, x = model.blocks[0].attention.eval(), tokens(double=True)
    weights = attention.probabilities(x)
    mixed = (weights @ attention._split(attention.v_proj(x))).transpose(-2, -3).flatten(-2)
    if hasattr(attention, "gate"):
        mixed = mixed * attention.gate(x).sigmoid()
    torch.testing.assert_close(attention(x), attention.out_proj(mixed))
    if attention.causal:
        assert not weights.triu(1).any()


@pytest.mark.parametrize("name", SOFTMAX)
def test_the_recorder_sees_the_same_softmax(name):
    model, x = made(name).eval(), tokens()
    plain = model.body(x)
    batch = torch.randint(20, (4, 8), generator=torch.Generator().manual_seed(2))
    with EntropyRecorder(model) as recorder:
        model(batch)
        assert torch.equal(model.body(x), plain)
    maps = model.attention_maps(model.embed(batch))
    shares = torch.stack([entropy_share(p).mean(0) for p in maps]).flatten().tolist()
    assert [record["share"] for record in recorder.records] == pytest.approx(shares, abs=1e-5)


@pytest.mark.parametrize("name", OTHER | BIDIRECTIONAL)
def test_the_recorder_refuses_attention_without_a_softmax(name):
    model = made(name)
    with EntropyRecorder(model), pytest.raises(RuntimeError) as error:
        model(torch.zeros(1, 8, dtype=torch.long))
    one_line(error, "blocks.0.attention", "softmax")


def test_sigma_is_gamma_from_the_start_and_again_after_weights_have_moved():
    model = made("sigma_reparam", double=True)
    plain = made(double=True)
    for block, before in zip(model.blocks, plain.blocks, strict=True):
        for name in ("q_proj", "k_proj", "v_proj", "out_proj"):
            linear, w = getattr(block.attention, name), getattr(before.attention, name).weight
            torch.testing.assert_close(linear.weight, w / torch.linalg.matrix_norm(w, 2))
    linear = model.blocks[0].attention.q_proj
    list_ = linear.parametrizations.weight
    generator = torch.Generator().manual_seed(3)
    with torch.no_grad():
        list_.original.add_(torch.randn(16, 16, generator=generator, dtype=torch.float64))
        list_[0].gamma.fill_(2.5)
    off = torch.linalg.matrix_norm(linear.weight, 2).item()
    for _ in range(500):
        reached = torch.linalg.matrix_norm(linear.weight, 2).item()
    assert off - 2.5 > 1e-3 and reached == pytest.approx(2.5, abs=1e-9)  # power iteration comes from below σ(W)


@pytest.mark.parametrize("chosen", [("q_proj", "k_proj"), ("v_proj", "out_proj")])
def test_sigma_of_some_weights_leaves_the_others_as_they_are(chosen):
    model, plain = made(), made()
    sigma_reparam(model, chosen)
    for block, before in zip(model.blocks, plain.blocks, strict=True):
        for name in ("q_proj", "k_proj", "v_proj", "out_proj"):
            found, w = (getattr(b.attention, name).weight for b in (block, before))
            assert torch.equal(found, w) == (name not in chosen)


def test_sigma_does_not_move_in_evaluation_and_its_gradient_passes_through_it():
    model = made(double=True).eval()
    sigma_reparam(model)
    linear = model.blocks[0].attention.k_proj
    scale, w = linear.parametrizations.weight[0], linear.parametrizations.weight.original
    right = scale.right.clone()
    with torch.no_grad():
        w.add_(torch.randn(16, 16, generator=torch.Generator().manual_seed(3), dtype=torch.float64))
    assert torch.equal(linear.weight, linear.weight) and torch.equal(scale.right, right)
    model.train()
    for _ in range(500):
        assert linear.weight.isfinite().all()
    assert not torch.equal(scale.right, right)
    assert torch.autograd.gradcheck(lambda w: w / torch.linalg.matrix_norm(w, 2), w)
    direction = torch.randn(16, 16, generator=torch.Generator().manual_seed(1), dtype=torch.float64)
    (found,) = torch.autograd.grad((linear.weight * direction).sum(), w)
    (expected,) = torch.autograd.grad((w / torch.linalg.matrix_norm(w, 2) * direction).sum(), w)
    torch.testing.assert_close(found, expected)


def test_locater_reads_the_reparametrised_weights():
    model = made("sigma_reparam")
    LocAteR(0.1, 1.0)(model).backward()
    assert all(b.attention.q_proj.parametrizations.weight.original.grad.any() for b in model.blocks)
    largest = [torch.linalg.matrix_norm(group.w_q.flatten(0, 1), 2).item() for group in head_groups(model)]
    assert largest == pytest.approx([1.0, 1.0], abs=1e-5)


@pytest.mark.parametrize("size", [1.0, 1e3])
def test_normalised_logits_stay_within_their_bound(size):
    x = tokens(double=True)
    for kind in ("rms", "l2"):
        model = made(double=True)
        attention = model.blocks[0].attention
        qk_norm(model, kind)
        with torch.no_grad():
            attention.q_proj.weight.mul_(size)
            attention.k_proj.weight[:, :] = attention.q_proj.weight  # so that a token meets itself at cosine 1
            gains = torch.linspace(0.5, 2, 8, dtype=torch.float64)
            if kind == "rms":
                attention.q_norm.weight.copy_(gains)
                attention.k_norm.weight.copy_(gains.flip(0))
                bound = torch.tensor(8**0.5 * 2 * 2).double()
            else:
                attention.q_norm.scale.copy_(torch.tensor([0.5, 3.0])[:, None, None])
                bound = attention.q_norm.scale
        logits = attention.logits(x)
        assert (logits.abs() <= bound * (1 + 1e-12)).all()
        if kind == "l2":
            torch.testing.assert_close(logits.diagonal(dim1=-2, dim2=-1), bound[..., 0].expand(3, 2, 8))


def test_both_norms_start_alike_and_ignore_the_size_of_the_weights():
    maps = []
    for kind in ("rms", "l2"):
        for size in (1.0, 50.0):
            model = made(double=True)
            with torch.no_grad():
                for block in model.blocks:
                    block.attention.q_proj.weight.mul_(size)
            qk_norm(model, kind)
            maps.append(torch.stack(model.attention_maps(tokens(double=True))))
    for other in maps[1:]:
        torch.testing.assert_close(other, maps[0])
    attention = model.blocks[0].attention  # the logits, written out
    q, k = (linear(tokens(double=True)).unflatten(-1, (2, 8)) for linear in (attention.q_proj, attention.k_proj))
    cosine = functional.cosine_similarity(q[:, :, None], k[:, None], dim=-1).movedim(-1, 1)
    torch.testing.assert_close(attention.logits(tokens(double=True)), math.sqrt(8) * cosine)


def test_normalised_queries_have_one_matrix_but_for_factors_of_tokens():
    model = made("qk_norm rms", double=True)
    with torch.no_grad():
        expected = model.blocks[0].attention.logits(tokens(double=True))[0, 0] * math.sqrt(8)
    x, group = tokens(double=True)[0], next(iter(head_groups(model)))
    ratio = (expected / (x @ group.w_q[0].mT @ group.w_k[0] @ x.mT)).detach()
    torch.testing.assert_close(ratio * ratio[0, 0], ratio[:, :1] * ratio[:1])
    assert (ratio > 0).all() and 0.5 < ratio.median().item() < 2
    other = made("qk_norm l2")
    for wrapped in (other, torch.nn.ModuleDict({"module": other})):  # as DistributedDataParallel wraps it
        with pytest.raises(ValueError) as error:
            list(head_groups(wrapped))
        one_line(error, "blocks.0.attention: queries and keys are normalized", "do not come from one W")


@pytest.mark.parametrize("alpha, beta", [(0.7, 0.7), (0.1, -0.5), (1.0, 0.0)])
def test_mimetic_weights_are_the_best_of_their_rank(alpha, beta):
    model = made(double=True)
    mimetic_init(model, alpha, beta, torch.Generator().manual_seed(4))
    generator = torch.Generator().manual_seed(4)
    for group in head_groups(model):
        for w in QKMatrix(group.w_q, group.w_k).dense():
            noise = torch.randn(16, 16, generator=generator, dtype=torch.float64) / 4
            target = alpha * noise + beta * torch.eye(16, dtype=torch.float64)
            left_out = torch.linalg.svdvals(target)[8:]
            assert torch.linalg.matrix_rank(w) == 8
            # Eckart–Young: no matrix of this rank is nearer
            assert (w - target).norm().item() == pytest.approx(left_out.norm().item(), rel=1e-9)
        torch.testing.assert_close(group.w_q @ group.w_q.mT, group.w_k @ group.w_k.mT)  # split evenly


def test_mimetic_trace_is_beta_times_the_rank_as_the_noise_vanishes():
    for heads, rank in ((1, 16), (2, 8)):
        model = made(double=True, heads=heads)
        mimetic_init(model, 1e-5, 0.6, torch.Generator().manual_seed(0))
        for group in head_groups(model):
            qk = QKMatrix(group.w_q, group.w_k)
            torch.testing.assert_close(qk.trace(), torch.full((heads,), 0.6 * rank).double(), rtol=1e-4, atol=0)
    noise = torch.randn(16, 16, generator=torch.Generator().manual_seed(0), dtype=torch.float64) / 4
    model = made(double=True, heads=1)  # full rank: β is the mean of the spectrum to the noise's own trace
    mimetic_init(model, 0.5, 0.6, torch.Generator().manual_seed(0))
    found = QKMatrix(*(next(iter(head_groups(model)))[2:4])).mean.item()
    assert found == pytest.approx(0.6 + 0.5 * noise.trace().item() / 16)


def test_gates_start_half_open():
    model, plain, x = made("gate_attention"), made(), tokens()
    attention, before = model.blocks[0].attention, plain.blocks[0].attention
    torch.testing.assert_close(attention(x), before(x) / 2)
    assert torch.equal(attention.probabilities(x), before.probabilities(x))
    with torch.no_grad():
        attention.gate.weight.copy_(torch.eye(16))
    torch.testing.assert_close(attention(x), attention.out_proj(before.mixed_values(x) * x.sigmoid()))


def test_paths_hold_for_attnscale_and_refuse_gates():
    model, x = made("AttnScale", double=True, norm="none", mlp=False), tokens(double=True)[0]
    with torch.no_grad():
        for block in model.blocks:
            block.attention.rows.omega.copy_(torch.tensor([0.5, -0.3])[:, None, None])
    torch.testing.assert_close(transformer_path_sums(model, x).sum(0), model.body(x))
    with pytest.raises(ValueError) as error:
        transformer_path_sums(made("gate_attention", double=True, norm="none", mlp=False), x)
    one_line(error, "model", "gated", "expected")


def test_the_gate_draws_no_random_number():
    before = torch.get_rng_state()
    made("gate_attention")
    assert torch.equal(torch.get_rng_state(), before)


@pytest.mark.parametrize("trace", [-3.0, 0.0, 7.0])
def test_hard_locater_is_the_dense_matrix_with_that_trace(trace):
    model, plain, x = made(double=True), made(double=True), tokens(double=True)
    hard_locater(model, trace)
    for block, before, group in zip(model.blocks, plain.blocks, head_groups(plain), strict=True):
        w = QKMatrix(group.w_q, group.w_k).dense()
        eye = torch.eye(16, dtype=torch.float64)
        w = w + ((trace - w.diagonal(dim1=-2, dim2=-1).sum(-1)) / 16)[:, None, None] * eye
        traces = w.diagonal(dim1=-2, dim2=-1).sum(-1)
        torch.testing.assert_close(traces, torch.full_like(traces, trace), atol=1e-12, rtol=0)
        logits = x[:, None] @ w @ x[:, None].mT / math.sqrt(8)
        torch.testing.assert_close(block.attention.logits(x), logits)
        weights = logits.masked_fill(torch.ones(8, 8).triu(1).bool(), -math.inf).softmax(-1)
        torch.testing.assert_close(block.attention.probabilities(x), weights)
        values = before.attention._split(before.attention.v_proj(x))
        mixed = (weights @ values).transpose(-2, -3).flatten(-2)
        torch.testing.assert_close(block.attention(x), before.attention.out_proj(mixed))


def test_training_cannot_move_the_hard_trace():
    model = made("hard_locater", double=True)
    steps(model, 5)
    attention = model.blocks[0].attention
    basis = torch.eye(16, dtype=torch.float64)  # with tokens e_1 … e_16 the logits are W itself
    traces = attention.logits(basis).diagonal(dim1=-2, dim2=-1).sum(-1) * math.sqrt(8)
    torch.testing.assert_close(traces, torch.full_like(traces, 4.0), atol=1e-10, rtol=0)


@pytest.mark.parametrize("causal", [True, False])
def test_a_row_of_n_keys_has_its_logits_times_s_log_n(causal):
    model, plain = (made(double=True, causal=causal) for _ in range(2))
    x = tokens(double=True)
    scalable_softmax(model, 8)
    with torch.no_grad():
        logits = plain.blocks[0].attention.logits(x)
        mean = sum(math.log(n) for n in range(1, 9)) / 8 if causal else math.log(8)
        for factors in ([1 / mean, 1 / mean], [0.3, 2.0]):
            found = model.blocks[0].attention.probabilities(x)
            for head, s in enumerate(factors):
                for t in range(8):
                    n = t + 1 if causal else 8
                    powers = n ** (s * logits[:, head, t, :n])  # as in the paper: n^(s z) in place of e^z
                    torch.testing.assert_close(found[:, head, t, :n], powers / powers.sum(-1, keepdim=True))
            model.blocks[0].attention.length_factor.copy_(torch.tensor([0.3, 2.0])[:, None, None])


@pytest.fixture
def clipped():
    """A recording model after one forward pass in training mode, what recorded it, and a plain twin."""
    model, plain = (made(double=True, layers=1) for _ in range(2))
    record_largest_logits(model)
    batch = torch.randint(20, (4, 8), generator=torch.Generator().manual_seed(2))
    with torch.no_grad(), EntropyRecorder(plain) as recorder:
        plain(batch)
    model.train()(batch)
    return model, plain, recorder.records, batch


def test_largest_logits_are_those_of_the_last_batch_in_training(clipped):
    model, plain, records, batch = clipped
    attention = model.blocks[0].attention
    expected = torch.tensor([record["max_logit"] for record in records], dtype=torch.float64)
    torch.testing.assert_close(attention.largest_logits, expected)
    model.eval()(batch[1:])
    torch.testing.assert_close(attention.largest_logits, expected)  # measuring does not count
    model.train()(batch[1:])
    assert (attention.largest_logits < expected).all()
    x = tokens(double=True)[0].flip(0)  # without a batch dimension
    attention(x)
    logits = plain.blocks[0].attention.logits(x)
    seen = logits.masked_fill(torch.ones(8, 8).triu(1).bool(), -math.inf)
    assert not torch.equal(seen.amax((-2, -1)), logits.amax((-2, -1)))
    torch.testing.assert_close(attention.largest_logits, seen.amax((-2, -1)))
    assert not any("largest" in name for name in model.state_dict())  # it loads into a plain model
    with torch.autocast("cpu", torch.bfloat16):
        q, k = attention.float().queries_and_keys(x.float())
    exact = (q.double() @ k.double().mT / math.sqrt(8)).masked_fill(torch.ones(8, 8).triu(1).bool(), -math.inf)
    assert q.dtype == torch.bfloat16  # what they are made into is not rounded once more
    torch.testing.assert_close(attention.largest_logits.double(), exact.amax((-2, -1)), rtol=1e-6, atol=0)


def test_a_head_past_the_threshold_is_clipped_as_qk_clip_does_and_no_other(clipped):
    model, plain, records, batch = clipped
    largest = sorted(record["max_logit"] for record in records)
    threshold = sum(largest) / 2  # one head is past it
    clip_recorded_heads_(model, threshold)
    report = qk_clip_(plain, records, threshold)
    ((_, head),) = report.factors
    before = made(double=True, layers=1).blocks[0].attention
    for name in ("q_proj", "k_proj", "v_proj", "out_proj"):
        found, same, start = (
            getattr(a, name).weight for a in (model.blocks[0].attention, plain.blocks[0].attention, before)
        )
        torch.testing.assert_close(found, same, rtol=1e-6, atol=0)  # qk_clip_ takes its factors in float32
        kept = slice(8 * (1 - head), 8 * (2 - head)) if name in ("q_proj", "k_proj") else slice(None)
        assert torch.equal(found[kept], start[kept]), name
    model(batch)
    after = model.blocks[0].attention.largest_logits
    assert (after <= threshold * (1 + 1e-12)).all() and after[head].item() == pytest.approx(threshold)


@pytest.mark.parametrize("logit", [math.inf, math.nan, 2.0, -5.0, 0.0])
def test_a_head_at_the_threshold_or_not_finite_is_left_alone(clipped, logit):
    model = clipped[0]
    attention, before = model.blocks[0].attention, copy.deepcopy(model.state_dict())
    attention.largest_logits.fill_(logit)
    clip_recorded_heads_(model, 2.0)
    assert all(torch.equal(before[name], value) for name, value in model.state_dict().items())


def test_what_cannot_be_clipped_in_training_is_refused(clipped):
    model, plain, *_ = clipped
    for call, parts in (
        (lambda: clip_recorded_heads_(model, 0.0), ("threshold", "0.0")),
        (lambda: clip_recorded_heads_(plain, 1.0), ("model", "record_largest_logits")),
        (lambda: record_largest_logits(made("sigma_reparam")), ("q_proj", "reparametrized")),
        (lambda: record_largest_logits(made("qk_norm rms")), ("NormalizedAttention", "already")),
        (lambda: record_largest_logits(made("hard_locater")), ("HardLocater", "already")),
        (lambda: qk_norm(made("record_largest_logits")), ("RecordingAttention", "already")),
        (lambda: scalable_softmax(made("record_largest_logits"), 8), ("RecordingAttention", "already")),
        (lambda: qk_norm(made("scalable_softmax")), ("ScalableSoftmax", "already")),
        (lambda: hard_locater(made("scalable_softmax"), 1.0), ("ScalableSoftmax", "already")),
        (lambda: scalable_softmax(made(), 1), ("tokens", "1")),
    ):
        with pytest.raises(ValueError) as error:
            call()
        one_line(error, *parts, "expected")
    sigma_reparam(model)
    with pytest.raises(ValueError, match="q_proj: its weight is reparametrized"):
        clip_recorded_heads_(model, 1.0)


def test_traceless_frobenius_is_the_scale_about_the_mean():
    model = made(double=True)
    dense = torch.cat([QKMatrix(group.w_q, group.w_k).dense() for group in head_groups(model)])
    means = dense.diagonal(dim1=-2, dim2=-1).mean(-1)
    left = dense - means[:, None, None] * torch.eye(16, dtype=torch.float64)
    torch.testing.assert_close(traceless_frobenius(model), left.square().sum())
    with torch.no_grad():
        for block in model.blocks:
            block.attention.k_proj.weight.copy_(block.attention.q_proj.weight)  # symmetric
    variances = torch.cat([QKMatrix(group.w_q, group.w_k).variance for group in head_groups(model)])
    torch.testing.assert_close(traceless_frobenius(model), 16 * variances.sum())


def test_errors_name_the_argument_in_one_line():
    generator = torch.Generator().manual_seed(0)
    for remedy in (*EVERY.values(), traceless_frobenius):
        with pytest.raises(ValueError) as error:
            remedy(nn.Linear(3, 3))
        one_line(error, "model", "Linear", "expected")
    for name in (name for name in EVERY if name != "mimetic_init"):
        with pytest.raises(ValueError) as error:
            EVERY[name](made(name))
        one_line(error, "already", "expected")
    for first, then in (
        ("qk_norm l2", "hard_locater"),
        ("hard_locater", "qk_norm rms"),
        ("sigma_reparam", "mimetic_init"),
    ):
        with pytest.raises(ValueError) as error:
            EVERY[then](made(first))
        one_line(error, "already", "expected")
    for call, part in (
        (lambda model: qk_norm(model, "layer"), "kind"),
        (lambda model: mimetic_init(model, 0.0, 1.0, generator), "alpha"),
        (lambda model: mimetic_init(model, 1.0, math.nan, generator), "beta"),
        (lambda model: hard_locater(model, math.inf), "trace"),
        (lambda model: sigma_reparam(model, ()), "weights"),
        (lambda model: sigma_reparam(model, ("q_proj", "mlp")), "weights"),
    ):
        model = made()
        before = copy.deepcopy(model.state_dict())
        with pytest.raises(ValueError) as error:
            call(model)
        one_line(error, part, "expected")
        assert (
            model.state_dict().keys() == before.keys() and type(model.blocks[0].attention).__name__ == "SelfAttention"
        )
    model = made()
    nn.init.zeros_(model.blocks[1].attention.out_proj.weight)
    with pytest.raises(ValueError) as error:
        sigma_reparam(model)
    one_line(error, "out_proj", "zero")
    assert not any("parametrizations" in name for name in model.state_dict())
