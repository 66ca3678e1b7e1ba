"""What functions of the project give, whichever parse of their file they were found in."""

from core.building import project
from migrate_logs.bindings.values import Function
from migrate_logs.reading.giving import returned
from migrate_logs.source import code

TEXT = """
def fields(order):
    def inner():
        return {}
    if order:
        return {"order": order}
    return {"none": True}
"""


def test_a_function_of_an_earlier_parse_gives_what_it_returns() -> None:
    resolver = project({"a.py": TEXT})
    module = resolver.module("a.py")
    assert module is not None
    function = resolver.name(module, "fields", len(TEXT))
    assert isinstance(function, Function)
    resolver._imported.drop("a.py")  # as it happens where many files are looked at
    resolver._served.drop("a.py")
    again = resolver.module("a.py")
    assert again is not module
    found = returned(resolver, function)
    assert found is not None
    assert [(home is again, code(end)) for home, end in found] == [(True, '{"order": order}'), (True, '{"none": True}')]
