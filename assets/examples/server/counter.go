package main

import (
	"fmt"
	"net/http"
	"sync/atomic"
)

// counter answers every request with its number. Handlers run at the same
// time, so the number is kept atomically.
type counter struct {
	served atomic.Int64
}

func (c *counter) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	number := c.served.Add(1)
	fmt.Fprintf(w, "Hello! This is request %d, for %s\n", number, r.URL.Path)
}

func (c *counter) count() int64 {
	return c.served.Load()
}
