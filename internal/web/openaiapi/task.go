package openaiapi

import (
	"strings"

	"pilcrow/internal/lazyregexp"
)

// A task is what a chat program asks for itself, behind the person's back: a title for
// the list of conversations, tags, questions to go on with. It comes as a message like
// any other, longer than a person's question, and asks for JSON or for a title; as a
// question it would be searched for, and its conversation called "Not in the text".
//
// The forms are those of Open WebUI (its task templates), of LibreChat (its agents'
// titles) and of what follows them: an instruction, the conversation as a transcript
// within it or as the messages before it, and the key of the JSON that is wanted.
type task struct {
	wanted     string   // key of the JSON: "title", "tags", …
	plain      bool     // the value alone is wanted, without JSON
	fields     []string // of the object that is wanted, if the request has a schema
	language   bool     // of the conversation is wanted in the object, too
	tool       string   // that is to be called with the object; "": it is said
	transcript []line   // the conversation, oldest first
	typed      string   // of autocompletion: what the person has typed
}

// A line is what one side of a conversation said.
type line struct {
	person bool
	text   string
}

var (
	// wantedKey is the JSON that an instruction shows: { "tags": ["tag1", …] }.
	wantedKey = lazyregexp.New(`\{\s*\\?"(title|tags|follow_ups|queries|text|tool_calls)\\?"\s*:`)
	// wantsTitle is an instruction to name a conversation, and nothing else.
	wantsTitle = lazyregexp.New(`(?i)\b(?:generate|provide|create|write|give|suggest|summari[sz]e|analy[sz]e)\b[^?\n]{0,120}\b(?:title|conversation and provide)\b`)
	// aboutChat is what such an instruction calls the conversation.
	aboutChat = lazyregexp.New(`(?i)\b(?:conversation|chat(?: history)?|dialogue|messages?)\b`)
	// wantsLanguage asks for the language of the conversation beside its title.
	wantsLanguage = lazyregexp.New(`(?i)\blanguage of (?:the|this) (?:conversation|chat|dialogue|messages?)\b|"language"`)

	history   = lazyregexp.New(`(?s)<chat_history>(.*?)</chat_history>`)
	typedText = lazyregexp.New(`(?s)<text>(.*?)</text>`)
	speaker   = lazyregexp.New(`(?im)^[ \t>|*]*(user|human|assistant|ai|response)[* ]*:[* ]*`)
)

// isTask reports whether a message is an instruction of the program rather than of a
// person, whoever it is said to be from.
func isTask(m message) bool { return taskIn(m.Content.text) != nil }

// taskOf returns the task that the last of the messages is, nil if it is a question.
func taskOf(messages []message) *task {
	if len(messages) == 0 {
		return nil
	}
	last := messages[len(messages)-1].Content.text
	if t := taskIn(last); t != nil {
		if len(t.transcript) == 0 {
			t.transcript = transcriptOf(messages[:len(messages)-1])
		}
		return t
	}
	// Which tool to call is asked in a system message, with the query as the user's.
	if first := messages[0]; first.Role == "system" && strings.HasPrefix(last, "Query:") {
		if key := wantedKey().FindStringSubmatch(first.Content.text); key != nil && key[1] == "tool_calls" {
			return &task{wanted: key[1]}
		}
	}
	return nil
}

// taskIn returns the task that a text sets, nil if it sets none.
func taskIn(text string) *task {
	instruction, transcript := apart(text)
	key := wantedKey().FindStringSubmatch(instruction)
	switch {
	case key != nil && len(transcript) > 0:
		t := &task{wanted: key[1], transcript: transcript}
		if all := typedText().FindAllStringSubmatch(text, -1); t.wanted == "text" && len(all) > 0 {
			t.typed = all[len(all)-1][1] // the ones before it are examples
		}
		return t
	case wantsTitle().MatchString(instruction) && (len(transcript) > 0 || aboutChat().MatchString(instruction)):
		asksMore := key == nil && wantsLanguage().MatchString(instruction)
		return &task{wanted: "title", plain: key == nil, language: asksMore, transcript: transcript}
	}
	return nil
}

// apart parts an instruction from the transcript in it.
func apart(text string) (instruction string, transcript []line) {
	if at := history().FindStringSubmatchIndex(text); at != nil {
		transcript = linesOf(text[at[2]:at[3]])
		if len(transcript) == 0 {
			transcript = []line{{}} // there is one, and it is empty
		}
		return text[:at[0]] + text[at[1]:], transcript
	}
	if at := speaker().FindStringIndex(text); at != nil && strings.TrimSpace(text[:at[0]]) != "" {
		return text[:at[0]], linesOf(text[at[0]:])
	}
	return text, nil
}

// linesOf reads a transcript: "USER: …", "ASSISTANT: …".
func linesOf(text string) (lines []line) {
	starts := speaker().FindAllStringSubmatchIndex(text, -1)
	for i, at := range starts {
		end := len(text)
		if i+1 < len(starts) {
			end = starts[i+1][0]
		}
		who := strings.ToLower(text[at[2]:at[3]])
		said := strings.Trim(strings.TrimSpace(text[at[1]:end]), `"`)
		lines = append(lines, line{person: who == "user" || who == "human", text: said})
	}
	return lines
}

func transcriptOf(messages []message) (lines []line) {
	for _, m := range messages {
		if m.Role == "user" || m.Role == "assistant" {
			lines = append(lines, line{person: m.Role == "user", text: m.Content.text})
		}
	}
	return lines
}

// asked returns what the person asked, first to last.
func (t task) asked() (questions []string) {
	for _, l := range t.transcript {
		if l.person && strings.TrimSpace(l.text) != "" {
			questions = append(questions, l.text)
		}
	}
	return questions
}
