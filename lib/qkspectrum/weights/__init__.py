"""The query and key weights of any model, in memory or on disk, read without building or executing the model.

The way in is `heads`; `layouts.register` adds an architecture. Modules import one another in one direction only: tables
and texts (`notes`, `layouts`, `architectures`) and files (`tensor_file`, `checkpoint`), then `config`, `attention`,
`live` and `stored`, `heads`.
"""
