def burn(what):
    print("burnt", what)
