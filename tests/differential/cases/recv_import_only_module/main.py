"""A module that is imported for its side effects and one that nobody migrates."""
import plugins
from plugins import registry

for name, plugin in sorted(registry.items()):
    plugin(name)
