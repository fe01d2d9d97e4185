package markdown

import (
	"bytes"
	"strconv"
	"time"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	gtext "github.com/yuin/goldmark/text"

	"pilcrow/internal/lazyregexp"
)

// What Discord writes beside Markdown (https://discord.com/developers/docs/reference#message-formatting).
var (
	spoilerOpen = lazyregexp.New(`^\|\|[^|\s](?:[^|\n]*[^|\s])?\|\|`)
	timestamp   = lazyregexp.New(`^<t:(-?\d{1,13})(?::([tTdDfFRsS]))?>`)
	customEmoji = lazyregexp.New(`^<a?:\w{2,32}:\d+>`)
	slash       = lazyregexp.New(`^<(/[^<>:\n]+):\d+>`)
	small       = lazyregexp.New(`^-# +\S`)
)

var openSpoiler = parser.NewContextKey()

// chatMark parses "||hidden||", "<t:1700000000:F>", "</ask:12>" and "<:oar:12>".
func chatMark(line []byte, at gtext.Segment, source []byte, pc parser.Context) *mark {
	if line[0] == '|' {
		return between(spoilerOpen(), openSpoiler, line, at, pc)
	}
	if m := timestamp().FindSubmatch(line); m != nil {
		return spoken(moment(string(m[1]), string(m[2])), len(m[0]), at)
	}
	if m := slash().FindSubmatchIndex(line); m != nil {
		return inside(m[2], m[3], m[1], at)
	}
	m := customEmoji().Find(line)
	if m != nil && beginsLine(source[:at.Start]) {
		return spoken("•", len(m), at) // which it stands for
	}
	return spoken("", len(m), at)
}

// beginsLine reports whether what stands behind before is the first of a line, but for marks.
func beginsLine(before []byte) bool {
	start := max(0, len(before)-mostBefore)
	rest := bytes.TrimRight(before[start:], " \t>*_")
	return len(rest) == 0 && start == 0 || bytes.HasSuffix(rest, []byte("\n"))
}

// mostBefore is how many bytes of marks stand before what begins a line, at most.
const mostBefore = 8

// moment writes a time in seconds as its style wants it, in UTC.
func moment(seconds, style string) string {
	n, err := strconv.ParseInt(seconds, 10, 64)
	if err != nil {
		return ""
	}
	layout := "2006-01-02 15:04 UTC"
	switch style {
	case "t", "T":
		layout = "15:04 UTC"
	case "d", "D":
		layout = "2006-01-02"
	}
	return time.Unix(n, 0).UTC().Format(layout)
}

// A smallLine is what stands in small type.
type smallLine struct{ ast.BaseBlock }

var smallKind = ast.NewNodeKind("SmallLine")

func (*smallLine) Kind() ast.NodeKind              { return smallKind }
func (n *smallLine) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// smallText parses a line in small type: "-# as of May".
type smallText struct{ admonitions }

func (smallText) Trigger() []byte { return []byte{'-'} }

func (smallText) Open(_ ast.Node, reader gtext.Reader, pc parser.Context) (ast.Node, parser.State) {
	line, segment := reader.PeekLine()
	at := pc.BlockOffset()
	if at < 0 || !small().Match(line[at:]) {
		return nil, parser.NoChildren
	}
	p := &smallLine{}
	segment.Start += at + len("-#") - segment.Padding
	p.Lines().Append(segment.TrimLeftSpace(reader.Source()))
	reader.AdvanceToEOL()
	return p, parser.NoChildren
}

func (smallText) Continue(ast.Node, gtext.Reader, parser.Context) parser.State { return parser.Close }
