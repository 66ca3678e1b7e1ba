import logging


class History:
    def __init__(self, limit):
        self.logger = logging.getLogger(type(self).__name__)
        self.limit = limit
        self.entries = {}

    def add(self, session, text):
        entries = self.entries.setdefault(session, [])
        entries.append(text)
        self.logger.info("History of %s has %d entries", session, len(entries))
        if len(entries) > self.limit:
            self.logger.warning("Dropping %r of %s", entries.pop(0), session)

    def report(self):
        for session, entries in self.entries.items():
            self.logger.info("Report", extra={"conversation": session, "entries": len(entries)})
