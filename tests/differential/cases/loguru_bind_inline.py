# expect: same
from loguru import logger


class Session:
    def __init__(self, user, ip):
        self.user = user
        self.ip = ip

    def open(self):
        logger.bind(user=self.user, ip=self.ip).info("Connection opened")

    def request(self, path, status):
        logger.bind(path=path).info("Request served", status=status)
        logger.bind(user=self.user).debug("Served {} with {}", path, status)
        if status >= 400:
            logger.bind(user=self.user).bind(path=path, status=status).warning(f"Request to {path} failed")

    def close(self):
        try:
            raise ConnectionResetError("peer left")
        except ConnectionResetError:
            logger.bind(user=self.user).exception("Connection lost")
            logger.bind(ip=self.ip).opt(exception=True).warning("Connection lost again")


s = Session("ann", "10.0.0.7")
s.open()
s.request("/", 200)
s.request("/x", 404)
s.close()
