println(abspath(PROGRAM_FILE) == @__FILE__, " ", @__FILE__, " ", @__DIR__, " ", @__LINE__, " ", @__MODULE__)
