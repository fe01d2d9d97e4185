package lang

import (
	"strings"

	"pilcrow/internal/lazyregexp"
)

// Unsaid finds in a question the clause that asks for what holds where nothing is said ("if I set
// nothing"), for which texts have a word of their own. It returns the question with what the clause
// names in its place ("when we choose no oar": "oar"), and those words of texts, the usual one
// first; none if the question has no such clause.
func Unsaid(question string) (rest string, called []string) {
	for _, u := range unsaid {
		if at := u.clause.FindStringSubmatchIndex(question); at != nil {
			var named []string
			for i := 2; i < len(at); i += 2 {
				if at[i] >= 0 {
					named = append(named, question[at[i]:at[i+1]])
				}
			}
			rest = strings.Join(append(append([]string{question[:at[0]]}, named...), question[at[1]:]), " ")
			return strings.Join(strings.Fields(rest), " "), u.called
		}
	}
	return question, nil
}

// unsaid are the forms of such clauses; groups are what a clause names.
var unsaid = []struct {
	clause *lazyregexp.Expr
	called []string
}{
	{lazyregexp.If(lazyregexp.Words("if when where long unless"), `(?i),? ?\b(?:`+
		`(?:if|when|where|as long as) `+sayer+` (?:(?:do|does|did|have|has) ?n(?:o|['’])?t|(?:do|does|did|have|has) not|never) `+saying+`(?: it| them| me)? (?:anything|otherwise|something else|one|an? (\pL+))(?: else| other| different| special| at all)?`+
		`|(?:if|when|where|as long as) `+sayer+` `+saying+`(?: it| them| me)? (?:nothing|otherwise|none|no (\pL+))(?: else| other| special| at all)?`+
		`|(?:if|when|where) (?:nothing|none|no (\pL+)) (?:else )?(?:is|was|were|are|has been) `+saying+
		`|unless (?:`+sayer+` )?(?:`+saying+`|is|are)(?: it| me| them)? (?:otherwise|anything else|something else|differently)`+
		`|unless (?:otherwise|explicitly) `+saying+`)\b`),
		[]string{"default"}},
	{lazyregexp.If(lazyregexp.Words("wenn falls sofern solange ohne"), `(?i),? ?(?:^|\b)(?:(?:wenn|falls|sofern|solange) (?:ich|man|du|wir|sie|er) (?:\pL+ )?(?:nichts|keine?[nrsm]? (\pL+))(?: anderes| weiter| dazu)? (?:an|fest|ein|vor)?(?:ge(?:be|bt|ben|legt|stellt)|gib(?:t|st)|lege?n?|legt|stelle?n?|stellt|sage?n?|sagt|sagst|nennen?|nenne|nennt|schreiben?|schreibe|schreibt|wählen?|wähle|wählt|setzen?|setze|setzt|bestimmen?|bestimme|bestimmt)`+
		`|ohne (?:weitere |eigene )?angaben?)\b`),
		[]string{"Standard", "standardmäßig", "Vorgabe", "voreingestellt", "Voreinstellung"}},
	{lazyregexp.If(lazyregexp.Words("si quand sauf"), `(?i),? ?\b(?:(?:si|quand) (?:je|on|tu|vous|nous|l['’]on) n(?:e |['’])\pL+ rien(?: d['’]autre)?|sauf (?:indication|avis) contraire)\b`),
		[]string{"défaut"}},
	{lazyregexp.If(lazyregexp.Words("si cuando"), `(?i),? ?\b(?:(?:si|cuando) no (?:se )?(?:dig[oa]|dice[ns]?|indic[oa]|indica[ns]?|pong[oa]|pone[ns]?|especific[oa]|especifica[ns]?|elij[oa]|elige[ns]?) (?:nada|otra cosa|lo contrario))`),
		[]string{"defecto", "predeterminado", "omisión"}},
}

// sayer is who might say it.
const sayer = `(?:i|you|we|one|they|people|nobody|no one|somebody|someone|(?:the |a )?users?)`

// saying are the verbs by which somebody would have it otherwise, in any form.
const saying = `(?:say(?:s|ing)?|said|specif(?:y|ies|ied|ying)|giv(?:e|es|en|ing)|set(?:s|ting)?|choos(?:e|es|ing)|chosen|select(?:s|ed|ing)?|pick(?:s|ed|ing)?|nam(?:e|es|ed|ing)|` +
	`mention(?:s|ed|ing)?|tell(?:s|ing)?|told|pass(?:es|ed|ing)?|configur(?:e|es|ed|ing)|writ(?:e|es|ing)|written|enter(?:s|ed|ing)?|provid(?:e|es|ed|ing)|defin(?:e|es|ed|ing)|` +
	`stat(?:e|es|ed|ing)|chang(?:e|es|ed|ing)|suppl(?:y|ies|ied|ying)|indicat(?:e|es|ed|ing))`
