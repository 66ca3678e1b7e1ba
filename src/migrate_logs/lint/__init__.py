"""The rules of the lint: one module here is one rule, its docstring is its page; `parts` holds what they share.

A rule has `check(file)`, or `compare(events)` where it looks at all files at once; `ADVISORY` findings fail no run, an
`OPT_IN` rule must be selected.
"""
