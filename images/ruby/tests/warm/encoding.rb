# encoding: iso-8859-1
p __ENCODING__, "Grüße".encode("utf-8"), :"ü".encoding
raise "ä"
