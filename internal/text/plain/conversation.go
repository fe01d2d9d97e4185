package plain

import (
	"slices"
	"strings"
	"sync"

	"pilcrow/internal/lazyregexp"
	"pilcrow/internal/text"
	"pilcrow/internal/text/source"
	"pilcrow/internal/text/thread"
)

// headerReason is why the headers of messages are left out: who wrote when is the label of what is said.
const headerReason = "the header of a message"

// Conversation reads a text of which it is known where its messages stand, in order: each is a turn of who wrote it.
func Conversation(in source.Input, messages []thread.Message) ([]*source.Block, error) {
	r := reader{src: in.Text, meta: in.Meta}
	above, bodies := r.bodies(messages)
	all, gaps := chunks(above)
	r.measure(all)
	if !areBroken(all, r.width) {
		all, gaps = cutChunks(all, gaps, r.areOne)
	}
	r.readChunks(all, gaps)
	r.markTitleAbove()
	c := conversation{reader: &r, messages: messages, said: make(map[string]bool)}
	c.subjects = thread.Subjects(messages)
	if len(c.subjects) == 1 {
		source.Fill(&r.meta.Title, c.subjects[0])
	}
	c.read(bodies)
	return r.blocks(), nil
}

// markTitleAbove finds the title above the first message: its first heading, or else its first line.
func (r *reader) markTitleAbove() {
	for _, s := range r.shapes {
		if s.Kind == source.Heading || s.Kind == text.Prose && s.lines == 1 {
			s.Kind, s.Reason = source.Title, "a line above the messages"
			return
		}
	}
}

// bodies returns the lines above the first message, and those of what each says.
func (r *reader) bodies(messages []thread.Message) (above []line, bodies [][]line) {
	above = splitLines(r.src[:messages[0].Header.Start])
	for _, m := range messages {
		lines := splitLines(m.Body.Of(r.src))
		for i := range lines {
			lines[i].start, lines[i].end = lines[i].start+m.Body.Start, lines[i].end+m.Body.Start
		}
		bodies = append(bodies, lines)
	}
	return above, bodies
}

// measure finds what only the whole of a text shows of how its lines stand.
func (r *reader) measure(all []chunk) {
	r.names = sync.OnceValue(r.lineNames)
	r.width, r.body, r.capitalised = wrapWidth(all), bodyIndent(r.src, all), manyCapitals(r.src)
	r.countedChunks, r.headed = r.countChunks(all), r.namesAbove(all)
	r.outline, r.versions = r.outline || r.isOutline(all), r.namesVersions(all)
	r.filled = r.isFilled(all)
	r.sentences, r.marked = r.sentenceLines(all), r.countMarked(all)
}

// readChunks reads chunks in order.
func (r *reader) readChunks(all []chunk, gaps []int) {
	for i, c := range all {
		n := len(r.shapes)
		r.first = i == 0
		if i >= nearTop || !r.memoHead(c) {
			r.chunk(c, all[i+1:])
		}
		if len(r.shapes) > n {
			r.shapes[n].gap = gaps[i]
		}
	}
}

// A conversation is read message by message.
type conversation struct {
	*reader
	messages []thread.Message
	subjects []string        // see thread.Subjects
	subject  string          // of the message before
	said     map[string]bool // what was said so far: see runs
	isBroken bool            // the lines are those of a paragraph that was broken by hand
}

func (c *conversation) read(bodies [][]line) {
	var all []chunk
	for _, lines := range bodies {
		found, _ := chunks(lines)
		for _, paragraph := range found {
			if c.of(paragraph[0]) != signatureMark {
				all = append(all, paragraph)
			}
		}
	}
	c.measure(all)
	c.isBroken = areBroken(all, c.width)
	for i, m := range c.messages {
		c.head(m)
		c.message(m, bodies[i])
	}
}

