package discordtest

import (
	"fmt"
	"slices"
	"strings"
)

// The documented limits of a message (docs: resources/message, "Create
// Message").
const (
	mostContent = 2000
	mostNonce   = 25
)

// findings collects what is wrong with a body.
type findings []Violation

func (f *findings) add(path, rule string, args ...any) {
	*f = append(*f, Violation{Path: path, Rule: fmt.Sprintf(rule, args...)})
}

// longest complains about more characters than there may be.
func (f *findings) longest(path string, v any, most int) {
	if n := length(text(v)); n > most {
		f.add(path, "Must be %d or fewer in length; this has %d.", most, n)
	}
}

// message judges what a body says of a message, whatever the message was
// before.
func (f *findings) message(path string, body object) {
	f.longest(path+"/content", body["content"], mostContent)
	if len(list(body["embeds"])) > 0 {
		f.add(path+"/embeds", "This fake knows no embeds of a bot: it sends components.")
	}
	f.allowedMentions(path+"/allowed_mentions", fields(body["allowed_mentions"]))
	f.longest(path+"/nonce", body["nonce"], mostNonce)
	f.components(path+"/components", list(body["components"]))
}

// allowedMentions: a kind in parse excludes the list of that kind (docs:
// resources/message, "Allowed Mentions Object").
func (f *findings) allowedMentions(path string, allowed object) {
	for _, kind := range []string{"users", "roles"} {
		if holds(allowed["parse"], kind) && len(list(allowed[kind])) > 0 {
			f.add(path+"/parse", "parse:[%q] and %s: [ids...] are mutually exclusive.", kind, kind)
		}
		if len(list(allowed[kind])) > 100 {
			f.add(at(path, kind), "Must be 100 or fewer in length.")
		}
	}
}

// judgeVersion judges a message as a whole, after a body has created or edited
// it.
func judgeVersion(v Version, files []file) *failure {
	var f findings
	if v.Flags&flagV2 != 0 {
		if fail := f.v2(v); fail != nil {
			return fail
		}
		f.attached(v, files)
	} else {
		f.legacy(v)
	}
	if len(f) > 0 {
		return invalid(f...)
	}
	if length(v.Content) == 0 && len(v.Components) == 0 && len(files) == 0 {
		return breach(50006, "Cannot send an empty message")
	}
	return nil
}

// attached: what a component shows by "attachment://" must have been sent.
func (f *findings) attached(v Version, files []file) {
	walk(v.Components, "/components", func(c object, path string) {
		url, _ := fields(c["file"])["url"].(string)
		name, isAttached := strings.CutPrefix(url, "attachment://")
		if isAttached && !slices.ContainsFunc(files, func(f file) bool { return f.name == name }) {
			f.add(path+"/file/url", "The referenced attachment was not found: %q.", name)
		}
	})
}

// legacy: without the V2 flag there are action rows, and nothing else.
func (f *findings) legacy(v Version) {
	if len(v.Components) > 5 {
		f.add("/components", "Must be 5 or fewer in length: action rows.")
	}
	walk(v.Components, "/components", func(c object, path string) {
		if k := kind(c); k >= componentSection {
			f.add(path+"/type", "Component type %d needs the flag IS_COMPONENTS_V2 (1<<15).", k)
		}
	})
	for i, c := range v.Components {
		if kind(fields(c)) != componentRow {
			f.add(fmt.Sprintf("/components/%d", i), "Only action rows may be at the top level.")
		}
	}
}

// The limits of components V2 (docs: components/reference; the byte limit is
// not documented: with more, Discord answers 500).
const (
	mostComponents = 40
	mostText       = 4000
	mostTextBytes  = 10_170
)

func (f *findings) v2(v Version) *failure {
	if v.Content != "" {
		f.add("/content", "The 'content' field cannot be used when using MessageFlags.IS_COMPONENTS_V2.")
	}
	n, characters, bytes := 0, 0, 0
	walk(v.Components, "/components", func(c object, path string) {
		n++
		if kind(c) == componentText {
			characters += length(text(c["content"]))
			bytes += len(text(c["content"])) + 12
		}
	})
	switch {
	case n > mostComponents:
		f.add("/components", "At most %d components, nested ones too; these are %d.", mostComponents, n)
	case characters > mostText:
		f.add("/components", "At most %d characters over all Text Displays; these are %d.", mostText, characters)
	case bytes > mostTextBytes:
		return &failure{status: 500, message: "500: Internal Server Error", wrong: []Violation{{Path: "/components",
			Rule: fmt.Sprintf("Text Displays of more than %d bytes (12 counted for each); these have %d", mostTextBytes, bytes)}}}
	}
	return nil
}
