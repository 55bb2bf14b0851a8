"""The figure `path_explorer`: `widget.py` is its Python side, the rest its page."""
