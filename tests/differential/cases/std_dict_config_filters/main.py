"""The configuration names a filter by its path; it takes the card out of every record."""
# expect: left
import logging.config

import setup

logging.config.dictConfig(setup.CONFIG)
import shop

shop.pay("4000-1234")
