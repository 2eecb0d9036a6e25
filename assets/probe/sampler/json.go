//go:build linux

package sampler

import (
	"strconv"

	"buildoscope/probe/jsontext"
)

// message is one JSON object under construction, appended to a text that is used again and again.
type message struct{ text []byte }

// key begins a field; "" stands for an item of a list.
func (m *message) key(name string) { m.text = jsontext.AppendKey(m.text, name) }

func (m *message) open(name string, bracket byte) {
	m.key(name)
	m.text = append(m.text, bracket)
}

func (m *message) close(bracket byte) { m.text = append(m.text, bracket) }

func (m *message) string(name, value string) {
	m.key(name)
	m.text = jsontext.AppendString(m.text, value)
}

func (m *message) int(name string, value int64) {
	m.key(name)
	m.text = strconv.AppendInt(m.text, value, 10)
}

// measured writes null for a negative value, which nothing measured can be.
func (m *message) measured(name string, value int64) {
	if value < 0 {
		m.null(name)
	} else {
		m.int(name, value)
	}
}

func (m *message) null(name string) {
	m.key(name)
	m.text = append(m.text, "null"...)
}

func (m *message) bool(name string, value bool) {
	m.key(name)
	m.text = strconv.AppendBool(m.text, value)
}

// thousandths writes a number that is given in thousandths: µs as ms.
func (m *message) thousandths(name string, value int64) {
	m.key(name)
	m.text = strconv.AppendInt(m.text, value/1000, 10)
	rest := value % 1000
	if rest <= 0 {
		return
	}
	m.text = append(m.text, '.', byte('0'+rest/100), byte('0'+rest/10%10), byte('0'+rest%10))
	for m.text[len(m.text)-1] == '0' {
		m.text = m.text[:len(m.text)-1]
	}
}

// byKind writes the kinds that have a value, through write.
func (m *message) byKind(name string, values *totals, write func(m *message, name string, value int64)) {
	m.open(name, '{')
	for kind, value := range values {
		if rounded := int64(value + 0.5); rounded > 0 {
			write(m, kindNames[kind], rounded)
		}
	}
	m.close('}')
}
