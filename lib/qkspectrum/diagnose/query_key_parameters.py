"""Which parameters of a model make its queries and keys: for groups of an optimizer."""

import warnings
from collections.abc import Iterable

from torch import Tensor, nn

from ..weights.heads import head_groups


def query_key_parameters(model: nn.Module) -> list[Tensor]:
    """The parameters that the query-key matrices W are made of, for a learning rate or weight decay of their own.

    >>> ours = query_key_parameters(model)                                              # doctest: +SKIP
    >>> others = [p for p in model.parameters() if all(p is not q for q in ours)]       # doctest: +SKIP
    >>> AdamW([{"params": others}, {"params": ours, "lr": 1e-4}], lr=1e-3)              # doctest: +SKIP

    These are query and key weights, and the gains of a norm on queries and keys; not their biases. Parameters that need
    no gradient are left out.

    Args:
        model: as in `heads`.

    Returns:
        Each parameter once, in the order of the layers.

    Warns:
        UserWarning: a parameter holds values as well (GPT-2, torch's attention), which are then in the group too.

    Raises:
        QKError: as `heads.head_groups`.
    """
    found: dict[int, Tensor] = {}
    fused = []
    for group in head_groups(model):
        of_group = leaves((group.w_q, group.w_k))
        found |= {id(parameter): parameter for parameter in of_group}
        rows = group.w_q.numel() + group.w_k.numel() // group.shared
        if len(of_group) == 1 and of_group[0].numel() > rows:
            fused.append(group.name)
    if fused:
        warnings.warn(
            f"{fused[0]}: its queries, keys and values are one parameter, so that the values are in the group too"
            + (f" (as in {len(fused) - 1} more)" if len(fused) > 1 else ""),
            stacklevel=2,
        )
    return list(found.values())


def leaves(tensors: Iterable[Tensor]) -> list[Tensor]:
    """The trainable parameters that tensors were computed from, each once."""
    found: dict[int, Tensor] = {}
    nodes, seen = [], set()
    for tensor in tensors:
        if tensor.grad_fn is not None:
            nodes.append(tensor.grad_fn)
        elif tensor.requires_grad:
            found[id(tensor)] = tensor
    while nodes:
        node = nodes.pop()
        if node in seen:
            continue
        seen.add(node)
        if hasattr(node, "variable"):  # where autograd accumulates a parameter's gradient
            found[id(node.variable)] = node.variable
        nodes += [following for following, _ in node.next_functions if following is not None]
    return list(found.values())
