package plain

import (
	"net/mail"
	"strings"
	"time"

	"pilcrow/internal/lazyregexp"
	"pilcrow/internal/text"
	"pilcrow/internal/text/source"
)

var (
	mailField = lazyregexp.If(hasFieldColon, `(?i)^(from|to|cc|bcc|date|sent|subject|reply-to|von|an|gesendet|datum|betreff|de|à|objet|envoyé|para|asunto|fecha|enviado|da|a|oggetto|data|van|aan|onderwerp):\s*(\S.*)?$`)
	anyField  = lazyregexp.New(`^[\p{L}][\p{L} -]{0,30}:(\s|$)`)
	quoteMark = lazyregexp.If(lazyregexp.Begins(">"), `^(?:>[ ]?)+`)
	manHead   = lazyregexp.New(`^\S+\(\d\w*\)\s{2,}.*\s{2,}\S+\(\d\w*\)$|^\S.*\s{3,}\S+\(\d\w*\)$`)
)

// hasFieldColon reports whether the name of a field may end near the start of a line.
func hasFieldColon(s string) bool {
	return strings.Contains(s[:min(len(s), len("onderwerp:"))], ":")
}

// mailHeader reads the header of a message: its fields become definitions. At least two are
// of those that all messages have; what else stands there may be called anything.
func (r *reader) mailHeader(c chunk) bool {
	known := r.mailFields(c)
	if known == nil {
		return false
	}
	group := r.groups.Next()
	for start := 0; start < len(c); {
		end := start + 1
		for end < len(c) && (c[end].indent > 0 || !anyField().MatchString(r.of(c[end]))) {
			end++
		}
		b := source.NewBlock(text.Definition, r.passage(c[start:end]))
		if b.IsText() {
			b.Group, b.Label = group, text.Span{End: strings.IndexByte(b.String(), ':') + 1}
		}
		r.add(b, c[start:end], false)
		start = end
	}
	r.mailMeta(known)
	return true
}

// mailFields returns the fields of a header that all messages have, nil if a chunk is none.
func (r *reader) mailFields(c chunk) map[string]string {
	fields, known := 0, make(map[string]string)
	for i, l := range c {
		m := mailField.FindStringSubmatch(r.of(l))
		if m == nil {
			if (i == 0 || l.indent == 0) && !anyField().MatchString(r.of(l)) { // no field, and none that goes on
				return nil
			}
			continue
		}
		fields++
		known[strings.ToLower(m[1])] = m[2]
	}
	if fields < 2 {
		return nil
	}
	return known
}

func (r *reader) mailMeta(fields map[string]string) {
	get := func(names ...string) string {
		for _, name := range names {
			if s := strings.TrimSpace(fields[name]); s != "" {
				return s
			}
		}
		return ""
	}
	source.Fill(&r.meta.Title, get("subject", "betreff", "objet", "asunto", "oggetto", "onderwerp"))
	from := get("from", "von", "de", "da", "van")
	if a, err := mail.ParseAddress(from); err == nil && a.Name != "" {
		from = a.Name
	}
	source.Fill(&r.meta.Author, from)
	if t, err := mail.ParseDate(get("date", "sent")); err == nil {
		source.Fill(&r.meta.Date, t.Format(time.DateOnly))
	}
}

// quotations reads lines of a chunk that a message quotes from others.
func (r *reader) quotations(c chunk, rest []chunk, alone bool) bool {
	quoted := 0
	for _, l := range c {
		if strings.HasPrefix(r.of(l), ">") {
			quoted++
		}
	}
	if quoted == 0 || quoted < 2 && len(c) > 1 && !source.LeadsIn(r.of(c[0])) && !strings.HasPrefix(r.of(c[0]), "> ") {
		return false
	}
	for start := 0; start < len(c); {
		depth := r.depth(c[start])
		end := start + 1
		for end < len(c) && r.depth(c[end]) == depth {
			end++
		}
		if depth == 0 {
			r.segment(c[start:end], rest, alone && end-start == len(c))
		} else {
			r.quotation(c[start:end], depth)
		}
		start = end
	}
	return true
}

// depth is how many quotations a line is in.
func (r *reader) depth(l line) int { return strings.Count(quoteMark.FindString(r.of(l)), ">") }

func (r *reader) quotation(c chunk, depth int) {
	var p source.Passage
	flush := func() {
		if !p.Empty() {
			b := source.NewBlock(text.Quotation, p)
			b.Level = depth - 1
			b.Group = r.quoteGroup()
			r.add(b, c, false)
		}
		p = source.Passage{}
	}
	for _, l := range c {
		n := len(quoteMark.FindString(r.of(l)))
		if inner := newLine(r.src, l.start+n, l.end); inner.blank() {
			flush()
		} else {
			p.AddLine(r.of(inner), inner.start)
		}
	}
	flush()
}

// quoteGroup is the group of the quotation before, or a new one.
func (r *reader) quoteGroup() int {
	if last := r.last(); last != nil && last.Kind == text.Quotation {
		return last.Group
	}
	return r.groups.Next()
}

// signatureMark is the line above a signature, without the space behind it
// (https://www.rfc-editor.org/rfc/rfc3676#section-4.3).
const signatureMark = "--"

// signed leaves out the mark of a signature and keeps the lines behind it.
func (r *reader) signed(c chunk) bool {
	if r.of(c[0]) == signatureMark {
		r.add(source.NewBlock(text.Prose, r.passage(c[:1])), c[:1], false)
		r.signature = true
		c = c[1:]
	}
	if !r.signature || len(c) == 0 {
		return r.signature && len(c) == 0
	}
	b := source.NewBlock(text.Prose, r.passage(c))
	b.KeepLines()
	r.add(b, c, false)
	r.signature = false
	return true
}

// runningHead leaves out the first and last lines of manual pages.
func (r *reader) runningHead(c chunk) bool {
	if len(c) != 1 || !strings.Contains(r.of(c[0]), "(") || !manHead().MatchString(r.of(c[0])) {
		return false
	}
	b := source.NewBlock(text.Prose, r.passage(c))
	b.Leave("the running head of a manual page")
	r.add(b, c, false)
	r.manual, r.filled = true, true
	r.manualFoot(r.of(c[0]))
	return true
}

// manualFoot reads from the last line of a manual page what it belongs to, and when it was written:
// "lamps 2.4    May 2021    LAMP(1)".
func (r *reader) manualFoot(line string) {
	parts := columnGap().Split(line, -1)
	if len(parts) != 3 || strings.HasSuffix(parts[0], ")") || !strings.ContainsAny(line, "0123456789") {
		return
	}
	source.Fill(&r.meta.Source, parts[0])
	if year().MatchString(parts[1]) {
		source.Fill(&r.meta.Date, parts[1])
	}
}

var (
	columnGap = lazyregexp.New(`\s{2,}|\t\s*`)
	year      = lazyregexp.New(`\b(?:19|20)\d\d\b`)
)
