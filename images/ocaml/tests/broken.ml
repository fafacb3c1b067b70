let x : int = "text"
