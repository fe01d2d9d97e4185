package completion

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"pilcrow/internal/lang"
	"pilcrow/internal/lazyregexp"
)

var (
	// label is what models write in front of an answer.
	label = lazyregexp.New(`(?i)^[*_#\s]*(?:assistant|answer|final answer|antwort|assistent|réponse|respuesta|risposta|ответ|回答|答案|答)[*_\s]*[:：][*_\s]*`)
	// opener says only that what follows comes from what the model was given.
	opener = lazyregexp.New(`(?i)^(?:(?:based on|according to|as (?:stated|mentioned|described) in|as per|per|from) (?:the |these |this )?` + given +
		`|(?:laut|gemäß|nach|basierend auf|aufgrund) (?:der|den|dem|des) ` + gegeben +
		`|(?:selon|d'après|d’après|sur la base de) (?:le|les|la|l'|l’|ce|ces|du|des) ?` + fourni +
		`|(?:según|de acuerdo con|basándose en) (?:el|los|la|las|este|estos) ` + dado +
		`|(?:согласно|судя по) ` + dannyj + `|(?:根据|依据|按照)(?:所?提供的|上述|给定的|以上)?(?:段落|文本|文章|内容|原文|信息))\s*[,，:：]\s*`)
	// yesOrNo is a sentence of its own that says nothing without the next.
	yesOrNo = lazyregexp.New(`(?i)^(?:yes|no|ja|nein|oui|non|sí|da|да|нет|是|是的|不|不是)[.!。！]?$`)
)

const (
	given   = `(?:(?:provided|given|above|following|numbered) )?(?:text|paragraphs?|passages?|context|information|sources?|documents?|excerpts?)(?: (?:provided|given|above))?(?: \[?\d+\]?)?`
	gegeben = `(?:(?:vorliegenden|gegebenen|bereitgestellten|obigen) )?(?:text(?:es|s)?|absatz(?:es)?|absätzen?|abschnitt(?:en|s)?|informationen|kontext)`
	fourni  = `(?:texte|paragraphes?|passages?|informations?|contexte|documents?)(?: fourni(?:e?s)?)?`
	dado    = `(?:texto|párrafos?|pasajes?|contexto|información|documentos?)(?: proporcionad[oa]s?)?`
	dannyj  = `(?:(?:данным|приведённым|приведенным) )?(?:тексту|абзацам?|отрывкам?|тексту)`
)

// withoutLabel takes a label off a line.
func withoutLabel(line string) string {
	if !strings.ContainsAny(line, ":：") {
		return line
	}
	return line[len(label().FindString(line)):]
}

// withoutOpener takes an opener off a sentence, which then begins with a capital letter.
func withoutOpener(s string) string {
	if !strings.ContainsAny(s, ",，:：") {
		return s
	}
	rest := s[len(opener().FindString(s)):]
	if rest == s || rest == "" {
		return s
	}
	r, size := utf8.DecodeRuneInString(rest)
	return string(unicode.ToUpper(r)) + rest[size:]
}

var (
	// raised are markers as HTML and escaped Markdown write them, and linked those that are links.
	raised = lazyregexp.New(`(?i)<sup>\s*\[?(\d{1,4}(?:\s*,\s*\d{1,4})*)\]?\s*</sup>|\\\[(\d{1,4}(?:\s*,\s*\d{1,4})*)\\?\]`)
	linked = lazyregexp.New(`(\[\[?\^?\d{1,4}\]?\])\((?:#|https?:|/)?[^()\s]{0,80}\)`)
)

// plainMarkers writes markers in the one way that the grammar of markers knows.
func plainMarkers(line string) string {
	if strings.ContainsAny(line, `<\`) {
		line = raised().ReplaceAllString(line, "[$1$2]")
	}
	if strings.Contains(line, "](") {
		line = linked().ReplaceAllString(line, "$1")
	}
	return line
}

// joined gives a line that leads into a list to the item that begins the list, and a "Yes."
// to the sentence behind it.
func joined(units []Unit) []Unit {
	out := units[:0]
	for i := 0; i < len(units); i++ {
		u := units[i]
		if i+1 < len(units) && !u.Skip && !units[i+1].Skip {
			next := &units[i+1]
			switch {
			case yesOrNo().MatchString(u.Text):
				next.Text, next.Start, next.Lead = u.Text+" "+next.Text, len(u.Text)+1, 0
				next.Cites = append(u.Cites, next.Cites...)
				continue
			case leadsIn(u) && next.Item:
				next.Lead = len(u.Text) + 1
				next.Text, next.Start = u.Text+" "+next.Text, next.Lead
				next.Cites = append(u.Cites, next.Cites...)
				continue
			}
		}
		out = append(out, u)
	}
	return out
}

// leadsIn reports whether a unit is a line that leads into a list: one that ends in a colon, with
// no end of a sentence in it.
func leadsIn(u Unit) bool {
	before := strings.TrimRight(u.Text, ":：")
	return before != u.Text && !strings.ContainsAny(before, ".!?。！？")
}

// stripMarkdown removes emphasis, strike-through and code marks.
func stripMarkdown(s string) string {
	if !strings.ContainsAny(s, "*_`~") {
		return s
	}
	var b strings.Builder
	for i, r := range s {
		before, _ := utf8.DecodeLastRuneInString(s[:i])
		after, _ := utf8.DecodeRuneInString(s[i+utf8.RuneLen(r):])
		switch {
		case r == '`', r == '~' && (before == '~' || after == '~'):
		case r == '*' && (!unicode.IsSpace(before) || !unicode.IsSpace(after)):
		case r == '_' && lang.IsWordRune(before) != lang.IsWordRune(after):
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}
