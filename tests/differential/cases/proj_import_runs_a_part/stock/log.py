from loguru import logger

from . import metal
