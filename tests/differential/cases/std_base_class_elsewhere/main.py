"""The logger comes from a base class in another module."""
# expect: same
from services.mail import Mail

mail = Mail("ann@example.org")
mail.send("hello")
mail.fail()
