"""Owns which files never run in the application: only a test run imports them."""

_PREFIXES = ("test_", "tests_")
_ENDINGS = ("_test.py", "_tests.py")
_NAMES = ("conftest.py", "tests.py")  # the second is where Django looks for the tests of an app


def is_test(path: str) -> bool:
    """True for files that only a test run imports."""
    *folders, name = path.split("/")
    return (
        name.startswith(_PREFIXES)
        or name.endswith(_ENDINGS)
        or name in _NAMES
        or bool({"tests", "test"} & set(folders))
    )
