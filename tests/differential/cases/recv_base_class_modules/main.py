from base import Service
from mixins import LogMixin


class Mailer(Service):
    def send(self, to):
        self.logger.info("Sending to %s", to)
        self._audit.warning("Audited %s", to)


class Bot(LogMixin, dict):
    def reply(self, text):
        self.log.info("Replying {}", text)
        self["last"] = text
        return self


Mailer("smtp").send("ann")
print(Bot().reply("hi"))
