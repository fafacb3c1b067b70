# -*- coding: utf-8 -*-
print "Grüße, Καλημέρα, 日本語, 👋🏽"
