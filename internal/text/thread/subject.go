package thread

import (
	"slices"
	"strings"

	"pilcrow/internal/lazyregexp"
)

// answering is what programs for mail put before the subject of an answer: "Re:", "AW:", "[list] Re: ".
var answering = lazyregexp.New(`(?i)^(?:(?:re|aw|antw|antwort|fwd?|wg|tr|rv|sv|vs|r|i|ref|回复|答复|转发)(?:\[\d+\])?\s?[:：]\s*|\[[^\]]{1,30}\]\s*)+`)

// Topic is the subject of a mail without what programs put before it.
func Topic(subject string) string {
	return strings.TrimSpace(answering().ReplaceAllString(strings.TrimSpace(subject), ""))
}

// Subjects returns the topics of the messages, each once, in order.
func Subjects(messages []Message) (all []string) {
	for _, m := range messages {
		if topic := Topic(m.Subject); topic != "" && !slices.Contains(all, topic) {
			all = append(all, topic)
		}
	}
	return all
}
