package mcp

import (
	"cmp"
	"context"
	"errors"
	"fmt"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

// search ranks paragraphs.
func (s *Server) search(ctx context.Context, _ *mcp.CallToolRequest, in searchArguments) (string, found, error) {
	k := cmp.Or(in.K, defaultK)
	if k < 1 || k > maxK {
		return "", found{}, &mistaken{fmt.Errorf("k must be from 1 to %d", maxK)}
	}
	passages, err := s.service.Find(ctx, in.Query, k)
	if err != nil {
		return "", found{}, err
	}
	return foundText(passages, len(s.service.Corpus().Documents) > 1), found{passages}, nil
}

// show returns a paragraph and its neighbours.
func (s *Server) show(_ context.Context, _ *mcp.CallToolRequest, in showArguments) (string, shown, error) {
	corpus := s.service.Corpus()
	d, ok := corpus.Document(in.Document)
	switch {
	case !ok && in.Document == "":
		return "", shown{}, &mistaken{fmt.Errorf("there are several documents, so say which: %s", slugs(corpus))}
	case !ok:
		return "", shown{}, &mistaken{fmt.Errorf("there is no document %q; there are: %s", in.Document, slugs(corpus))}
	case in.Paragraph < 1 || in.Paragraph > d.Len():
		return "", shown{}, &mistaken{fmt.Errorf("%s has the paragraphs 1 to %d", d.Meta.Slug, d.Len())}
	case in.Context < 0 || in.Context > maxContext:
		return "", shown{}, &mistaken{fmt.Errorf("context must be from 0 to %d", maxContext)}
	}
	result := shown{Paragraphs: []paragraph{}}
	for _, p := range corpus.Between(d.Meta.Slug, max(1, in.Paragraph-in.Context), min(d.Len(), in.Paragraph+in.Context)) {
		result.Paragraphs = append(result.Paragraphs, paragraph{p.Document, p.Number, p.Heading, p.Text})
	}
	return shownText(result.Paragraphs, len(corpus.Documents) > 1), result, nil
}

// check holds sentences against the text.
func (s *Server) check(ctx context.Context, _ *mcp.CallToolRequest, in checkArguments) (string, verdicts, error) {
	list, err := s.service.Verify(ctx, in.Claim)
	switch {
	case err != nil:
		return "", verdicts{}, err
	case len(list) == 0:
		return "", verdicts{}, &mistaken{errors.New("there is no sentence in the claim")}
	}
	return verdictsText(list, len(s.service.Corpus().Documents) > 1), verdicts{list}, nil
}
