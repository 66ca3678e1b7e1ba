# The tests of an app as Django lays them out: nothing of this runs when the application does.
import logging
import unittest

from blog.posts import publish

logging.disable(logging.CRITICAL)


class PostTests(unittest.TestCase):
    def test_publish(self) -> None:
        publish("Hello")
