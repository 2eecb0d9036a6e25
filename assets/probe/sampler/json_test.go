//go:build linux

package sampler

import "testing"

func TestThousandths(t *testing.T) {
	for value, want := range map[int64]string{0: "0", 5: "0.005", 20123: "20.123", 20100: "20.1", 20000: "20", 90: "0.09"} {
		var m message
		m.thousandths("", value)
		if string(m.text) != want {
			t.Errorf("%d: %s", value, m.text)
		}
	}
}

func TestKindsWithoutAValueAreLeftOut(t *testing.T) {
	var m message
	m.byKind("", &totals{kindGo: 10_000, kindLink: 0.4, kindSelf: 0.6}, (*message).thousandths)
	if string(m.text) != `{"go":10,"self":0.001}` {
		t.Error(string(m.text))
	}
}
