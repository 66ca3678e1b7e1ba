"""Owns which files never run in the application: only a test run imports them."""


def is_test(path: str) -> bool:
    """True for files that only a test run imports."""
    *folders, name = path.split("/")
    return (
        name.startswith("test_")
        or name.endswith("_test.py")
        or name == "conftest.py"
        or bool({"tests", "test"} & set(folders))
    )
