from .setup import log as logger
