#!/bin/sh
exec ruby -x "$0"
#!ruby -w
p $VERBOSE, __LINE__
__END__
