taken = []
while true
    push!(taken, ones(1_000_000))
end
