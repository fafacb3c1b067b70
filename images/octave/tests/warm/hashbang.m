#!/usr/bin/env octave
disp("hashbang")
exit(3)
