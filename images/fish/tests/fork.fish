for n in (seq 200)
    sleep 60 &
end
