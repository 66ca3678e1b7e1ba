"""A formatter takes addresses out of every line."""
# expect: left
import logging
import re
import sys

ADDRESS = re.compile(r"[\w.]+@[\w.]+")


class WithoutAddresses(logging.Formatter):
    def format(self, record):
        return self.clean(super().format(record))

    def clean(self, text):
        return ADDRESS.sub("(address)", text)


handler = logging.StreamHandler(sys.stdout)
handler.setFormatter(WithoutAddresses("%(message)s"))
logging.basicConfig(level=logging.INFO, handlers=[handler])
logging.getLogger("accounts").info("Account of %s closed", "ann@example.org")
