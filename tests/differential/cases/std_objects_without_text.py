# expect: partial
"""Objects whose text cannot always be made: logging then complains and goes on."""
import logging

logging.raiseExceptions = False
log = logging.getLogger(__name__)


class Parcel:
    def __init__(self, address=None):
        self.weight = 3
        if address:
            self.address = address
        if address is None:
            self.zone = "none"
        else:
            self.zone = address[:1]

    def __str__(self):
        return f"<parcel to {self.address}>"

    def __repr__(self):
        return f"<parcel of {self.weight} for {self.zone}>"


class Draft:
    def __init__(self, text):
        self.text = text

    def __str__(self):
        if not self.text:
            raise ValueError("an empty draft")
        return self.text


class Label:
    def __str__(self):
        raise NotImplementedError


class Sticker(Label):
    def __str__(self):
        try:
            raise LookupError("no printer")
        except LookupError:
            return "sticker"


def paste(label: Label, sticker: Sticker):
    log.info("Label pasted: %s", label)
    log.info("Sticker pasted: %s", sticker)


def send(address=None):
    parcel = Parcel(address)
    log.info("Parcel sent: %s", parcel)  # refused
    log.info("Parcel weighed: %r", parcel)
    log.info("Parcel of %d kg left", parcel.weight)
    draft = Draft(address)
    log.info("Draft saved: %s", draft)  # refused
    try:
        log.info(f"Draft saved: {draft}")
    except ValueError as error:
        log.info("Draft thrown away: %s", error)


send("Rome")
send()
paste(Sticker(), Sticker())
