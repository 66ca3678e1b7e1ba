"""Test doubles take the place of one method of a logger, or of the logger, in every way that there is."""
# expect: left
from unittest import mock

import by_assignment
import by_keyword
import by_object
import by_path
import by_setting


class Patcher:
    """Stands for pytest's fixture."""

    def setattr(self, target, name, value=None, raising=True):
        owner, _, last = target.rpartition(".") if isinstance(target, str) else (target, "", name)
        setattr(__import__(owner) if isinstance(owner, str) else owner, last, name if isinstance(target, str) else value)


def check(module, fake):
    module.run(2)
    assert fake.call_count == 1, module


with mock.patch("by_path.logger.warning") as fake:
    check(by_path, fake)
with mock.patch.object(by_object.logger, "warning") as fake:
    check(by_object, fake)
with mock.patch.multiple("by_keyword", logger=mock.DEFAULT) as fakes:
    check(by_keyword, fakes["logger"].warning)
by_assignment.logger.warning = fake = mock.Mock()
check(by_assignment, fake)
fake = mock.Mock()
Patcher().setattr("by_setting.logger", fake, raising=False)
check(by_setting, fake.warning)
mock.patch.stopall()
for module in (by_path, by_object, by_keyword):
    module.run(3)
