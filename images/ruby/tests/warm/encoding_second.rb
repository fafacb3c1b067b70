#!/usr/bin/ruby
# encoding: iso-8859-1
p __ENCODING__, "Grüße"
