"""σReparam, QK-norm and soft-cap on models of other origins, and why some models cannot have them."""

import copy
import pickle

import pytest
import torch
from conftest import one_line
from small_models import GROUPED, IDS, SMALL, made, recorded
from torch import nn

from qkspectrum import (
    EntropyRecorder,
    heads,
    merge_sigma_reparam,
    qk_norm,
    sigma_reparam,
    soft_cap,
)
from qkspectrum.diagnose.changed_attention import change_torch_attention
from qkspectrum.weights.heads import head_groups, read

transformers = pytest.importorskip("transformers")
pytestmark = pytest.mark.slow
PLAIN = ("torch", "BERT", "GPT-2", "GPT-NeoX", "Llama", "Qwen2")
OTHERS = (*PLAIN, "ours")
REMEDIES = {
    "sigma_reparam": sigma_reparam,
    "qk_norm rms": qk_norm,
    "qk_norm l2": lambda model: qk_norm(model, "l2"),
    "soft_cap": lambda model: soft_cap(model, 0.5),
}
every_remedy = pytest.mark.parametrize("remedy", REMEDIES)


def output(model):
    """Without a recorder, so with whatever fast path the model has."""
    with torch.no_grad():
        found = model(IDS)
    return found if isinstance(found, torch.Tensor) else found.last_hidden_state


def largest_singular_values(model):
    return torch.stack([torch.linalg.matrix_norm(w.flatten(0, 1), 2) for g in head_groups(model) for w in unshared(g)])


def unshared(group):
    return group.w_q, group.w_k[:: group.shared]


def trained(model):
    """A few steps: everything that a remedy added has moved."""
    optimizer = torch.optim.AdamW(model.parameters(), 1e-2)
    model.train()
    for _ in range(3):
        found = model(IDS)
        (found if isinstance(found, torch.Tensor) else found.last_hidden_state)[..., 0].square().mean().backward()
        optimizer.step()
        optimizer.zero_grad()
    return model.eval()


@pytest.mark.parametrize("name", OTHERS)
@every_remedy
def test_gradients_are_those_of_finite_differences(name, remedy):
    model = made(name).double()
    REMEDIES[remedy](model)
    model.eval()  # no step of power iteration between two evaluations
    parameters = dict(model.named_parameters())
    generator = torch.Generator().manual_seed(3)
    direction = {k: torch.randn(p.shape, generator=generator, dtype=p.dtype) for k, p in parameters.items()}

    def loss(step):
        moved = {k: (p + step * direction[k]) for k, p in parameters.items()}
        found = torch.func.functional_call(model, moved, (IDS,), tie_weights=False)
        found = found if isinstance(found, torch.Tensor) else found.last_hidden_state
        return found.sin().sum()

    step = torch.zeros((), dtype=torch.float64, requires_grad=True)
    (exact,) = torch.autograd.grad(loss(step), step)
    with torch.no_grad():
        size, tolerance = (1e-3, 1e-2) if name in ("Llama", "Qwen2") else (1e-5, 1e-5)  # their norms are in float32
        numeric = (loss(size) - loss(-size)) / (2 * size)
    torch.testing.assert_close(exact, numeric, rtol=tolerance, atol=tolerance)


@pytest.mark.parametrize("name", OTHERS)
@every_remedy
def test_it_trains_and_copies_and_pickles_compute_the_same(name, remedy):
    model = made(name)
    REMEDIES[remedy](model)
    before = {k: p.clone() for k, p in model.named_parameters()}
    trained(model)
    unused = {k for k, p in model.named_parameters() if torch.equal(p, before[k])}
    assert not {k for k in unused if "norm" in k or "gamma" in k or "scale" in k}
    expected = output(model)
    assert torch.equal(output(copy.deepcopy(model)), expected)
    assert torch.equal(output(pickle.loads(pickle.dumps(model))), expected)
    other = made(name)
    REMEDIES[remedy](other)
    other.load_state_dict(model.state_dict())
    assert torch.equal(output(other.eval()), expected)


# --- σReparam ---


@pytest.mark.parametrize("name", OTHERS)
def test_with_gamma_none_sigma_reparam_leaves_the_output_as_it_is(name):
    model = made(name)
    before = output(model)
    sigma_reparam(model, gamma=None)
    torch.testing.assert_close(output(model.eval()), before, rtol=1e-4, atol=1e-5)


