"""The figure `train_here`: `widget.py` is its Python side, the rest its page."""
