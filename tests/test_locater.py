import copy
import gc
import warnings

import pytest
import torch
from conftest import one_line
from hypothesis import given, settings
from hypothesis import strategies as st
from torch import nn

from qkspectrum import LocAteR, QKMatrix, Transformer, TransformerConfig
from qkspectrum.weights.notes import CROSS_ATTENTION


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
def test_the_penalty_alone_concentrates_the_spectrum_at_the_wanted_mean():
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


WEIGHT = "transformer.h.0.attn.c_attn.weight"
TEXTS = torch.randint(0, 11, (8, 6), generator=torch.Generator().manual_seed(0))


def plain_loop(optimizer, steps=1, strength=0.05):
    """GPT-2 after steps of loss + penalty in an ordinary loop, or without a penalty for strength 0."""
    model, locater = gpt2().train(), LocAteR(strength, trace=1.0)
    optimizer = optimizer(model.parameters())
    for _ in range(steps):
        optimizer.zero_grad()
        (model(TEXTS, labels=TEXTS).loss + locater(model)).backward()
        optimizer.step()
    return model


def sgd(parameters):
    return torch.optim.SGD(parameters, 0.1)


def assert_same(model, expected):
    for name, parameter in expected.named_parameters():
        torch.testing.assert_close(model.get_parameter(name), parameter, rtol=1e-4, atol=1e-6, msg=name)


def test_an_attached_penalty_joins_the_optimizers_step_and_leaves_the_loss_alone():
    model, expected = gpt2().train(), plain_loop(sgd)
    assert not torch.allclose(plain_loop(sgd, strength=0.0).get_parameter(WEIGHT), expected.get_parameter(WEIGHT))
    bare = model(TEXTS, labels=TEXTS).loss.item()
    attached = LocAteR(0.05, trace=1.0).attach(model)
    assert attached.last is None and attached.steps == 0
    optimizer, before = sgd(model.parameters()), LocAteR(0.05, trace=1.0)(model).item()
    loss = model(TEXTS, labels=TEXTS).loss
    assert loss.item() == bare
    loss.backward()
    optimizer.step()
    assert_same(model, expected)
    assert attached.last == pytest.approx(before) and attached.steps == 1
    attached.remove()
    attached.remove()  # a second time changes nothing
    weight = model.get_parameter(WEIGHT).clone()
    optimizer.zero_grad()
    optimizer.step()
    assert torch.equal(model.get_parameter(WEIGHT), weight)


def test_an_attached_penalty_counts_once_however_many_batches_are_accumulated():
    model = gpt2().train()
    LocAteR(0.05, trace=1.0).attach(model)
    optimizer = sgd(model.parameters())
    for batch in TEXTS.split(2):
        (model(batch, labels=batch).loss / 4).backward()
    optimizer.step()
    assert_same(model, plain_loop(sgd))


def test_attached_to_several_optimizers_each_takes_the_part_of_its_weights():
    model, expected = gpt2().train(), plain_loop(sgd)
    attached = LocAteR(0.05, trace=1.0).attach(model)
    penalty = LocAteR(0.05, trace=1.0)(model).item()
    parts = [list(part.parameters()) for part in model.transformer.h]
    rest = [p for p in model.parameters() if not any(p is other for part in parts for other in part)]
    model(TEXTS, labels=TEXTS).loss.backward()
    for part in (rest, *parts):
        sgd(part).step()
    assert_same(model, expected)
    assert attached.steps == 2 and attached.last == pytest.approx(penalty)


def test_attached_to_an_optimizer_that_computes_the_loss_itself():
    """As Lightning's closures do; LBFGS also compares losses along its way, which must have the penalty in them."""

    def lbfgs(parameters):
        return torch.optim.LBFGS(parameters, max_iter=5, line_search_fn="strong_wolfe")

    model, expected = gpt2().train(), gpt2().train()
    locater = LocAteR(0.05, trace=1.0)
    locater.attach(model)
    for trained, penalty in ((model, lambda _: 0.0), (expected, locater)):
        optimizer = lbfgs(trained.parameters())

        def closure(trained=trained, optimizer=optimizer, penalty=penalty):
            optimizer.zero_grad()
            loss = trained(TEXTS, labels=TEXTS).loss + penalty(trained)
            loss.backward()
            return loss

        optimizer.step(closure)
    assert_same(model, expected)


