"""Tiny random Hugging Face models; nothing is downloaded."""

import pytest
import torch
from conftest import one_line

from qkspectrum import Transformer, TransformerConfig, relative_residual
from qkspectrum.experiments.real_models.surgery import attention_of, residuals_by_layer, surgery

transformers = pytest.importorskip("transformers")

IDS = torch.randint(0, 40, (2, 9), generator=torch.Generator().manual_seed(0))
SMALL = {"vocab_size": 40, "hidden_size": 16, "num_hidden_layers": 3, "num_attention_heads": 2, "intermediate_size": 24}


def make(name: str) -> torch.nn.Module:
    torch.manual_seed(0)
    config = {
        "bert": lambda: transformers.BertConfig(**SMALL),
        "albert": lambda: transformers.AlbertConfig(embedding_size=8, **SMALL),
        "xlnet": lambda: transformers.XLNetConfig(vocab_size=40, d_model=16, n_layer=3, n_head=2, d_inner=24),
        "gpt2": lambda: transformers.GPT2Config(vocab_size=40, n_embd=16, n_layer=3, n_head=2, n_positions=16),
        "llama": lambda: transformers.LlamaConfig(num_key_value_heads=1, **SMALL),
    }[name]()
    model = transformers.AutoModel.from_config(config).double().eval()
    for parameter in model.parameters():  # the libraries' own initial weights are so small that nothing stands out
        torch.nn.init.normal_(parameter, std=0.4)
    return model


NAMES = ["bert", "albert", "xlnet", "gpt2", "llama"]


@pytest.fixture(scope="module", params=NAMES)
def model(request):
    return make(request.param)


def test_nothing_removed_changes_nothing(model):
    plain = model(IDS).last_hidden_state
    with surgery(model):
        assert torch.equal(model(IDS).last_hidden_state, plain)
    with surgery(model, skip=False, mlp=False):
        assert not torch.allclose(model(IDS).last_hidden_state, plain)
    assert torch.equal(model(IDS).last_hidden_state, plain)


def test_residuals_are_those_of_the_hidden_states(model):
    found = residuals_by_layer(model, IDS)
    states = model(IDS, output_hidden_states=True).hidden_states
    assert found.shape == (4, 2) and len(states) == 4
    if type(model).__name__ in ("GPT2Model", "LlamaModel"):  # the last of its states has passed the final LayerNorm
        states, found = states[:-1], found[:-1]
    torch.testing.assert_close(found, torch.stack([relative_residual(s) for s in states]))


def by_hand(model, skip, mlp):
    """The same networks written out, from their modules and nothing of the library."""
    name, attention_skip, mlp_skip = type(model).__name__, skip is True, bool(skip)
    if name == "GPT2Model":
        x = model.wte(IDS) + model.wpe(torch.arange(9))
        mask = torch.full((9, 9), -torch.inf, dtype=x.dtype).triu(1)[None, None]
        for block in model.h:
            x = block.attn(block.ln_1(x), attention_mask=mask)[0] + attention_skip * x
            if mlp:
                x = block.mlp(block.ln_2(x)) + mlp_skip * x
        return x
    if name == "LlamaModel":
        x = model.embed_tokens(IDS)
        positions = model.rotary_emb(x, torch.arange(9)[None])
        mask = torch.full((9, 9), -torch.inf, dtype=x.dtype).triu(1)[None, None]
        for layer in model.layers:
            normed = layer.input_layernorm(x)
            x = layer.self_attn(normed, position_embeddings=positions, attention_mask=mask)[0] + attention_skip * x
            if mlp:
                x = layer.mlp(layer.post_attention_layernorm(x)) + mlp_skip * x
        return x
    if name == "BertModel":
        x = model.embeddings(IDS)
        for layer in model.encoder.layer:
            out = layer.attention.output
            x = out.LayerNorm(out.dense(layer.attention.self(x)[0]) + attention_skip * x)
            if mlp:
                x = layer.output.LayerNorm(layer.output.dense(layer.intermediate(x)) + mlp_skip * x)
        return x
    x = model.encoder.embedding_hidden_mapping_in(model.embeddings(IDS))
    (layer,) = model.encoder.albert_layer_groups[0].albert_layers
    for _ in range(3):
        a = layer.attention
        q, k, v = (f(x).unflatten(-1, (2, 8)).transpose(1, 2) for f in (a.query, a.key, a.value))
        mixed = (q @ k.mT / 8**0.5).softmax(-1) @ v
        x = a.LayerNorm(a.dense(mixed.transpose(1, 2).flatten(2)) + attention_skip * x)
        if mlp:
            x = layer.full_layer_layer_norm(layer.ffn_output(layer.activation(layer.ffn(x))) + mlp_skip * x)
    return x


