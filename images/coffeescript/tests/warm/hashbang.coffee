#!/usr/bin/env coffee
console.log __filename
process.exit 300
