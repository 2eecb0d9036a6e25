// Command webhello serves one page on this machine, asks itself for it, prints
// the answer and ends. Its own code is short; net/http makes the build long.
package main

import (
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"time"
)

func main() {
	if err := run(os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "webhello:", err)
		os.Exit(1)
	}
}

// run starts the server, makes one request to it, writes what came back to out
// and stops the server again.
func run(out io.Writer) error {
	// Port 0 lets the system choose a free one, so two runs never collide.
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return err
	}

	server := &http.Server{Handler: newHandler(), ReadHeaderTimeout: 5 * time.Second}
	defer server.Close()
	go server.Serve(listener)

	return printPage(out, "http://"+listener.Addr().String()+"/")
}

// printPage fetches url and writes its status, its length and its text to out.
func printPage(out io.Writer, url string) error {
	client := &http.Client{Timeout: 5 * time.Second}
	response, err := client.Get(url)
	if err != nil {
		return err
	}
	defer response.Body.Close()

	page, err := io.ReadAll(response.Body)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(out, "%s, %d bytes\n%s", response.Status, len(page), page)
	return err
}
