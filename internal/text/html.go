package text

import (
	"html"
	"strings"

	nethtml "golang.org/x/net/html"
)

// htmlBlocks reads an HTML page token by token: the lengths of the raw tokens
// add up to exact offsets, and no tree is built that malformed or deep markup
// could make slow (https://html.spec.whatwg.org/multipage/parsing.html).
func htmlBlocks(s string, meta *Meta) []*block {
	r := htmlReader{src: s, meta: meta}
	z := nethtml.NewTokenizer(strings.NewReader(s))
	for at := 0; ; {
		token := z.Next()
		start := at
		at += len(z.Raw())
		switch token {
		case nethtml.ErrorToken: // the end: a string has no other error
			r.flush()
			return mainPart(r.blocks)
		case nethtml.TextToken:
			r.text(start, at)
		case nethtml.StartTagToken, nethtml.SelfClosingTagToken:
			name, more := z.TagName()
			e := element{name: string(name)}
			e.reason = r.readAttributes(z, e.name, more)
			r.open(e, start)
		case nethtml.EndTagToken:
			name, _ := z.TagName()
			r.close(string(name), start)
		}
	}
}

type htmlReader struct {
	src    string
	meta   *Meta
	stack  elements
	blocks []*block
	cur    passage // the block under construction
	breaks int     // <br> since the last text
	groups int     // lists and tables so far
}

// readAttributes returns why the element is left out, "" if it is not.
func (r *htmlReader) readAttributes(z *nethtml.Tokenizer, name string, more bool) (reason string) {
	attributes := make(map[string]string)
	for more {
		var key, value []byte
		key, value, more = z.TagAttr()
		if _, twice := attributes[string(key)]; !twice { // the first one counts
			attributes[string(key)] = string(value)
		}
	}
	if lang := attributes["lang"]; name == "html" && r.meta.Language == "" {
		r.meta.Language = lang
	}
	return whyLeftOut(name, attributes)
}

// open handles a start tag.
func (r *htmlReader) open(e element, at int) {
	for _, name := range r.stack.impliedEnds(e.name) {
		r.close(name, at)
	}
	switch e.name {
	case "br":
		r.lineBreak(at)
	case "td", "th":
		r.cur.separate(" | ", at)
	case "dd":
		r.cur.separate(": ", at)
	case "ul", "ol", "dl", "table":
		r.boundary(at)
		if !r.stack.within("ul", "ol", "dl", "table") {
			r.groups++
		}
	default:
		if blockElements[e.name] {
			r.boundary(at)
		}
	}
	if !voidElements[e.name] {
		r.stack.push(e)
	}
}

// close handles an end tag.
func (r *htmlReader) close(name string, at int) {
	if !r.stack.has(name) {
		if name == "br" || name == "p" { // read as <br> and <p></p>
			r.boundary(at)
		}
		return
	}
	switch name {
	case "td", "th", "dt": // the next cell or <dd> separates
	case "tr", "table":
		r.flush()
	default:
		if blockElements[name] {
			r.boundary(at)
		}
	}
	r.stack.pop(name)
}

// lineBreak is white space; two without text between end a paragraph.
func (r *htmlReader) lineBreak(at int) {
	r.breaks++
	if r.breaks > 1 {
		r.boundary(at)
	}
	r.cur.separate(" ", at)
}

// longCell is the length in bytes from which on a table cell is taken for
// layout, and its paragraphs for paragraphs.
const longCell = 300

// boundary ends the block, but not within a table cell.
func (r *htmlReader) boundary(at int) {
	if r.stack.has("td") || r.stack.has("th") {
		if len(r.cur.text) < longCell {
			r.cur.separate(" ", at)
			return
		}
	}
	r.flush()
}

func (r *htmlReader) flush() {
	r.cur.trim()
	if !r.cur.empty() {
		b := newBlock(r.kind(), r.cur)
		b.region = r.stack.region()
		switch b.kind {
		case heading:
			b.level, b.reason = r.stack.headingLevel(), "an HTML heading"
		case title:
			b.reason = "the page's <title>"
		case item, row:
			b.group = r.groups
		}
		r.blocks = append(r.blocks, b)
	}
	r.cur, r.breaks = passage{}, 0
}

// kind says what the elements around the current block make it.
func (r *htmlReader) kind() blockKind {
	switch {
	case r.stack.has("title"):
		return title
	case r.stack.headingLevel() > 0:
		return heading
	case r.stack.within("tr", "td", "th") && len(r.cur.text) < longCell:
		return row
	case r.stack.has("pre"):
		return code
	case r.stack.within("li", "dl") && !r.stack.has("p"):
		return item
	}
	return prose
}

// text handles the text src[start:end].
func (r *htmlReader) text(start, end int) {
	if reason := r.stack.reason(); reason != "" {
		r.leave(start, end, reason)
		return
	}
	spaces := htmlSpaces
	if r.stack.has("pre") {
		spaces = "\n\r"
	}
	for start < end {
		n := strings.IndexAny(r.src[start:end], spaces+"&")
		switch {
		case n < 0:
			n = end - start
			fallthrough
		case n > 0:
			r.cur.addVerbatim(r.src[start:start+n], start)
			r.breaks = 0
		case r.src[start] == '&':
			n = entityLength(r.src[start:end])
			r.addEntity(start, start+n)
		default:
			n = len(r.src[start:end]) - len(strings.TrimLeft(r.src[start:end], spaces))
			r.cur.separate(" ", start)
		}
		start += n
	}
}

const htmlSpaces = " \t\n\f\r"

// entityLength returns the length of what may be an entity at the start of s:
// "&amp;", "&#8217;" or "&amp".
func entityLength(s string) int {
	n := 1
	for n < len(s) && (s[n] == '#' || s[n]|0x20 >= 'a' && s[n]|0x20 <= 'z' || s[n] >= '0' && s[n] <= '9') {
		n++
	}
	if n < len(s) && s[n] == ';' {
		n++
	}
	return n
}

func (r *htmlReader) addEntity(start, end int) {
	r.cur.addEntity(r.src[start:end], start)
}

// addEntity appends the character that an entity at file[start:] stands for.
func (p *passage) addEntity(entity string, start int) {
	s := html.UnescapeString(entity)
	if strings.Trim(s, htmlSpaces) == "" {
		p.separate(" ", start)
		return
	}
	p.add(strings.Map(dropRune, s), start, start+len(entity))
}

// leave keeps the text src[start:end] for a note.
func (r *htmlReader) leave(start, end int, reason string) {
	text := strings.Join(strings.Fields(html.UnescapeString(r.src[start:min(end, start+10*maxNote)])), " ")
	if text == "" || reason == noNote {
		return
	}
	if n := len(r.blocks); n > 0 && r.cur.empty() && r.blocks[n-1].reason == reason {
		last := r.blocks[n-1]
		last.to = end
		if len(last.text) < maxNote {
			last.text = append(append(last.text, ' '), text...)
		}
		return
	}
	r.blocks = append(r.blocks, &block{kind: leftOut, reason: reason, from: start, to: end, passage: passage{text: []byte(text)}})
}
