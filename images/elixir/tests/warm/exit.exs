exit(:because)
