"""Owns which files never run in the application: only a test run imports them."""

_PREFIXES = ("test_", "tests_")
_ENDINGS = ("_test.py", "_tests.py")
_SORTS = (
    "acceptance",
    "e2e",
    "functional",
    "integration",
    "load",
    "performance",
    "regression",
    "smoke",
    "system",
    "unit",
)
_OF_A_SORT = (f"{sort}{link}{word}" for sort in _SORTS for link in "_-" for word in ("tests", "test"))
_FOLDERS = frozenset(("tests", "test", *_OF_A_SORT))
_NAMES = ("conftest.py", "tests.py")  # the second is where Django looks for the tests of an app


def is_test(path: str) -> bool:
    """True for files that only a test run imports."""
    *folders, name = path.split("/")
    return name.startswith(_PREFIXES) or name.endswith(_ENDINGS) or name in _NAMES or not _FOLDERS.isdisjoint(folders)
