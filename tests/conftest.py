"""Owns how hypothesis runs: anew on a developer's machine, always the same examples where a red run must be ours."""

import os

from hypothesis import settings

settings.register_profile("ci", derandomize=True, deadline=None)
if os.environ.get("CI"):
    settings.load_profile("ci")
