package lang

import (
	"strings"

	"pilcrow/internal/lazyregexp"
)

// OptionAsked returns a question for an option of a program without the word that only asks for it ("flag to
// sort by name": "to sort by name"): a text has "--sort" in its place. It returns the question if it asks for none.
func OptionAsked(question string) string {
	for _, form := range optionAsked {
		if at := form.FindStringSubmatchIndex(question); at != nil {
			if rest := strings.Join(strings.Fields(question[:at[2]]+question[at[3]:]), " "); HasLetter(rest) {
				return rest
			}
		}
	}
	return question
}

// optionAsked are the forms of such questions; the group is the word, with what belongs to it.
var optionAsked = []*lazyregexp.Expr{
	lazyregexp.If(lazyregexp.Words("option flag switch"), `(?i)^(?:an?|the|any|is there an?|(?:with |by )?(?:what|which)(?:['’]?s| is| are)?(?: the)?)? ?((?:(?:command[ -]line|cli) )?(?:options?|flags?|switch))\b`),
	lazyregexp.If(lazyregexp.Words("option flag schalter"), `(?i)^(?:mit )?(?:welche[nrsm]?|was ist die|gibt es eine?)? ?((?:kommandozeilen)?(?:option|flag|schalter))(?:\PL|$)`),
	lazyregexp.If(lazyregexp.Words("option"), `(?i)^(?:avec )?(?:quelle(?: est l['’])?|l['’])? ?(option)(?:\PL|$)`),
	lazyregexp.If(lazyregexp.Words("opción"), `(?i)^¿?(?:con )?(?:qué|cuál es la|la)? ?(opción)(?:\PL|$)`),
}

// HasOption reports whether a text has an option of a program: "-v", "--sort=KEY".
func HasOption(s string) bool { return option().MatchString(s) }

var option = lazyregexp.New("(?:^|[\\s(\\[,|\"'`“‘])--?[\\pL\\d][\\w-]*")
