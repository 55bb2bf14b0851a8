"""Where settings come from: modules, and configs, which may have a part for each tower of a composite model."""

import re
from collections.abc import Mapping
from fnmatch import fnmatchcase
from typing import Any

import torch

HeadCounts = int | Mapping[str, int] | None  # for all modules, or by a pattern of their names

# The names that configs use for the number of query heads, the most specific first.
HEADS = ("num_attention_heads", "num_heads", "n_heads", "n_head", "heads", "attention_heads")
_NOT_TEXT = re.compile(r"(?:^|[._])(?:vis\w*|image\w*|img\w*|video\w*|pixel\w*|vit|vpm|audio\w*|speech\w*)(?:[._]|$)")


def heads_at(num_heads: HeadCounts, path: str) -> int | None:
    """The number of heads that the user gives for a module: that of the first pattern that its path matches.

    >>> heads_at({"visual.?": 16, "text.?": 8}, "visual.0")
    16
    """
    if not isinstance(num_heads, Mapping):
        return num_heads
    return next((count for pattern, count in num_heads.items() if fnmatchcase(path, pattern)), None)


def look_up(source: Any, name: str) -> Any:
    """The value of a setting in one source, or in its part about attention (MPT); None if it has none."""
    value = _own_setting(source, name)
    if value is None and (part := _own_setting(source, "attn_config")) is not None:
        return _own_setting(part, name)
    return value


def _own_setting(source: Any, name: str) -> Any:
    if isinstance(source, Mapping):
        return source.get(name)
    try:
        return getattr(source, name, None)
    except RuntimeError:  # raised by configs of models whose layers differ
        return None


def short_repr(value: Any) -> str:
    """A short description of a value on one line: values come from files and from modules."""
    return f"a {type(value).__name__}" if isinstance(value, torch.Tensor) else " ".join(repr(value).split())[:80]


def relevant_part(source: Any, path: str) -> Any:
    """The part of a composite model's config that a path belongs to, such as `vision_config`; otherwise all of it.

    That part is used even if it does not give the number of heads, because another part's number would be wrong. An
    image or audio module without a part of its own must not be read by the text's config.
    """
    if not isinstance(source, Mapping):
        return source
    parts = {
        name.removesuffix("_config"): part
        for name, part in source.items()
        if isinstance(part, Mapping) and any(part.get(key) is not None for key in (*HEADS, "model_type"))
    }
    parts.pop("attn", None)
    places = {name: re.search(rf"(^|[._]){re.escape(name)}([._]|$)", path) for name in parts}
    named = [(place.start(), name) for name, place in places.items() if place]
    if named:
        return parts[min(named)[1]]  # the outermost one: a decoder's path may go on with .encoder
    if parts and _NOT_TEXT.search(path):
        return {}
    if any(source.get(name) is not None for name in HEADS):
        return source
    return parts.get("text", source)