@pytest.mark.parametrize("fused", [False, True])
def test_attached_under_a_gradient_scaler(fused):
    """A fused optimizer gets gradients that are still scaled, and divides by the factor itself."""

    def adam(parameters):
        return torch.optim.Adam(parameters, 0.01, fused=fused)

    model = gpt2().train()
    LocAteR(0.05, trace=1.0).attach(model)
    optimizer, scaler = adam(model.parameters()), torch.amp.GradScaler("cpu", init_scale=2.0**10)
    for _ in range(2):
        optimizer.zero_grad()
        scaler.scale(model(TEXTS, labels=TEXTS).loss).backward()
        scaler.step(optimizer)
        scaler.update()
    expected = plain_loop(adam, 2)
    moved = (expected.get_parameter(WEIGHT) - plain_loop(adam, 2, 0.0).get_parameter(WEIGHT)).abs().max().item()
    torch.testing.assert_close(model.get_parameter(WEIGHT), expected.get_parameter(WEIGHT), rtol=0, atol=0.05 * moved)


def test_attaching_again_replaces_and_copies_have_none():
    model, optimizers = gpt2().train(), []
    LocAteR(3.0, trace=5.0).attach(model)  # a notebook's cell, run twice
    wrapped = nn.ModuleDict({"inner": model})
    LocAteR(0.05, trace=1.0).attach(wrapped)
    copied = copy.deepcopy(model)
    for trained in (model, copied):
        optimizers.append(sgd(trained.parameters()))
        trained(TEXTS, labels=TEXTS).loss.backward()
        optimizers[-1].step()
    assert_same(model, plain_loop(sgd))
    assert_same(copied, plain_loop(sgd, strength=0.0))


def test_an_attachment_to_a_model_that_no_optimizer_trains_warns():
    model, other = gpt2(), nn.Linear(2, 2)
    attached = LocAteR(0.05, trace=1.0).attach(model)
    optimizer = sgd(other.parameters())
    with pytest.warns(UserWarning, match="GPT2LMHeadModel: 10 optimizer steps .* no effect"):
        for _ in range(10):
            optimizer.step()
    assert attached.steps == 0
    attached.remove()


def test_attached_to_a_model_that_is_gone_it_does_nothing_and_the_next_one_removes_it():
    from torch.optim.optimizer import _global_optimizer_pre_hooks

    before = len(_global_optimizer_pre_hooks)
    first, alive = gpt2(), gpt2()
    LocAteR(0.05, trace=1.0).attach(first)
    with LocAteR(0.05, trace=1.0).attach(alive):  # torch goes through its hook after that of the first
        del first
        gc.collect()
        sgd(nn.Linear(2, 2).parameters()).step()
    with LocAteR(0.05, trace=1.0).attach(alive):
        assert len(_global_optimizer_pre_hooks) <= before + 1


def trainer(model, folder, texts=TEXTS, trainer_class=None, **settings):
    """Hugging Face's Trainer after one step of SGD on eight texts."""
    transformers = pytest.importorskip("transformers")
    pytest.importorskip("accelerate")
    arguments = transformers.TrainingArguments(
        output_dir=str(folder), learning_rate=0.1, optim="sgd", lr_scheduler_type="constant", report_to=[],
        save_strategy="no", disable_tqdm=True, use_cpu=True, train_sampling_strategy="sequential",
        **{"max_grad_norm": 0, "max_steps": 1, "per_device_train_batch_size": 8} | settings,
    )  # fmt: skip
    data = [{"input_ids": text, "labels": text} for text in texts]
    (trainer_class or transformers.Trainer)(model, arguments, train_dataset=data).train()
    return model


