package main

// discount is the part of the price that a customer saves.
const discount = 0.15

// item is one line of a basket. Prices are whole cents.
type item struct {
	name       string
	priceCents int
	count      int
}

// total returns the price of all pieces of the item in cents.
func (i item) total() int {
	reduced := float64(i.priceCents) * (1 - discount)
	// The mistake: Go never mixes float64 and int without being told to.
	return reduced * i.count
}
