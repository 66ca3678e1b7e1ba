from harbour_common.log import check, get_log, log

own = get_log(__name__)


def arrive(ship, crew):
    check()
    log.info("ship_arrived", ship=ship)
    own.info("crew_counted", crew=crew)
