package lightweight

import (
	"slices"
	"strings"
)

// par writes a paragraph, which may be a note, a quotation or a program.
func (a *asciidoc) par(lines []line, attributes string) int {
	n := 1
	for n < len(lines) && !lines[n].blank() && !adFence().MatchString(lines[n].text) && !adAttributes().MatchString(lines[n].text) && !adTable().MatchString(lines[n].text) && lines[n].text != "+" {
		n++
	}
	kind, _, _ := strings.Cut(attributes, ",")
	kind, _, _ = strings.Cut(kind, "%")
	switch {
	case kind == "source" || kind == "listing" || kind == "literal":
		a.code(lines[:n])
	case kind == "quote" || kind == "verse":
		a.paragraph("blockquote", lines[:n])
	case adNote().MatchString(lines[0].text):
		a.paragraph("div", lines[:n])
	default:
		a.hard(lines[:n])
	}
	return n
}

// hard writes a paragraph in which " +" at the end of a line keeps the line break.
func (a *asciidoc) hard(lines []line) {
	a.element("p", nil, lines, func() {
		for len(lines) > 0 {
			n := 1
			for n < len(lines) && !strings.HasSuffix(lines[n-1].text, " +") {
				n++
			}
			part := slices.Clone(lines[:n])
			s, broken := strings.CutSuffix(part[n-1].text, " +")
			part[n-1].text = s
			a.running(part)
			if lines = lines[n:]; broken && len(lines) > 0 {
				a.open("br", nil, part[n-1].end())
			}
		}
	})
}

// fenced writes what stands between two equal lines.
func (a *asciidoc) fenced(lines []line, attributes string) int {
	fence := strings.TrimRight(lines[0].text, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_")
	if strings.HasPrefix(lines[0].text, "____") {
		fence = lines[0].text
	}
	end := slices.IndexFunc(lines[1:], func(l line) bool { return l.text == fence }) + 1
	next := end + 1
	if end == 0 {
		end, next = len(lines), len(lines)
	}
	content := lines[1:end]
	kind, _, _ := strings.Cut(strings.ToUpper(attributes), ",")
	switch fence[0] {
	case '-':
		if fence == "--" && kind != "SOURCE" {
			a.blocks(content)
		} else {
			a.code(content)
		}
	case '.', '`':
		a.code(content)
	case '/':
		a.leave(content, "a comment")
	case '+':
		a.leave(content, "passed through to a page")
	case '_':
		if len(content) > 0 {
			a.element("blockquote", nil, content, func() { a.blocks(content) })
		}
	default:
		if adNote().MatchString(kind + ": x") {
			a.element("div", nil, lines[:end], func() { a.note(kind, lines[0].at, content) })
		} else {
			a.blocks(content)
		}
	}
	return next
}

// note writes what stands out, with its kind in front of its first paragraph.
func (a *asciidoc) note(kind string, at int, lines []line) {
	a.Text(kind+": ", at, at)
	n := upTo(lines)
	if n > 0 && !adItem().MatchString(lines[0].text) && !adFence().MatchString(lines[0].text) {
		a.running(lines[:n])
		lines = lines[n:]
	}
	a.blocks(lines)
}

// macro writes a block that another file or a program makes.
func (a *asciidoc) macro(l line) {
	m := adMacro().FindStringSubmatchIndex(l.text)
	switch l.text[m[2]:m[3]] {
	case "image", "video", "audio":
		alt, _, _ := strings.Cut(l.text[m[6]:m[7]], ",")
		a.Open("img", map[string]string{"alt": strings.Trim(alt, `"`)}, l.at+m[6], l.at+m[7])
	case "toc":
	default:
		a.leave([]line{l}, "a directive ("+l.text[m[2]:m[3]]+")")
	}
}
