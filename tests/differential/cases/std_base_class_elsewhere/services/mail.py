from services.base import Service


class Transport(Service):
    pass


class Mail(Transport):
    def __init__(self, address):
        super().__init__()
        self.address = address

    def send(self, text):
        self.logger.info("Sending %d characters to %s", len(text), self.address)
        self.log.info("Sent %r", text)

    def fail(self):
        try:
            raise ConnectionError("refused")
        except ConnectionError as e:
            self.logger.error("Sending failed: %s", e)
            self.log.exception("Sending failed")
