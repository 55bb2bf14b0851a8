"""Models by their names on the Hugging Face Hub, downloaded in a format that cannot run code."""

import re
from collections.abc import Iterable
from pathlib import Path
from textwrap import shorten

from ..errors import MissingPackageError, QKError

_NAME = re.compile(r"[A-Za-z0-9][\w.-]*/[\w.-]+(@[\w./-]+)?")


def is_hub_name(name: object) -> bool:
    """Whether this is a name such as "openai-community/gpt2", perhaps with "@revision", and no file or folder."""
    return isinstance(name, str) and bool(_NAME.fullmatch(name)) and not Path(name).exists()


def download(name: str, patterns: Iterable[str]) -> Path:
    """The folder that holds a model's files, downloaded unless they are there.

    Args:
        name: the model's; after "@", the branch, tag or commit to read, as in "EleutherAI/pythia-70m@step512".
        patterns: which files; those in folders below its own are left out: they are another format of it, as a rule.

    Raises:
        QKError: it cannot be downloaded.
        MissingPackageError: huggingface_hub is not installed.
    """
    try:
        from huggingface_hub import snapshot_download
        from huggingface_hub.errors import HfHubHTTPError
    except ImportError as error:
        raise MissingPackageError.of("model", "huggingface_hub", error) from error
    repository, _, revision = name.partition("@")
    try:
        return Path(
            snapshot_download(
                repository, revision=revision or None, allow_patterns=list(patterns), ignore_patterns=["*/*"]
            )
        )
    except (HfHubHTTPError, OSError, ValueError) as error:
        reason = shorten(str(error), 200, placeholder=" …")
        raise QKError(
            f"model: {name} is not a local folder and could not be downloaded from the Hub ({reason})"
        ) from None


def at_revision(name: str, revision: str | None) -> str:
    """The name of a model at a revision, as `download` takes it; without a revision, the name itself.

    Raises:
        QKError: there is a revision, and the name is not one on the Hub, or has a revision of its own.
    """
    if revision is None:
        return name
    if "@" in name or not is_hub_name(f"{name}@{revision}") or Path(name).exists():
        raise QKError(f"--revision: expected the name of a model on the Hub, such as owner/model, got {name}")
    return f"{name}@{revision}"
