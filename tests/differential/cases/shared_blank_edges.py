


# expect: same


import logging




logger = logging.getLogger(__name__)




logger.info("alone %s", "one")   

   


