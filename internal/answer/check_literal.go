package answer

import (
	"fmt"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// domainLike finds web addresses without a scheme; mentionLike what calls people
// or draws a picture on a chat platform, which no answer needs.
var (
	domainLike  = regexp.MustCompile(`(?i)^www\.|^(?:[\pL\pN_-]+\.)+\pL{2,}(?:$|[:/?#])`)
	mentionLike = regexp.MustCompile(`(?i)<[@#:a/!]|@everyone|@here`)
)

// isLink tells whether a word is a link: an address with or without a scheme, a
// mail address, or the link syntax of Markdown.
func isLink(w string) bool {
	for _, sign := range []string{"://", "](", "][", "@", "javascript:", "data:", "mailto:"} {
		if strings.Contains(w, sign) {
			return true
		}
	}
	return domainLike.MatchString(w)
}

// plainSigns are the signs that a sentence may hold besides letters and digits.
const plainSigns = ".,;:!?¿¡…'’‘\"“”„«»‹›()-–—/%&§°·、。，；：！？（）「」『』《》،؛؟।॥\u200c\u200d"

// checkSigns refuses brackets, markup, pictures and the like that no paragraph has.
func checkSigns(d *draft, g *ground) string {
	for _, r := range d.text {
		if isWordRune(r) || unicode.IsSpace(r) || strings.ContainsRune(plainSigns, r) {
			continue
		}
		if !g.anyText(func(s string) bool { return strings.ContainsRune(s, r) }) {
			return fmt.Sprintf("the sign %q is not in the paragraph", r)
		}
	}
	return ""
}

// checkLinks refuses mentions, and links that are not literally in a paragraph:
// a chat platform may fetch a link that it shows, and so give away its words.
func checkLinks(d *draft, g *ground) string {
	if mentionLike.MatchString(d.text) {
		return "it holds a mention"
	}
	for w := range strings.FieldsSeq(d.text) {
		link := strings.Trim(w, `.,;:!?()"'“”‘’`)
		if (isLink(w) || isLink(link)) && !g.anyText(func(s string) bool { return strings.Contains(s, link) }) {
			return fmt.Sprintf("the link %q is not in the paragraph", link)
		}
	}
	return ""
}

// checkQuotations refuses quotations that are not verbatim in a paragraph. The
// shape of quotes, dashes and spaces makes no difference, nor does the case of
// the first letter or a mark at the end; an ellipsis stands for left-out words.
func checkQuotations(d *draft, g *ground) string {
	for _, quote := range d.quotes {
		verbatim := func(s string) bool { return containsParts(fold(s), fold(quote)) }
		if !g.anyText(verbatim) {
			return fmt.Sprintf("the quotation %q is not in the paragraph", quote)
		}
	}
	return ""
}

var folding = strings.NewReplacer("“", `"`, "”", `"`, "„", `"`, "«", `"`, "»", `"`, "‘", "'", "’", "'", "‚", "'",
	"‐", "-", "‑", "-", "‒", "-", "–", "-", "—", "-", "−", "-", "[...]", "...", "[…]", "...")

// fold brings quotes, dashes, spaces and compatibility forms (NFKC) into one shape.
func fold(s string) string {
	return strings.Join(strings.Fields(folding.Replace(norm.NFKC.String(s))), " ")
}

// containsParts tells whether the parts of quote between ellipses stand in s,
// in order, as whole words.
func containsParts(s, quote string) bool {
	for part := range strings.SplitSeq(quote, "...") {
		part = strings.TrimSpace(strings.TrimRight(strings.TrimSpace(part), ".,;:!?"))
		end := endOf(s, part)
		if end < 0 {
			return false
		}
		s = s[end:]
	}
	return true
}

// endOf finds part in s between word ends and returns where it ends there, or -1;
// the first letter's case is free.
func endOf(s, part string) int {
	_, size := utf8.DecodeRuneInString(part)
	for _, first := range []string{part[:size], strings.ToLower(part[:size]), strings.ToUpper(part[:size])} {
		if at := indexWhole(s, first+part[size:]); at >= 0 {
			return at + len(first) + len(part) - size
		}
	}
	return -1
}

func indexWhole(s, part string) int {
	for from := 0; from <= len(s); {
		at := strings.Index(s[from:], part)
		if at < 0 {
			return -1
		}
		at += from
		if part == "" || !cutsWord(s, at) && !cutsWord(s, at+len(part)) {
			return at
		}
		_, size := utf8.DecodeRuneInString(s[at:])
		from = at + max(size, 1)
	}
	return -1
}

// cutsWord tells whether position i of s lies inside a word. Writing without
// spaces has no such places.
func cutsWord(s string, i int) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:i])
	after, _ := utf8.DecodeRuneInString(s[i:])
	return isWordRune(before) && isWordRune(after) && before < 0x2E80 && after < 0x2E80
}
