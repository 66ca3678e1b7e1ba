"""Masked, cut or hidden values must not become visible."""
from dataclasses import dataclass, field

from loguru import logger


@dataclass
class Account:
    login: str
    pin: str = field(repr=False)

    def __str__(self):
        return f"account {self.login}"


class Connection:
    def __init__(self, dsn):
        self.dsn = dsn

    def __repr__(self):
        return "<Connection ***>"


token = "abcd-efgh-ijkl"
account = Account("ann", "9917")
connection = Connection("pg://ann:topword@db")

logger.info(f"Token {token[:4]}***")
logger.info(f"Token {token:.4}")
logger.info("Token {:.4}", token)
logger.info("Token {t:.2}...", t=token)
logger.info(f"Account {account}")
logger.info(f"Account {account!r}")
logger.info("Account {}", account)
logger.info("Login {0.login}", account)
logger.info(f"Connected with {connection}")
logger.info("Connected with {}", connection)
logger.info(f"Several {[connection, account]}")
logger.info(f"Length {len(token)} last {token[-2:]!r}")
logger.info("Masked {}", "*" * len(token))
