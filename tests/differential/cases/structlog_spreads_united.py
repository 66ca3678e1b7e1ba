# expect: partial
"""Fields that `|` makes of others: it reads both, and gives a third."""

import structlog

log = structlog.get_logger()


class Channel:
    def __init__(self, browser=None, run=None):
        self.browser, self.run = browser, run

    @property
    def identity(self):
        base = {"organization": "o-1"}
        if self.browser:
            return base | {"browser": self.browser}
        if self.run:
            return dict(base, kind="run") | {"run": self.run}
        return base

    @property
    def open_identity(self):
        base = {"organization": "o-1"}
        base |= OPTIONS
        return base

    def close(self):
        log.info("channel_closed", **self.identity)
        log.warning("channel_dropped", **(self.identity | {"reason": 3}))
        log.info("channel_left", **self.open_identity)
        log.info("channel_gone", **({"organization": "o-2"} | OPTIONS))


class Outer:
    def __init__(self, channel):
        self.channel = channel

    @property
    def identity(self):
        base = self.channel.identity
        return base | {"outer": True}

    def close(self):
        log.info("outer_closed", **self.identity)


OPTIONS = {}
OPTIONS["exc_" + "info"] = False
for channel in (Channel("b-1"), Channel(run="r-1"), Channel()):
    channel.close()
    Outer(channel).close()
