#!/usr/bin/env julia
println(@__LINE__)
