# expect: same
from shop.api.v1 import handlers
from shop import api

print(handlers.handle("book"))
api.ping()
