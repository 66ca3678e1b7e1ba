"""Attribute chains may be merged when they repeat, but never lost."""
# expect: same
import logging

logger = logging.getLogger(__name__)


class Node:
    def __init__(self, name, parent=None):
        self.name, self.parent, self.meta = name, parent, {"size": 12}


node = Node("leaf", Node("stem", Node("root")))
logger.info("node %s of %s of %s", node.name, node.parent.name, node.parent.parent.name)
logger.info(f"node {node.name} again {node.name} parent {node.parent.name}")
logger.info("sizes %d %d", node.meta["size"], node.meta["size"] + 1)
logger.info("same %s %s %s", node.name, node.name, "literal")
a, b = {"id": "ida"}, {"id": "idb"}
logger.info("ids %s %s", a["id"], b["id"])
logger.info(f"ids {a['id']} {b['id']} {a.get('id')} {b.get('none', 'dflt')}")
first, second = "first-value", "second-value"
logger.info("positions %s %s %s", [first, second][0], [first, second][1], (first, second)[-1])
logger.info("lengths %d %d", len(first), len(second))
logger.info("methods %s %s", first.upper(), second.upper())
