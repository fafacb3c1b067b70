#!/usr/bin/env ruby
p __LINE__, $., File.read(__FILE__), DATA.pos, DATA.lineno, $VERBOSE
nil.foo
__END__
