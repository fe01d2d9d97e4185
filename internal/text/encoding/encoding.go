// Package encoding turns the bytes of a file into text and leads back from the text to
// the bytes.
package encoding

import (
	"bytes"
	"encoding/hex"
	"fmt"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/transform"

	"pilcrow/internal/text/refusal"
)

// A Decoding is the text of a file, and what leads back from it to the bytes.
type Decoding struct {
	Text string // the whole file as UTF-8
	Name string // of the encoding, as the WHATWG Encoding Standard calls it: "utf-8", "windows-1250"
	How  string // why it is taken to be in this one, for a note; "" if there is no doubt

	skip int                        // bytes of the byte order mark
	next func(b []byte) (rune, int) // decodes the character at the start of b; nil for UTF-8 and wide
	wide encoding.Encoding          // of several bytes for a character; nil for others
}

// Decode finds out the encoding of a file and decodes it. Its errors have no
// file name.
//
// The byte order mark decides; without one UTF-16 is known by its NUL bytes, and what
// is valid UTF-8 is UTF-8. For other files the declaration counts: declared, which came
// with the file, or that of an HTML or XML file itself. Without one the encoding is
// guessed: of all encodings and languages the one in which the letters of the text are
// likeliest.
func Decode(source []byte, declared string) (Decoding, error) {
	d, err := detect(source, declared)
	if err != nil {
		return Decoding{}, err
	}
	if d.Text, err = d.decode(source); err != nil {
		return Decoding{}, err
	}
	if n := controls(d.Text); n > max(2, len(d.Text)/50) {
		return Decoding{}, refusal.New("is a binary file (%d NUL or control characters), not text: export it as text, Markdown or HTML", n)
	}
	return d, nil
}

func detect(source []byte, declared string) (Decoding, error) {
	switch {
	case bytes.HasPrefix(source, []byte("\xef\xbb\xbf")):
		d := Decoding{Name: "utf-8", skip: 3}
		if !utf8.Valid(source) { // a few broken bytes become U+FFFD
			d.next = utf8.DecodeRune
		}
		return d, nil
	case bytes.HasPrefix(source, []byte("\xff\xfe")):
		return Decoding{Name: "utf-16le", skip: 2, next: nextUTF16(1)}, nil
	case bytes.HasPrefix(source, []byte("\xfe\xff")):
		return Decoding{Name: "utf-16be", skip: 2, next: nextUTF16(0)}, nil
	}
	if high, ok := utf16ByNULs(source); ok {
		return Decoding{Name: [...]string{"utf-16be", "utf-16le"}[high], next: nextUTF16(high)}, nil
	}
	if isISO2022JP(source) {
		return Decoding{Name: "iso-2022-jp", wide: japanese.ISO2022JP, How: "it has the escape sequences of ISO-2022-JP"}, nil
	}
	if utf8.Valid(source) {
		return Decoding{Name: "utf-8"}, nil
	}
	if d, ok := byDeclaration(source, declared); ok {
		return d, nil
	}
	return byLetters(source)
}

// byLetters guesses the encoding.
func byLetters(source []byte) (Decoding, error) {
	good, bad, first := countMultibyte(source)
	if good > 10*bad {
		return Decoding{Name: "utf-8", next: utf8.DecodeRune, How: fmt.Sprintf("%d bytes are not UTF-8: each is shown as \ufffd", bad)}, nil
	}
	g := best(source)
	if g.perByte > maxBitsPerByte && bad > len(source)/8 {
		return Decoding{}, refusal.New("is in no encoding that is known here (byte 0x%s at offset %d is not UTF-8): convert it to UTF-8", hex.EncodeToString(source[first:first+1]), first)
	}
	return decoding(g.charset.name, g.charset.encoding, "guessed by its letters"), nil
}

// decoding is a Decoding by an encoding of golang.org/x/text.
func decoding(name string, e encoding.Encoding, how string) Decoding {
	d := Decoding{Name: name, How: how}
	if table, ok := e.(*charmap.Charmap); ok {
		d.next = func(b []byte) (rune, int) { return table.DecodeByte(b[0]), 1 }
	} else {
		d.wide = e
	}
	return d
}

