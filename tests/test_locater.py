import pytest
import torch
from conftest import one_line
from hypothesis import given, settings
from hypothesis import strategies as st
from torch import nn

from qkspectrum import LocAteR, QKMatrix, Transformer, TransformerConfig


def pair(batch=(2,), d_head=3, d=5, seed=0, dtype=torch.float64):
    g = torch.Generator().manual_seed(seed)
    return [torch.randn(*batch, d_head, d, generator=g, dtype=torch.float64).to(dtype) for _ in "qk"]


@given(st.integers(1, 5), st.integers(1, 6), st.floats(0, 3), st.floats(-4, 4), st.integers(0, 2**31))
@settings(max_examples=50, deadline=None)
def test_penalty_equals_the_dense_formula(d_head, d, strength, trace, seed):
    w_q, w_k = pair((2,), d_head, d, seed)
    w = w_q.mT @ w_k
    traces = w.diagonal(dim1=-2, dim2=-1).sum(-1)
    traceless = w - traces[:, None, None] / d * torch.eye(d, dtype=w.dtype)
    for scale, term in {"frobenius": w.square(), "traceless": traceless.square(), "trace": w * w.mT}.items():
        expected = strength * (term.sum((-2, -1)) + (traces - trace) ** 2).sum()
        torch.testing.assert_close(LocAteR(strength, trace, scale).penalty(w_q, w_k), expected)
        alone = LocAteR(strength, "free", scale).penalty(w_q, w_k)
        torch.testing.assert_close(alone, strength * term.sum())


@given(st.integers(1, 4), st.integers(0, 4), st.integers(0, 2**31))
@settings(max_examples=50, deadline=None)
def test_a_head_of_low_rank_pays_for_its_mean_in_the_traceless_form(d_head, more, seed):
    """At least tr(W)² (1/d_head − 1/d), reached by a projection onto d_head dimensions."""
    d = d_head + more
    w_q, w_k = pair((), d_head, d, seed)
    qk = QKMatrix(w_q, w_k)
    least = qk.trace() ** 2 * (1 / d_head - 1 / d)
    traceless = LocAteR(1.0, "free", "traceless")
    assert traceless.penalty(w_q, w_k) >= least - 1e-9 * qk.frobenius_squared()
    onto = torch.linalg.qr(w_q.mT).Q.mT
    torch.testing.assert_close(traceless.penalty(onto, onto).item(), d_head - d_head**2 / d)


def test_the_traceless_form_leaves_the_mean_where_it_is():
    """Its gradient with respect to W is 2 (W − mean I), whose trace is 0; the Frobenius form's is 2 W."""
    identity, w = torch.eye(5, dtype=torch.float64), pair((), 5, 5)[0].requires_grad_()
    gradients = {
        scale: torch.autograd.grad(LocAteR(1.0, "free", scale).penalty(identity, w), w)[0]
        for scale in ("frobenius", "traceless")
    }
    torch.testing.assert_close(gradients["frobenius"], 2 * w.detach())
    torch.testing.assert_close(gradients["traceless"], 2 * (w - w.trace() / 5 * identity).detach())


@pytest.mark.parametrize("scale", ["frobenius", "traceless", "trace"])
def test_gradient_equals_finite_differences(scale):
    w_q, w_k = (w.requires_grad_() for w in pair())
    locater = LocAteR(0.7, 1.3, scale)
    assert torch.autograd.gradcheck(locater.penalty, (w_q, w_k))


def test_a_model_pays_for_each_of_its_heads_and_the_task_weights_pay_nothing():
    model = Transformer(TransformerConfig(width=12, layers=2, heads=3)).double()
    expected = 0.0
    for block in model.blocks:
        for rows in torch.arange(12).split(4):
            w = block.attention.q_proj.weight[rows].mT @ block.attention.k_proj.weight[rows]
            expected += 0.2 * (w.square().sum() + (w.trace() - 1) ** 2).item()
    penalty = LocAteR(0.2, 1.0)(model)
    assert penalty.item() == pytest.approx(expected)
    penalty.backward()
    touched = {name for name, p in model.named_parameters() if p.grad is not None}
    assert touched == {n for n, _ in model.named_parameters() if "q_proj" in n or "k_proj" in n}


