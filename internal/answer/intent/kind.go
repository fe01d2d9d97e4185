package intent

import "slices"

// Kind is what a question asks for.
type Kind string

// The kinds.
const (
	LookUp Kind = "look_up" // something that the text says

	// What is said to the bot, and answered in its own words.
	Greeting  Kind = "greeting"
	Thanks    Kind = "thanks"
	Farewell  Kind = "farewell"
	Remark    Kind = "remark" // "ok", "lol", an emoji: nothing is asked
	Praise    Kind = "praise"
	Complaint Kind = "complaint"
	Doubt     Kind = "doubt" // "really?", "source?": about the answer before
	AboutBot  Kind = "about_bot"
	BotModel  Kind = "bot_model" // which language model it uses

	Translation Kind = "translation" // "in English, please": of what was said, or of the text

	// What is known about the text.
	Title     Kind = "title"
	Author    Kind = "author"
	Publisher Kind = "publisher" // also who holds the rights
	Date      Kind = "date"
	Version   Kind = "version"
	Licence   Kind = "licence"
	Origin    Kind = "origin" // where it was taken from
	Language  Kind = "language"
	Length    Kind = "length" // how many paragraphs, words, documents
	Sections  Kind = "sections"

	// The text as a whole.
	Overview   Kind = "overview" // what is it about, summarise
	Purpose    Kind = "purpose"  // what is it for, what is its subject: the text may say it
	Audience   Kind = "audience" // for whom it is
	Speaker    Kind = "speaker"  // who speaks in it: several in a dialogue, else its author
	Tone       Kind = "tone"
	TextKind   Kind = "text_kind" // what kind of text it is
	Characters Kind = "characters"

	InPlace Kind = "place" // what stands at a place: see [Place]
	Next    Kind = "next"  // what comes after something that is no place by itself
	Again   Kind = "again" // the same as before, of another place: "and the third?"
)

// IsWhole reports whether the kind asks about the text as a whole, so that its sentences, and
// not its description, answer.
func (k Kind) IsWhole() bool {
	return k == Overview || k == Purpose || k == Audience || k == Speaker || k == Tone || k == TextKind || k == Characters
}

// IsDescription reports whether the description of the text may answer.
func (k Kind) IsDescription() bool {
	return slices.Contains([]Kind{Title, Author, Publisher, Date, Version, Licence, Origin, Language, Length, Sections}, k)
}

// IsTalk reports whether a question is said to the bot in a language, too, as "source?" may be French. It asks for the kind.
func (k Kind) IsTalk(question, language string) bool {
	if !k.isTalk() || vocabularies[language] == nil {
		return false
	}
	in, said := Intent{Language: language}, plain(question)
	return in.readTalk(wordsOf(said, vocabularyFor(language, said).talk)) && in.Kind == k
}

// isTalk reports whether something is said to the bot.
func (k Kind) isTalk() bool {
	return !k.IsWhole() && !k.IsDescription() && k != LookUp
}
