told = []


def log_error(text, *values):
    told.append(text % values)
