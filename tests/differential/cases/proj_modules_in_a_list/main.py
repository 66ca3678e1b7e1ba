"""Somebody goes through modules and does something with the logger that each of them has."""
# expect: same
import logging

from lines import bus, tram

for line in (bus, tram):
    line.log.setLevel(logging.DEBUG)
    line.run(4)
