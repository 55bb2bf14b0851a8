"""The figure `depth_explorer`: `widget.py` is its Python side, the rest its page."""