@pytest.mark.slow
def test_alone_it_concentrates_the_spectrum_at_the_wanted_mean():
    """Frobenius scale at full rank: the minimum of κ(‖W‖² + (tr W − τ)²) is W = τ/(d + 1) I."""
    d, trace = 6, 14.0
    w_q, w_k = (w.requires_grad_() for w in pair((), d, d))
    optimizer = torch.optim.Adam([w_q, w_k], 0.03)
    locater = LocAteR(1.0, trace)
    for _ in range(3000):
        optimizer.zero_grad()
        locater.penalty(w_q, w_k).backward()
        optimizer.step()
    w = QKMatrix(w_q.detach(), w_k.detach()).dense()
    torch.testing.assert_close(w, trace / (d + 1) * torch.eye(d, dtype=w.dtype), atol=1e-3, rtol=0)


def test_none_holds_each_head_to_its_own_first_trace_also_after_reload():
    model = Transformer(TransformerConfig(width=8, layers=2, heads=2))
    locater = LocAteR(1.0, trace=None)
    own = [
        QKMatrix(b.attention.q_proj.weight.unflatten(0, (2, 4)), b.attention.k_proj.weight.unflatten(0, (2, 4)))
        for b in model.blocks
    ]
    scale = sum(qk.frobenius_squared().sum() for qk in own).detach()
    traces = [qk.trace().detach() for qk in own]
    torch.testing.assert_close(locater(model), scale)  # at the first call only the scale is left
    state = {name: trace.clone() for name, trace in locater.state_dict().items()}
    with torch.no_grad():
        for block in model.blocks:
            block.attention.q_proj.weight.mul_(2)
    grown = 4 * scale + sum(trace.square().sum() for trace in traces)
    torch.testing.assert_close(locater(model), grown)
    again = LocAteR(1.0, trace=None)
    again.load_state_dict(state)
    torch.testing.assert_close(again(model), grown)


def test_own_traces_survive_wrapping_and_copies_and_belong_to_one_model():
    model = Transformer(TransformerConfig(width=8, layers=2, heads=2))
    locater = LocAteR(1.0, trace=None)
    locater(model)
    with torch.no_grad():
        model.blocks[0].attention.q_proj.weight.mul_(3)
    wrapped = nn.Module()
    wrapped.module = model  # as DistributedDataParallel does
    torch.testing.assert_close(locater(wrapped), locater(model))
    assert set(locater.state_dict()) == {"blocks.0.attention", "blocks.1.attention"}
    before = locater(model).item()
    locater.state_dict()["blocks.0.attention"].zero_()  # a copy: the remembered trace stays
    assert locater(model).item() == before
    with pytest.raises(ValueError) as error:
        locater(Transformer(TransformerConfig(width=8, layers=2, heads=4)))
    one_line(error, "blocks.0.attention", "2 heads", "4")
    again = LocAteR(1.0, trace=None)
    again.load_state_dict(locater.state_dict())
    with pytest.raises(ValueError) as error:
        again(Transformer(TransformerConfig(width=8, layers=3, heads=2)))
    one_line(error, "blocks.2.attention")


@pytest.mark.slow
def test_a_compiled_model_has_the_same_heads_penalty_and_gradient(as_user):
    plain, wrapped = (Transformer(TransformerConfig(7, 8, layers=2, heads=2)) for _ in range(2))
    wrapped.load_state_dict(plain.state_dict())
    compiled = torch.compile(wrapped, backend="eager")  # traced; only the generated code is left out
    first, second = LocAteR(1.0, trace=None), LocAteR(1.0, trace=None)
    torch.testing.assert_close(second(compiled), first(plain))
    torch.testing.assert_close(second.state_dict(), first.state_dict())
    for model in (plain, compiled):
        (model(torch.arange(5)[None]).square().sum() + LocAteR(1.0, 2.0)(model)).backward()
    for name, parameter in plain.named_parameters():
        torch.testing.assert_close(wrapped.get_parameter(name).grad, parameter.grad)


def test_half_precision_and_autocast_keep_float32():
    w_q, w_k = pair(dtype=torch.bfloat16)
    exact = LocAteR(1.0, 0.5).penalty(w_q.float(), w_k.float())
    torch.testing.assert_close(LocAteR(1.0, 0.5).penalty(w_q, w_k), exact)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        torch.testing.assert_close(LocAteR(1.0, 0.5).penalty(w_q.float(), w_k.float()), exact)


@pytest.mark.parametrize(
    "weights", [torch.zeros(2, 3, 5), torch.ones(2, 3, 5), torch.ones(1, 1)], ids=["0", "rank 1", "d = 1"]
)
def test_edges_have_finite_gradients(weights):
    w_q, w_k = weights.clone().requires_grad_(), weights.clone().requires_grad_()
    LocAteR(1.0, 1.0).penalty(w_q, w_k).backward()
    assert w_q.grad.isfinite().all() and w_k.grad.isfinite().all()


