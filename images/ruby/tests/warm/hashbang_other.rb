#!/bin/sh
puts 1
