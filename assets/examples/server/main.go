// Command server answers HTTP requests on this machine until it is stopped.
// It prints its address first, then one line each second.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/signal"
	"syscall"
	"time"
)

const (
	heartbeatInterval = time.Second
	shutdownTimeout   = 3 * time.Second
)

func main() {
	// Ctrl-C sends SIGINT; a supervisor that stops a program sends SIGTERM.
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := serve(ctx, os.Stdout, heartbeatInterval); err != nil {
		fmt.Fprintln(os.Stderr, "server:", err)
		os.Exit(1)
	}
}

// serve listens on a free port of this machine until ctx ends, and writes a
// line to out each interval. It returns nil after a clean end.
func serve(ctx context.Context, out io.Writer, interval time.Duration) error {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return err
	}
	fmt.Fprintf(out, "listening on http://%s/\n", listener.Addr())

	counter := &counter{}
	server := &http.Server{Handler: counter, ReadHeaderTimeout: 5 * time.Second}
	failed := make(chan error, 1)
	go func() { failed <- server.Serve(listener) }()

	if err := beat(ctx, out, interval, counter, failed); err != nil {
		return err
	}

	fmt.Fprintf(out, "asked to stop after %d requests, closing\n", counter.count())
	deadline, cancel := context.WithTimeout(context.Background(), shutdownTimeout)
	defer cancel()
	if err := server.Shutdown(deadline); err != nil {
		return err
	}
	if err := <-failed; !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}

// beat writes one line each interval until ctx ends (nil) or the server
// stopped by itself (its error).
func beat(ctx context.Context, out io.Writer, interval time.Duration, requests *counter, failed <-chan error) error {
	ticker := time.NewTicker(interval)
	defer ticker.Stop()
	for beats := 1; ; beats++ {
		select {
		case <-ticker.C:
			fmt.Fprintf(out, "heartbeat %d, %d requests so far\n", beats, requests.count())
		case err := <-failed:
			return err
		case <-ctx.Done():
			return nil
		}
	}
}
