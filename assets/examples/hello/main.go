// Command hello prints one line and ends. It is the smallest build worth
// watching: one package of your own, and fmt with everything below it.
package main

import "fmt"

func main() {
	fmt.Println("Hello, world! Привет, мир!")
}
