package main

import "buildoscope/probe/sampler"

func sample() int { return sampler.Run() }
