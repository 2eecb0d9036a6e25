module example.com/webhello

go 1.19
