"""How a result was made, to be stored beside it."""

import platform

import torch


def provenance(device: str = "cpu") -> dict:
    """How a result was made: versions and machine, to be stored beside it."""
    name = torch.cuda.get_device_name(device) if torch.device(device).type == "cuda" else platform.machine()
    return {
        "python": platform.python_version(),
        "torch": torch.__version__,
        "device": f"{torch.device(device).type}, {name}",
        "threads": torch.get_num_threads(),
    }
