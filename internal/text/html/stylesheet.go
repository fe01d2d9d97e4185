package html

import (
	"cmp"
	"slices"
	"strings"

	"pilcrow/internal/lazyregexp"
	"pilcrow/internal/text/markup"
)

// A Stylesheet is what a page sets for classes of runs of text.
type Stylesheet struct {
	looks  map[string]runLook // by class
	counts map[string]string  // the types of ordered lists of Google Docs, by class
	rules  int                // how many were read
}

// A runLook is how a run is set, "" for what is not said.
type runLook struct {
	weight, align, line string
	rule                int // the last one that says something: it counts for more than those before it
}

var (
	rules   = lazyregexp.New(`([^{}]+)\{([^{}]*)\}`)
	class   = lazyregexp.New(`^(?:span)?\.([\w-]+)$`)
	counter = lazyregexp.New(`^\.(lst-kix_[\w-]+)\s*>\s*li:before$`)
	counted = lazyregexp.New(`counter\([\w-]+,\s*([\w-]+)\)[^()]*$`)
)

// counterTypes are the types of lists for the counters of CSS (https://www.w3.org/TR/css-counter-styles-3/).
var counterTypes = map[string]string{"lower-latin": "a", "lower-alpha": "a", "upper-latin": "A", "upper-alpha": "A", "lower-roman": "i", "upper-roman": "I"}

// NewStylesheet returns one without rules.
func NewStylesheet() *Stylesheet {
	return &Stylesheet{looks: make(map[string]runLook), counts: make(map[string]string)}
}

// Read reads rules of CSS, as far as they name nothing but a class; all others say nothing here.
func (s *Stylesheet) Read(css string) {
	for _, rule := range rules().FindAllStringSubmatch(css, -1) {
		s.read(rule[1], rule[2])
	}
}

// readElements reads the rules in the page.
func (s *Stylesheet) readElements(root *markup.Node) {
	root.Walk(func(n *markup.Node) bool {
		if n.Name != "style" {
			return true
		}
		for _, c := range n.Children {
			s.Read(c.Text)
		}
		return false
	})
}

func (s *Stylesheet) read(selectors, declarations string) {
	s.rules++
	for selector := range strings.SplitSeq(selectors, ",") {
		selector = strings.TrimSpace(selector)
		if m := class().FindStringSubmatch(selector); m != nil {
			look := s.looks[m[1]]
			look.declare(declarations)
			look.rule = s.rules
			s.looks[m[1]] = look
		}
		if m := counter().FindStringSubmatch(selector); m != nil {
			if kind := counted().FindStringSubmatch(declarations); kind != nil {
				s.counts[m[1]] = counterTypes[kind[1]]
			}
		}
	}
}

func (l *runLook) declare(declarations string) {
	for declaration := range strings.SplitSeq(strings.ToLower(declarations), ";") {
		name, value, _ := strings.Cut(declaration, ":")
		value, _, _ = strings.Cut(strings.TrimSpace(value), " ")
		switch strings.TrimSpace(name) {
		case "font-weight":
			l.weight = value
		case "vertical-align":
			l.align = value
		case "text-decoration", "text-decoration-line":
			l.line = value
		}
	}
}

// lookOf is how a run is set by its classes and its own style.
func (s *Stylesheet) lookOf(n *markup.Node) runLook {
	var classes []runLook
	for name := range strings.FieldsSeq(n.Attr["class"]) {
		if look, ok := s.looks[name]; ok {
			classes = append(classes, look)
		}
	}
	slices.SortFunc(classes, func(a, b runLook) int { return cmp.Compare(a.rule, b.rule) })
	var all runLook
	for _, look := range classes {
		all.weight, all.align, all.line = cmp.Or(look.weight, all.weight), cmp.Or(look.align, all.align), cmp.Or(look.line, all.line)
	}
	all.declare(n.Attr["style"])
	return all
}

// elementOf is the element that sets a run as a page sets a <span>, or a <b> that is none.
func (l runLook) elementOf() string {
	switch {
	case l.line == "line-through":
		return "del"
	case l.align == "super":
		return "sup"
	case l.align == "sub":
		return "sub"
	case l.weight == "bold" || l.weight == "bolder" || len(l.weight) == 3 && l.weight >= "600":
		return "b"
	}
	return "span"
}

// longestRaised is how long what is raised or lowered is at most, in bytes: an exponent or a mark. Longer runs are small print.
const longestRaised = 20

func isRaised(name string) bool { return name == "sup" || name == "sub" }

// apply makes of the runs in n, and of the lists, what the page sets them as.
func (s *Stylesheet) apply(n *markup.Node) {
	n.Walk(func(n *markup.Node) bool {
		switch n.Name {
		case "span", "font":
			if name := s.lookOf(n).elementOf(); n.Reason == "" && name != "span" && !(isRaised(name) && n.IsLonger(longestRaised)) {
				n.Set(name)
			}
		case "b", "strong":
			if weight := s.lookOf(n).weight; weight == "normal" || weight == "400" {
				n.Name = "span"
			}
		case "ol":
			s.count(n)
		}
		return true
	})
}

// count gives a list the type that its class counts in.
func (s *Stylesheet) count(list *markup.Node) {
	for name := range strings.FieldsSeq(list.Attr["class"]) {
		if kind := s.counts[name]; kind != "" {
			list.Attr["type"] = kind
		}
	}
}
