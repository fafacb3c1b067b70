// Goroutines and channels, interfaces, generics, errors as values.
package main

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"
	"sync"
)

type Shape interface{ Area() float64 }

type Circle struct{ Radius float64 }
type Rectangle struct{ Width, Height float64 }

func (c Circle) Area() float64    { return math.Pi * c.Radius * c.Radius }
func (r Rectangle) Area() float64 { return r.Width * r.Height }

func Map[T, U any](all []T, f func(T) U) []U {
	var result []U
	for _, one := range all {
		result = append(result, f(one))
	}
	return result
}

var ErrOdd = errors.New("odd")

func half(n int) (int, error) {
	if n%2 != 0 {
		return 0, fmt.Errorf("half of %d: %w", n, ErrOdd)
	}
	return n / 2, nil
}

func main() {
	for _, shape := range []Shape{Circle{1}, Rectangle{3, 4}} {
		fmt.Printf("%T has an area of %.2f\n", shape, shape.Area())
	}

	fmt.Println(Map(strings.Fields("to be or not"), strings.ToUpper))

	if _, err := half(7); errors.Is(err, ErrOdd) {
		fmt.Println(err)
	}

	squares := make(chan int)
	var workers sync.WaitGroup
	for n := range 5 {
		workers.Go(func() { squares <- n * n })
	}
	go func() { workers.Wait(); close(squares) }()
	var all []int
	for square := range squares {
		all = append(all, square)
	}
	slices.Sort(all)
	fmt.Println(all)
}
