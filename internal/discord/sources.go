package discord

import "pilcrow/internal/chat"

// point leads to a source, with its quotes in bold.
func point(s chat.Source, paragraphText string) chat.Pointer {
	return chat.Pointer{Document: slugKey(s.Document), Number: s.Number, Print: chat.Print(paragraphText), Quotes: s.Quotes}
}
