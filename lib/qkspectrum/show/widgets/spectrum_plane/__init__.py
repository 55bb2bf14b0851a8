"""The figure `spectrum_plane`: `widget.py` is its Python side, the rest its page."""
