package main

import "fmt"

func main() {
	fmt.Println("Grüße, Καλημέρα, 日本語, 👋🏽")
}
