package fetch

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"net/http"
	"os"
	"path/filepath"
	"time"
)

// validity is what a server said of a page, to ask whether it has changed (RFC 9110, 13.1).
type validity struct {
	Fetched            time.Time
	ETag, LastModified string
}

func (v validity) ask(request *http.Request) {
	if v.ETag != "" {
		request.Header.Set("If-None-Match", v.ETag)
	}
	if v.LastModified != "" {
		request.Header.Set("If-Modified-Since", v.LastModified)
	}
}

// A record is a page as it is kept, in one file each.
type record struct {
	Asked                  string // the address that was asked for
	Address, Type, Charset string
	validity
	Content []byte
}

func (f *Fetcher) file(address string) string {
	sum := sha256.Sum256([]byte(address))
	return filepath.Join(f.Dir, hex.EncodeToString(sum[:16])+".json")
}

// kept returns the page that was kept for an address, nil without one.
func (f *Fetcher) kept(address string) *Page {
	if f.Dir == "" {
		return nil
	}
	content, err := os.ReadFile(f.file(address))
	var r record
	if err != nil || json.Unmarshal(content, &r) != nil || r.Asked != address {
		return nil
	}
	return &Page{Address: r.Address, Type: r.Type, Charset: r.Charset, Content: r.Content, validity: r.validity}
}

// keep keeps a page. If that fails it is fetched again the next time.
func (f *Fetcher) keep(address string, p *Page) {
	if f.Dir == "" || os.MkdirAll(f.Dir, 0o700) != nil {
		return
	}
	content, err := json.Marshal(record{address, p.Address, p.Type, p.Charset, p.validity, p.Content})
	if err != nil {
		return
	}
	written, err := os.CreateTemp(f.Dir, "new-*")
	if err != nil {
		return
	}
	_, err = written.Write(content)
	if closed := written.Close(); err != nil || closed != nil || os.Rename(written.Name(), f.file(address)) != nil {
		_ = os.Remove(written.Name())
	}
}
