package main

import (
	"context"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"
)

func TestServeEndsWithItsContext(t *testing.T) {
	ctx, cancel := context.WithTimeout(context.Background(), 250*time.Millisecond)
	defer cancel()
	var out strings.Builder
	if err := serve(ctx, &out, 50*time.Millisecond); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"listening on http://127.0.0.1:", "heartbeat 2,", "asked to stop"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("%q is missing in:\n%s", want, out.String())
		}
	}
}

func TestCounter(t *testing.T) {
	counter := &counter{}
	server := httptest.NewServer(counter)
	defer server.Close()
	for i := 0; i < 3; i++ {
		response, err := http.Get(server.URL)
		if err != nil {
			t.Fatal(err)
		}
		io.Copy(io.Discard, response.Body)
		response.Body.Close()
	}
	if counter.count() != 3 {
		t.Errorf("counted %d requests, want 3", counter.count())
	}
}
