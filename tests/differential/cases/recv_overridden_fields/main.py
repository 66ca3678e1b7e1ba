"""A class that derives from another gives its logger other fields: the methods of the base then log these."""
from stores import Store, Shelf
from remote import Bucket, Mirror, Plain

for each in (Store(), Shelf(), Bucket(), Mirror(), Plain()):
    each.load("k1")
    each.check(2)
