package html

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"pilcrow/internal/lazyregexp"
	"pilcrow/internal/text/markup"
)

// nestLists makes lists in lists of what programs for writing export side by side: Word writes items as paragraphs that
// begin with their mark and a gap, Google Docs a list of its own for each level.
func nestLists(parent *markup.Node) {
	var l levels
	var out []*markup.Node
	for _, c := range parent.Children {
		mark, isItem := takeMark(c)
		id, level, isList := docsList(c)
		switch {
		case isItem:
			out = append(out, l.add(wrapItem(c, mark), indent(c), "ul", nil)...)
		case isList:
			if level == 0 && id != l.id {
				l.end()
			}
			l.id = id
			out = append(out, l.addAll(c, level)...)
		case len(l.open) > 0 && (c.Words() == "" || continues(c)):
			l.item.Children = append(l.item.Children, c)
		default:
			l.end()
			out = append(out, c)
			nestLists(c)
		}
	}
	parent.Children = out
}

// levels are the lists that are open, the outermost first.
type levels struct {
	id   string // which list of the file this is
	open []listLevel
	item *markup.Node // the last one
}

type listLevel struct {
	list   *markup.Node
	indent int
}

func (l *levels) end() { *l = levels{} }

// add adds an item that is set in so far, and returns the list that begins with it if that is in no other.
func (l *levels) add(item *markup.Node, indent int, name string, attr map[string]string) (began []*markup.Node) {
	for n := len(l.open); n > 0 && l.open[n-1].indent > indent; n-- {
		l.open = l.open[:n-1]
	}
	n := len(l.open)
	if n == 0 || l.open[n-1].indent < indent {
		list := &markup.Node{Name: name, Attr: attr, Start: item.Start}
		if n == 0 {
			began = append(began, list)
		} else {
			outer := l.open[n-1].list
			last := outer.Children[len(outer.Children)-1]
			last.Children, list.Parent = append(last.Children, list), last
		}
		l.open = append(l.open, listLevel{list, indent})
	}
	for _, o := range l.open {
		o.list.End = item.End
	}
	list := l.open[len(l.open)-1].list
	list.Children, item.Parent = append(list.Children, item), list
	l.item = item
	return began
}

// addAll adds the items of a list.
func (l *levels) addAll(list *markup.Node, level int) (began []*markup.Node) {
	number, err := strconv.Atoi(list.Attr["start"])
	for _, item := range list.Children {
		if item.Name != "li" {
			continue
		}
		if err == nil {
			item.SetAttr("value", strconv.Itoa(number))
			number++
		}
		began = append(began, l.add(item, level, list.Name, list.Attr)...)
	}
	return began
}

// wrapItem makes an item of a paragraph. A bullet is a character of a font of signs: it is drawn as others are.
func wrapItem(p *markup.Node, mark string) *markup.Node {
	item := &markup.Node{Name: "li", Start: p.Start, End: p.End, Children: []*markup.Node{p}}
	if utf8.RuneCountInString(mark) > 1 || strings.Trim(mark, "0123456789") == "" {
		item.SetAttr(markup.Label, mark)
	}
	p.Parent = item
	return item
}

var (
	gap        = lazyregexp.New(`font:\s*7\.0pt\s*["']?Times New Roman`)
	markStyle  = lazyregexp.New(`mso-list:\s*ignore`)
	listLevels = lazyregexp.New(`mso-list:\s*\w+\s+level(\d+)`)
	margin     = lazyregexp.New(`margin-left:\s*([\d.]+)(pt|in|cm)`)
	docsClass  = lazyregexp.New(`(?:^|\s)lst-(kix_\w+)-(\d)(?:\s|$)`)
)

// longestMark is the length in bytes of a mark at most: "(xxviii)".
const longestMark = 12

// takeMark takes the mark off a paragraph that Word writes for an item: what stands before a gap of spaces in small print,
// or in a run that it ignores when it reads the page again.
func takeMark(p *markup.Node) (mark string, ok bool) {
	if p.Name != "p" {
		return "", false
	}
	var before []*markup.Node
	p.Walk(func(n *markup.Node) bool {
		switch {
		case ok || len(mark) > longestMark: // no mark is so long
			return false
		case n.Name == "span" && markStyle().MatchString(strings.ToLower(n.Attr["style"])):
			mark, ok = n.Words(), true
			before = append(before, n.Children...)
		case isGap(n):
			ok = true
			before = append(before, n)
		case n.Name == "":
			mark += n.Text
			before = append(before, n)
		}
		return !ok
	})
	mark = strings.TrimSpace(mark)
	if !ok || mark == "" || len(mark) > longestMark {
		return "", false
	}
	for _, n := range before {
		n.Name, n.Text, n.Children = "", "", nil
	}
	return mark, true
}

// isGap reports whether n is the space that Word writes behind the number of an item or of a heading.
func isGap(n *markup.Node) bool {
	return n.Name == "span" && gap().MatchString(n.Attr["style"]) && n.Words() == ""
}

// closeGap makes such a space as wide as others.
func closeGap(n *markup.Node) {
	if isGap(n) {
		n.Children = []*markup.Node{{Text: " ", Start: n.Start, End: n.End, Parent: n}}
	}
}

// indent is how far an item is set in, its level or in points.
func indent(p *markup.Node) int {
	style := p.Attr["style"]
	if m := listLevels().FindStringSubmatch(style); m != nil {
		n, _ := strconv.Atoi(m[1])
		return n
	}
	if m := margin().FindStringSubmatch(style); m != nil {
		n, _ := strconv.ParseFloat(m[1], 64)
		return int(n * pointsIn[m[2]])
	}
	return 0
}

var pointsIn = map[string]float64{"pt": 1, "in": 72, "cm": 28.35}

// continues reports whether a paragraph without a mark is one of an item.
func continues(p *markup.Node) bool {
	class := p.Attr["class"]
	return p.Name == "p" && (strings.HasPrefix(class, "MsoListParagraph") || strings.HasPrefix(class, "MsoListContinue"))
}

// docsList reads which list, and which level of it, a list of Google Docs is.
func docsList(n *markup.Node) (id string, level int, ok bool) {
	m := docsClass().FindStringSubmatch(n.Attr["class"])
	if m == nil || n.Name != "ol" && n.Name != "ul" {
		return "", 0, false
	}
	level, _ = strconv.Atoi(m[2])
	return m[1], level, true
}
