package markdown

import (
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	gtext "github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"pilcrow/internal/lang"
	"pilcrow/internal/text"
)

// indentedProse parses running text that is set in by four columns, which Markdown takes for code.
type indentedProse struct{ admonitions }

func (indentedProse) Trigger() []byte { return nil }

func (indentedProse) Open(parent ast.Node, reader gtext.Reader, pc parser.Context) (ast.Node, parser.State) {
	_, isTop := parent.(*ast.Document)
	_, isDeeper := parent.(*admonition) // set in by eight columns or more
	line, segment := reader.PeekLine()
	_, inItem := parent.(*ast.ListItem)
	isPart := inItem && doubled(string(line))
	if pc.BlockIndent() < 4 || !isPart && (!isTop && !isDeeper || !isProse(setIn(reader.Source()[segment.Start:]))) {
		return nil, parser.NoChildren
	}
	at, padding := util.IndentPosition(line, reader.LineOffset(), 4)
	reader.AdvanceAndSetPadding(at, padding)
	return &admonition{}, parser.HasChildren
}

// doubled reports whether a line begins with two of a letter and a bracket, as the innermost parts of German laws do:
// "aa) bei Sturm".
func doubled(line string) bool {
	mark, _, ok := strings.Cut(strings.TrimLeft(line, " \t"), ") ")
	return ok && len(mark) == 2 && mark[0] == mark[1] && mark[0] >= 'a' && mark[0] <= 'z'
}

func (indentedProse) CanInterruptParagraph() bool { return false }
func (indentedProse) CanAcceptIndentedLine() bool { return true }

// mostSetIn is how many bytes of a text that is set in are looked at.
const mostSetIn = 4000

// setIn returns the lines at the beginning of src that are blank or set in, as far as they are looked at.
func setIn(src []byte) []byte {
	end := 0
	for end < min(len(src), mostSetIn) {
		next := lineEnd(src, end)
		if at, _ := util.IndentPosition(src[end:next], 0, 4); at < 0 && !util.IsBlank(src[end:next]) && end > 0 {
			break
		}
		end = next
	}
	return src[:end]
}

// What makes a text prose: so many sentences at least, or so many words in quotation marks, a share of function words,
// and few of the signs that code is made of.
const (
	fewestSentences = 2
	fewestQuoted    = 8
	functionShare   = 0.25
	codeShare       = 0.01
)

// isProse reports whether b is running text in a language whose function words are known.
func isProse(b []byte) bool {
	s := string(b)
	code := 0
	for _, c := range b {
		if strings.IndexByte(`{}=;|$\`, c) >= 0 {
			code++
		}
	}
	stops, words, functions := lang.StopWords(lang.Detect(s)), 0, 0
	var sc lang.Scanner
	for sc.Reset(s); sc.Next(); {
		words++
		if stops[string(sc.Word.Folded)] {
			functions++
		}
	}
	return float64(code) <= codeShare*float64(len(b)) && float64(functions) >= functionShare*float64(words) && words > 0 &&
		(len(text.Sentences(s)) >= fewestSentences || words >= fewestQuoted && isQuoted(strings.TrimSpace(s)))
}

// isQuoted reports whether s begins with a quotation mark and is closed by one.
func isQuoted(s string) bool {
	first, n := utf8.DecodeRuneInString(s)
	return strings.ContainsRune("\"“„«", first) && strings.ContainsAny(s[n:], "\"”“»")
}
