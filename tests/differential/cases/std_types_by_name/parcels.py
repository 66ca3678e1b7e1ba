"""A class whose text hides a part of it."""


class Parcel(dict):
    def __repr__(self):
        return f"<parcel {self['number']}>"

    __str__ = __repr__


def parcel(number):
    return Parcel(number=number, pin="0-7-3")
