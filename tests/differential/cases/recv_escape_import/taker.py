class Taker:
    def __init__(self, thing):
        self.thing = thing

    def name(self):
        self.thing.info("Taken %s", 2)
        return self.thing.name
