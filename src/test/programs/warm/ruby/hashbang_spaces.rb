#! ruby 
p $VERBOSE
