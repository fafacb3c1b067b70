package main

import (
	"fmt"
	"os"
	"os/exec"
)

func main() {
	for range 200 {
		if err := exec.Command("sleep", "60").Start(); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
	}
}
