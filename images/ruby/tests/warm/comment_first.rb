=begin
nothing
=end
p __LINE__
