from second import log

journal = log
journal.debug("Third module loaded")
