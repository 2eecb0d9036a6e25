package main

const (
	frameWidth = 2.0 // what a frame shows, in units of the complex plane
	samples    = 2   // along each side of a pixel, for smooth edges
)

// frame is a square picture, four bytes a pixel: red, green, blue, opacity.
type frame struct {
	pixels []byte
}

func drawFrame(centre complex128) frame {
	f := frame{pixels: make([]byte, 0, frameSide*frameSide*4)}
	for row := 0; row < frameSide; row++ {
		f.pixels = drawRow(f.pixels, centre, row)
	}
	return f
}

func drawRow(pixels []byte, centre complex128, row int) []byte {
	for column := 0; column < frameSide; column++ {
		shade := averageShade(centre, row, column)
		pixels = append(pixels, shade, shade, shade, 255)
	}
	return pixels
}

// averageShade looks at several points inside one pixel.
func averageShade(centre complex128, row, column int) byte {
	const step = frameWidth / (frameSide * samples)
	sum := 0
	for y := 0; y < samples; y++ {
		for x := 0; x < samples; x++ {
			re := float64(column*samples+x)*step - frameWidth/2
			im := float64(row*samples+y)*step - frameWidth/2
			sum += int(shadeAt(centre + complex(re, im)))
		}
	}
	return byte(sum / (samples * samples))
}
