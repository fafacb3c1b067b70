# encoding: iso-8859-1
p DATA.external_encoding, DATA.read, DATA.pos
__END__
Grüße
