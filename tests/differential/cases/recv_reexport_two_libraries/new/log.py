from loguru import logger
