package text

import (
	"bytes"
	"fmt"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// A decoding turns the bytes of a file into text and leads back from the text
// to the bytes: next decodes the character at the start of b.
type decoding struct {
	text string // the whole file as UTF-8
	skip int    // bytes of the byte order mark
	next func(b []byte) (rune, int)
}

// decode finds out the encoding of a file and decodes it. Its errors have no
// file name.
//
// The byte order mark decides; without one UTF-16 is known by its NUL bytes,
// and what is not UTF-8 is taken as Windows-1252 if it looks like a Western text.
func decode(source []byte) (decoding, error) {
	if what := magic(source); what != "" {
		return decoding{}, notText(what)
	}
	d, err := detect(source)
	if err != nil {
		return decoding{}, err
	}
	if d.next == nil {
		d.text = string(source[d.skip:])
	} else {
		d.text = d.decodeAll(source)
	}
	if n := controls(d.text); n > max(2, len(d.text)/50) {
		return decoding{}, notText(fmt.Sprintf("a binary file (%d NUL or control characters)", n))
	}
	return d, nil
}

func detect(source []byte) (decoding, error) {
	switch {
	case bytes.HasPrefix(source, []byte("\xef\xbb\xbf")):
		return utf8Decoding(source, 3)
	case bytes.HasPrefix(source, []byte("\xff\xfe")):
		return decoding{skip: 2, next: nextUTF16(1)}, nil
	case bytes.HasPrefix(source, []byte("\xfe\xff")):
		return decoding{skip: 2, next: nextUTF16(0)}, nil
	}
	if high, ok := utf16ByNULs(source); ok {
		return decoding{next: nextUTF16(high)}, nil
	}
	return utf8Decoding(source, 0)
}

// utf8Decoding decides between UTF-8, UTF-8 with a few broken bytes, which
// become U+FFFD, and Windows-1252, of which fewer than a third of the bytes are
// not ASCII in any of its languages (in French about one in twenty).
func utf8Decoding(source []byte, skip int) (decoding, error) {
	d := decoding{skip: skip}
	if utf8.Valid(source) {
		return d, nil
	}
	good, bad, first := multibyte(source)
	switch {
	case skip > 0 || good > 10*bad:
		d.next = utf8.DecodeRune
	case 2*good+bad > 2+len(source)/3:
		return d, fmt.Errorf("is neither UTF-8 (byte 0x%02x at offset %d) nor UTF-16 nor Windows-1252: convert it to UTF-8", source[first], first)
	default:
		d.next = func(b []byte) (rune, int) { return charmap.Windows1252.DecodeByte(b[0]), 1 }
	}
	return d, nil
}

// multibyte counts the characters of more than one byte and the bytes that are
// not UTF-8, the first of which is at offset first.
func multibyte(source []byte) (good, bad, first int) {
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
		if r < 0xd800 || r > 0xdfff {
			return r, 2
		}
		if r < 0xdc00 && len(b) >= 4 {
			if low := unit(b[2:]); low >= 0xdc00 && low <= 0xdfff {
				return (r-0xd800)<<10 + low - 0xdc00 + 0x10000, 4
			}
		}
		return utf8.RuneError, 2
	}
}

func (d decoding) decodeAll(source []byte) string {
	text := make([]byte, 0, len(source))
	for i := d.skip; i < len(source); {
		r, n := d.next(source[i:])
		text = utf8.AppendRune(text, r)
		i += n
	}
	return string(text)
}

// A locator turns offsets in the decoded text into offsets in the source. Asked
// in ascending order, it walks the source once.
type locator struct {
	decoding
	source  []byte
	at, pos int // text[:at] came from source[:pos]
}

func (d decoding) locator(source []byte) *locator {
	return &locator{decoding: d, source: source, pos: d.skip}
}

func (l *locator) offset(at int) int {
	if l.next == nil {
		return at + l.skip
	}
	if at < l.at {
		l.at, l.pos = 0, l.skip
	}
	for l.at < at && l.pos < len(l.source) {
		r, n := l.next(l.source[l.pos:])
		l.at += utf8.RuneLen(r)
		l.pos += n
	}
	return l.pos
}

// isDropped tells the characters that no text needs: control characters that
// are no white space, and byte order marks in mid-file.
func isDropped(r rune) bool {
	return r == '\ufeff' || unicode.IsControl(r) && !unicode.IsSpace(r)
}

// dropRune is for [strings.Map].
func dropRune(r rune) rune {
	if isDropped(r) {
		return -1
	}
	return r
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
