// Command fails does not compile: price.go and receipt.go each hold a mistake
// that is there on purpose.
package main

import "fmt"

func main() {
	basket := []item{
		{name: "tea", priceCents: 350, count: 2},
		{name: "biscuits", priceCents: 199, count: 3},
	}
	fmt.Print(receipt(basket))
}
