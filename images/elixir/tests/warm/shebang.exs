#!/usr/bin/env elixir
IO.inspect(__ENV__.line)