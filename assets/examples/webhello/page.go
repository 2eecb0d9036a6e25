package main

import (
	_ "embed"
	"net/http"
)

// greeting is read when the program is compiled, not when it runs.
//
//go:embed greeting.html
var greeting []byte

// newHandler answers "/" with the greeting and everything else with 404.
func newHandler() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path != "/" {
			http.NotFound(w, r)
			return
		}
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		w.Write(greeting)
	})
	return mux
}
