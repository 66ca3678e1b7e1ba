class Letter:
    def exception(self):
        return "no exception at all"
