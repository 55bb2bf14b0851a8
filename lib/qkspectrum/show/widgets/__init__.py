"""The figures to move, a folder each: `widget.py` is the Python side, the rest its page."""
