# expect: same
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent / "src"))

from depot.cli import run  # noqa: E402

print(run(["a", ""]))
