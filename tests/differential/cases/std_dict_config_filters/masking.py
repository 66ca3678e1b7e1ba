import logging


class WithoutCards(logging.Filter):
    def __init__(self, keep):
        super().__init__()
        self.keep = keep

    def filter(self, record):
        record.args = tuple(str(value)[-self.keep :] for value in record.args or ())
        return True
