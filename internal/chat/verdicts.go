package chat

import (
	"pilcrow/internal/answer/verify"
	"pilcrow/internal/locale"
)

// Remark says in a few words why a sentence was not judged, or not found; "" if there is nothing to say.
func Remark(language string, cause verify.Cause) string {
	switch cause {
	case verify.IsQuestion:
		return locale.Say(language, "a question")
	case verify.SaysNothing:
		return locale.Say(language, "states nothing")
	case verify.IsOpinion:
		return locale.Say(language, "an opinion")
	case verify.Similar:
		return locale.Say(language, "not in these words; this comes nearest")
	case verify.InOtherTongue:
		return locale.Say(language, "not in the language of the text")
	}
	return ""
}

// Difference says where a sentence and the text part; show is how words of theirs are shown.
func Difference(language string, d verify.Difference, show func(string) string) string {
	switch {
	case d.Kind == verify.OtherNegation && d.Said != "":
		return locale.Say(language, "The text says this without a “%s”:", show(d.Said))
	case d.Kind == verify.OtherNegation:
		return locale.Say(language, "The text denies this (“%s”):", show(d.Text))
	}
	return locale.Say(language, "Here: %s. In the text: %s.", show(d.Said), show(d.Text))
}
