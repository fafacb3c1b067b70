#lang racket
(displayln "Grüße, Καλημέρα, 日本語, 👋🏽")