@pytest.mark.slow
@pytest.mark.parametrize("batches", [1, 2, 4])
@pytest.mark.parametrize("settings", [{}, {"label_smoothing_factor": 0.1}, {"max_grad_norm": 0.1}])
def test_hugging_faces_trainer_adds_the_penalty_once_a_step(batches, settings, tmp_path):
    """Whatever it divides the loss by; with label smoothing, the model itself returns no loss."""
    settings = {**settings, "per_device_train_batch_size": 8 // batches, "gradient_accumulation_steps": batches}
    bare, attached = trainer(gpt2(), tmp_path, **settings), gpt2()
    LocAteR(0.05, trace=1.0).attach(attached)
    trainer(attached, tmp_path, **settings)
    expected, start = bare, gpt2()
    start.zero_grad()
    LocAteR(0.05, trace=1.0)(start).backward()
    with torch.no_grad():
        for name, parameter in start.named_parameters():
            if parameter.grad is not None:
                expected.get_parameter(name).sub_(0.1 * parameter.grad)
    assert_same(attached, expected)


@pytest.mark.slow
@pytest.mark.slow
def test_hugging_faces_trainer_trains_as_a_plain_loop_does(tmp_path):
    model = gpt2()
    LocAteR(0.05, trace=1.0).attach(model)
    trainer(model, tmp_path, TEXTS[:4].repeat(2, 1), max_steps=3, per_device_train_batch_size=4)
    expected, locater = gpt2().train(), LocAteR(0.05, trace=1.0)
    optimizer = sgd(expected.parameters())
    for _ in range(3):
        optimizer.zero_grad()
        # the Trainer divides the summed loss by the number of labels, the first of each text included
        loss = expected(TEXTS[:4], labels=TEXTS[:4], num_items_in_batch=TEXTS[:4].numel()).loss
        (loss + locater(expected)).backward()
        optimizer.step()
    assert_same(model, expected)


@pytest.mark.slow
def test_accelerate_adds_the_penalty_once_a_step():
    accelerate = pytest.importorskip("accelerate")
    accelerator = accelerate.Accelerator(cpu=True, gradient_accumulation_steps=4)
    model = gpt2().train()
    LocAteR(0.05, trace=1.0).attach(model)
    loader = torch.utils.data.DataLoader(TEXTS, batch_size=2)
    wrapped, optimizer, loader = accelerator.prepare(model, sgd(model.parameters()), loader)
    for batch in loader:
        with accelerator.accumulate(wrapped):
            accelerator.backward(wrapped(batch, labels=batch).loss)
            optimizer.step()
            optimizer.zero_grad()
    assert_same(model, plain_loop(sgd))


@pytest.mark.slow
@pytest.mark.parametrize("to", ["module", "inner"])
def test_lightning_adds_the_penalty_once_a_step(to):
    """Lightning calls `training_step`, not the module's forward, inside the optimizer's closure."""
    lightning = pytest.importorskip("lightning")

    class Module(lightning.LightningModule):
        def __init__(self):
            super().__init__()
            self.inner = gpt2()

        def training_step(self, batch, _):
            return self.inner(batch, labels=batch).loss

        def configure_optimizers(self):
            return sgd(self.parameters())

    module = Module()
    attached = LocAteR(0.05, trace=1.0).attach(module if to == "module" else module.inner)
    quiet = dict.fromkeys(["logger", "enable_checkpointing", "enable_progress_bar", "enable_model_summary"], False)
    loop = lightning.Trainer(max_steps=1, accumulate_grad_batches=4, accelerator="cpu", **quiet)
    loop.fit(module, torch.utils.data.DataLoader(TEXTS, batch_size=2))
    assert_same(module.inner, plain_loop(sgd))
    assert attached.steps == 1


def test_attach_says_what_is_missing():
    with pytest.raises(ValueError) as error:
        LocAteR(0.1, 1.0).attach(nn.Linear(2, 2))
    one_line(error, "model", "no attention")


@pytest.mark.parametrize("attached", [False, True])
def test_what_is_passed_over_is_named_once_with_its_reason(attached):
    decoder = nn.TransformerDecoder(nn.TransformerDecoderLayer(8, 2, 8), 2)
    locater = LocAteR(1.0, trace=0.0)
    with pytest.warns(UserWarning) as caught:
        if attached:
            locater.attach(decoder).remove()
        else:
            locater(decoder)
    assert [str(one.message) for one in caught] == [
        f"LocAteR passes over layers.0.multihead_attn: {CROSS_ATTENTION}, and 1 more in LocAteR.skipped"
    ]
    assert locater.skipped == {f"layers.{i}.multihead_attn": CROSS_ATTENTION for i in (0, 1)}
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        locater(decoder)
        LocAteR(1.0)(decoder.layers[0].self_attn)
