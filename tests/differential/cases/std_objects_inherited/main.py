"""Objects that classes initialise their heirs with, in whatever file, and those that a class makes of its own."""
# expect: same
import stock
from desks import Counter, Late

for desk in (Counter(stock.Stock.filled(2)), Late(stock.Stock(stock.Crate(n) for n in range(3, 5)), 1)):
    desk.open()
stock.Stock.filled(1).again().top()
