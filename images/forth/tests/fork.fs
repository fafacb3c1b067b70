: many 200 0 do s" sleep 60 &" system loop ;
many
