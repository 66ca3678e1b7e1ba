"""A section of an INI file shows its name; as a mapping it would show the passwords in it."""
# expect: same

import configparser
import logging

log = logging.getLogger("ini")


class Settings:
    def __init__(self):
        self.ini = configparser.ConfigParser()
        self.ini.read_dict({"mail": {"password": "opensesame-1"}, "web": {"port": "80"}})
        self.mail = self.ini["mail"]

    def show(self):
        log.info("Mail is %s", self.mail)
        log.info("Web is %s on port %s", self.ini["web"], self.ini["web"]["port"])
        for name, section in self.ini.items():
            log.info("Section %s is %s", name, section)
        log.info("All of them: %s", dict(self.ini))
        log.info("Only names: %s", self.ini.sections())


def read(text):
    found = configparser.RawConfigParser()
    found.read_string(text)
    return found


Settings().show()
log.info("Read %s", read("[db]\npassword = opensesame-2")["db"])
