# frozen_string_literal: true
# warn_indent: true
p "a".frozen?
"b" << "c"
