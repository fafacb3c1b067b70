print "marked", repr(open(__file__, "rb").read(5)), u"ä"
