package main

import (
	"fmt"
	"time"
)

func main() {
	fmt.Print(".")
	time.Sleep(time.Second)
	fmt.Print(".")
	time.Sleep(time.Second)
	fmt.Print(".")
}
