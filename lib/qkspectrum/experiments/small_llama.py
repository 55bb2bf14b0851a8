"""`python -m qkspectrum.experiments.small_llama`, which a stored result names: see `real_models.small_llama`."""

from .real_models.small_llama import main
from .real_models.small_llama import train_small_llama as train_small_llama
from .real_models.small_llama import word_tokenizer as word_tokenizer

if __name__ == "__main__":
    main()
