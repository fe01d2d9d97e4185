package page

import (
	"strings"

	"pilcrow/internal/locale"
)

// pageWords are the page's own words, in the order of the alphabet: what its template and its
// scripts say.
var pageWords = []string{
	locale.Sentence("%s chooses among the sentences of the text"),
	locale.Sentence("%s in, %s out"),
	locale.Sentence("%s of %s texts"),
	locale.Sentence("%s reads the text"),
	locale.Sentence("%s sentences of the model were not proven, and are left out."),
	locale.Sentence("%s sentences of the model were not proven: the text’s own words stand in their place, in quotation marks."),
	locale.Sentence("%s texts"),
	locale.Sentence("%s writes the next sentence"),
	locale.Sentence("A sentence of the model was not proven, and is left out."),
	locale.Sentence("A sentence of the model was not proven: the text’s own words stand in its place, in quotation marks."),
	locale.Sentence("Answers"),
	locale.Sentence("Ask"),
	locale.Sentence("Ask about the text"),
	locale.Sentence("Back to the answer"),
	locale.Sentence("Bring a text of your own"),
	locale.Sentence("Choose a file"),
	locale.Sentence("Clear history"),
	locale.Sentence("Copied"),
	locale.Sentence("Copy"),
	locale.Sentence("Copy a link to this question and its answer"),
	locale.Sentence("Copy the answer with its citations as Markdown"),
	locale.Sentence("Drop a file here, or paste a text or an address."),
	locale.Sentence("Earlier conversations"),
	locale.Sentence("Earlier paragraphs"),
	locale.Sentence("Helpful"),
	locale.Sentence("In the queue, place %s"),
	locale.Sentence("It answers, for example:"),
	locale.Sentence("Key"),
	locale.Sentence("Leave this text"),
	locale.Sentence("Link"),
	locale.Sentence("Loading the text …"),
	locale.Sentence("More paragraphs"),
	locale.Sentence("Nearest paragraphs:"),
	locale.Sentence("New conversation"),
	locale.Sentence("Not helpful"),
	locale.Sentence("Nothing found"),
	locale.Sentence("Only you can ask about it, in this tab. It is deleted after %s minutes without a question."),
	locale.Sentence("Paragraph %s"),
	locale.Sentence("Paragraphs found"),
	locale.Sentence("Questions and answers"),
	locale.Sentence("Read it"),
	locale.Sentence("Reading on"),
	locale.Sentence("Reading the text"),
	locale.Sentence("Search the text"),
	locale.Sentence("Searching the text"),
	locale.Sentence("Send"),
	locale.Sentence("Show paragraph %s"),
	locale.Sentence("Skip to the question"),
	locale.Sentence("Stop"),
	locale.Sentence("Stopped."),
	locale.Sentence("Text"),
	locale.Sentence("Text or address"),
	locale.Sentence("Texts"),
	locale.Sentence("Thank you."),
	locale.Sentence("The connection broke off before the answer was complete."),
	locale.Sentence("The next sentence is checked against the text"),
	locale.Sentence("The server answers with an error (%s)."),
	locale.Sentence("The server cannot be reached."),
	locale.Sentence("The text has changed since this answer."),
	locale.Sentence("The text has changed since this answer: these words do not stand in ¶%s any more."),
	locale.Sentence("These paragraphs come near, and may not answer:"),
	locale.Sentence("They are kept in this browser only."),
	locale.Sentence("They stand in ¶%s now."),
	locale.Sentence("This key does not open the text. Whoever runs this page can give you another one."),
	locale.Sentence("This page needs JavaScript to ask."),
	locale.Sentence("This page stumbled; reloading it may help."),
	locale.Sentence("Title or author"),
	locale.Sentence("To read and ask, enter your key. Whoever runs this page gives it to you."),
	locale.Sentence("Try again"),
	locale.Sentence("Understood as: %s"),
	locale.Sentence("Use key"),
	locale.Sentence("View"),
	locale.Sentence("What was wrong?"),
	locale.Sentence("Your question"),
	locale.Sentence("left out"),
	locale.Sentence("made by"),
	locale.Sentence("replaced"),
	locale.Sentence("searched"),
	locale.Sentence("sentences of the text"),
	locale.Sentence("the model %s, each sentence checked"),
	locale.Sentence("the text’s words"),
	locale.Sentence("tokens"),
	locale.Sentence("Why?"),
}

// inPage translates what the page says, by the English sentence. Its "%s" are filled in there.
func inPage(code string) map[string]string {
	words := make(map[string]string, len(pageWords))
	for _, sentence := range pageWords {
		words[sentence] = sayOpen(code, sentence)
	}
	return words
}

// sayOpen says a sentence and leaves its "%s" as they are.
func sayOpen(code, sentence string) string {
	args := make([]any, strings.Count(sentence, "%s"))
	for i := range args {
		args[i] = "%s"
	}
	return locale.Say(code, sentence, args...)
}
