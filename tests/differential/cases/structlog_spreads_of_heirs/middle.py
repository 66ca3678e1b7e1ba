from jobs import Job


class Middle(Job):
    pass
