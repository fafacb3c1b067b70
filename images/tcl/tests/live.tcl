puts -nonewline "."
after 1000
puts -nonewline "."
after 1000
puts -nonewline "."
