package markup

import (
	"cmp"
	"path"
	"strings"
	"unicode"
	"unicode/utf8"

	"pilcrow/internal/lazyregexp"
	"pilcrow/internal/text"
	"pilcrow/internal/text/source"
)

// image writes the description of a picture, unless it is a link's: then it is a
// logo or a badge.
func (w *writer) image(n *Node, c context) {
	alt := strings.Join(strings.Fields(n.Attr["alt"]), " ")
	src := n.Attr["src"]
	if c.link || !text.HasWords(alt) || alt == n.Attr["name"] || guessed().MatchString(alt) || badge().MatchString(src) || strings.TrimSuffix(path.Base(src), path.Ext(src)) == alt || pictureFile().MatchString(alt) { // its file's name describes nothing
		return
	}
	said := w.said
	w.add(alt, n.Start, n.End)
	w.said = said
}

// guessed is a description that a program made up.
var guessed = lazyregexp.New(`(?i)description automatically generated|AI-generated content may be incorrect|automatisch generierte beschreibung|description générée automatiquement`)

// pictureFile is the name of a picture's file, behind which some editors write how it is set: "mill.jpeg | center".
var pictureFile = lazyregexp.New(`(?i)^\S+\.(?:jpe?g|png|gif|svg|webp|bmp|tiff?)(?:\s*\|.*)?$`)

// badge is where badges come from.
var badge = lazyregexp.New(`(?i)shields\.io|badge`)

// marks are the quotation marks of languages, outer and inner.
var marks = map[string][4]string{
	"de": {"„", "“", "‚", "‘"}, "fr": {"« ", " »", "“", "”"}, "ru": {"«", "»", "„", "“"}, "es": {"«", "»", "“", "”"},
	"it": {"«", "»", "“", "”"}, "pl": {"„", "”", "«", "»"}, "ja": {"「", "」", "『", "』"}, "cs": {"„", "“", "‚", "‘"},
}

// quote writes a quotation within a sentence in the marks of its language.
func (w *writer) quote(n *Node, c context) {
	m, ok := marks[strings.ToLower(c.lang[:min(2, len(c.lang))])]
	if !ok {
		m = [4]string{"“", "”", "‘", "’"}
	}
	inner := c.quotes % 2 * 2
	c.quotes++
	w.add(m[inner], n.Start, n.Start)
	w.children(n, c)
	w.cur.Add(m[inner+1], n.End, n.End)
}

// script writes what is set higher or lower: in characters of its own where there
// are such, else behind "^" or "_". A mark that leads to a footnote is left out.
func (w *writer) script(n *Node, c context) {
	if n.leadsToNote() {
		n.Reason = whyNoteMark
		w.leave(n)
		return
	}
	words := n.Words()
	switch before, _ := utf8.DecodeLastRuneInString(w.cur.Tail(4)); {
	case words == "":
	case n.Name == "sup" && unicode.IsDigit(before) && ordinalEndings()[words], strings.ContainsAny(words, "™®℠©"), !unicode.IsLetter(before) && !unicode.IsDigit(before) && !strings.ContainsRune(")]}", before):
		w.children(n, c)
	case n.Name == "sup":
		w.add(scripted(words, superscripts, "^"), n.Start, n.End)
	default:
		w.add(scripted(words, subscripts, "_"), n.Start, n.End)
	}
}

// ordinalEndings stand raised behind numbers.
var ordinalEndings = source.Words(`st nd rd th er re e ère ème o a º ª os as ers es`)

// leadsToNote reports whether n is a link to another place of the page.
func (n *Node) leadsToNote() bool {
	return n.Has(func(n *Node) bool { return n.Name == "a" && strings.Contains(n.Attr["href"], "#") }) || strings.Contains(n.Attr["class"], "reference") || strings.Contains(n.Attr["class"], "footnote")
}

var (
	superscripts = characters("0123456789+-−=()ni*′", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ*′")
	subscripts   = characters("0123456789+-−=()aeioruvxhklmnpst", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑᵢₒᵣᵤᵥₓₕₖₗₘₙₚₛₜ")
)

func characters(from, to string) map[rune]rune {
	set := make(map[rune]rune)
	scripts := []rune(to)
	for i, r := range []rune(from) {
		set[r] = scripts[i]
	}
	return set
}

// scripted writes s in characters of a set, or behind a sign if one has none.
func scripted(s string, set map[rune]rune, sign string) string {
	var b strings.Builder
	for _, r := range s {
		raised, ok := set[r]
		if !ok {
			if utf8.RuneCountInString(s) > 1 && strings.ContainsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
				s = "(" + s + ")"
			}
			return sign + s
		}
		b.WriteRune(raised)
	}
	return b.String()
}

// Spaced is the attribute of an operator with a space on each side.
const Spaced = "#spaced"

// MathText writes MathML in a line (https://www.w3.org/TR/mathml-core/).
func MathText(n *Node) string {
	all, elements := mathParts(n)
	part := func(i int) string {
		if i < len(elements) {
			return elements[i]
		}
		return ""
	}
	switch n.Name {
	case "msup":
		return part(0) + scripted(part(1), superscripts, "^")
	case "msub":
		return part(0) + scripted(part(1), subscripts, "_")
	case "msubsup":
		return part(0) + scripted(part(1), subscripts, "_") + scripted(part(2), superscripts, "^")
	case "mfrac":
		return bracketed(part(0)) + "/" + bracketed(part(1))
	case "msqrt":
		return "√" + bracketed(all)
	case "mroot":
		return scripted(part(1), superscripts, "^") + "√" + bracketed(part(0))
	case "mtd":
		return all + " "
	case "mo":
		if _, spaced := n.Attr[Spaced]; spaced || strings.ContainsAny(all, "=<>≤≥≈+−±→") {
			return " " + all + " "
		}
	case "math":
		return cmp.Or(strings.Join(strings.Fields(all), " "), n.Attr["alttext"])
	}
	return all
}

// mathParts writes what is in an element of MathML: all of it, and each element by itself.
func mathParts(n *Node) (all string, elements []string) {
	var parts []string
	for _, c := range n.Children {
		switch {
		case c.Name == "":
			parts = append(parts, strings.TrimSpace(c.Text))
		case c.Name == "annotation" || c.Name == "annotation-xml":
		default:
			s := MathText(c)
			parts, elements = append(parts, s), append(elements, s)
		}
	}
	return strings.Join(parts, ""), elements
}

// bracketed puts s into brackets unless it is one number or name.
func bracketed(s string) string {
	if utf8.RuneCountInString(s) > 1 && strings.ContainsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '.' }) {
		return "(" + s + ")"
	}
	return s
}
