class Money:
    def __init__(self, cents, note):
        self.cents = cents
        self.note = note

    def __format__(self, spec):
        return f"{format(self.cents / 100, spec or '.2f')} EUR"

    def __str__(self):
        return f"{self.cents} cents, {self.note}"
