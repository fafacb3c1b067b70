say "a
b".comb.elems;
