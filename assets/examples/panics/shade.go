package main

const maxSteps = 64

// shades has one entry for each number of steps from 0 to maxSteps-1.
// The mistake: a point inside the set takes maxSteps, so one is missing.
var shades = makeShades(maxSteps)

func makeShades(count int) []byte {
	list := make([]byte, count)
	for i := range list {
		list[i] = byte(i * 255 / count)
	}
	return list
}

// shadeAt returns the brightness of one point of the plane.
func shadeAt(point complex128) byte {
	return shades[stepsToEscape(point)]
}

// stepsToEscape counts how often z = z² + point can be repeated, at most
// maxSteps times, before z is further than 2 from the origin.
func stepsToEscape(point complex128) int {
	var z complex128
	for steps := 0; steps < maxSteps; steps++ {
		if real(z)*real(z)+imag(z)*imag(z) > 4 {
			return steps
		}
		z = z*z + point
	}
	return maxSteps
}