// countMultibyte counts the characters of more than one byte and the bytes that are
// not UTF-8, the first of which is at offset first.
func countMultibyte(source []byte) (good, bad, first int) {
	for i := 0; i < len(source); {
		r, n := utf8.DecodeRune(source[i:])
		if n > 1 {
			good++
		} else if r == utf8.RuneError {
			if bad == 0 {
				first = i
			}
			bad++
		}
		i += n
	}
	return good, bad, first
}

// utf16ByNULs recognises UTF-16 without byte order mark: in Western text every
// second byte is NUL. high is the index of the high byte: 1 for little endian.
func utf16ByNULs(source []byte) (high int, ok bool) {
	head := source[:min(len(source), 4096)&^1]
	var nul [2]int
	for i, c := range head {
		if c == 0 {
			nul[i&1]++
		}
	}
	for high = range 2 {
		if nul[high] > len(head)/4 && nul[1-high] == 0 {
			return high, true
		}
	}
	return 0, false
}

// nextUTF16 decodes UTF-16 whose high byte is byte high of each pair (RFC 2781).
// Half a surrogate pair is U+FFFD; half a unit at the end of the file is dropped.
func nextUTF16(high int) func([]byte) (rune, int) {
	unit := func(b []byte) rune { return rune(b[high])<<8 | rune(b[1-high]) }
	return func(b []byte) (rune, int) {
		if len(b) < 2 {
			return 0, 1
		}
		r := unit(b)
		if !utf16.IsSurrogate(r) {
			return r, 2
		}
		if len(b) >= 4 {
			if pair := utf16.DecodeRune(r, unit(b[2:])); pair != utf8.RuneError {
				return pair, 4
			}
		}
		return utf8.RuneError, 2
	}
}

func (d Decoding) decode(source []byte) (string, error) {
	switch {
	case d.wide != nil:
		s, err := d.wide.NewDecoder().Bytes(source)
		if err != nil { // unreachable: what is no character is decoded as U+FFFD
			return "", refusal.New("cannot be decoded as %s: convert it to UTF-8", d.Name)
		}
		return string(s), nil
	case d.next == nil:
		return string(source[d.skip:]), nil
	}
	text := make([]byte, 0, len(source))
	for i := d.skip; i < len(source); {
		r, n := d.next(source[i:])
		text = utf8.AppendRune(text, r)
		i += n
	}
	return string(text), nil
}

// A Locator turns offsets in the decoded text into offsets in the source. Asked
// in ascending order, it walks the source once.
type Locator struct {
	decoding Decoding
	source   []byte
	wide     *encoding.Decoder
	at, pos  int // text[:at] came from source[:pos]
}

// Locator leads from offsets in d.Text to offsets in source, the bytes that d was made of.
func (d Decoding) Locator(source []byte) *Locator {
	l := &Locator{decoding: d, source: source}
	l.reset()
	return l
}

func (l *Locator) reset() {
	l.at, l.pos = 0, l.decoding.skip
	if l.decoding.wide != nil {
		l.wide = l.decoding.wide.NewDecoder()
	}
}

// Offset returns where in the source the character at text[at:] starts.
func (l *Locator) Offset(at int) int {
	if at < l.at {
		l.reset()
	}
	switch {
	case l.wide != nil:
		l.walk(at)
	case l.decoding.next == nil:
		return at + l.decoding.skip
	}
	for l.at < at && l.pos < len(l.source) && l.wide == nil {
		r, n := l.decoding.next(l.source[l.pos:])
		l.at += utf8.RuneLen(r)
		l.pos += n
	}
	return l.pos
}

// walk decodes into a buffer that ends at text[at:], so that the decoder stops there.
func (l *Locator) walk(at int) {
	var buf [4096]byte
	for l.at < at {
		n, used, err := l.wide.Transform(buf[:min(len(buf), at-l.at)], l.source[l.pos:], true)
		l.at, l.pos = l.at+n, l.pos+used
		if err != transform.ErrShortDst || n == 0 && used == 0 {
			return
		}
	}
}

func controls(s string) int {
	n := 0
	for _, r := range s {
		if unicode.IsControl(r) && !unicode.IsSpace(r) {
			n++
		}
	}
	return n
}
