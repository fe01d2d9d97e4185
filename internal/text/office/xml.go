package office

import (
	"encoding/xml"
	"io"
	"slices"
	"strconv"
	"strings"

	"pilcrow/internal/text/archive"
	"pilcrow/internal/text/refusal"
)

// An element of an XML file, or a text if it has no name. Names are without their prefix:
// those of a format do not clash.
type element struct {
	name     string
	attr     map[string]string
	text     string
	children []*element
}

// maxDepth is how deep elements may be nested.
const maxDepth = 500

var errDeep = refusal.New("is nested too deeply: it is no ordinary file of its kind")

// A scanner reads an XML file.
type scanner struct{ *xml.Decoder }

var errBroken = refusal.New("is broken: the XML in it is cut off or malformed")

// token returns the next token, nil at the end of the file.
func (s scanner) token() (xml.Token, error) {
	token, err := s.Token()
	switch {
	case err == io.EOF:
		return nil, nil
	case err != nil:
		return nil, errBroken
	}
	return token, nil
}

// enter moves into the next element of a name.
func (s scanner) enter(name string) error {
	for {
		token, _ := s.token()
		if token == nil {
			return errBroken
		}
		if start, ok := token.(xml.StartElement); ok && start.Name.Local == name {
			return nil
		}
	}
}

// next returns the next element in the current one, nil at its end.
func (s scanner) next() (*element, error) {
	for {
		token, err := s.token()
		switch token := token.(type) {
		case nil:
			return nil, err
		case xml.StartElement:
			return s.read(token, 0)
		case xml.EndElement:
			return nil, nil
		}
	}
}

// read reads an element whose start tag was read.
func (s scanner) read(start xml.StartElement, depth int) (*element, error) {
	if depth > maxDepth {
		return nil, errDeep
	}
	e := &element{name: start.Name.Local}
	if len(start.Attr) > 0 {
		e.attr = make(map[string]string, len(start.Attr))
		for _, a := range start.Attr {
			e.attr[a.Name.Local] = a.Value
		}
	}
	for {
		token, err := s.token()
		switch token := token.(type) {
		case nil:
			return e, err
		case xml.StartElement:
			child, err := s.read(token, depth+1)
			if err != nil {
				return nil, err
			}
			e.children = append(e.children, child)
		case xml.EndElement:
			return e, nil
		case xml.CharData:
			e.children = append(e.children, &element{text: string(token)})
		}
	}
}

// part reads a file of an archive.
func part(a *archive.Archive, name string) (*element, error) {
	content, err := a.Read(name)
	if err != nil {
		return nil, err
	}
	return parse(content)
}

// parse reads a whole file.
func parse(source []byte) (*element, error) {
	e, err := scanner{archive.Decoder(source)}.next()
	if e == nil && err == nil {
		return nil, errBroken
	}
	return e, err
}

// child returns the first child of a name; nil without one, and of nil.
func (e *element) child(names ...string) *element {
	for _, name := range names {
		if e == nil {
			return nil
		}
		i := slices.IndexFunc(e.children, func(c *element) bool { return c.name == name })
		if i < 0 {
			return nil
		}
		e = e.children[i]
	}
	return e
}

// get returns an attribute, "" without one, and of nil.
func (e *element) get(name string) string {
	if e == nil {
		return ""
	}
	return e.attr[name]
}

// int returns a number in an attribute, otherwise without one, and of nil.
func (e *element) int(name string, otherwise int) int {
	if n, err := strconv.Atoi(e.get(name)); err == nil {
		return n
	}
	return otherwise
}

// walk calls visit for e and all that is in it, but for what is in elements for which
// visit returns false.
func (e *element) walk(visit func(*element) bool) {
	if e == nil || !visit(e) {
		return
	}
	for _, c := range e.children {
		c.walk(visit)
	}
}

// words returns the text in e with single spaces.
func (e *element) words() string {
	var b strings.Builder
	e.walk(func(e *element) bool {
		b.WriteString(e.text)
		if e.name == "p" || e.name == "tab" || e.name == "br" {
			b.WriteByte(' ')
		}
		return true
	})
	return strings.Join(strings.Fields(b.String()), " ")
}
