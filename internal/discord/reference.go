package discord

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"pilcrow/internal/chat"
	"pilcrow/internal/locale"
	"pilcrow/internal/text"
)

// A paragraph is called "20" or, of several documents, "slug/20".

// reference is what calls a paragraph, in at most [maxID] characters.
func reference(p text.Paragraph, several bool) string {
	if several {
		return slugKey(p.Document) + "/" + strconv.Itoa(p.Number)
	}
	return strconv.Itoa(p.Number)
}

// opening is what an autocompletion shows of a paragraph: its name and how it
// begins, in at most [maxID] characters.
func opening(p text.Paragraph, several bool) string {
	name := fmt.Sprintf("¶%d", p.Number)
	if several {
		name = shorten(p.Document, maxLabel) + " " + name
	}
	return shorten(name+" · "+p.Text, maxID)
}

// called reads "20", "¶20", "[¶20]", "slug/20" and "slug ¶20".
var called = regexp.MustCompile(`^\[?(?:(.*?)\s*[/\s])?\s*(?:¶\s*)?(\d{1,9})\]?$`)

// paragraphCalled finds the paragraph that somebody named.
func paragraphCalled(c *text.Corpus, name string) (*text.Document, text.Paragraph, bool) {
	parts := called.FindStringSubmatch(strings.TrimSpace(name))
	if parts == nil {
		return nil, text.Paragraph{}, false
	}
	d, ok := documentCalled(c, parts[1])
	if !ok {
		return nil, text.Paragraph{}, false
	}
	number, _ := strconv.Atoi(parts[2]) // digits, by the expression
	p, ok := c.Paragraph(d.Meta.Slug, number)
	return d, p, ok
}

// documentCalled finds a document by its slug, by [slugKey] or, if it is the only
// one, by nothing.
func documentCalled(c *text.Corpus, name string) (*text.Document, bool) {
	name = strings.TrimSpace(name)
	if d, ok := chat.DocumentOf(c, name); ok {
		return d, true
	}
	for _, d := range c.Documents {
		if strings.EqualFold(d.Meta.Slug, name) {
			return d, true
		}
	}
	if name == "" && len(c.Documents) == 1 {
		return c.Documents[0], true
	}
	return nil, false
}

// noSuchParagraph says what is wrong with the name of a paragraph, and what to do.
func noSuchParagraph(language string, c *text.Corpus, name string) string {
	name = escape(shorten(name, maxLabel))
	parts := called.FindStringSubmatch(strings.TrimSpace(name))
	switch {
	case len(c.Documents) == 1:
		return locale.Say(language, "There is no paragraph “%s”: give a number from 1 to %d, or choose from the list while you type.", name, c.Documents[0].Len())
	case parts != nil && parts[1] == "":
		return locale.Say(language, "There are several texts: name one with the number, as in %s, or choose from the list while you type.",
			escape(slugKey(c.Documents[0].Meta.Slug)+"/1"))
	}
	return locale.Say(language, "There is no paragraph “%s”: choose from the list while you type.", name)
}
