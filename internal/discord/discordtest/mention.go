package discordtest

import (
	"regexp"
	"slices"
	"strings"
)

// Pinged is whom a version of a message notified. Of an edit, it is whom the
// text mentions as a live mention.
type Pinged struct {
	Users    []string // names, in order
	Roles    []string // ids
	Everyone bool     // by @everyone or @here

	users []*User
}

// Anyone reports whether somebody was notified.
func (p Pinged) Anyone() bool { return len(p.users) > 0 || len(p.Roles) > 0 || p.Everyone }

var (
	userMention = regexp.MustCompile(`<@!?(\d+)>`)
	roleMention = regexp.MustCompile(`<@&(\d+)>`)
	everyone    = regexp.MustCompile(`@(everyone|here)\b`)
)

// pings finds whom text notifies, as allowed_mentions lets it (docs:
// resources/message, "Allowed Mentions Object"). allowed is nil if none was
// given; webhooks then notify users only.
func (d *Discord) pings(c *Channel, by *User, text string, allowed object, webhook bool, replied *Message) Pinged {
	var p Pinged
	may := func(kind, list, id string) bool {
		if allowed == nil {
			return kind == "users" || !webhook
		}
		return holds(allowed["parse"], kind) || list != "" && holds(allowed[list], id)
	}
	for _, found := range userMention.FindAllStringSubmatch(text, -1) {
		if u := d.users[found[1]]; u != nil && may("users", "users", u.ID) {
			p.addUser(u)
		}
	}
	for _, found := range roleMention.FindAllStringSubmatch(text, -1) {
		if may("roles", "roles", found[1]) && !slices.Contains(p.Roles, found[1]) {
			p.Roles = append(p.Roles, found[1])
		}
	}
	p.Everyone = everyone.MatchString(text) && may("everyone", "", "") && (webhook || c.may(by).Has(MentionEveryone))
	if replied != nil && replied.interaction == nil && pingsReplied(allowed) { // a reply to a command's answer never pings
		p.addUser(replied.Author)
	}
	return p
}

// pingsReplied: an explicit object without replied_user means no.
func pingsReplied(allowed object) bool {
	if allowed == nil {
		return true
	}
	yes, _ := allowed["replied_user"].(bool)
	return yes
}

func (p *Pinged) addUser(u *User) {
	if !slices.Contains(p.users, u) {
		p.users, p.Users = append(p.users, u), append(p.Users, u.Name)
	}
}

// mentionable is the text of a message in which mentions live: its content and
// its Text Displays, not its embeds.
func mentionable(content string, components []any) string {
	texts := []string{content}
	walk(components, "", func(c object, _ string) {
		if kind(c) == componentText {
			texts = append(texts, text(c["content"]))
		}
	})
	return strings.Join(texts, "\n")
}
