from untouched_note import info


class Quiet:
    def info(self, text):
        print("quiet", text)


def logger():
    return Quiet()
