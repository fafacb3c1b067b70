#!/usr/bin/env raku
say $?LINE;
exit 3;
