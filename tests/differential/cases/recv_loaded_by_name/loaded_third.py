import logging

audit_log = logging.getLogger("third")


def run():
    audit_log.info("Module %s ran", "third")
