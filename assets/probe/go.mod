module buildoscope/probe

go 1.19
