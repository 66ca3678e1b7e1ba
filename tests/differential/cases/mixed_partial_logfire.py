# expect: same
"""Half of this file is on Logfire already."""
import logfire
from loguru import logger


class SessionService:
    def __init__(self):
        self.sessions = {}

    def load(self, key):
        with logfire.span("session.load", key=key):
            if key not in self.sessions:
                logfire.info("session.missing", key=key)
                logger.warning("Session {} not found, creating it", key)
                self.sessions[key] = []
            logger.debug({"event": "session_loaded", "key": key, "size": len(self.sessions[key])})
            return self.sessions[key]

    def append(self, key, text):
        self.load(key).append(text)
        logfire.info("session.appended", key=key, size=len(self.sessions[key]))
        try:
            return text.encode("ascii")
        except UnicodeEncodeError as e:
            logfire.exception("session.encode_error", key=key)
            logger.error(f"Cannot encode text of {key}: {e}")
            return None


def main():
    logfire.configure(send_to_logfire=False)
    service = SessionService()
    print(service.append("a", "hello"), service.append("a", "héllo"))


if __name__ == "__main__":
    main()