@pytest.mark.parametrize("name", OTHERS)
def test_sigma_is_gamma_and_values_stay(name):
    model = made(name)
    before = {k: p.clone() for k, p in model.named_parameters()}
    ratios = [[u / u.norm() for u in unshared(group)] for group in head_groups(model)]
    sigma_reparam(model, weights=("q_proj", "k_proj"), gamma=0.7)
    torch.testing.assert_close(largest_singular_values(model), torch.full((4,), 0.7), rtol=1e-4, atol=1e-5)
    for group, of in zip(head_groups(model), ratios, strict=True):  # the same directions
        for u, direction in zip(unshared(group), of, strict=True):
            torch.testing.assert_close(u / u.norm(), direction, rtol=1e-4, atol=1e-6)
    rows = slice(64, 96)  # the values in a weight that holds queries, keys and values
    if name == "torch":
        assert torch.equal(model.encoder.layers[0].self_attn.in_proj_weight[rows], before[
            "encoder.layers.0.self_attn.in_proj_weight"][rows])  # fmt: skip
    if name == "GPT-2":
        assert torch.equal(model.h[0].attn.c_attn.weight[:, rows], before["h.0.attn.c_attn.weight"][:, rows])


@pytest.mark.parametrize("name", OTHERS)
def test_merged_weights_load_where_nothing_of_ours_is(name):
    model = made(name)
    sigma_reparam(model)
    trained(model)
    before = output(model)
    merge_sigma_reparam(model)
    torch.testing.assert_close(output(model), before)
    plain = made(name)
    plain.load_state_dict(model.state_dict())
    assert torch.equal(output(plain), output(model)) and "gamma" not in str(model.state_dict().keys())
    assert {type(module) for module in model.modules()} == {type(module) for module in plain.modules()}
    with pytest.raises(ValueError, match="expected one with sigma_reparam"):
        merge_sigma_reparam(model)


# --- QK-norm ---


@pytest.mark.parametrize("kind, sizes", [("rms", (8**0.5, 8**0.5)), ("l2", (8, 1))])
@pytest.mark.parametrize("name", PLAIN)
def test_every_query_and_key_has_one_norm_and_the_size_of_its_weights_has_no_effect(name, kind, sizes):
    model = made(name)
    qk_norm(model, kind)
    records, before = recorded(model)
    for column, size in zip(("query_norm", "key_norm"), sizes, strict=True):
        torch.testing.assert_close(
            torch.tensor([record[column] for record in records]), torch.full((8,), float(size)), rtol=1e-4, atol=0
        )
    assert max(record["max_logit"] for record in records) <= 8**0.5 + 1e-4
    torch.testing.assert_close(output(model), before, rtol=1e-4, atol=1e-5)  # with torch's fast path, if it were taken
    parts = {"torch": "in_proj", "GPT-2": "c_attn", "GPT-NeoX": "query_key_value", "BERT": "self.query"}
    with torch.no_grad():
        if name in ("BERT", "Llama", "Qwen2"):
            for path, parameter in model.named_parameters():
                if parts.get(name, "q_proj") in path:
                    parameter *= 100
        else:
            for path, parameter in model.named_parameters():
                if parts[name] in path:
                    rows = parameter.mT if name == "GPT-2" and parameter.ndim == 2 else parameter
                    if name == "GPT-NeoX":
                        rows.unflatten(0, (4, 3, 8))[:, 0] *= 100
                    else:
                        rows[:32] *= 100
    torch.testing.assert_close(output(model), before, rtol=1e-3, atol=1e-4)


def test_llama_with_qk_norm_is_qwen3():
    model = made("Llama")
    qk_norm(model)
    with torch.no_grad():
        for path, parameter in model.named_parameters():
            if path.endswith(("q_norm.weight", "k_norm.weight")):
                parameter += 0.3 * torch.randn(parameter.shape, generator=torch.Generator().manual_seed(0))
    qwen = transformers.Qwen3Model(transformers.Qwen3Config(**GROUPED, head_dim=8, rms_norm_eps=1e-6)).eval()
    qwen.load_state_dict(model.state_dict())
    torch.testing.assert_close(output(model), output(qwen), rtol=1e-4, atol=1e-4)
    for ours, theirs in zip(heads(model), heads(qwen), strict=True):
        assert torch.equal(ours.w_q, theirs.w_q) and "q/k norm" in ours.notes


