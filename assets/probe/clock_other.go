//go:build !linux

package main

import "time"

// clockName says which clock nowUs reads: Unix wall time, which the application reads as well.
const clockName = "wall"

func nowUs() int64 { return time.Now().UnixNano() / 1000 }
