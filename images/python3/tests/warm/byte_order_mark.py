print("marked", open(__file__, "rb").read(5))
x = ä
