package main

func main() {
	var all [][]byte
	for {
		one := make([]byte, 1<<20)
		for i := range one {
			one[i] = 1
		}
		all = append(all, one)
	}
}
