"""One file per library: which names are its loggers, and what its calls mean."""

import importlib
import pkgutil
from collections.abc import Mapping
from functools import cache
from types import ModuleType

from migrate_logs.bindings.values import Knowledge
from migrate_logs.model import Library
from migrate_logs.reading.site import Reading, Refused, Site


@cache
def _modules() -> Mapping[Library, ModuleType]:
    """The folder is the registry: every module in it has `KNOWN` and `read`."""
    modules = [importlib.import_module(f"{__name__}.{found.name}") for found in pkgutil.iter_modules(__path__)]
    return {module.KNOWN.library: module for module in modules}


def knowledge() -> tuple[Knowledge, ...]:
    """What the libraries' files say of their names."""
    return tuple(module.KNOWN for module in _modules().values())


def read(site: Site) -> Reading | Refused:
    """What a call means to its library."""
    answer: Reading | Refused = _modules()[site.logger.library].read(site)
    return answer
