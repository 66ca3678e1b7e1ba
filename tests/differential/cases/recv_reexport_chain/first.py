from loguru import logger as base_logger
