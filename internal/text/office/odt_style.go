package office

import (
	"cmp"
	"math"
	"strconv"
	"strings"
)

// An odtStyle is what a paragraph or some text of it is.
type odtStyle struct {
	parent string
	name   string
	weight string // of its font, "" if its parent says
	indent string // how far its paragraphs are set in, likewise
	look
}

type odtLevel struct {
	format, prefix, suffix, bullet string
	display, start, indent         int
}

// readStyles reads the styles of a file.
func (o *odt) readStyles(root *element) {
	for _, part := range []string{"styles", "automatic-styles"} {
		group := root.child(part)
		if group == nil {
			continue
		}
		for _, e := range group.children {
			switch e.name {
			case "style":
				o.styles[e.get("name")] = newOdtStyle(e)
			case "list-style":
				o.lists[e.get("name")] = readLevels(e)
			}
		}
	}
}

func newOdtStyle(e *element) odtStyle {
	name := cmp.Or(e.get("display-name"), strings.ReplaceAll(e.get("name"), "_20_", " "))
	p := e.child("text-properties")
	l := look{hidden: p.get("display") == "none"}
	switch position, _, _ := strings.Cut(p.get("text-position"), " "); {
	case position == "" || position[0] == '0':
	case strings.HasPrefix(position, "sub") || position[0] == '-':
		l.script = "sub"
	default:
		l.script = "sup"
	}
	return odtStyle{parent: e.get("parent-style-name"), name: strings.ToLower(name), weight: p.get("font-weight"), indent: e.child("paragraph-properties").get("margin-left"), look: l}
}

func readLevels(e *element) [10]odtLevel {
	var levels [10]odtLevel
	for _, l := range e.children {
		n := l.int("level", 0)
		if n < 1 || n > 10 {
			continue
		}
		level := odtLevel{
			format: l.get("num-format"), prefix: l.get("num-prefix"), suffix: l.get("num-suffix"),
			display: l.int("display-levels", 1), start: l.int("start-value", 1),
			indent: twips(l.child("list-level-properties", "list-level-label-alignment").get("margin-left")),
		}
		if l.name == "list-level-style-bullet" {
			level.bullet = bullet(l.get("bullet-char"))
		}
		levels[n-1] = level
	}
	return levels
}

// is reports whether a style or one that it comes from has a name.
func (o *odt) is(style string, names ...string) bool {
	for range 20 {
		s, ok := o.styles[style]
		for _, name := range names {
			if ok && s.name == name || strings.EqualFold(strings.ReplaceAll(style, "_20_", " "), name) {
				return true
			}
		}
		if style = s.parent; style == "" {
			return false
		}
	}
	return false
}

// lookOf is how text of a style is set.
func (o *odt) lookOf(style string) look {
	l := o.styles[style].look
	for range 20 {
		s := o.styles[style]
		if s.weight != "" {
			l.bold = s.weight == "bold"
			break
		}
		style = s.parent
	}
	return l
}

// indentOf is how far paragraphs of a style are set in.
func (o *odt) indentOf(style string) int {
	for range 20 {
		s := o.styles[style]
		if s.indent != "" {
			return twips(s.indent)
		}
		style = s.parent
	}
	return 0
}

// twips reads a length in twentieths of a point, 0 if it is none.
func twips(length string) int {
	for unit, twips := range map[string]float64{"in": 1440, "cm": 567, "mm": 56.7, "pt": 20, "pc": 240} {
		if number, ok := strings.CutSuffix(length, unit); ok {
			n, _ := strconv.ParseFloat(number, 64)
			return int(math.Round(n * twips))
		}
	}
	return 0
}

// margins returns the heads and feet of the pages.
func margins(styles *element) *element {
	all := &element{}
	styles.child("master-styles").walk(func(e *element) bool {
		if e.name == "header" || e.name == "footer" {
			all.children = append(all.children, e)
			return false
		}
		return true
	})
	return all
}
