# expect: same
import logging


class Account:
    def __init__(self, owner, balance):
        self.__log = logging.getLogger("bank." + owner)
        self._log = logging.getLogger("bank")
        self.owner = owner
        self.balance = balance

    def withdraw(self, amount):
        self.__log.debug("Withdrawing %s from %s", amount, self.owner)
        if amount > self.balance:
            self.__log.error("Insufficient funds: %s < %s", self.balance, amount)
            return False
        self.balance -= amount
        self._log.info("Withdrawn %s", amount)
        return True


a = Account("ann", 10)
print(a.withdraw(4), a.withdraw(40))
