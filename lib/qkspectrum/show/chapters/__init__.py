"""The figures of the book's chapters, one module a chapter, so that a notebook shows what is measured and on what.

They are installed with the package, since a notebook that is opened alone, on Colab for instance, has nothing else.
"""
