"""The figure `attention_steps`: `widget.py` is its Python side, the rest its page."""
