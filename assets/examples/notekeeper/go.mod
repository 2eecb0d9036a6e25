module example.com/notekeeper

go 1.19

require github.com/dustin/go-humanize v1.0.1
