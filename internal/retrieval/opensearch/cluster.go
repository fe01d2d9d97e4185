// Package opensearch keeps a text in a cluster of OpenSearch, where it may be larger than the
// memory of one machine. The cluster finds paragraphs by the terms of our own analysis; package
// retrieval ranks them.
//
// It needs nothing of a cluster that Elasticsearch 7 and 8 do not have, too.
//
// A cluster has these of a text called "pilcrow":
//
//   - an index pilcrow-VERSION with the paragraphs, where VERSION is a hash of them all;
//   - an index pilcrow-VERSION-sample with what a bot reads at its start: see [About];
//   - an alias pilcrow for the version that answers, and pilcrow-before for the one before.
package opensearch

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strconv"
	"time"

	client "github.com/opensearch-project/opensearch-go/v4"
)

// Settings say where a cluster is and how it is spoken to.
type Settings struct {
	URLs     []string // of its nodes
	User     string   // "": none
	Password string
	CA       []byte        // certificates in PEM form that vouch for the nodes; nil: those of the system
	Timeout  time.Duration // of one request; 0 means 2 s
}

// defaultTimeout of a request: a person is waiting for the second one, if the first fails.
const defaultTimeout = 2 * time.Second

// A Cluster is where texts are kept. It is safe for concurrent use.
type Cluster struct {
	nodes *client.Client
}

// New returns a cluster, which need not be there yet. It is let go when ctx ends.
func New(ctx context.Context, s Settings) (*Cluster, error) {
	nodes, err := client.NewClient(client.Config{
		Addresses: s.URLs, Username: s.User, Password: s.Password, CACert: s.CA,
		RequestTimeout: cmp.Or(s.Timeout, defaultTimeout), DisableRetry: true, // see twice
		MaxRetryClusterHealth: -1, Context: ctx,
	})
	if err != nil {
		return nil, fmt.Errorf("opensearch: %w", err)
	}
	return &Cluster{nodes: nodes}, nil
}

// A failure is what a cluster says is wrong.
type failure struct {
	Status int // as of HTTP; 0 if it did not say
	Type   string
	Reason string
}

func (f *failure) Error() string {
	status := ""
	if f.Status != 0 {
		status = strconv.Itoa(f.Status) + " "
	}
	return fmt.Sprintf("the cluster says %s%s: %s", status, f.Type, f.Reason)
}

// isMissing reports whether err says that there is no such index, alias or document.
func isMissing(err error) bool {
	var f *failure
	return errors.As(err, &f) && f.Status == http.StatusNotFound
}

// maxResponse bounds what is read of a response. A part of a sample is the largest.
const maxResponse = 64 << 20

// call sends a request once and reads the JSON of its response into a value, unless it is nil.
func (c *Cluster) call(ctx context.Context, method, path string, body []byte, into any) error {
	req, err := http.NewRequestWithContext(ctx, method, path, bytes.NewReader(body))
	if err != nil {
		return err
	}
	if body != nil {
		req.Header.Set("Content-Type", contentType(path))
	}
	res, err := c.nodes.Stream(req)
	if err != nil {
		return fmt.Errorf("no answer from the cluster: %w", err)
	}
	defer res.Body.Close()
	read, err := io.ReadAll(io.LimitReader(res.Body, maxResponse))
	switch {
	case err != nil:
		return fmt.Errorf("the cluster's answer broke off: %w", err)
	case res.StatusCode >= http.StatusBadRequest:
		return failureOf(res.StatusCode, read)
	case into == nil:
		return nil
	}
	if err := json.Unmarshal(read, into); err != nil {
		return fmt.Errorf("the cluster's answer makes no sense: %w", err)
	}
	return nil
}

// contentType is that of lines of JSON for the two kinds of requests that hold many.
func contentType(path string) string {
	if path == searchPath || path == bulkPath {
		return "application/x-ndjson"
	}
	return "application/json"
}

// failureOf reads a response that says what is wrong: an object, or a sentence for some kinds.
func failureOf(status int, body []byte) error {
	var said struct {
		Error json.RawMessage `json:"error"`
	}
	f := &failure{Status: status, Reason: http.StatusText(status)}
	if json.Unmarshal(body, &said) == nil && json.Unmarshal(said.Error, f) != nil {
		_ = json.Unmarshal(said.Error, &f.Reason) // else the status must do
	}
	f.Status = status
	return f
}

// twice makes a request again if it failed: the client takes the next node then.
func twice(ctx context.Context, request func() error) error {
	err := request()
	if err != nil && ctx.Err() == nil {
		err = request()
	}
	if ctx.Err() != nil {
		return ctx.Err()
	}
	return err
}
