package mcp

import (
	"context"
	"strconv"
	"strings"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

// maxValues is how many completions the protocol allows in one reply.
const maxValues = 100

// complete completes the two variables of the template of paragraphs: a document that
// begins with what is there, and then its paragraphs' numbers.
func (s *Server) complete(_ context.Context, r *mcp.CompleteRequest) (*mcp.CompleteResult, error) {
	var all []string
	if ref := r.Params.Ref; ref != nil && ref.Type == "ref/resource" {
		switch r.Params.Argument.Name {
		case "document":
			all = s.documents(r.Params.Argument.Value)
		case "paragraph":
			document := ""
			if r.Params.Context != nil {
				document = r.Params.Context.Arguments["document"]
			}
			all = s.numbers(document, r.Params.Argument.Value)
		}
	}
	values := all[:min(len(all), maxValues)]
	return &mcp.CompleteResult{Completion: mcp.CompletionResultDetails{
		Values: append([]string{}, values...), Total: len(all), HasMore: len(values) < len(all)}}, nil
}

func (s *Server) documents(prefix string) (slugs []string) {
	for _, d := range s.service.Corpus().Documents {
		if strings.HasPrefix(d.Meta.Slug, strings.ToLower(prefix)) {
			slugs = append(slugs, d.Meta.Slug)
		}
	}
	return slugs
}

func (s *Server) numbers(document, prefix string) (numbers []string) {
	d, ok := s.service.Corpus().Document(document)
	if !ok {
		return nil
	}
	for n := range d.Len() {
		if number := strconv.Itoa(n + 1); strings.HasPrefix(number, prefix) {
			numbers = append(numbers, number)
		}
	}
	return numbers
}
