:- set_stream(user_output, buffer(false)).
