"""The figure `question`: `widget.py` is its Python side, the rest its page."""
