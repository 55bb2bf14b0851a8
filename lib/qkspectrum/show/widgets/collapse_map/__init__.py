"""The figure `collapse_map`: `widget.py` is its Python side, the rest its page."""
