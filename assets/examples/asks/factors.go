package main

import (
	"fmt"
	"strconv"
	"strings"
)

// describe tells what number is made of.
func describe(number int) string {
	if number == 1 {
		return "1 divides every number."
	}
	factors := primeFactors(number)
	if len(factors) == 1 {
		return fmt.Sprintf("%d is a prime.", number)
	}
	words := make([]string, len(factors))
	for i, factor := range factors {
		words[i] = strconv.Itoa(factor)
	}
	return fmt.Sprintf("%d = %s", number, strings.Join(words, " × "))
}

// primeFactors returns the primes whose product is number, smallest first.
func primeFactors(number int) []int {
	var factors []int
	for divisor := 2; divisor*divisor <= number; divisor++ {
		for number%divisor == 0 {
			factors = append(factors, divisor)
			number /= divisor
		}
	}
	if number > 1 {
		factors = append(factors, number)
	}
	return factors
}
