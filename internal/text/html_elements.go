package text

import "strings"

// An element is one that is open, or about to be.
type element struct {
	name   string
	reason string // why its text is left out, "" if it is not
}

// elements are the open elements, outermost first.
type elements struct {
	stack []element
	count map[string]int // by name, on the stack
	lost  map[string]int // by name, open but not on the stack
}

// maxDepth is the depth from which on elements are not nested any more, as in
// Chromium (https://github.com/chromium/chromium, kMaximumHTMLParserDOMTreeDepth).
const maxDepth = 512

// push opens an element. It inherits the reason to be left out.
func (s *elements) push(e element) {
	if s.count == nil {
		s.count, s.lost = make(map[string]int), make(map[string]int)
	}
	inherited := s.reason()
	if len(s.stack) >= maxDepth && (inherited != "" || e.reason == "") {
		s.lost[e.name]++
		return
	}
	if inherited != "" {
		e.reason = inherited
	}
	s.stack = append(s.stack, e)
	s.count[e.name]++
}

// pop closes the innermost element of this name and those in it.
func (s *elements) pop(name string) {
	if s.lost[name] > 0 {
		s.lost[name]--
		return
	}
	for s.count[name] > 0 {
		last := s.stack[len(s.stack)-1]
		s.stack = s.stack[:len(s.stack)-1]
		s.count[last.name]--
		if last.name == name {
			return
		}
	}
}

func (s *elements) has(name string) bool { return s.count[name]+s.lost[name] > 0 }

func (s *elements) within(names ...string) bool {
	for _, name := range names {
		if s.has(name) {
			return true
		}
	}
	return false
}

// reason says why text is left out here, "" if it is not.
func (s *elements) reason() string {
	if len(s.stack) == 0 {
		return ""
	}
	return s.stack[len(s.stack)-1].reason
}

// headingLevel is 1 to 6 within a heading, else 0.
func (s *elements) headingLevel() int {
	for level := 1; level <= 6; level++ {
		if s.has(headingName(level)) {
			return level
		}
	}
	return 0
}

func headingName(level int) string { return "h" + string(rune('0'+level)) }

// region says in which parts of the page the current place is.
func (s *elements) region() region {
	var r region
	if s.has("main") {
		r |= inMain
	}
	if s.has("article") {
		r |= inArticle
	}
	if s.has("form") {
		r |= inForm
	}
	if s.has("header") && r&(inMain|inArticle) == 0 {
		r |= inHeader
	}
	return r
}

// impliedEnds returns the elements that a start tag closes without an end tag:
// "<p>one<p>two", "<li>one<li>two".
func (s *elements) impliedEnds(name string) []string {
	var ends []string
	if rule, ok := endsItself[name]; ok {
		if end := s.innermost(rule.closes, rule.within); end != "" {
			ends = append(ends, end)
		}
	}
	if closesParagraph[name] && s.count["p"] > 0 {
		ends = append(ends, "p")
	}
	if level := s.headingLevel(); level > 0 && closesHeading[name] { // its end tag was forgotten
		ends = append(ends, headingName(level))
	}
	return ends
}

// innermost returns the innermost open element of closes, "" if one of within is
// deeper or there is none.
func (s *elements) innermost(closes, within map[string]bool) string {
	for i := len(s.stack) - 1; i >= 0; i-- {
		switch name := s.stack[i].name; {
		case closes[name]:
			return name
		case within[name]:
			return ""
		}
	}
	return ""
}

// endsItself are the elements whose start tag closes their like in the same list or table.
var endsItself = map[string]struct{ closes, within map[string]bool }{
	"li":     {words("li"), words("ul ol menu")},
	"dt":     {words("dt dd"), words("dl")},
	"dd":     {words("dt dd"), words("dl")},
	"tr":     {words("tr"), words("table")},
	"td":     {words("td th"), words("tr table")},
	"th":     {words("td th"), words("tr table")},
	"option": {words("option"), words("select")},
}

var (
	voidElements = words(`area base br col embed hr img input link meta param source track wbr`)
	// closesParagraph: see https://html.spec.whatwg.org/multipage/grouping-content.html#the-p-element
	closesParagraph = words(`address article aside blockquote body center details dialog dir div dl fieldset figcaption figure
		footer form h1 h2 h3 h4 h5 h6 header hgroup hr main menu nav ol p pre search section table ul li dt dd td th tr`)
	closesHeading = words(`h1 h2 h3 h4 h5 h6 p ul ol dl table pre blockquote article section main`)
	blockElements = words(`address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure
		footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav ol option p pre search section summary
		table tbody td tfoot th thead title tr ul`)
)

// noNote is the reason of what is no text at all.
const noNote = "no text"

// whyLeftOut says why the text of an element is no part of the page's text, ""
// if it is. Headers, forms and what is outside the main part are decided about
// when the page is read, see [mainPart].
func whyLeftOut(name string, attributes map[string]string) string {
	switch name {
	case "script", "style", "svg", "math", "iframe", "object", "audio", "video", "canvas", "rp", "rt":
		return noNote
	case "template", "noscript", "noembed", "noframes":
		return "not shown by a browser"
	case "nav", "aside", "footer":
		return "<" + name + "> of the page"
	case "button", "select", "textarea":
		return "part of a form"
	}
	_, hidden := attributes["hidden"]
	if hidden || strings.EqualFold(strings.TrimSpace(attributes["aria-hidden"]), "true") || isHiddenStyle(attributes["style"]) {
		return "hidden on the page"
	}
	if _, open := attributes["open"]; name == "dialog" && !open {
		return "hidden on the page"
	}
	return ""
}

// isHiddenStyle tells whether a style attribute makes its element invisible.
func isHiddenStyle(style string) bool {
	for declaration := range strings.SplitSeq(strings.ToLower(style), ";") {
		name, value, _ := strings.Cut(declaration, ":")
		value = strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(value), "!important"))
		switch strings.TrimSpace(name) + ":" + value {
		case "display:none", "visibility:hidden", "visibility:collapse",
			"opacity:0", "opacity:0.0", "opacity:0%", "font-size:0", "font-size:0px", "font-size:0em", "font-size:0pt":
			return true
		}
	}
	return false
}
