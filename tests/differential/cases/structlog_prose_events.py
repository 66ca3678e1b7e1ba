# expect: same
import structlog

log = structlog.get_logger(__name__)


class SessionStore:
    def __init__(self):
        self.sessions = {}

    def open(self, key, user):
        log.info("Opening a new session", key=key)
        if key in self.sessions:
            log.warning("Session already exists", key=key, user=user)
            return self.sessions[key]
        self.sessions[key] = {"user": user}
        log.info("Session opened successfully", key=key, user=user, open_sessions=len(self.sessions))
        return self.sessions[key]

    def close(self, key):
        session = self.sessions.pop(key, None)
        if session is None:
            log.error("Could not find session", key=key)
            return
        log.debug(
            "Session closed",
            key=key,
            # who it belonged to
            user=session["user"],
        )


store = SessionStore()
store.open("k", "ann")
store.open("k", "bo")
store.close("k")
store.close("k")
log.fatal("Store is gone")
log.warn("Short name of warning", n=1)
log.msg("Old name of info", n=2)
