# -*- coding: latin-1 -*-
print("Grüße", len("ü"), ascii("é"))
1/0 # ä
