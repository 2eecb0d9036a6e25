// Command panics draws frames of a flight towards the Mandelbrot set, keeps
// them all in memory, and falls over a mistake as soon as it gets there.
package main

import "fmt"

const (
	frameCount = 24
	frameSide  = 1792 // pixels; 4 bytes each, so about 12 MiB a frame
)

func main() {
	frames := fly()
	fmt.Printf("%d frames drawn\n", len(frames))
}

// fly draws the frames from far outside to the middle of the set.
func fly() []frame {
	var frames []frame
	for number := 0; number < frameCount; number++ {
		progress := float64(number) / (frameCount - 1)
		centre := complex(-5+4.5*progress, 0)
		frames = append(frames, drawFrame(centre))
		fmt.Printf("frame %d at %.2f, %d MiB kept\n", number+1, real(centre), keptMiB(frames))
	}
	return frames
}

func keptMiB(frames []frame) int {
	bytes := 0
	for _, f := range frames {
		bytes += len(f.pixels)
	}
	return bytes >> 20
}
