package main

import (
	"fmt"
	"net/http"
	"strings"

	"pilcrow/internal/openai/openaitest"
)

type replies = func(openaitest.Request) openaitest.Reply

// checked are servers for "bot check", each behind the variable of its name.
var checked = map[string]openaitest.Func{
	"CAPABLE":      capable,
	"PROSE":        withoutSchemas(capable),
	"SIMPLE":       simple,
	"CUTS":         cuts,
	"FORGETS":      forgets,
	"REFUSES_LONG": refusesLong,
	"TALKS":        talks,
	"UNCOUNTED": func(r openaitest.Request) openaitest.Reply {
		reply := capable(r)
		reply.Usage = &openaitest.Usage{}
		return reply
	},
	"UNKNOWN": func(r openaitest.Request) openaitest.Reply { return openaitest.UnknownModel(r.Model) },
}

// capable answers what "bot check" asks as a good model does. It reads the
// numbers out of its prompt, as a model has to.
func capable(r openaitest.Request) openaitest.Reply {
	asked := r.Last()
	switch {
	case r.ResponseFormat != nil:
		return openaitest.Say(`{"status": "answered", `, fmt.Sprintf(`"sentences": [%s]}`, numberOf(asked, "A ticket costs")))
	case strings.Contains(asked, "ticket for the museum"):
		return openaitest.Say("A ticket costs four crowns.")
	case strings.Contains(asked, "What is the code word"):
		_, code, _ := strings.Cut(asked, "The code word is ")
		code, _, _ = strings.Cut(code, ".")
		return openaitest.Say(code)
	case strings.Contains(asked, "colour"):
		return openaitest.Say("NOT_IN_TEXT")
	case strings.Contains(asked, "first lit?"):
		return openaitest.Say("The new lighthouse was first lit on 14 October 1846.", " ["+numberOf(asked, "The new lighthouse")+"]")
	}
	marker := " [" + numberOf(asked, "The new lighthouse") + "]"
	return openaitest.Say("The new lighthouse was designed by Maren Tolk.", marker, " It is 38 metres high.", marker)
}

// numberOf finds the number of what begins with start in a prompt.
func numberOf(prompt, start string) string {
	before, _, _ := strings.Cut(prompt, "] "+start)
	return before[strings.LastIndex(before, "[")+1:]
}

// simple writes no markers and has an answer to everything, but obeys schemas.
func simple(r openaitest.Request) openaitest.Reply {
	reply := capable(r)
	if r.ResponseFormat != nil {
		return reply
	}
	said := strings.Join(reply.Pieces, "")
	if said == "NOT_IN_TEXT" {
		said = "The new lighthouse is painted red."
	}
	said, _, _ = strings.Cut(said, " [")
	return openaitest.Say(said)
}

// cuts never ends what it begins.
func cuts(r openaitest.Request) openaitest.Reply {
	reply := capable(r)
	reply.Ending = openaitest.Cut
	return reply
}

// forgets reads only the end of a long prompt.
func forgets(r openaitest.Request) openaitest.Reply {
	reply := capable(r)
	if len(r.Prompt()) > 8000 {
		reply = openaitest.Say("I do not know.")
		reply.Usage = &openaitest.Usage{PromptTokens: 2000, CompletionTokens: 5}
	}
	return reply
}

// refusesLong does not say how much it reads.
func refusesLong(r openaitest.Request) openaitest.Reply {
	if len(r.Prompt()) > 8000 {
		return openaitest.ErrorText(http.StatusBadRequest, "the prompt is too long")
	}
	return capable(r)
}

// talks reads all of a long prompt and then does not stop talking.
func talks(r openaitest.Request) openaitest.Reply {
	reply := capable(r)
	if len(r.Prompt()) > 8000 {
		reply = openaitest.Reply{Pieces: []string{"It was a quiet day. "}, Finish: "length"}
	}
	return reply
}

// locked is a server that refuses every key, also for the list of its models.
func locked(s *openaitest.Server) *openaitest.Server {
	s.On("/models", openaitest.KeyRefused("sk-test-1234567890abcdef"))
	return s
}

// unlisted is a server that has no list of its models.
func unlisted(s *openaitest.Server) *openaitest.Server {
	s.On("/models", openaitest.JSON(http.StatusNotFound, `{"error":"not found"}`))
	return s
}
