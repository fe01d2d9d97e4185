package mcp

import (
	"cmp"
	"context"
	"errors"
	"net/url"
	"reflect"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/modelcontextprotocol/go-sdk/mcp"

	"pilcrow/internal/chat"
	"pilcrow/internal/text"
)

// addResources registers every document, and every paragraph by a template. What is
// listed is the text as it is at that moment.
func (s *Server) addResources(server *mcp.Server) {
	listed := &listing{server: server, read: s.read}
	listed.update(s.service.Corpus())
	s.listed = listed
	server.AddResourceTemplate(&mcp.ResourceTemplate{
		URITemplate: "pilcrow://{document}/{paragraph}", Name: "paragraph", Title: "A paragraph", MIMEType: "text/plain",
		Description: "A paragraph of the text by its document's slug and its number, as pilcrow://article/20",
	}, s.read)
	server.AddReceivingMiddleware(func(next mcp.MethodHandler) mcp.MethodHandler {
		return func(ctx context.Context, method string, r mcp.Request) (mcp.Result, error) {
			if method == "resources/list" {
				listed.update(s.service.Corpus())
			}
			return next(ctx, method, r)
		}
	})
}

// lookEvery is how often the text is looked at, to tell clients that the list is another.
const lookEvery = time.Second

// follow keeps the list true until it is stopped.
func (s *Server) follow(ctx context.Context) (stop func()) {
	ctx, cancel := context.WithCancel(ctx)
	var looking sync.WaitGroup
	looking.Go(func() {
		tick := time.NewTicker(lookEvery)
		defer tick.Stop()
		for {
			select {
			case <-tick.C:
				s.listed.update(s.service.Corpus())
			case <-ctx.Done():
				return
			}
		}
	})
	return func() { cancel(); looking.Wait() }
}

// A listing is the documents as a server lists them.
type listing struct {
	server *mcp.Server
	read   mcp.ResourceHandler

	mu     sync.Mutex
	corpus *text.Corpus
	shown  map[string]mcp.Resource // by URI
}

// update lists the documents of a corpus. The SDK tells the clients, if anything changes.
func (l *listing) update(corpus *text.Corpus) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if corpus == l.corpus {
		return
	}
	shown := make(map[string]mcp.Resource)
	for _, d := range corpus.Documents {
		r := resource(d)
		if shown[r.URI] = r; !reflect.DeepEqual(l.shown[r.URI], r) {
			l.server.AddResource(&r, l.read)
		}
	}
	for uri := range l.shown {
		if _, still := shown[uri]; !still {
			l.server.RemoveResources(uri)
		}
	}
	l.corpus, l.shown = corpus, shown
}

func resource(d *text.Document) mcp.Resource {
	return mcp.Resource{
		URI: uri(d.Meta.Slug), Name: d.Meta.Slug, Title: cmp.Or(d.Meta.Title, d.Meta.Slug), MIMEType: "text/plain",
		Description: strings.TrimSpace("The whole text, its paragraphs numbered. " + d.Meta.By()),
	}
}

func uri(slug string) string { return "pilcrow://" + url.PathEscape(slug) }

// maxRead bounds a document that is read as a whole, in paragraphs.
const maxRead = 2000

// read returns a document or a paragraph.
func (s *Server) read(_ context.Context, r *mcp.ReadResourceRequest) (*mcp.ReadResourceResult, error) {
	address := strings.TrimPrefix(r.Params.URI, "pilcrow://")
	escaped, number, one := strings.Cut(strings.TrimSuffix(address, "/"), "/")
	slug, err := url.PathUnescape(escaped)
	corpus := s.service.Corpus()
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
	found := corpus.Between(slug, from, to)
	if len(found) == 0 {
		return nil, errors.New(chat.Sentence(&chat.Error{Kind: chat.SearchAway}))
	}
	for _, p := range found {
		line := p.Text
		if !one {
			line = "¶" + strconv.Itoa(p.Number) + " " + line
		}
		lines = append(lines, line)
	}
	return &mcp.ReadResourceResult{Contents: []*mcp.ResourceContents{
		{URI: r.Params.URI, MIMEType: "text/plain", Text: strings.Join(lines, "\n\n")}}}, nil
}