@pytest.mark.parametrize("name", ["bert", "albert", "gpt2", "llama"])
@pytest.mark.parametrize("skip", [True, "mlp", False])
@pytest.mark.parametrize("mlp", [True, False])
def test_surgery_is_what_it_says(name, skip, mlp):
    model = make(name)
    model.config._attn_implementation = "eager"
    with surgery(model, skip, mlp):
        found = residuals_by_layer(model, IDS)
    torch.testing.assert_close(found[-1], relative_residual(by_hand(model, skip, mlp)))


@pytest.mark.parametrize("mlp", [True, False])
def test_xlnet_without_skip_depends_on_its_tokens_through_attention_alone(mlp):
    """Its relative attention is not rewritten here. Where all values are equal, attention says nothing of the token:
    without skip connections the tokens then are alike after one layer, with them they are not.
    """
    model = make("xlnet")
    for layer in model.layer:
        torch.nn.init.zeros_(layer.rel_attn.v)
    with surgery(model, skip=False, mlp=mlp):
        assert residuals_by_layer(model, IDS)[1:].max() < 1e-12
    with surgery(model, skip=True, mlp=mlp):
        assert residuals_by_layer(model, IDS)[1:].min() > 0.01


def test_removed_mlp_does_not_matter(model):
    """Whatever the MLPs' weights, without MLPs the result is the same; without skip connections as with them."""
    for skip in (True, False):
        with surgery(model, skip, mlp=False):
            before = residuals_by_layer(model, IDS)
            changed = [
                p for n, p in model.named_parameters() if any(s in n for s in ("mlp", "intermediate", "ffn", ".ff."))
            ]
            assert changed
            with torch.no_grad():
                for parameter in changed:
                    parameter.mul_(-2)
            torch.testing.assert_close(residuals_by_layer(model, IDS), before)
            with torch.no_grad():
                for parameter in changed:
                    parameter.div_(-2)


def test_our_own_blocks_are_measured_too(generator):
    model = Transformer(TransformerConfig(vocabulary=40, width=16, heads=2, layers=3, mlp_width=8), generator)
    found = residuals_by_layer(model, IDS)
    torch.testing.assert_close(found[0], relative_residual(model.embed(IDS)))
    torch.testing.assert_close(found[-1], relative_residual(model.body(model.embed(IDS))))
    assert model.training


def test_attention_maps_or_what_to_set():
    model = make("bert")
    model.config._attn_implementation = "eager"
    maps = attention_of(model(IDS, output_attentions=True))
    assert maps.shape == (3, 2, 2, 9, 9)
    torch.testing.assert_close(maps.sum(-1), torch.ones_like(maps[..., 0]))
    with pytest.raises(ValueError) as error:
        attention_of(model(IDS))
    one_line(error, "output", "attn_implementation='eager'", "output_attentions=True")


def test_errors():
    for make_error in (
        lambda: surgery(torch.nn.Linear(2, 2)).__enter__(),
        lambda: residuals_by_layer(torch.nn.Linear(2, 2), torch.ones(2)),
    ):
        with pytest.raises(ValueError) as error:
            make_error()
        one_line(error, "model", "Linear")


def test_an_unknown_skip_is_named(as_user):
    with pytest.raises(ValueError) as error, surgery(make("gpt2"), skip="attention"):
        pass
    one_line(error, "skip", "'mlp'", "'attention'")