// head leaves the header of a message out. Where a text has mails on several subjects, each new one is a heading.
func (c *conversation) head(m thread.Message) {
	words := strings.Join(strings.Fields(m.Header.Of(c.src)), " ")
	left := source.NewLeftOut(words, m.Header.Start, m.Header.End, headerReason)
	c.shapes = append(c.shapes, shape{Block: left})
	subject := thread.Topic(m.Subject)
	if len(c.subjects) > 1 && subject != "" && subject != c.subject {
		var p source.Passage
		p.Add(subject, m.Header.Start, m.Header.End)
		b := source.NewBlock(source.Heading, p)
		b.Level, b.Reason = 1, "what the mails below are about"
		c.shapes = append(c.shapes, shape{Block: b})
	}
	c.subject = subject
}

// message reads what a message says.
func (c *conversation) message(m thread.Message, lines []line) {
	before := c.shapes
	c.shapes = nil
	all, gaps := chunks(c.leaveListed(lines))
	if !c.isBroken {
		all, gaps = cutChunks(all, gaps, c.areOne)
	}
	c.items, c.defining, c.signature = nil, 0, false
	c.readChunks(all, gaps)
	leaveSigned(m.Name, c.shapes)
	c.shapes = append(before, c.turn(m, c.shapes)...)
}

// listed is the line above what a program adds to a message: the addresses of files, emoji of others, what stands at an
// address that it names.
var listed = lazyregexp.If(lazyregexp.Begins("{"), `^\{(Attachments|Stickers|Reactions|Embed)\}$`)

// leaveListed takes out what a program lists below a message, up to a blank line each.
func (c *conversation) leaveListed(lines []line) (said []line) {
	isListed := false
	for _, l := range lines {
		m := listed.FindStringSubmatch(c.of(l))
		isListed = m != nil || isListed && !l.blank()
		if !isListed {
			said = append(said, l)
		} else if m != nil {
			isListed = m[1] != "Embed" // which says something
		}
	}
	return said
}

// leaveSigned leaves the last line of what a message says out if it is no more than the name that its header tells, or a
// part of it.
func leaveSigned(name string, said []shape) {
	last := len(said) - 1
	if last < 1 || !said[last].IsText() {
		return
	}
	names := strings.Fields(strings.ToLower(name))
	for _, w := range strings.Fields(strings.ToLower(said[last].String())) {
		if w = strings.Trim(w, "-–—~,."); w != "" && !slices.Contains(names, w) {
			return
		}
	}
	said[last].Leave("the name of who wrote it")
}

// turn makes what a message says one group, whose first block has the label.
func (c *conversation) turn(m thread.Message, said []shape) []shape {
	answered := c.leaveQuoted(said)
	group, isLabelled := c.groups.Next(), false
	var out []shape
	for i, s := range said {
		isProse := s.Kind == text.Prose || s.Kind == source.Heading
		isQuoted := s.Kind == text.Quotation || leadsToQuoted(said, i)
		switch {
		case !s.IsText() && !isProse, !isLabelled && isQuoted:
			out = append(out, s)
			continue
		case isLabelled:
		case isProse:
			s.Block = c.label(m, answered, s.From, &s.Passage)
		default:
			label := c.label(m, answered, s.From, new(source.Passage))
			label.Group = group
			out = append(out, shape{Block: label})
		}
		if isProse && isLabelled {
			s.Kind, s.Label = text.Turn, text.Span{}
		}
		isLabelled = true
		s.Group = group
		out = append(out, s)
	}
	return out
}

// label is a turn with who wrote it and when, and what is said from file[at:] on. The header itself is left out.
func (c *conversation) label(m thread.Message, answers string, at int, said *source.Passage) *source.Block {
	var p source.Passage
	p.Add(m.Label(), at, at)
	end := p.Len()
	p.Append(said, " ")
	b := source.NewBlock(text.Turn, p)
	b.Label, b.Answers = text.Span{End: end}, answers
	return b
}
