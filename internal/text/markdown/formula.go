package markdown

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	gtext "github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"pilcrow/internal/lazyregexp"
	"pilcrow/internal/text/tex"
)

// maxFormula is the length in bytes up to which the end of a formula is looked for.
const maxFormula = 4000

var (
	oneDollar  = lazyregexp.New(`^\$([^\s$](?:[^$\n]{0,400}?[^\s$\\])?)\$`)
	twoDollars = lazyregexp.New(`^\$\$([^$]+)\$\$`)
	texSign    = lazyregexp.New(`[\\^_=<>+{}|()\[\]-]`)
	markedUp   = lazyregexp.New(`\]\([^)\s]*[./#]|</?[a-z]+[\s>]`) // has links or tags in it
	someWords  = lazyregexp.New(`[A-Za-z]{3,} +[A-Za-z]{2,}`)
)

// dollars parses "$x$" and "$$x$$" in running text, as Pandoc tells them from sums of money.
func dollars(line []byte, at gtext.Segment, source []byte) *mark {
	if m := twoDollars().FindSubmatch(line); m != nil {
		return spoken(tex.Formula(string(m[1])), len(m[0]), at)
	}
	m := oneDollar().FindSubmatch(line)
	switch {
	case m == nil, !isFormula(string(m[1])):
		return nil
	case at.Start > 0 && util.IsAlphaNumeric(source[at.Start-1]), len(m[0]) < len(line) && util.IsAlphaNumeric(line[len(m[0])]):
		return nil
	}
	return spoken(tex.Formula(string(m[1])), len(m[0]), at)
}

// isFormula reports whether s looks like one: a letter, a number, or something with signs.
func isFormula(s string) bool {
	if markedUp().MatchString(s) || someWords().MatchString(s) && !strings.Contains(s, `\`) {
		return false
	}
	return len(s) <= 3 || texSign().MatchString(s)
}

// A display is a formula or an environment of TeX on lines of its own.
type display struct {
	ast.BaseBlock
	name string // of the environment, "" of a formula
	end  int    // where it ends in the source
}

var displayKind = ast.NewNodeKind("Display")

func (*display) Kind() ast.NodeKind              { return displayKind }
func (d *display) IsRaw() bool                   { return true }
func (d *display) Dump(source []byte, level int) { ast.DumpHelper(d, source, level, nil, nil) }

// displays parses "$$ … $$", "\[ … \]" and "\begin{name} … \end{name}" on lines of their own.
type displays struct{}

func (displays) Trigger() []byte { return []byte{'$', '\\'} }

var (
	environmentStart = lazyregexp.New(`^\\begin\{([A-Za-z]+\*?)\}`)
	formulaStart     = lazyregexp.New(`^(\$\$|\\\[)`)
)

// maxEnvironment is the length in bytes up to which the end of an environment is looked for.
const maxEnvironment = 16 << 10

func (displays) Open(_ ast.Node, reader gtext.Reader, pc parser.Context) (ast.Node, parser.State) {
	line, segment := reader.PeekLine()
	pos := pc.BlockOffset()
	if pos < 0 || pc.BlockIndent() > 3 {
		return nil, parser.NoChildren
	}
	start, source := segment.Start+pos, reader.Source()
	d := &display{}
	if m := environmentStart().FindSubmatch(line[pos:]); m != nil {
		d.name = string(m[1])
		d.end = endOf(source, start+len(m[0]), "\\end{"+d.name+"}", maxEnvironment)
	} else if m := formulaStart().Find(line[pos:]); m != nil {
		closing := map[string]string{"$$": "$$", `\[`: `\]`}[string(m)]
		d.end = endOf(source, start+len(m), closing, maxFormula)
		if end := blankLine(source, start); d.end > end || !endsLine(source, d.end) || markedUp().Match(source[start:max(start, d.end)]) {
			d.end = 0
		}
	}
	if d.end <= 0 {
		return nil, parser.NoChildren
	}
	d.Lines().Append(gtext.NewSegment(start, segment.Stop))
	d.SetPos(start)
	reader.AdvanceToEOL()
	return d, parser.NoChildren
}

// endOf returns where the next closing mark ends, 0 without one.
func endOf(source []byte, start int, closing string, limit int) int {
	n := bytes.Index(source[start:min(len(source), start+limit)], []byte(closing))
	if n < 0 {
		return 0
	}
	return start + n + len(closing)
}

// blankLine returns where the paragraph at start ends.
func blankLine(source []byte, start int) int {
	end := min(len(source), start+maxFormula)
	if n := bytes.Index(source[start:end], []byte("\n\n")); n >= 0 {
		return start + n
	}
	return end
}

// endsLine reports whether only spaces, or a sign of punctuation, follow in the line.
func endsLine(source []byte, at int) bool {
	return len(bytes.Trim(source[at:lineEnd(source, at)], " \t\r\n.,;")) == 0
}

func (displays) Continue(node ast.Node, reader gtext.Reader, _ parser.Context) parser.State {
	d := node.(*display)
	_, segment := reader.PeekLine()
	if segment.Start >= d.end {
		return parser.Close
	}
	d.Lines().Append(segment)
	reader.AdvanceToEOL()
	return parser.Continue | parser.NoChildren
}

func (displays) Close(ast.Node, gtext.Reader, parser.Context) {}
func (displays) CanInterruptParagraph() bool                  { return true }
func (displays) CanAcceptIndentedLine() bool                  { return false }
