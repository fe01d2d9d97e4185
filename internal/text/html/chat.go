package html

import (
	"strings"

	"pilcrow/internal/text/markup"
)

// A part is what an element of an exported chat is.
type part byte

const (
	chatName   part = iota + 1 // who wrote the messages from here on
	chatTime                   // when the next one was written
	chatSaid                   // what it says
	chatBeside                 // a picture of who wrote it, what it answers, what others think of it
)

// chatParts are the parts of the chats that DiscordChatExporter and Telegram export, by classes.
var chatParts = map[string]part{
	"chatlog__author": chatName, "chatlog__timestamp": chatTime, "chatlog__short-timestamp": chatTime, "chatlog__content": chatSaid,
	"chatlog__avatar": chatBeside, "chatlog__reply": chatBeside, "chatlog__reactions": chatBeside, "chatlog__edited-timestamp": chatBeside,
	"chatlog__author-tag": chatBeside, "preamble__guild-icon-container": chatBeside, "postamble": chatBeside,
	"from_name": chatName, "date": chatTime, "text": chatSaid, "userpic_wrap": chatBeside, "reply_to": chatBeside, "reactions": chatBeside,
}

// readChat makes the messages of an exported chat lines that begin with who wrote them and when: "[05/05/2025 7:12 PM] Ann: ".
func readChat(root *markup.Node) {
	c := chat{isChat: hasClass(root, "chatlog__author") || hasClass(root, "from_name")}
	if c.isChat {
		root.Walk(c.read)
	}
}

type chat struct {
	isChat     bool
	name, time string
}

// read reads one element, and reports whether those in it are to be read, too.
func (c *chat) read(n *markup.Node) bool {
	switch partOf(n) {
	case chatName:
		c.name = strings.Join(strings.Fields(n.Words()), " ")
	case chatTime:
		if c.time = n.Attr["title"]; c.time == "" {
			c.time = strings.TrimSpace(n.Words())
		}
	case chatSaid:
		if c.name != "" {
			label := &markup.Node{Text: "[" + shortened(c.time) + "] " + c.name + ": ", Start: n.Start, End: n.Start, Parent: n}
			n.Children = append([]*markup.Node{label}, n.Children...)
		}
		n.Name = "p"
		return false
	case chatBeside:
		n.Reason = "what stands beside the messages of a chat"
		return false
	default:
		return true
	}
	n.Reason = "the header of a message"
	return false
}

// shortened is a time without seconds and zone: "05.05.2025 19:12:01 UTC+02:00".
func shortened(time string) string {
	time, _, _ = strings.Cut(time, " UTC")
	if i := strings.LastIndexByte(time, ':'); strings.Count(time, ":") == 2 && i+3 == len(time) {
		return time[:i]
	}
	return time
}

// partOf is what an element is by its classes, 0 if it is none of the parts.
func partOf(n *markup.Node) part {
	for name := range strings.FieldsSeq(n.Attr["class"]) {
		if p := chatParts[name]; p > 0 {
			return p
		}
	}
	return 0
}

// hasClass reports whether an element below another one is of a class.
func hasClass(root *markup.Node, class string) (found bool) {
	root.Walk(func(n *markup.Node) bool {
		for name := range strings.FieldsSeq(n.Attr["class"]) {
			found = found || name == class
		}
		return !found
	})
	return found
}
