package main

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

func TestHandler(t *testing.T) {
	cases := []struct {
		path       string
		wantStatus int
		wantText   string
	}{
		{"/", http.StatusOK, "<h1>Hello"},
		{"/missing", http.StatusNotFound, "404"},
	}
	for _, c := range cases {
		recorder := httptest.NewRecorder()
		newHandler().ServeHTTP(recorder, httptest.NewRequest(http.MethodGet, c.path, nil))
		if recorder.Code != c.wantStatus {
			t.Errorf("%s: status %d, want %d", c.path, recorder.Code, c.wantStatus)
		}
		if !strings.Contains(recorder.Body.String(), c.wantText) {
			t.Errorf("%s: %q does not contain %q", c.path, recorder.Body, c.wantText)
		}
	}
}

func TestRunPrintsThePage(t *testing.T) {
	var out strings.Builder
	if err := run(&out); err != nil {
		t.Fatal(err)
	}
	if !strings.HasPrefix(out.String(), "200 OK") {
		t.Errorf("got %q", out.String())
	}
}
