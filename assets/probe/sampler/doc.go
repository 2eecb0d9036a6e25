// Package sampler reads the counters of a build's processes and of the machine from Linux' /proc, at a steady
// rhythm, as `probe --sample`. It takes commands as JSON lines from standard input and says what it saw as
// JSON lines on standard output (main/sampler/protocol.ts has both), and ends when its input closes. Elsewhere
// than on Linux the application samples in another way.
//
// It runs as long as a build does, so it is written to disturb nobody: reading takes no memory, and waiting
// costs one thread that wakes once for each sample (timer.go).
package sampler