def test_places_that_a_module_has_for_norms_are_not_taken():
    """timm's attention calls its `q_norm` and `k_norm`, which do nothing: a norm there and a hook would be two."""
    model = made("BERT")
    model.encoder.layer[1].attention.self.q_norm = nn.Identity()
    before = output(model)
    with pytest.raises(ValueError) as error:
        qk_norm(model)
    one_line(error, "encoder.layer.1.attention.self", "q_norm")
    assert torch.equal(output(model), before)


def test_with_l2_there_is_no_w():
    model = made("BERT")
    qk_norm(model, "l2")
    with pytest.raises(ValueError, match="no attention found"):
        list(read(model))


# --- Soft-cap ---


@pytest.mark.parametrize("name", OTHERS)
def test_as_the_cap_grows_the_output_is_what_it_was(name):
    model = made(name)
    before = output(model)
    soft_cap(model, 1e6)
    torch.testing.assert_close(output(model), before, rtol=1e-4, atol=1e-5)


class _Requests(EntropyRecorder):
    def record(self, module, request):
        self.records.append(request)


@pytest.mark.parametrize("name", PLAIN)
def test_capped_logits_are_those_of_a_tanh(name):
    model, cap = made(name), 0.3
    soft_cap(model, cap)
    with torch.no_grad(), _Requests(model) as seen:
        attend = {"output_attentions": True} if name != "torch" else {}
        shown = model(IDS, **attend)
    request = seen.records[0]
    assert request.cap == cap
    scale = request.q.shape[-1] ** -0.5
    logits = cap * (scale * request.q @ request.k.mT / cap).tanh()
    if request.mask is not None:
        logits = logits.masked_fill(~request.mask, -torch.inf)
    if name != "torch":
        torch.testing.assert_close(shown.attentions[0], logits.softmax(-1), rtol=1e-5, atol=1e-6)
    records, _ = recorded(model)
    assert max(record["max_logit"] for record in records) <= cap + 1e-6
    assert all(record["logit_range"] <= 2 * cap + 1e-6 for record in records)
    if name == "Llama":
        assert all("logit cap" in head.notes for head in heads(model))


def test_a_checkpoint_is_capped_by_the_same_line(tmp_path):
    model = made("Llama")
    soft_cap(model, 0.3)
    model.save_pretrained(tmp_path)
    loaded = transformers.AutoModel.from_pretrained(tmp_path)
    assert not torch.allclose(output(loaded), output(model), atol=1e-3)  # what the docstring warns of
    soft_cap(loaded, loaded.config.attn_logit_softcapping)
    assert torch.equal(output(loaded), output(model))


def test_soft_cap_with_padding_is_that_of_the_text_alone():
    for name in ("BERT", "GPT-2", "Llama"):
        model = made(name)
        soft_cap(model, 0.3)
        mask = torch.ones_like(IDS)
        mask[:, 8:] = 0
        with torch.no_grad():
            padded = model(IDS, attention_mask=mask).last_hidden_state[:, :8]
            alone = model(IDS[:, :8]).last_hidden_state
        torch.testing.assert_close(padded, alone, rtol=1e-4, atol=1e-5)


# --- torch's attention, whose forward pass is written anew ---


@pytest.mark.parametrize("batch_first", [True, False])
@pytest.mark.parametrize("masks", ["none", "bool", "float", "padding", "both", "per head"])
@pytest.mark.parametrize("need_weights, average", [(False, True), (True, True), (True, False)])
def test_changed_attention_without_a_change_is_torchs(batch_first, masks, need_weights, average):
    generator = torch.Generator().manual_seed(0)
    plain = nn.MultiheadAttention(8, 2, batch_first=batch_first).eval()
    changed = change_torch_attention(copy.deepcopy(plain), "x")
    q, kv = torch.randn(3, 5, 8, generator=generator), torch.randn(3, 6, 8, generator=generator)
    padding = torch.zeros(3, 6, dtype=torch.bool)
    padding[1, 4:] = True
    hidden = torch.rand(5, 6, generator=generator) > 0.7
    hidden[:, 0] = False
    given = {
        "none": {},
        "bool": {"attn_mask": hidden},
        "float": {"attn_mask": torch.randn(5, 6, generator=generator).masked_fill(hidden, -torch.inf)},
        "padding": {"key_padding_mask": padding},
        "both": {"attn_mask": hidden, "key_padding_mask": padding},
        "per head": {"attn_mask": hidden.expand(6, 5, 6)},
    }[masks]
    given |= {"need_weights": need_weights, "average_attn_weights": average}
    if not batch_first:
        q, kv = q.transpose(0, 1), kv.transpose(0, 1)
    for arguments in ((q, kv, kv), *([(q[0], kv[0], kv[0])] if masks in ("none", "bool", "float") else [])):
        if arguments[0].ndim == 2 and not batch_first:
            arguments = tuple(x[:, 0] for x in (q, kv, kv))
        expected, found = plain(*arguments, **given), changed(*arguments, **given)
        torch.testing.assert_close(found[0], expected[0])
        assert (found[1] is None) == (expected[1] is None)
        if need_weights:
            torch.testing.assert_close(found[1], expected[1])


