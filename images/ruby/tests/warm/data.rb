p DATA.class, DATA.path, DATA.pos, DATA.lineno, DATA.external_encoding, DATA.internal_encoding, DATA.stat.ftype, DATA.binmode?, DATA.sync, DATA.close_on_exec?
puts DATA.gets, DATA.read, DATA.eof?
DATA.rewind
puts DATA.gets, DATA.fileno, DATA.size
__END__
one
zwei ä
three