"""The runs behind the book's chapters: data, training, remedies, tasks, maps, sweeps and real models.

Sub-packages import each other in that order, and everything below them.
"""
