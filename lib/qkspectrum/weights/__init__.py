"""The query and key weights of anyone's model, in memory or on disk, without building or executing it.

May be imported from it: `heads` (the way in) and `layouts` (one more architecture). It imports `theory`.
"""