@pytest.mark.parametrize("remedy", ["qk_norm rms", "soft_cap"])
def test_torchs_encoder_takes_no_way_around_in_evaluation(remedy):
    model = made("torch")
    REMEDIES[remedy](model)
    x, padding = model.embedding(IDS), torch.zeros_like(IDS, dtype=torch.bool)
    padding[:, 8:] = True
    with torch.no_grad():
        fast = model.encoder(x, src_key_padding_mask=padding)
    slow = model.encoder(x, src_key_padding_mask=padding)  # with gradients it is slow in any case
    torch.testing.assert_close(fast[:, :8], slow[:, :8])


# --- What cannot be served ---


def test_what_cannot_be_changed_says_why():
    bloom = transformers.BloomModel(transformers.BloomConfig(vocab_size=50, hidden_size=32, n_layer=1, n_head=4))
    before = output(bloom.eval())
    gemma_2 = transformers.Gemma2Model(transformers.Gemma2Config(**GROUPED, head_dim=8))
    subclass = type("Own", (nn.MultiheadAttention,), {})(8, 2)
    nothing = nn.Linear(2, 2)
    zero = made("BERT")
    zero.encoder.layer[1].attention.self.key.weight.data.zero_()
    for work, parts in [
        (lambda: sigma_reparam(made("Qwen3")), ["layers.0.self_attn", "normalized already"]),
        (lambda: qk_norm(made("Qwen3")), ["layers.0.self_attn", "normalized already"]),
        (lambda: qk_norm(made("DeepSeek-V3")), ["layers.0.self_attn", "normalized already"]),
        (lambda: soft_cap(gemma_2), ["capped already"]),
        (lambda: soft_cap(bloom), ["BloomModel", "computes its attention itself"]),
        (lambda: soft_cap(nothing), ["no attention found"]),
        (lambda: qk_norm(subclass), ["Own", "torch.nn.MultiheadAttention itself"]),
        (lambda: soft_cap(nn.MultiheadAttention(8, 2, add_zero_attn=True)), ["keys of its own"]),
        (lambda: sigma_reparam(zero), ["encoder.layer.1.attention.self", "zero"]),
        (lambda: sigma_reparam(made("BERT"), ("v_proj",)), ["weights", "q_proj, k_proj"]),
        (lambda: sigma_reparam(made("BERT"), gamma=0.0), ["gamma"]),
        (lambda: qk_norm(made("BERT"), "layer"), ["kind"]),
        (lambda: soft_cap(made("BERT"), -1.0), ["cap"]),
    ]:
        with pytest.raises(ValueError) as error:
            work()
        one_line(error, *parts)
    torch.testing.assert_close(output(bloom), before)
    for name in PLAIN:
        for remedy in REMEDIES.values():
            model = made(name)
            remedy(model)
            with pytest.raises(ValueError, match=r"already|before sigma|unsupported way") as error:
                remedy(model)
            one_line(error)


def test_a_learned_sink_is_refused_when_the_cap_meets_it():
    config = transformers.GptOssConfig(
        **{**GROUPED, "num_hidden_layers": 1}, head_dim=8, num_local_experts=2, layer_types=["full_attention"]
    )
    model = transformers.GptOssModel(config).eval()
    soft_cap(model)
    with pytest.raises(ValueError, match="s_aux"):
        model(IDS)
    assert SMALL["hidden_size"] == 32
