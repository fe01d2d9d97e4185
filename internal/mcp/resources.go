package mcp

import (
	"context"
	"net/url"
	"strconv"
	"strings"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

// addResources registers the documents that are there now, and every paragraph by
// a template. A document that is loaded later is readable, though not listed.
func (s *Server) addResources(server *mcp.Server) {
	for _, d := range s.Text().Documents {
		title := d.Meta.Title
		if title == "" {
			title = d.Meta.Slug
		}
		server.AddResource(&mcp.Resource{
			URI: uri(d.Meta.Slug), Name: d.Meta.Slug, Title: title, MIMEType: "text/plain",
			Description: strings.Trim("The whole text, its paragraphs numbered. "+strings.Trim(d.Meta.Author+", "+d.Meta.Office, ", "), " "),
		}, s.read)
	}
	server.AddResourceTemplate(&mcp.ResourceTemplate{
		URITemplate: "pilcrow://{document}/{paragraph}", Name: "paragraph", Title: "A paragraph", MIMEType: "text/plain",
		Description: "A paragraph of the text by its document's slug and its number, as pilcrow://article/20",
	}, s.read)
}

func uri(slug string) string { return "pilcrow://" + url.PathEscape(slug) }

// maxRead bounds a document that is read as a whole, in paragraphs.
const maxRead = 2000

// read returns a document or a paragraph.
func (s *Server) read(_ context.Context, r *mcp.ReadResourceRequest) (*mcp.ReadResourceResult, error) {
	address := strings.TrimPrefix(r.Params.URI, "pilcrow://")
	escaped, number, one := strings.Cut(strings.TrimSuffix(address, "/"), "/")
	slug, err := url.PathUnescape(escaped)
	corpus := s.Text()
	d, ok := corpus.Document(slug)
	if err != nil || !ok || slug == "" {
		return nil, mcp.ResourceNotFoundError(r.Params.URI)
	}
	from, to := 1, min(d.Len(), maxRead)
	if one {
		n, err := strconv.Atoi(number)
		if err != nil || n < 1 || n > d.Len() {
			return nil, mcp.ResourceNotFoundError(r.Params.URI)
		}
		from, to = n, n
	}
	var lines []string
	for _, p := range corpus.Between(slug, from, to) {
		line := p.Text
		if !one {
			line = "¶" + strconv.Itoa(p.Number) + " " + line
		}
		lines = append(lines, line)
	}
	return &mcp.ReadResourceResult{Contents: []*mcp.ResourceContents{
		{URI: r.Params.URI, MIMEType: "text/plain", Text: strings.Join(lines, "\n\n")}}}, nil
}
