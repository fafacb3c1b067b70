#lang no-such-language
1
