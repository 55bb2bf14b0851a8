"""The figure `living_model`: `widget.py` is its Python side, the rest its page."""
