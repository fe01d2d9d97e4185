package markup

import (
	"html"
	"strings"

	nethtml "golang.org/x/net/html"

	"pilcrow/internal/text/source"
)

// Feed adds HTML to the tree, token by token: their lengths add up to exact offsets.
// at leads from an offset in s to the file; nil if they are the same.
func (b *Builder) Feed(s string, at func(int) int) {
	if at == nil {
		at = func(i int) int { return i }
	}
	z := nethtml.NewTokenizer(strings.NewReader(s))
	for end := 0; ; {
		token := z.Next()
		start := end
		end += len(z.Raw())
		switch token {
		case nethtml.ErrorToken: // the end: a string has no other error
			return
		case nethtml.TextToken:
			switch {
			case b.at.Name == "style":
				b.Text(s[start:end], at(start), at(end))
			case b.at.Reason != noNote || b.at.Attr["type"] == "application/ld+json":
				b.feedText(s[start:end], start, at)
			}
		case nethtml.StartTagToken, nethtml.SelfClosingTagToken:
			name, more := z.TagName()
			b.Open(string(name), attributes(z, more), at(start), at(end))
		case nethtml.EndTagToken:
			name, _ := z.TagName()
			b.Close(string(name), at(start), at(end))
		case nethtml.CommentToken:
			if b.Comments {
				b.LeaveOut(string(z.Text()), at(start), at(end), "an HTML comment")
			}
		}
	}
}

// kept are the attributes that mean something here.
var kept = source.Words(`align alt aria-hidden aria-label checked class colspan content data-nosnippet datetime dir epub:type hidden href http-equiv id itemprop
	lang name open property rel role rowspan src start style type value`)

func attributes(z *nethtml.Tokenizer, more bool) map[string]string {
	var all map[string]string
	for more {
		var key, value []byte
		key, value, more = z.TagAttr()
		if !kept()[string(key)] {
			continue
		}
		if all == nil {
			all = make(map[string]string)
		}
		if _, twice := all[string(key)]; !twice { // the first one counts
			all[string(key)] = string(value)
		}
	}
	return all
}

// feedText adds s, which stands at offset from, with its entities resolved.
func (b *Builder) feedText(s string, from int, at func(int) int) {
	for s != "" {
		n := strings.IndexAny(s, "&{")
		if n < 0 {
			n = len(s)
		}
		b.Text(s[:n], at(from), at(from+n))
		s, from = s[n:], from+n
		if s == "" {
			return
		}
		n = b.special(s, from, at)
		s, from = s[n:], from+n
	}
}

// special adds what the entity or the tag of a template at the start of s stands for, and
// returns its length.
func (b *Builder) special(s string, from int, at func(int) int) int {
	if s[0] == '&' {
		n := EntityLength(s)
		b.Text(html.UnescapeString(s[:n]), at(from), at(from+n))
		return n
	}
	if n := b.template(s, from, at); n > 0 {
		return n
	}
	n := 1
	for n < len(s) && s[n] == '{' {
		n++
	}
	b.Text(s[:n], at(from), at(from+n))
	return n
}

// EntityLength returns the length of what may be an entity at the start of s:
// "&amp;", "&#8217;" or "&amp".
func EntityLength(s string) int {
	n := 1
	for n < len(s) && n < 40 && (s[n] == '#' || s[n]|0x20 >= 'a' && s[n]|0x20 <= 'z' || s[n] >= '0' && s[n] <= '9') {
		n++
	}
	if n < len(s) && s[n] == ';' {
		n++
	}
	return n
}