def test_reads_torch_attention():
    module = nn.MultiheadAttention(8, 2)
    LocAteR(1.0)(module).backward()
    gradient = module.in_proj_weight.grad
    assert gradient[:16].abs().sum() > 0 and gradient[16:].abs().sum() == 0


def test_errors(as_user):
    w_q, w_k = pair()
    for make, name in [
        (lambda: LocAteR(-1.0), "strength"),
        (lambda: LocAteR(float("nan")), "strength"),
        (lambda: LocAteR(1.0, float("inf")), "trace"),
        (lambda: LocAteR(1.0, "none"), "trace"),
        (lambda: LocAteR(1.0, 1.0, "spectral"), "scale"),
        (lambda: LocAteR(1.0).penalty(w_q, w_k), "name"),
        (lambda: LocAteR(1.0, 1.0).penalty(w_q, w_k[:1]), "(1, 3, 5)"),
        (lambda: LocAteR(1.0, 1.0)(nn.Linear(2, 2)), "no attention"),
    ]:
        with pytest.raises(ValueError) as error:
            make()
        one_line(error, name)


def gpt2(seed=0):
    transformers = pytest.importorskip("transformers")
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)
        config = transformers.GPT2Config(
            vocab_size=11, n_embd=8, n_layer=2, n_head=2, n_positions=6, bos_token_id=0, eos_token_id=0,
            resid_pdrop=0.0, embd_pdrop=0.0, attn_pdrop=0.0,
        )  # fmt: skip
        return transformers.GPT2LMHeadModel(config)


def test_attached_to_a_model_it_joins_the_loss_while_training_only():
    model, ids = gpt2(), torch.arange(6)[None]
    bare = model.train()(ids, labels=ids).loss
    locater = LocAteR(0.3, trace=1.0)
    handle = locater.attach(model)
    torch.testing.assert_close(model(ids, labels=ids).loss, bare + locater(model))
    torch.testing.assert_close(model.eval()(ids, labels=ids).loss, bare)
    handle.remove()
    torch.testing.assert_close(model.train()(ids, labels=ids).loss, bare)


@pytest.mark.slow
def test_hugging_faces_trainer_trains_as_a_plain_loop_does(tmp_path):
    transformers = pytest.importorskip("transformers")
    pytest.importorskip("accelerate")
    texts = torch.randint(0, 11, (8, 6), generator=torch.Generator().manual_seed(0))
    plain, trained, free = gpt2(), gpt2(), gpt2()
    arguments = transformers.TrainingArguments(
        output_dir=str(tmp_path), max_steps=2, per_device_train_batch_size=4, learning_rate=0.1, optim="sgd",
        lr_scheduler_type="constant", report_to=[], save_strategy="no", disable_tqdm=True, use_cpu=True,
        train_sampling_strategy="sequential", max_grad_norm=0,
    )  # fmt: skip
    data = [{"input_ids": text, "labels": text} for text in texts]
    LocAteR(0.05, trace=1.0).attach(trained)
    for model in (trained, free):
        transformers.Trainer(model, arguments, train_dataset=data).train()
    locater, optimizer = LocAteR(0.05, trace=1.0), torch.optim.SGD(plain.parameters(), 0.1)
    plain.train()
    for batch in texts.split(4):
        optimizer.zero_grad()
        # the Trainer divides the summed loss by the number of labels, the first of each text included
        (plain(batch, labels=batch, num_items_in_batch=batch.numel()).loss + locater(plain)).backward()
        optimizer.step()
    weight = "transformer.h.0.attn.c_attn.weight"
    torch.testing.assert_close(trained.get_parameter(weight), plain.get_parameter(weight), rtol=1e-4, atol=1e-6)
    assert not torch.allclose(free.get_parameter(weight), plain.get_parameter(weight), atol=1e-3)


def test_attach_says_what_is_missing():
    with pytest.raises(ValueError) as error:
        LocAteR(0.1, 1.0).attach(nn.Linear(2, 2))
    one_line(error, "model", "no attention")
    model = gpt2().train()
    LocAteR(0.1, 1.0).attach(model)
    with pytest.raises(ValueError) as error:
        model(torch.arange(6)[None])
    one_line(error, "model", "GPT2LMHeadModel", "loss")
