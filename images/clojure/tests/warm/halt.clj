(.halt (Runtime/getRuntime) -1)
