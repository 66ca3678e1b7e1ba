CONFIG = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {
        "no_cards": {"()": "masking.WithoutCards", "keep": 4},
        "by_name": {"name": "shop"},
    },
    "handlers": {"out": {"class": "logging.StreamHandler", "filters": ["no_cards"]}},
    "root": {"handlers": ["out"], "level": "INFO"},
}
