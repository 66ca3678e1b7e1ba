"""Values of which the log shows a part only."""
import logging
from datetime import datetime

logger = logging.getLogger(__name__)


def mask(text):
    return text[:2] + "*" * 5


token, password, card = "tok-abcdef-secret-1", "correct horse battery", "4111222233334444"
email = "ann@example.org"
payload = {"user": "ann", "password": "payload-password"}
when = datetime(2024, 5, 17, 13, 45, 59)
logger.info(f"token {token[:4]}***")
logger.info("token %s...", token[:4])
logger.info("token %.4s", token)
logger.info("token {:.4}".format(token))
logger.info(f"token {token:.4}")
logger.info(f"token {token!r:.5}")
logger.info("token %5.4s|", token)
logger.info("token " + token[-4:])
logger.info("password length %d", len(password))
logger.info("password %s", "*" * len(password))
logger.info("password set %s", bool(password))
logger.info("password %s", mask(password))
logger.info("card ending %s", card[-4:])
logger.info(f"card {card[:4]}-xxxx-xxxx-{card[-4:]}")
logger.info("domain %s", email.split("@")[1])
logger.info("user %s", payload["user"])
logger.info("keys %s", sorted(payload))
logger.info("payload %.10s", payload)
logger.info(f"payload {str(payload)[:8]}")
logger.info("user %(user)s", payload)
logger.info("user {user}".format(**payload))
logger.info("user {0[user]}".format(payload))
logger.info(f"year {when:%Y} at {when:%H}")
logger.info("hash %s", hash(token) is not None)
logger.info("first %.1s last %s", password, password.split()[-1])
