say $=finish;
=finish
the data
